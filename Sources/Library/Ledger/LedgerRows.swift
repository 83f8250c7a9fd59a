import Domain
import GRDB

/// Entries of the ledger as the index has them: slots that were paid for, and the table `request`.
enum LedgerRows {
  /// The columns of an entry that is a slot, and those slots that belong into the ledger.
  private static let slots = """
    SELECT slot.id, 'variation' AS kind, slot.state, generation.making, NULL AS service, generation.model, slot.lineage,
      slot.generation, slot.estimate, slot.charge, slot.failure, slot.sentAt, slot.settledAt, slot.endedAt,
      slot.writtenOffAt, lineage.sourceName, generation.instruction
    FROM slot JOIN generation ON generation.id = slot.generation JOIN lineage ON lineage.id = slot.lineage
    WHERE slot.sentAt IS NOT NULL AND slot.state <> 'planned'
      AND (slot.estimate > 0 OR slot.charge > 0 OR generation.making IS NOT NULL)
    """

  private static let requests = """
    SELECT request.id, request.kind, request.state, NULL AS making, request.service, request.model, request.lineage,
      request.generation, request.estimate, request.charge, request.failure, request.sentAt, request.settledAt,
      request.endedAt, request.writtenOffAt, lineage.sourceName, generation.instruction
    FROM request LEFT JOIN lineage ON lineage.id = request.lineage
      LEFT JOIN generation ON generation.id = request.generation
    WHERE NOT EXISTS (SELECT 1 FROM slot WHERE slot.id = request.id)
    """

  /// All entries that left since `instant`, the oldest first.
  static func all(since instant: Instant, in db: Database) throws -> [LedgerReport.Line] {
    try Row.fetchAll(
      db,
      sql: """
        \(slots) AND slot.sentAt >= :since UNION ALL \(requests) AND request.sentAt >= :since ORDER BY 12, 1
        """, arguments: ["since": instant.milliseconds]
    ).map(LedgerReport.Line.init)
  }

  /// The entry of a slot; nil where nothing is paid for it, or nothing left.
  static func slot(_ id: SlotID, in db: Database) throws -> LedgerEntry? {
    try db.row(slots + " AND slot.id = ?", [id.rawValue]).map(LedgerReport.Line.init)?.entry
  }

  /// The entry called `id` of the table `request`.
  static func request(_ id: String, in db: Database) throws -> LedgerEntry? {
    try db.row(requests + " AND request.id = ?", [id]).map(LedgerReport.Line.init)?.entry
  }

  /// The entries that left last, at most so many pictures and so many others, the oldest first.
  static func newest(_ count: Int, in db: Database) throws -> [LedgerEntry] {
    let priced = slots + " AND (slot.estimate > 0 OR slot.charge > 0) ORDER BY slot.sentAt DESC LIMIT ?"
    let found = try [priced, requests + " ORDER BY request.sentAt DESC LIMIT ?"].flatMap { sql in
      try Row.fetchAll(db, sql: sql, arguments: [count]).map { try LedgerReport.Line($0).entry }
    }
    return found.sorted { ($0.intendedAt, $0.id) < ($1.intendedAt, $1.id) }
  }

  /// Writes an entry into the table `request`, in place of what it has of it.
  static func put(_ entry: LedgerEntry, session: String?, in db: Database) throws {
    let state: LedgerState =
      switch entry.state {
      case .intended: .sent
      case .settled: .settled
      case .failed: .failed
      case .unknown, .writtenOff: .unknown
      }
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO request
          (id, kind, state, session, service, model, lineage, generation, estimate, charge, failure, sentAt, settledAt,
           endedAt, writtenOffAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        entry.id, entry.kind.rawValue, state.rawValue, session, entry.service.rawValue, entry.model,
        entry.lineage?.rawValue, entry.generation?.rawValue, entry.estimate?.microDollars, entry.charge?.microDollars,
        try entry.reason.map { try JSONColumn.text($0) }, entry.intendedAt.milliseconds,
        entry.settledAt?.milliseconds, entry.endedAt?.milliseconds,
        entry.state == .writtenOff ? (entry.endedAt ?? entry.intendedAt).milliseconds : nil,
      ])
  }
}

extension LedgerReport.Line {
  fileprivate init(_ row: Row) throws {
    let making: Making? = try row.value("making", as: String?.self).flatMap { try? JSONColumn.value($0) }
    let stored = try row.value("service", as: String?.self).flatMap(ServiceID.init(rawValue:))
    let isWrittenOff = try row.optionalInstant("writtenOffAt") != nil
    let state = LedgerEntry.State(try row.ledgerState(), isWrittenOff: isWrittenOff)
    let kind: String = try row.value("kind")
    self.init(
      LedgerEntry(
        id: try row.value("id"), kind: LedgerEntry.Kind(rawValue: kind) ?? .variation, state: state,
        service: stored ?? making?.service ?? .localStudio, model: try row.value("model"),
        lineage: try row.value("lineage", as: String?.self).map { LineageID(rawValue: $0) },
        generation: try row.value("generation", as: String?.self).map { GenerationID(rawValue: $0) },
        estimate: try row.optionalMoney("estimate"), charge: try row.optionalMoney("charge"),
        intendedAt: try row.instant("sentAt"), settledAt: try row.optionalInstant("settledAt"),
        endedAt: try row.optionalInstant("endedAt"),
        reason: try row.value("failure", as: String?.self).flatMap { try? JSONColumn.value($0) }),
      source: try row.value("sourceName", as: String?.self), instruction: try row.value("instruction", as: String?.self)
    )
  }
}
