public import Domain
import GRDB

extension Library {
  /// What was spent today, this month, and for the words of `generation`, with what is under way, and what may be.
  public func spending(for generation: GenerationID? = nil) async throws(Failure) -> Spending {
    try await offPool { () throws(Failure) in
      guard let index = try self.index() else { return Spending(budget: self.terms.budget) }
      let query = self.ledger(index).spending
      return try self.reading { try query.spending(for: generation, in: $0) } ?? Spending(budget: self.terms.budget)
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

  /// Counts something that was known already.
  public func count(_ reuse: Reuse) async throws(Failure) {
    guard !reuse.amount.isFree else { return }
    try await offPool { () throws(Failure) in
      try self.writing { _, db in try reuse.count(at: self.clock(), in: db) }
    }
  }

  /// What a picture of `model` at `service` was charged on average in proportion to the catalogue's estimate, over the last
  /// settled ones: estimates are multiplied by it. Charges that are the estimate, because the service said none, are no
  /// evidence. Nil where there is not enough of it.
  public func chargeRatio(of model: String, at service: ServiceID) async throws(Failure) -> Double? {
    try await offPool { () throws(Failure) in
      let row = try self.reading { db in
        // Against the catalogue's own estimate: corrections must not feed on themselves.
        try db.row(
          """
          SELECT count(*) AS count, sum(estimated) AS estimated, sum(charge) AS charged FROM (
            SELECT slot.estimate / generation.estimateRatio AS estimated, slot.charge FROM slot
              JOIN generation ON generation.id = slot.generation
            WHERE slot.charge > 0 AND slot.estimate > 0 AND slot.charge <> slot.estimate AND generation.model = ?
              AND slot.state IN ('settled', 'saved') AND generation.estimateRatio > 0
              AND json_valid(generation.making) AND json_extract(generation.making, '$.service') = ?
            ORDER BY slot.sentAt DESC LIMIT 50
          )
          """, [model, service.rawValue])
      }
      guard let row = row ?? nil, let count = try? row.value("count", as: Int.self), count >= 3,
        let estimated = try? row.value("estimated", as: Double.self), estimated > 0,
        let charged = try? row.value("charged", as: Double.self)
      else { return nil }
      return charged / estimated
    }
  }
}
