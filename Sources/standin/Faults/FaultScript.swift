import Synchronization

/// The fault rules that are in force, with the requests that each has seen.
final class FaultScript: Sendable {
  private let entries: Mutex<[(rule: FaultRule, count: Int)]>

  /// A script of `rules`.
  init(_ rules: [FaultRule]) {
    entries = Mutex(rules.map { ($0, 0) })
  }

  /// The rules as they were written; new ones count from the beginning.
  var rules: [FaultRule] {
    get { entries.withLock { $0.map(\.rule) } }
    set { entries.withLock { $0 = newValue.map { ($0, 0) } } }
  }

  /// Counts a request with every rule that it matches, and gives it the first rule that means it.
  func rule(method: String, path: String) -> FaultRule? {
    entries.withLock { entries in
      var meant: FaultRule?
      for index in entries.indices where entries[index].rule.matches(method: method, path: path) {
        entries[index].count += 1
        if meant == nil, entries[index].rule.means(entries[index].count) { meant = entries[index].rule }
      }
      return meant
    }
  }
}
