import Domain
import GRDB

/// Descriptions by the bytes of the picture and the service that gave them.
enum DescriptionCache {
  static func description(of digest: LineageID, by service: String, in db: Database) throws -> Description? {
    let text = try String.fetchOne(
      db, sql: "SELECT description FROM description WHERE sha256 = ? AND service = ?",
      arguments: [digest.rawValue, service])
    // What cannot be read any more is asked for again.
    return text.flatMap { try? JSONColumn.value($0) }
  }

  static func keep(
    _ description: Description, of digest: LineageID, by service: String, at time: Instant, in db: Database
  ) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO description (sha256, service, description, describedAt) VALUES (?, ?, ?, ?)",
      arguments: [digest.rawValue, service, try JSONColumn.text(description), time.milliseconds])
  }
}
