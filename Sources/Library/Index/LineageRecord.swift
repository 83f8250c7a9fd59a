import Domain
import GRDB

/// A lineage as the index has it, without its variations. Paths are as stored: relative to the library.
struct LineageRecord {
  var id: LineageID
  var folder: FilePath
  var sourceName: String
  /// The name of the copy in ``folder``.
  var sourceFile: FilePath
  var origin: FilePath
  var byteCount: Int
  var nextNumber: Int
  var begunAt: Instant

  static func fetch(_ id: LineageID, in db: Database) throws -> LineageRecord? {
    try Row.fetchOne(db, sql: "SELECT * FROM lineage WHERE id = ?", arguments: [id.rawValue]).map(LineageRecord.init)
  }

  func insert(in db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO lineage (id, folder, sourceName, sourceFile, origin, byteCount, nextNumber, begunAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id.rawValue, folder.column, sourceName, sourceFile.column, origin.column, byteCount, nextNumber,
        begunAt.milliseconds,
      ])
  }

  /// The lineage with `variations`, its paths absolute below `library`.
  func lineage(in library: FilePath, variations: [Variation]) -> Lineage {
    let folder = library.appending(folder)
    return Lineage(
      id: id, folder: folder, sourceName: sourceName, source: folder.appending(sourceFile), origin: origin,
      variations: variations)
  }
}

extension LineageRecord {
  init(_ row: Row) {
    id = LineageID(rawValue: row["id"])
    folder = row.path("folder")
    sourceName = row["sourceName"]
    sourceFile = row.path("sourceFile")
    origin = row.path("origin")
    byteCount = row["byteCount"]
    nextNumber = row["nextNumber"]
    begunAt = Instant(milliseconds: row["begunAt"])
  }
}

extension Library {
  /// The lineage called `id` with its variations in the order of their numbers.
  func lineage(_ id: LineageID, in db: Database) throws -> Lineage? {
    guard let record = try LineageRecord.fetch(id, in: db) else { return nil }
    let rows = try Row.fetchAll(
      db, sql: SlotRecord.selection + " WHERE slot.lineage = ? AND slot.state = 'saved' ORDER BY slot.number",
      arguments: [id.rawValue])
    return record.lineage(in: folder, variations: try rows.compactMap { try Variation($0, folder: folder) })
  }

  /// All lineages, the newest first.
  func lineages(in db: Database) throws -> [Lineage] {
    var variations: [LineageID: [Variation]] = [:]
    let rows = try Row.fetchCursor(db, sql: SlotRecord.selection + " WHERE slot.state = 'saved' ORDER BY slot.number")
    while let row = try rows.next() {
      guard let variation = try Variation(row, folder: folder) else { continue }
      variations[LineageID(rawValue: row["lineage"]), default: []].append(variation)
    }
    return try Row.fetchAll(db, sql: "SELECT * FROM lineage ORDER BY begunAt DESC, id")
      .map(LineageRecord.init).map { $0.lineage(in: folder, variations: variations[$0.id] ?? []) }
  }
}
