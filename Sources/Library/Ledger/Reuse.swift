public import Domain
import GRDB

/// Something that was known already and was not bought again.
public struct Reuse: Hashable, Sendable {
  /// Names what was not bought, so that one thing counts once.
  public var id: String
  /// What it would have bought.
  public var kind: LedgerEntry.Kind
  /// What it would have cost.
  public var amount: Money

  /// What is not counted yet.
  public init(_ id: String, kind: LedgerEntry.Kind, _ amount: Money) {
    self.id = id
    self.kind = kind
    self.amount = amount
  }

  func count(at time: Instant, in db: Database) throws {
    guard !amount.isFree else { return }
    try db.run(
      "INSERT OR REPLACE INTO saving (id, kind, amount, savedAt) VALUES (?, ?, ?, ?)",
      [id, kind.rawValue, amount.microDollars, time.milliseconds])
  }
}
