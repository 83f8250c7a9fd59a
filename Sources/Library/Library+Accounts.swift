public import Domain
import GRDB

extension Library {
  /// What was spent today and this month, with what is under way, and what may be.
  public func spending() async throws(Failure) -> Spending {
    try await offPool { () throws(Failure) in
      guard let index = try self.index() else { return Spending(budget: self.terms.budget) }
      let query = self.ledger(index).spending
      return try self.reading { try query.spending(in: $0) } ?? Spending(budget: self.terms.budget)
    }
  }

  /// The entries of the ledger that were begun since `instant`, the oldest first.
  public func ledger(
    since instant: Instant = Instant(milliseconds: 0)
  ) async throws(Failure) -> [LedgerReport.Line] {
    try await offPool { () throws(Failure) in
      try self.reading { try LedgerRows.all(since: instant, in: $0) } ?? []
    }
  }

  /// The picture in the ledger that the slot `id` is; nil where nothing was paid for it.
  public func ledgerEntry(of id: SlotID) async throws(Failure) -> LedgerEntry? {
    try await offPool { () throws(Failure) in
      try self.reading { try LedgerRows.slot(id, in: $0) } ?? nil
    }
  }

  /// The ledger as the screen shows it: at most `limit` entries, and so many days.
  public func ledgerReport(limit: Int = 1000, days: Int = 30) async throws(Failure) -> LedgerReport {
    let lines = try await ledger()
    let spending = try await spending()
    let saved = try await savedByReuse()
    let calendar = terms.calendar
    let now = clock()
    let sums = Dictionary(
      lines.map(\.entry).sums(by: .day, calendar) { _ in "" }.map { ($0.name, $0) }, uniquingKeysWith: { one, _ in one }
    )
    var first = calendar.beginOfDay(now)
    var shown: [LedgerSum] = []
    for _ in 0..<days {
      let day = calendar.day(of: first)
      shown.append(sums[day] ?? LedgerSum(name: day))
      // A day that the clocks make shorter or longer still holds the instant twelve hours before its beginning.
      first = calendar.beginOfDay(first.advanced(by: -12 * 3_600_000))
    }
    let newest = lines.reversed()
    let unknown = newest.filter { $0.entry.state == .unknown }
    let others = newest.filter { $0.entry.state != .unknown }
    return LedgerReport(
      entries: Array((unknown + others).prefix(limit)), days: shown.reversed(), spending: spending, saved: saved)
  }

  /// What was known already and not bought again, in all.
  public func savedByReuse() async throws(Failure) -> Money {
    try await offPool { () throws(Failure) in
      let sum = try self.reading { try Int.fetchOne($0, sql: "SELECT coalesce(sum(amount), 0) FROM saving") }
      return Money(microDollars: (sum ?? 0) ?? 0)
    }
  }

  /// Counts something that was known already: `id` names what was not bought, so that one thing counts once.
  public func countSaving(_ id: String, kind: LedgerEntry.Kind, _ amount: Money) async throws(Failure) {
    guard !amount.isFree else { return }
    try await offPool { () throws(Failure) in
      try self.writing { _, db in
        try db.execute(
          sql: "INSERT OR REPLACE INTO saving (id, kind, amount, savedAt) VALUES (?, ?, ?, ?)",
          arguments: [id, kind.rawValue, amount.microDollars, self.clock().milliseconds])
      }
    }
  }

  /// What a picture of `model` at `service` was charged on average in proportion to the catalogue's estimate, over the last
  /// settled ones: estimates are multiplied by it. Charges that are the estimate, because the service said none, are no
  /// evidence. Nil where there is not enough of it.
  public func chargeRatio(of model: String, at service: ServiceID) async throws(Failure) -> Double? {
    try await offPool { () throws(Failure) in
      let rows = try self.reading { db in
        try Row.fetchAll(
          db,
          sql: """
            SELECT slot.estimate, slot.charge, generation.making, generation.estimateRatio FROM slot
              JOIN generation ON generation.id = slot.generation
            WHERE slot.charge > 0 AND slot.estimate > 0 AND slot.charge <> slot.estimate AND generation.model = ?
              AND slot.state IN ('settled', 'saved')
            ORDER BY slot.sentAt DESC LIMIT 50
            """, arguments: [model])
      }
      var (estimated, charged, count) = (0.0, 0.0, 0)
      for row in rows ?? [] {
        let text = try? row.value("making", as: String.self)
        let making: Making? = text.flatMap { try? JSONColumn.value($0) }
        guard making?.service == service, let estimate = try? row.money("estimate"),
          let charge = try? row.money("charge"),
          let ratio = try? row.value("estimateRatio", as: Double.self), ratio > 0
        else { continue }
        // Against the catalogue's own estimate: corrections must not feed on themselves.
        estimated += Double(estimate.microDollars) / ratio
        charged += Double(charge.microDollars)
        count += 1
      }
      return count < 3 || estimated <= 0 ? nil : charged / estimated
    }
  }
}
