public import Domain
import GRDB
import Synchronization

extension Library {
  /// Writes down a generation and its slots, all planned, in one step, and reserves what they will probably cost. Throws
  /// where its ID is taken, ``Failure/overBudget(_:)`` where a budget does not allow it, and
  /// ``Failure/alreadyMade(_:)`` where an identical request was made before, unless the user wants it again. Counts
  /// `known`, which need not be bought for it.
  public func plan(_ plan: GenerationPlan, known: [Reuse] = []) async throws(Failure) {
    try await offPool { () throws(Failure) in
      // Before anything leaves, ``intend(_:)`` makes it durable too.
      let (planned, writtenOff) = try self.writing(isDurable: plan.request.replaces != nil) { index, db in
        try self.ledger(index).plan(plan, in: db)
        for reuse in known { try reuse.count(at: self.clock(), in: db) }
        let intents = try plan.request.slots.compactMap { try Intent.fetch($0, in: db) }
        return (intents, try plan.request.replaces.flatMap { try LedgerRows.slot($0, in: db) })
      }
      if let writtenOff {
        self.note(writtenOff)
        self.noteIntent(SlotID(rawValue: writtenOff.id))
      }
      self.underWay.withLock { underWay in
        for intent in planned { underWay[intent.slot] = intent }
      }
    }
  }

  /// Where the bytes of the answer for `slot` go as they arrive: absolute, not existing before the request leaves.
  public func spoolFile(for slot: SlotID) -> FilePath {
    layout.arrivingAnswer(slot)
  }

  /// Where the bytes of a service's reply for `slot` go as they arrive, where that is more than the picture: absolute,
  /// not existing before the request leaves. Nothing removes it before the slot is saved or cancelled.
  public func replyFile(for slot: SlotID) -> FilePath {
    layout.reply(slot)
  }

  /// Where the reply for `slot` goes whole, where ``replyFile(for:)`` is on a disk that takes no more; nil for nowhere.
  public func secondReplyFile(for slot: SlotID) -> FilePath? { layout.secondReply(slot) }

  /// Commits durably that the request of a planned slot leaves now, and writes beside its answer what is asked for.
  /// Throws where it has left before, so that no slot is ever sent twice.
  public func intend(_ slot: SlotID) async throws(Failure) {
    try await offPool { () throws(Failure) in
      // On the disk before the commit: an intent without its slot harms nobody, a paid slot without an intent does.
      try self.move(slot, keeping: { $0 }) { ledger, db in try ledger.intend(slot, in: db) }
    }
  }

  /// Makes the spool anew where it was deleted since the request of `slot` left, and whatever else of the library is
  /// gone. False where nothing was missing: then whatever failed did not fail for that.
  public func restoreSpool(of slot: SlotID) async throws(Failure) -> Bool {
    try await offPool { () throws(Failure) in
      guard try FileStatus(of: self.layout.intent(slot)) == nil else { return false }
      let restored = { (intent: Intent) in
        var intent = intent
        intent.isRestored = true
        return intent
      }
      try self.move(slot, keeping: restored) { _, _ in }
      return true
    }
  }

  /// Where the bytes of the answer for `slot` are from ``settle(_:charge:outputPrompt:remarks:)`` until they are
  /// saved.
  public func answerFile(for slot: SlotID) -> FilePath {
    layout.wholeAnswer(slot)
  }

  /// Records that the answer for `slot` is whole in ``spoolFile(for:)``, and what was paid. The bytes are then in
  /// ``answerFile(for:)``.
  public func settle(
    _ slot: SlotID, charge: Money, outputPrompt: String? = nil, remarks: [String] = []
  ) async throws(Failure) {
    try await offPool { () throws(Failure) in
      try self.spool.markWhole(slot)
      try self.move(slot) { ledger, db in
        try ledger.settle(slot, charge: charge, outputPrompt: outputPrompt, remarks: remarks, in: db)
      }
      // The index has it durably, and the picture's sidecar will in a moment. Where there is a reply, that has it too.
      let reply = (try? FileStatus(of: self.layout.reply(slot))) ?? nil
      if reply == nil { self.noteInSpool(slot, isDurable: false) }
    }
  }

  /// Records that `slot` ended without a picture, and what that cost nevertheless. Bytes that arrived stay in the spool.
  public func fail(_ slot: SlotID, _ failure: Failure, charge: Money? = nil) async throws(Failure) {
    try await end(slot, as: .failed, failure, charge: charge)
  }

  /// Records that the request of `slot` left and its fate is not known: possibly charged, not to be resent.
  public func markUnknown(_ slot: SlotID, _ failure: Failure) async throws(Failure) {
    try await end(slot, as: .unknown, failure)
  }

  /// Records that the user stopped `slot` before an answer was whole, and removes what had arrived of it.
  public func markCancelled(_ slot: SlotID) async throws(Failure) {
    try await end(slot, as: .cancelled, nil)
    try await offPool { () throws(Failure) in
      try Folder.removeFile(self.layout.arrivingAnswer(slot))
      for file in self.layout.companions(slot) { try Folder.removeFile(file) }
      try self.spool.forget(slot)
    }
  }

  private func end(
    _ slot: SlotID, as state: LedgerState, _ failure: Failure?, charge: Money? = nil
  ) async throws(Failure) {
    try await offPool { () throws(Failure) in
      try self.move(slot) { ledger, db in try ledger.end(slot, as: state, failure, charge: charge, in: db) }
      self.noteInSpool(slot)
      _ = self.underWay.withLock { $0.removeValue(forKey: slot) }
    }
  }

  /// Moves a slot in one transaction and remembers where it stands; what `kept` makes of that is written into the spool
  /// before the transaction is committed.
  private func move(
    _ slot: SlotID, keeping kept: ((Intent) -> Intent)? = nil, _ body: (Ledger, Database) throws -> Void
  ) throws(Failure) {
    let intent = try writing { index, db in
      try body(self.ledger(index), db)
      let intent = try Intent.fetch(slot, in: db)
      if let kept, let intent { try self.spool.keep(kept(intent), with: index.files) }
      return intent
    }
    underWay.withLock { $0[slot] = intent }
    if let entry = intent?.entry { note(entry) }
  }

  /// Brings what is written beside the answer up to date. The index has it already: a disk that is full by now must
  /// not stop anything.
  private func noteInSpool(_ slot: SlotID, isDurable: Bool = true) {
    guard let intent = underWay.withLock({ $0[slot] }), intent.sentAt != nil else {
      try? spool.forget(slot)
      return
    }
    if let index = try? indexForWriting() { try? spool.keep(intent, with: index.files, isDurable: isDurable) }
  }

  var spool: Spool { Spool(layout: layout) }

  func ledger(_ index: Index) -> Ledger { Ledger(index: index, clock: clock, terms: terms) }
}
