/// Entries of the ledger that have something in common, added up.
public struct LedgerSum: Hashable, Sendable, Codable {
  /// What they have in common: `2026-11-29`, `gpt-image-2`, the name of a source.
  public var name: String
  /// The requests.
  public var requests: Int
  /// What they count as: charges, and estimates where there is no charge yet.
  public var amount: Money
  /// Requests of which nobody knows whether they were charged.
  public var unknown: Int

  /// A sum called `name`.
  public init(name: String, requests: Int = 0, amount: Money = .free, unknown: Int = 0) {
    self.name = name
    self.requests = requests
    self.amount = amount
    self.unknown = unknown
  }

  /// By what entries are added up.
  public enum Grouping: String, Hashable, Sendable, CaseIterable {
    case day, month, model, lineage
  }
}

extension Sequence<LedgerEntry> {
  /// What all of them count as.
  public var total: Money { reduce(.free) { $0 + $1.counted } }

  /// The entries added up: days and months in their order, the others with the dearest first.
  public func sums(
    by grouping: LedgerSum.Grouping, _ calendar: LedgerCalendar, lineageName: (LineageID?) -> String
  ) -> [LedgerSum] {
    var sums: [String: LedgerSum] = [:]
    for entry in self {
      let name =
        switch grouping {
        case .day: calendar.day(of: entry.intendedAt)
        case .month: calendar.month(of: entry.intendedAt)
        case .model: entry.model.isEmpty ? entry.service.title : entry.model
        case .lineage: lineageName(entry.lineage)
        }
      var sum = sums[name] ?? LedgerSum(name: name)
      sum.requests += 1
      sum.amount = sum.amount + entry.counted
      if entry.state == .unknown { sum.unknown += 1 }
      sums[name] = sum
    }
    switch grouping {
    case .day, .month: return sums.values.sorted { $0.name < $1.name }
    case .model, .lineage:
      return sums.values.sorted { ($1.amount, $0.name) < ($0.amount, $1.name) }
    }
  }
}
