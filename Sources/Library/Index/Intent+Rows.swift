import Domain
import GRDB

extension Intent {
  /// What the index has of `slot`; nil where it has no such slot.
  static func fetch(_ slot: SlotID, in db: Database) throws -> Intent? {
    guard
      let row = try db.row(SlotRecord.selection + " WHERE slot.id = ?", [slot.rawValue]),
      let lineage = try LineageRecord.fetch(LineageID(rawValue: try row.value("lineage")), in: db)
    else { return nil }
    return try Intent(row, lineage)
  }

  private init(_ row: Row, _ lineage: LineageRecord) throws {
    let settings = try row.settings()
    let failure: Failure? = try row.value("failure", as: String?.self).flatMap { try? JSONColumn.value($0) }
    id = try row.value("id")
    generation = try row.value("generation")
    place = try row.number("place", in: RecordBounds.places)
    parent = try row.value("parent")
    instruction = try row.value("instruction")
    prompt = try row.value("prompt")
    description = try row.value("description", as: String?.self).flatMap { try? JSONColumn.value($0) }
    mode = settings.mode
    count = settings.count
    model = settings.model
    making = Making(settings)
    service = try row.value("service")
    state = try row.ledgerState()
    session = try row.value("session")
    estimateMicroDollars = try row.money("estimate").microDollars
    chargeMicroDollars = try row.optionalMoney("charge")?.microDollars
    outputPrompt = try row.value("outputPrompt")
    remarks = try row.value("remarks", as: String?.self).map { try JSONColumn.value($0) }
    reason = failure.map(Reason.init)
    plannedAt = try row.instant("plannedAt")
    sentAt = try row.optionalInstant("sentAt")
    settledAt = try row.optionalInstant("settledAt")
    endedAt = try row.optionalInstant("endedAt")
    writtenOffAt = try row.optionalInstant("writtenOffAt")
    request = try row.value("request", as: String?.self).flatMap { try? JSONColumn.value($0) }
    fingerprint = try row.value("fingerprint")
    source = Source(
      sha256: lineage.id.rawValue, name: lineage.sourceName, origin: lineage.origin, byteCount: lineage.byteCount,
      begunAt: lineage.begunAt, folder: lineage.folder, file: lineage.sourceFile)
  }

  /// Writes the slot, its generation and its lineage into an index that has lost them; false where it has the slot.
  func restore(in db: Database) throws -> Bool {
    guard try String.fetchOne(db, sql: "SELECT id FROM slot WHERE id = ?", arguments: [id]) == nil else { return false }
    try restoreLineage(in: db)
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO generation
          (id, lineage, parent, instruction, prompt, mode, count, model, service, description, plannedAt, making,
           request, fingerprint)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        generation, source.sha256, parent, instruction, prompt, mode.rawValue, count, model, service,
        try description.map { try JSONColumn.text($0) }, plannedAt.milliseconds,
        try making.map { try JSONColumn.text($0) }, try request.map { try JSONColumn.text($0) }, fingerprint,
      ])
    try Self.complete(generation, request: request, fingerprint: fingerprint, in: db)
    try db.execute(
      sql: """
        INSERT INTO slot
          (id, generation, lineage, place, state, session, estimate, charge, failure, outputPrompt, remarks, sentAt,
           settledAt, endedAt, writtenOffAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        id, generation, source.sha256, place, state.rawValue, session, estimateMicroDollars, chargeMicroDollars,
        try reason?.failure.map { try JSONColumn.text($0) }, outputPrompt, try remarks.map { try JSONColumn.text($0) },
        sentAt?.milliseconds, settledAt?.milliseconds, endedAt?.milliseconds,
        writtenOffAt?.milliseconds,
      ])
    return true
  }

  /// Tells a generation that a sidecar has begun what sidecars do not tell.
  static func complete(
    _ generation: String, request: GenerationRequest?, fingerprint: String?, in db: Database
  ) throws {
    try db.execute(
      sql: """
        UPDATE generation SET request = coalesce(request, ?), fingerprint = coalesce(fingerprint, ?) WHERE id = ?
        """,
      arguments: [try request.map { try JSONColumn.text($0) }, fingerprint, generation])
  }

  private func restoreLineage(in db: Database) throws {
    let id = LineageID(rawValue: source.sha256)
    guard try LineageRecord.fetch(id, in: db) == nil else { return }
    var record = LineageRecord(
      id: id, folder: source.folder, sourceName: source.name, sourceFile: source.file, origin: source.origin,
      byteCount: source.byteCount, nextNumber: 1, begunAt: source.begunAt)
    let owner = try Row.fetchOne(
      db, sql: "SELECT id FROM lineage WHERE folder = ?", arguments: [record.folder.column])
    // Another source has come to the folder's name: this one gets a name that no other source can have.
    if owner != nil { record.folder = FilePath(id.rawValue) }
    try record.insert(in: db)
  }
}
