import Domain
import GRDB

/// What may be spent, and where days and months begin.
struct SpendingTerms: Sendable {
  var budget: Budget
  var calendar: LedgerCalendar
}

/// Adds up what was spent. In the transaction that reserves more, nobody comes between.
struct SpendingQuery {
  let terms: SpendingTerms
  let now: Instant
  let layout: LibraryLayout

  /// What counts as spent today and this month.
  func spending(in db: Database) throws -> Spending {
    let (day, month) = (terms.calendar.beginOfDay(now), terms.calendar.beginOfMonth(now))
    let reserved = try reserved(in: db)
    return Spending(
      today: try spent(since: day, in: db) + reserved, month: try spent(since: month, in: db) + reserved,
      budget: terms.budget)
  }

  /// Throws ``Failure/overBudget(_:)`` where `price` does not fit.
  func check(_ price: Money, for generation: GenerationID?, in db: Database) throws {
    guard !price.isFree, terms.budget != .unlimited else { return }
    var spending = try spending(in: db)
    if let generation { spending.byGeneration = try spent(by: generation, in: db) }
    if let stop = spending.stop(of: price) { throw Failure.overBudget(stop) }
  }

  /// What the descriptions and compositions of a generation have cost, or will.
  private func spent(by generation: GenerationID, in db: Database) throws -> Money {
    let sum = try db.number(
      """
      SELECT coalesce(sum(CASE WHEN state IN ('sent', 'unknown') THEN coalesce(estimate, 0)
        WHEN state = 'settled' THEN coalesce(charge, estimate, 0) ELSE coalesce(charge, 0) END), 0)
      FROM request WHERE generation = ?
      """, [generation.rawValue])
    return Money(microDollars: sum ?? 0)
  }

  /// Charges, and estimates of what is under way or unknown, of requests that left since `instant`.
  private func spent(since instant: Instant, in db: Database) throws -> Money {
    let sum = try db.number(
      """
      SELECT coalesce(sum(amount), 0) FROM (
        SELECT CASE
            WHEN state = 'sent' OR (state = 'unknown' AND writtenOffAt IS NULL) THEN estimate
            ELSE coalesce(charge, 0)
          END AS amount
        FROM slot WHERE (estimate > 0 OR charge > 0) AND sentAt >= :since
        UNION ALL
        SELECT CASE
            WHEN state = 'sent' OR (state = 'unknown' AND writtenOffAt IS NULL) THEN coalesce(estimate, 0)
            WHEN state = 'settled' THEN coalesce(charge, estimate, 0)
            ELSE coalesce(charge, 0)
          END AS amount
        FROM request
        WHERE sentAt >= :since AND NOT EXISTS (SELECT 1 FROM slot WHERE slot.id = request.id)
      )
      """, ["since": instant.milliseconds])
    return Money(microDollars: sum ?? 0)
  }

  /// Estimates of slots that programs which run have yet to send.
  private func reserved(in db: Database) throws -> Money {
    let rows = try db.rows(
      """
      SELECT session, sum(estimate) AS amount FROM slot
      WHERE state = 'planned' AND estimate > 0 AND session IS NOT NULL GROUP BY session
      """)
    var total = Money.free
    for row in rows {
      let session: String = try row.value("session")
      if try !Session.isOver(session, in: layout.spool) { total = total + (try row.money("amount")) }
    }
    return total
  }
}
