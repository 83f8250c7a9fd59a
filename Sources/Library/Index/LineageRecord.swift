import Domain
import GRDB

/// A lineage as the index has it, without its variations. Paths are as stored: relative to the library.
struct LineageRecord: Sendable {
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
    try db.row("SELECT * FROM lineage WHERE id = ?", [id.rawValue]).map { try LineageRecord($0) }
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
  func lineage(in library: FilePath, variations: [Variation] = [], unsaved: [UnsavedSlot] = []) -> Lineage {
    let folder = library.appending(folder)
    return Lineage(
      id: id, folder: folder, sourceName: sourceName, source: folder.appending(sourceFile), origin: origin,
      variations: variations, unsaved: unsaved)
  }
}

extension LineageRecord {
  init(_ row: Row) throws {
    id = LineageID(rawValue: try row.value("id"))
    folder = try row.path("folder", depth: 1)
    sourceName = try row.value("sourceName")
    sourceFile = try row.path("sourceFile", depth: 1)
    origin = try row.path("origin")
    byteCount = try row.number("byteCount", in: RecordBounds.bytes)
    nextNumber = try row.number("nextNumber", in: RecordBounds.nextNumbers)
    begunAt = try row.instant("begunAt")
  }
}

extension Library {
  /// The lineage called `id` with its variations in the order of their numbers.
  func lineage(_ id: LineageID, in db: Database) throws -> Lineage? {
    guard let record = try LineageRecord.fetch(id, in: db) else { return nil }
    let saved = try Row.fetchCursor(
      db, sql: SlotRecord.selection + " WHERE slot.lineage = ? AND slot.state = 'saved' ORDER BY slot.number",
      arguments: [id.rawValue])
    var shared = SharedValues()
    var variations: [Variation] = []
    while let row = try saved.next() { variations.append(try .saved(row, folder: folder, &shared)) }
    let unsaved = try Row.fetchAll(
      db, sql: SlotRecord.selection + " WHERE slot.lineage = ? AND " + UnsavedSlot.condition,
      arguments: [id.rawValue])
    return record.lineage(
      in: folder, variations: variations, unsaved: try unsaved.map { try UnsavedSlot($0) })
  }

  /// All lineages, the newest first.
  func lineages(in db: Database) throws -> [Lineage] {
    var variations: [LineageID: [Variation]] = [:]
    var shared = SharedValues()
    let saved = try Row.fetchCursor(db, sql: SlotRecord.selection + " WHERE slot.state = 'saved' ORDER BY slot.number")
    while let row = try saved.next() {
      variations[LineageID(rawValue: try row.value("lineage")), default: []].append(
        try .saved(row, folder: folder, &shared))
    }
    var lost: [LineageID: [UnsavedSlot]] = [:]
    let unsaved = try Row.fetchCursor(db, sql: SlotRecord.selection + " WHERE " + UnsavedSlot.condition)
    while let row = try unsaved.next() {
      lost[LineageID(rawValue: try row.value("lineage")), default: []].append(try UnsavedSlot(row))
    }
    return try Row.fetchAll(db, sql: "SELECT * FROM lineage ORDER BY begunAt DESC, id").map { row in
      let record = try LineageRecord(row)
      return record.lineage(in: folder, variations: variations[record.id] ?? [], unsaved: lost[record.id] ?? [])
    }
  }
}
