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

  /// What counts as spent today and this month, and for the words of `generation`.
  func spending(for generation: GenerationID? = nil, in db: Database) throws -> Spending {
    let begin: StatementArguments = [
      "day": terms.calendar.beginOfDay(now).milliseconds, "month": terms.calendar.beginOfMonth(now).milliseconds,
    ]
    var spending = Spending(budget: terms.budget)
    for sql in [Self.slots, Self.requests] {
      guard let row = try db.row(sql, begin) else { continue }
      // A sum may be beyond the bounds of what it adds up.
      spending.today = spending.today + Money(microDollars: try row.value("today", as: Int?.self) ?? 0)
      spending.month = spending.month + Money(microDollars: try row.value("month", as: Int?.self) ?? 0)
    }
    let reserved = try reserved(in: db)
    spending.today = spending.today + reserved
    spending.month = spending.month + reserved
    if let generation { spending.byGeneration = try spent(by: generation, in: db) }
    return spending
  }

  /// Throws ``Failure/overBudget(_:)`` where `price` does not fit.
  func check(_ price: Money, for generation: GenerationID?, in db: Database) throws {
    guard !price.isFree, terms.budget != .unlimited else { return }
    let spending = try spending(for: generation, in: db)
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

  /// Charges, and estimates of what is under way or unknown, of pictures whose requests left today and this month. Two
  /// thousand are summed in a quarter of a millisecond, because the index alone has all columns.
  private static let slots = """
    SELECT sum(CASE WHEN sentAt >= :day THEN amount ELSE 0 END) AS today, sum(amount) AS month FROM (
      SELECT sentAt, CASE
          WHEN state = 'sent' OR (state = 'unknown' AND writtenOffAt IS NULL) THEN estimate
          ELSE coalesce(charge, 0)
        END AS amount
      FROM slot WHERE (estimate > 0 OR charge > 0) AND sentAt >= :month
    )
    """

  /// The same of everything else that is paid for.
  private static let requests = """
    SELECT sum(CASE WHEN sentAt >= :day THEN amount ELSE 0 END) AS today, sum(amount) AS month FROM (
      SELECT sentAt, CASE
          WHEN state = 'sent' OR (state = 'unknown' AND writtenOffAt IS NULL) THEN coalesce(estimate, 0)
          WHEN state = 'settled' THEN coalesce(charge, estimate, 0)
          ELSE coalesce(charge, 0)
        END AS amount
      FROM request
      WHERE sentAt >= :month AND NOT EXISTS (SELECT 1 FROM slot WHERE slot.id = request.id)
    )
    """

  /// Estimates of slots that programs which run have yet to send.
  private func reserved(in db: Database) throws -> Money {
    // Both conditions on the state: only then is the index of open slots known to have them all.
    let rows = try db.rows(
      """
      SELECT session, sum(estimate) AS amount FROM slot
      WHERE state IN ('planned', 'sent', 'settled') AND state = 'planned' AND estimate > 0 AND session IS NOT NULL
      GROUP BY session
      """)
    var total = Money.free
    for row in rows {
      let session: String = try row.value("session")
      if try !Session.isOver(session, in: layout.spool) { total = total + (try row.money("amount")) }
    }
    return total
  }
}
