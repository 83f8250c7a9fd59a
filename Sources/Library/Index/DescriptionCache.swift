import Domain
import GRDB

/// Descriptions by the bytes of the picture and the service that gave them.
enum DescriptionCache {
  /// What is kept, and what it cost; nil where nothing is.
  static func description(
    of digest: LineageID, by service: String, in db: Database
  ) throws -> (description: Description, charge: Money)? {
    let row = try db.row(
      "SELECT description, charge FROM description WHERE sha256 = ? AND service = ?", [digest.rawValue, service])
    // What cannot be read any more is asked for again.
    guard let row, let text = try? row.value("description", as: String.self),
      let description: Description = try? JSONColumn.value(text)
    else { return nil }
    return (description, (try? row.optionalMoney("charge")) ?? .free)
  }

  static func keep(
    _ description: Description, of digest: LineageID, by service: String, charge: Money? = nil, at time: Instant,
    in db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO description (sha256, service, description, describedAt, charge) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [
        digest.rawValue, service, try JSONColumn.text(description), time.milliseconds, charge?.microDollars,
      ])
  }
}
