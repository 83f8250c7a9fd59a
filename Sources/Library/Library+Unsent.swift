public import Domain
import GRDB
import Synchronization

extension Library {
  /// Generations of programs that ended before all their requests had left, the oldest first.
  public func unsent() async throws(Failure) -> [UnsentGeneration] {
    try await offPool { () throws(Failure) in
      guard let index = try self.index() else { return [] }
      return try index.read { db in try self.abandoned(in: db).map(\.unsent) }
    }
  }

  /// Takes over the slots of a generation whose program ended before their requests had left: they are this program's
  /// from here on, and their price is reserved. Nil where there are none any more; throws ``Failure/overBudget(_:)``.
  /// `others` is how far the other slots of the generation have come.
  public func takeOver(
    _ id: GenerationID
  ) async throws(Failure) -> (plan: GenerationPlan, slots: [SlotID], others: [(SlotID, SlotState)])? {
    try await offPool { () throws(Failure) in
      let taken = try self.writing { index, db in
        // Another program was faster, or they were given up.
        guard let found = try self.abandoned(in: db).first(where: { $0.unsent.id == id }) else {
          return nil as (AbandonedGeneration, [Intent], [(SlotID, SlotState)])?
        }
        try self.ledger(index).spending.check(found.unsent.price, for: id, in: db)
        for slot in found.unsent.slots {
          try db.execute(
            sql: "UPDATE slot SET session = ? WHERE id = ? AND state = 'planned'",
            arguments: [index.sessionName, slot.rawValue])
        }
        let others = try self.states(of: id, besides: found.unsent.slots, in: db)
        return (found, try found.unsent.slots.compactMap { try Intent.fetch($0, in: db) }, others)
      }
      guard let (found, intents, others) = taken else { return nil }
      self.underWay.withLock { underWay in
        for intent in intents { underWay[intent.slot] = intent }
      }
      return (found.plan, found.unsent.slots, others)
    }
  }

  /// Lets go of slots that were taken over and not asked for: they can be taken over again.
  public func release(_ slots: [SlotID]) async throws(Failure) {
    try await offPool { () throws(Failure) in
      try self.writing { _, db in
        for slot in slots {
          try db.execute(
            sql: "UPDATE slot SET session = NULL WHERE id = ? AND state = 'planned'", arguments: [slot.rawValue])
        }
      }
      self.underWay.withLock { underWay in
        for slot in slots where underWay[slot]?.state == .planned { underWay[slot] = nil }
      }
    }
  }

  /// Cancels the slots of a generation whose program ended before their requests had left.
  public func discardUnsent(_ id: GenerationID) async throws(Failure) {
    try await offPool { () throws(Failure) in
      try self.writing { _, db in
        guard let found = try self.abandoned(in: db).first(where: { $0.unsent.id == id }) else { return }
        for slot in found.unsent.slots {
          try db.execute(
            sql: "UPDATE slot SET state = 'cancelled', endedAt = ? WHERE id = ? AND state = 'planned'",
            arguments: [self.clock().milliseconds, slot.rawValue])
        }
      }
    }
  }

  /// What was asked for in the generation of a slot, with the prompt that was sent; nil where it is not known any more.
  public func request(of slot: SlotID) async throws(Failure) -> GenerationRequest? {
    try await offPool { () throws(Failure) in
      try self.reading { db in
        guard
          let row = try Row.fetchOne(
            db,
            sql: """
              SELECT generation.request, generation.prompt FROM slot
                JOIN generation ON generation.id = slot.generation WHERE slot.id = ?
              """, arguments: [slot.rawValue]),
          let text = try row.value("request", as: String?.self),
          var request = try? JSONColumn.value(text, as: GenerationRequest.self)
        else { return nil }
        if request.prompt == nil { request.prompt = Prompt(text: try row.value("prompt")) }
        return request
      } ?? nil
    }
  }

  private func states(
    of id: GenerationID, besides slots: [SlotID], in db: Database
  ) throws -> [(SlotID, SlotState)] {
    try Row.fetchAll(db, sql: "SELECT id, state, failure FROM slot WHERE generation = ?", arguments: [id.rawValue])
      .compactMap { row in
        let slot = SlotID(rawValue: try row.value("id"))
        guard !slots.contains(slot) else { return nil }
        let reason: Failure? = try row.value("failure", as: String?.self).flatMap { try? JSONColumn.value($0) }
        return switch try row.ledgerState() {
        case .planned: (slot, .planned)
        case .sent: (slot, .sent(stage: .generate))
        case .settled: (slot, .settled)
        case .saved: (slot, .saved)
        case .failed: (slot, .failed(reason ?? .cancelled))
        case .unknown: (slot, .unknown)
        case .cancelled: (slot, .cancelled)
        }
      }
  }
}
