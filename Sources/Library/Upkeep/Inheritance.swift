import Domain
import GRDB

/// Takes over from an old index what no sidecar tells: numbers that were given, open, lost and paid slots,
/// descriptions.
struct Inheritance {
  let old: Database
  let new: Database
  let layout: Layout

  /// Copies; returns how many slots had to be left out because they clash with what the folders say.
  func run() throws -> Int {
    try copy("description")
    let lineages = try Row.fetchAll(old, sql: "SELECT id, nextNumber FROM lineage")
    for row in lineages {
      try new.execute(
        sql: "UPDATE lineage SET nextNumber = max(nextNumber, ?) WHERE id = ?",
        arguments: [row["nextNumber"] as Int, row["id"] as String])
    }
    var lost = 0
    let slots = try Row.fetchAll(old, sql: "SELECT id, generation, lineage, state, charge, file FROM slot")
    for row in slots where try isWorthKeeping(row) {
      let id: String = row["id"]
      guard try String.fetchOne(new, sql: "SELECT id FROM slot WHERE id = ?", arguments: [id]) == nil else { continue }
      do {
        try copy("lineage", id: row["lineage"])
        try copy("generation", id: row["generation"])
        try copy("slot", id: id)
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        lost += 1
      }
    }
    return lost
  }

  /// What is open or unknown, what was paid, and what is on disk without its sidecar. Free slots that ended without
  /// a picture tell nobody anything.
  private func isWorthKeeping(_ row: Row) throws -> Bool {
    switch LedgerState(rawValue: row["state"]) {
    case .sent, .settled, .unknown: return true
    case .saved:
      if let file = (row["file"] as PathColumn?)?.path, try FileStatus(of: layout.folder.appending(file)) != nil {
        return true
      }
    case .planned, .failed, .cancelled, nil: break
    }
    return (row["charge"] as Int?) ?? 0 > 0
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
    let policy = id == nil ? "OR IGNORE " : ""
    let rows = try Row.fetchCursor(
      old, sql: "SELECT \(list) FROM \(table)" + (id == nil ? "" : " WHERE id = ?"),
      arguments: id.map { [$0] } ?? [])
    while let row = try rows.next() {
      try new.execute(
        sql: "INSERT \(policy)INTO \(table) (\(list)) VALUES (\(marks))",
        arguments: StatementArguments(row.databaseValues))
    }
  }
}
