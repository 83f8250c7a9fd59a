public import Domain
import GRDB
import Synchronization

extension Library {
  /// Commits durably that a request leaves which makes no picture, and reserves its price. Throws
  /// ``Failure/overBudget(_:)`` where a budget does not allow it.
  public func intend(_ request: PaidRequest) async throws(Failure) {
    try await offPool { () throws(Failure) in
      let entry = try self.writing { index, db in
        // Where nobody knows the price, at least something has to be left.
        try self.ledger(index).spending.check(
          request.estimate ?? Money(microDollars: 1), for: request.generation, in: db)
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
      self.note(entry)
    }
  }

  /// Records that a request which makes no picture was answered, and what that cost; nil where nobody says, and then the
  /// estimate counts.
  public func settle(request id: String, charge: Money?) async throws(Failure) {
    try await change(request: id) { entry, now in
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
    request id: String, _ body: @escaping @Sendable (inout LedgerEntry, Instant) -> Void
  ) async throws(Failure) {
    try await offPool { () throws(Failure) in
      let entry = try self.writing { _, db in
        guard var entry = try LedgerRows.request(id, in: db), entry.state == .intended || entry.state == .unknown else {
          throw Failure.unexpected(doing: "recording what became of request \(id)", detail: "it does not wait")
        }
        body(&entry, self.clock())
        try LedgerRows.put(entry, session: nil, in: db)
        return entry
      }
      self.note(entry)
    }
  }

  /// Writes into the ledger's own copy what a program that ended could not: the power, or a full disk, came between the
  /// index and it. Slots need none of this: their intents and sidecars are copies too.
  func mendJournal(of index: Index) throws(Failure) {
    let recent = try index.read { try LedgerRows.newestRequests(100, in: $0) }
    guard !recent.isEmpty else { return }
    let (written, isAll) = try LedgerJournal(file: layout.journal).newest()
    let first = written.values.map(\.intendedAt).min()
    for entry in recent where entry.state != .intended {
      if let known = written[entry.id] {
        if known.state == entry.state, known.charge == entry.charge { continue }
      } else if !isAll, first.map({ entry.intendedAt <= $0 }) ?? true {
        // It may be further up.
        continue
      }
      note(entry)
    }
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
    let journal = LedgerJournal(file: layout.journal)
    unwritten.withLock { unwritten in
      let entries = unwritten + [entry]
      do throws(Failure) {
        // What is intended is in the spool too, and a picture that came gets a sidecar: both are durable.
        let isElsewhere = entry.state == .intended || entry.state == .settled && entry.kind == .variation
        try journal.append(entries, isDurable: !isElsewhere)
        unwritten = []
      } catch {
        unwritten = entries
      }
    }
  }
}
