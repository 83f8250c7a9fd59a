import Domain
import GRDB

/// Takes over from an old index what no sidecar tells: numbers that were given, open, lost and paid slots,
/// descriptions.
struct Inheritance {
  let old: Database
  let new: Database
  let layout: LibraryLayout

  /// Copies; returns how many entries had to be left out because they make no sense or clash with what the folders
  /// say.
  func run() throws -> Int {
    for table in ["description", "composition", "saving", "request"] where try old.tableExists(table) {
      try copy(table)
    }
    for row in try Row.fetchAll(old, sql: "SELECT id, nextNumber FROM lineage") {
      guard let next = try? row.number("nextNumber", in: RecordBounds.nextNumbers),
        let id = try? row.value("id", as: String.self)
      else { continue }
      try new.execute(
        sql: "UPDATE lineage SET nextNumber = max(nextNumber, ?) WHERE id = ?", arguments: [next, id])
    }
    try complete()
    var lost = 0
    let slots = try Row.fetchAll(old, sql: "SELECT id, generation, lineage, state, charge, file FROM slot")
    for row in slots {
      do {
        try takeOver(row)
      } catch let error as DatabaseError {
        switch error.resultCode {
        case .SQLITE_CONSTRAINT, .SQLITE_CORRUPT, .SQLITE_MISMATCH: lost += 1
        default: throw error
        }
      }
    }
    return lost
  }

  /// Tells generations that sidecars have begun what these do not tell.
  private func complete() throws {
    guard try old.columns(in: "generation").contains(where: { $0.name == "fingerprint" }) else { return }
    let rows = try Row.fetchAll(
      old, sql: "SELECT id, request, fingerprint FROM generation WHERE request IS NOT NULL OR fingerprint IS NOT NULL")
    for row in rows {
      guard let id = try? row.value("id", as: String.self) else { continue }
      let text = try? row.value("request", as: String.self)
      try Intent.complete(
        id, request: text.flatMap { try? JSONColumn.value($0) },
        fingerprint: try? row.value("fingerprint", as: String.self), in: new)
    }
  }

  private func takeOver(_ row: Row) throws {
    guard try isWorthKeeping(row) else { return }
    let id: String = try row.value("id")
    guard try String.fetchOne(new, sql: "SELECT id FROM slot WHERE id = ?", arguments: [id]) == nil else { return }
    let lineage: String = try row.value("lineage")
    let generation: String = try row.value("generation")
    try new.inSavepoint {
      try copy("lineage", id: lineage)
      try copy("generation", id: generation)
      try copy("slot", id: id)
      // What could not be read again would spoil the new index too.
      _ = try SlotRecord.fetch(SlotID(rawValue: id), folder: layout.folder, in: new)
      guard try Intent.fetch(SlotID(rawValue: id), in: new) != nil else {
        throw DatabaseError.damaged("a slot has no generation")
      }
      return .commit
    }
  }

  /// What is planned, open, failed or unknown, what was paid, and what is on disk without its sidecar. What was stopped
  /// tells nobody anything.
  private func isWorthKeeping(_ row: Row) throws -> Bool {
    switch try row.ledgerState() {
    case .sent, .settled, .unknown, .failed: return true
    case .saved:
      if let file = try? row.path("file", depth: 2), try FileStatus(of: layout.folder.appending(file)) != nil {
        return true
      }
    // It can still be asked for, where it is known what.
    case .planned: return true
    case .cancelled: break
    }
    return try row.optionalMoney("charge").map { !$0.isFree } ?? false
  }

  /// Copies the rows of `table`, or the one called `id`, that are not in the new index yet.
  private func copy(_ table: String, id: String? = nil) throws {
    if let id, table != "slot",
      try String.fetchOne(new, sql: "SELECT id FROM \(table) WHERE id = ?", arguments: [id]) != nil
    {
      return
    }
    let known = Set(try old.columns(in: table).map(\.name))
    let names = try new.columns(in: table).map(\.name).filter(known.contains)
    let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      old, sql: "SELECT \(list) FROM \(table)" + (id == nil ? "" : " WHERE id = ?"),
      arguments: id.map { [$0] } ?? [])
    while let row = try rows.next() {
      do {
        try new.execute(
          sql: "INSERT INTO \(table) (\(list)) VALUES (\(marks))", arguments: StatementArguments(row.databaseValues))
      } catch let error as DatabaseError where id == nil && error.resultCode == .SQLITE_CONSTRAINT {
        // Of a whole table it takes what fits.
        continue
      }
    }
  }
}
