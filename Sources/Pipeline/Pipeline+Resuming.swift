public import Domain
import Library
import Services

extension Pipeline {
  /// Goes on with a generation whose program ended: asks for those of its pictures that were planned and never asked for,
  /// with the prompt that was made then. Nothing is sent where the pictures are not those of then any more. Cancelling
  /// the calling task cancels it.
  public func resume(_ id: GenerationID) async -> GenerationOutcome {
    await run(id) { await self.goOn(with: id) }
  }

  /// Goes on with a generation as ``resume(_:)`` does, and returns at once.
  public func startResuming(_ id: GenerationID) {
    start(id) { await self.goOn(with: id) }
  }

  /// The request that asks once more for the picture of a slot whose fate is unknown; the slot is written off when the
  /// request is written down. Throws where the slot is not known, or its fate is.
  public func resending(_ slot: SlotID, as id: GenerationID) async throws(Failure) -> GenerationRequest {
    let entry = try await library.ledgerEntry(of: slot)
    guard entry?.state == .unknown, var request = try await library.request(of: slot) else {
      throw .notInLedger(slot.rawValue)
    }
    request.id = id
    request.lineage = entry?.lineage
    request.settings.count = 1
    request.isAgain = true
    request.replaces = slot
    return request
  }

  private func goOn(with id: GenerationID) async -> GenerationOutcome {
    do throws(Failure) {
      guard let (plan, slots, others) = try await library.takeOver(id) else {
        return GenerationOutcome(saved: 0, failures: [], cancelled: 0)
      }
      report(.generationStarted(plan.request, lineage: plan.lineage))
      for (slot, state) in others { report(.slotChanged(slot, generation: id, state)) }
      let outcome: GenerationOutcome
      do throws(Failure) {
        outcome = try await make(slots, of: plan)
      } catch {
        // They stay planned: when what is in the way is gone, they can be asked for.
        try? await library.release(slots)
        for slot in slots { report(.slotChanged(slot, generation: id, .failed(error))) }
        throw error
      }
      return outcome
    } catch {
      if case .overBudget = error, let unsent = try? await library.unsent().first(where: { $0.id == id }) {
        report(.generationHeld(unsent.request, error))
      }
      return GenerationOutcome(saved: 0, failures: [error], cancelled: 0)
    }
  }

  private func make(_ slots: [SlotID], of plan: GenerationPlan) async throws(Failure) -> GenerationOutcome {
    let request = plan.request
    let service = try services.generator(request.settings)
    try service.check(request.instruction, request.settings)
    var asked = request
    asked.lineage = plan.lineage
    let source = try await findSource(asked)
    return try await withMaterial(of: request, for: service, from: source, describedAfter: nil) {
      (material, _) async throws(Failure) -> GenerationOutcome in
      if let fingerprint = plan.fingerprint {
        let now = try await self.fingerprint(of: request, plan.prompt, service, material)
        guard now == fingerprint else { throw Self.changed(request) }
      }
      return await makeSlots(
        of: plan, service, material, picture: material.copy ?? material.parent.file, only: Set(slots))
    }
  }

  /// That a generation would not be what was asked for.
  private static func changed(_ request: GenerationRequest) -> Failure {
    .unexpected(
      doing: "going on with “\(request.instruction.excerpt)”",
      detail: "its picture, mask, references or service are not those of then; ask for it anew")
  }
}
