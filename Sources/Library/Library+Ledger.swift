public import Domain

extension Library {
  /// Writes down a generation and its slots, all planned, in one durable step. Throws where its ID is taken.
  public func plan(_ plan: GenerationPlan) async throws(Failure) {
    try await offPool { () throws(Failure) in
      let index = try self.indexForWriting()
      try index.write { try Ledger(index: index, clock: self.clock).plan(plan, in: $0) }
    }
  }

  /// Where the bytes of the answer for `slot` go as they arrive: absolute, not existing before the request leaves.
  public func spoolFile(for slot: SlotID) -> FilePath {
    layout.arrivingAnswer(slot)
  }

  /// Commits durably that the request of a planned slot leaves now. Throws where it has left before, so that no
  /// slot is ever sent twice.
  public func intend(_ slot: SlotID) async throws(Failure) {
    try await offPool { () throws(Failure) in
      let index = try self.indexForWriting()
      try Folder.make(self.layout.spool)
      try index.write { try Ledger(index: index, clock: self.clock).intend(slot, in: $0) }
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
      try Spool(layout: self.layout).markWhole(slot)
      let index = try self.indexForWriting()
      try index.write {
        try Ledger(index: index, clock: self.clock)
          .settle(slot, charge: charge, outputPrompt: outputPrompt, remarks: remarks, in: $0)
      }
    }
  }

  /// Records that `slot` ended without a picture. Bytes that arrived stay in the spool.
  public func fail(_ slot: SlotID, _ failure: Failure) async throws(Failure) {
    try await end(slot, as: .failed, failure)
  }

  /// Records that the request of `slot` left and its fate is not known: possibly charged, not to be resent.
  public func markUnknown(_ slot: SlotID, _ failure: Failure) async throws(Failure) {
    try await end(slot, as: .unknown, failure)
  }

  /// Records that the user stopped `slot` before an answer was whole, and removes what had arrived of it.
  public func markCancelled(_ slot: SlotID) async throws(Failure) {
    try await end(slot, as: .cancelled, nil)
    try await offPool { () throws(Failure) in try Folder.removeFile(self.layout.arrivingAnswer(slot)) }
  }

  /// Puts the settled answer of `slot` under its name in the lineage, with its sidecar, and into the index. The
  /// bytes stay as they came and nothing is overwritten. Repeating it returns what is there.
  public func save(_ slot: SlotID, facts: PictureFacts) async throws(Failure) -> SavedVariation {
    try await offPool { () throws(Failure) in
      try VariationSaving(library: self, index: try self.indexForWriting(), slot: slot).run(facts: facts)
    }
  }

  private func end(_ slot: SlotID, as state: LedgerState, _ failure: Failure?) async throws(Failure) {
    try await offPool { () throws(Failure) in
      let index = try self.indexForWriting()
      try index.write { try Ledger(index: index, clock: self.clock).end(slot, as: state, failure, in: $0) }
    }
  }
}

/// A generation as it is written down before anything leaves the machine.
public struct GenerationPlan: Hashable, Sendable {
  /// What the user asked for.
  public var request: GenerationRequest
  /// The lineage its variations will belong to; must have begun.
  public var lineage: LineageID
  /// What the parent shows, as far as it is known.
  public var description: Description?
  /// The text that will be sent.
  public var prompt: Prompt
  /// Who makes it, as the user sees it.
  public var service: String
  /// The price of one slot.
  public var estimate: Money

  /// A plan.
  public init(
    request: GenerationRequest, lineage: LineageID, description: Description?, prompt: Prompt, service: String,
    estimate: Money
  ) {
    self.request = request
    self.lineage = lineage
    self.description = description
    self.prompt = prompt
    self.service = service
    self.estimate = estimate
  }
}

/// A variation that is on disk, and its lineage with it.
public struct SavedVariation: Hashable, Sendable {
  /// The variation.
  public var variation: Variation
  /// Its lineage as it is now.
  public var lineage: Lineage
}
