import Domain

/// The ledger as comma-separated values. Amounts are dollars with all their decimals.
enum LedgerTable {
  /// A line of titles and one for each entry.
  static func entries(_ entries: [LedgerReport.Line]) -> [String] {
    let titles = [
      "id", "kind", "state", "service", "model", "source", "instruction", "estimate", "charge", "counted", "intendedAt",
      "settledAt", "endedAt", "reason",
    ]
    let rows = entries.map { line in
      let entry = line.entry
      return [
        entry.id, entry.kind.rawValue, entry.state.rawValue, entry.service.rawValue, entry.model, line.source,
        line.instruction, entry.estimate.map(dollars), entry.charge.map(dollars), dollars(entry.counted),
        entry.intendedAt.iso8601, entry.settledAt?.iso8601, entry.endedAt?.iso8601, entry.reason?.message,
      ]
    }
    return ([titles] + rows).map(CSV.line)
  }

  /// A line of titles and one for each sum.
  static func sums(_ sums: [LedgerSum], _ grouping: LedgerSum.Grouping) -> [String] {
    let rows = sums.map { [$0.name, "\($0.requests)", dollars($0.amount), "\($0.unknown)"] as [String?] }
    return ([[grouping.rawValue, "requests", "amount", "unknown"]] + rows).map(CSV.line)
  }

  private static func dollars(_ money: Money) -> String { String(money.exact.drop { $0 == "$" }) }
}
