/// What was cut and copied, the latest first, to be put back.
struct KillRing: Hashable, Sendable {
  /// The latest first.
  private(set) var entries: [[Character]] = []
  /// Which entry is put back.
  private var turn = 0

  /// The entries that are kept.
  static let limit = 32
  /// The characters that all entries together may have; the latest is always kept.
  static let characterLimit = 4 * Editor.limit

  /// What is put back; nil if nothing was cut.
  var current: [Character]? { entries.isEmpty ? nil : entries[turn] }

  /// Adds a cut.
  mutating func add(_ text: [Character]) {
    guard !text.isEmpty else { return }
    entries.insert(text, at: 0)
    turn = 0
    trim()
  }

  /// Adds to the latest cut what was cut next to it.
  mutating func extend(_ text: [Character], atStart: Bool) {
    guard !entries.isEmpty else { return add(text) }
    entries[0].insert(contentsOf: text, at: atStart ? 0 : entries[0].count)
    turn = 0
    trim()
  }

  /// Goes on to the next older cut, around the end.
  mutating func rotate() {
    if !entries.isEmpty { turn = (turn + 1) % entries.count }
  }

  private mutating func trim() {
    var room = Self.characterLimit
    let kept = entries.prefix { entry in
      room -= entry.count
      return room >= 0
    }
    entries.removeLast(entries.count - min(Self.limit, max(1, kept.count)))
  }
}
