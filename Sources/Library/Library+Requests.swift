public import Domain
import GRDB
import Synchronization

extension Library {
  /// Commits durably that a request leaves which makes no picture, and reserves its price. Throws
  /// ``Failure/overBudget(_:)`` where a budget does not allow it. False, and nothing done, where the description is kept
  /// by now, or another program that runs has asked for the same and waits for it.
  @discardableResult
  public func intend(_ request: PaidRequest) async throws(Failure) -> Bool {
    try await offPool { () throws(Failure) in
      let intended = try self.writing { index, db in
        if try self.isKept(request, db) || self.isAskedElsewhere(request, index, db) { return nil as LedgerEntry? }
        // Where nobody knows the price, at least something has to be left.
        try self.ledger(index).spending.check(
          (request.estimate ?? Money(microDollars: 1)) + request.rest, for: request.generation, in: db)
        let entry = LedgerEntry(
          id: request.id, kind: request.kind, state: .intended, service: request.service, model: request.model,
          lineage: request.lineage, generation: request.generation, estimate: request.estimate,
          intendedAt: self.clock())
        guard try LedgerRows.request(request.id, in: db) == nil else {
          throw Failure.unexpected(doing: "writing down the request", detail: "\(request.id) is taken")
        }
        try LedgerRows.put(entry, session: index.sessionName, in: db)
        return entry
      }
      guard let intended else { return false }
      self.note(intended)
      return true
    }
  }

  private func isKept(_ request: PaidRequest, _ db: Database) throws -> Bool {
    guard let lineage = request.lineage, let signature = request.signature else { return false }
    return try DescriptionCache.description(of: lineage, by: signature, in: db) != nil
  }

  private func isAskedElsewhere(_ request: PaidRequest, _ index: Index, _ db: Database) throws -> Bool {
    guard request.kind == .description, let lineage = request.lineage else { return false }
    let sessions = try db.rows(
      """
      SELECT session FROM request
      WHERE state = 'sent' AND kind = ? AND lineage = ? AND service = ? AND model = ? AND session IS NOT NULL
      """, [request.kind.rawValue, lineage.rawValue, request.service.rawValue, request.model])
    return try sessions.contains { row in
      let session: String = try row.value("session")
      return try session != index.sessionName && !Session.isOver(session, in: layout.spool)
    }
  }

  /// Records that a request which makes no picture was answered, and what that cost; nil where nobody says, and then the
  /// estimate counts. Keeps the `words` that came.
  public func settle(request id: String, charge: Money?, keeping words: AnsweredWords? = nil) async throws(Failure) {
    try await change(request: id, keeping: words) { entry, now in
      entry.state = .settled
      entry.charge = charge ?? entry.estimate
      entry.settledAt = now
    }
  }

  /// Records that a request which makes no picture came to nothing; `isCertain` where it cost nothing for certain.
  public func end(request id: String, _ failure: Failure, isCertain: Bool) async throws(Failure) {
    try await change(request: id) { entry, now in
      entry.state = isCertain ? .failed : .unknown
      entry.reason = failure
      entry.endedAt = now
    }
  }

  /// Decides what an entry counts as whose fate is unknown: `charge`, or its estimate. It no longer waits for anybody.
  /// Throws where there is no such entry, or its fate is known.
  public func writeOff(_ id: String, charge: Money? = nil) async throws(Failure) {
    try await offPool { () throws(Failure) in
      let now = self.clock()
      let entry = try self.writing { index, db in
        if var entry = try LedgerRows.request(id, in: db), entry.state == .unknown {
          entry.state = .writtenOff
          entry.charge = charge ?? entry.estimate
          entry.endedAt = entry.endedAt ?? now
          try LedgerRows.put(entry, session: nil, in: db)
          return entry
        }
        try self.ledger(index).writeOff(id, charge: charge, in: db)
        guard let entry = try LedgerRows.slot(SlotID(rawValue: id), in: db) else {
          throw Failure.notInLedger(id)
        }
        return entry
      }
      self.note(entry)
      if entry.kind == .variation { self.noteIntent(SlotID(rawValue: id)) }
    }
  }

  private func change(
    request id: String, keeping words: AnsweredWords? = nil,
    _ body: @escaping @Sendable (inout LedgerEntry, Instant) -> Void
  ) async throws(Failure) {
    try await offPool { () throws(Failure) in
      let entry = try self.writing { _, db in
        guard var entry = try LedgerRows.request(id, in: db), entry.state == .intended || entry.state == .unknown else {
          throw Failure.unexpected(doing: "recording what became of request \(id)", detail: "it does not wait")
        }
        let now = self.clock()
        body(&entry, now)
        try LedgerRows.put(entry, session: nil, in: db)
        try words?.keep(charge: entry.charge, at: now, in: db)
        return entry
      }
      self.note(entry)
    }
  }

  /// Writes into the ledger's own copy what programs that ended could not: the power, or a full disk, came between the index
  /// and it. An index that is older than the copy, as one that was brought back is, changes nothing there.
  func mendJournal(of index: Index) throws(Failure) {
    let recent = try index.read { try LedgerRows.newest(100, in: $0) }
    guard !recent.isEmpty else { return }
    let (written, isAll) = try LedgerJournal(file: layout.journal).newest()
    let first = written.values.map(\.intendedAt).min()
    let lost = recent.filter { entry in
      guard let known = written[entry.id] else {
        // It may be further up.
        return entry.state != .intended && (isAll || first.map { entry.intendedAt > $0 } ?? false)
      }
      return known.state.order < entry.state.order
    }
    note(lost, isDurable: true)
  }

  /// Brings the intent in the spool up to date, where there is one: an index that is made anew reads it.
  func noteIntent(_ slot: SlotID) {
    guard (try? FileStatus(of: layout.intent(slot))) != nil, let index = try? indexForWriting(),
      let intent = try? index.read({ try Intent.fetch(slot, in: $0) })
    else { return }
    try? spool.keep(intent, with: index.files)
  }

  /// Adds an entry to the ledger's own copy. The index has it already: where that cannot be done now, it is done with
  /// the next one.
  func note(_ entry: LedgerEntry) {
    // What is intended is in the spool too, and a picture that came gets a sidecar: both are durable.
    let isElsewhere = entry.state == .intended || entry.state == .settled && entry.kind == .variation
    note([entry], isDurable: !isElsewhere)
  }

  private func note(_ entries: [LedgerEntry], isDurable: Bool) {
    let journal = LedgerJournal(file: layout.journal)
    unwritten.withLock { unwritten in
      let entries = unwritten + entries
      do throws(Failure) {
        try journal.append(entries, isDurable: isDurable)
        unwritten = []
      } catch {
        unwritten = entries
      }
    }
  }
}

extension LedgerEntry.State {
  /// How far an entry has come: one that has come further is never older.
  fileprivate var order: Int {
    switch self {
    case .intended: 0
    case .unknown: 1
    case .failed, .writtenOff: 2
    // An answer is an answer, even where it was given up.
    case .settled: 3
    }
  }
}
