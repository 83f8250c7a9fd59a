import Domain
import Library
import Services

extension Pipeline {
  /// Runs all stages of a generation. Whatever happens, every slot ends, and the outcome counts each of them once.
  func perform(_ request: GenerationRequest) async -> GenerationOutcome {
    var isStarted = false
    do throws(Failure) {
      let request = try accepted(request)
      let source = try await findSource(request)
      report(.generationStarted(request, lineage: source.lineage))
      isStarted = true
      return request.settings.finish == nil
        ? try await vary(request, from: source) : try await finish(request, from: source)
    } catch {
      switch error {
      case .overBudget, .alreadyMade:
        report(.generationHeld(request, error))
        return GenerationOutcome(saved: 0, failures: [error], cancelled: 0)
      default: return end(request, error, reportsSlots: isStarted)
      }
    }
  }

  private func vary(
    _ request: GenerationRequest, from source: SourcePicture
  ) async throws(Failure) -> GenerationOutcome {
    let service = try services.generator(request.settings)
    let ratio = try await chargeRatio(of: request.settings, service)
    let check = { @Sendable (parent: ParentPicture) async throws(Failure) in
      let composing = try await self.fees(for: request, describer: nil)
      let describer = try await self.services.describer(request.describer)
      let pictures = try await self.checkAffordable(
        request, service, ratio: ratio, sent: try await self.sizesToSend(request, of: parent.size, to: service),
        prompt: request.instruction + String(repeating: " ", count: Self.describingCharacters),
        fees: try await self.fees(for: request, describer: describer))
      return pictures + composing
    }
    return try await withMaterial(of: request, for: service, from: source, describedAfter: check) {
      (material, description) async throws(Failure) -> GenerationOutcome in
      let prompt = try await compose(description, request) { () async throws(Failure) in
        let local = Prompt(describing: description, changing: request.instruction)
        return try await self.checkAffordable(
          request, service, ratio: ratio, sent: material.sent, prompt: local.text,
          fees: try self.fees(for: request, describer: nil))
      }
      let (plan, basis) = try await plan(
        request, source, description: description, prompt: prompt, service, material, ratio: ratio)
      do throws(Failure) {
        // What is picked may change while it is worked on; the library's own copy does not.
        let kept = try await write(down: plan, source)
        let own = request.parent == .source ? kept ?? material.parent.file : material.parent.file
        return await makeSlots(of: plan, service, material, picture: material.copy ?? own)
      } catch {
        known[request.id] = nil
        switch error {
        case .overBudget(var stop):
          // The narrowest of all limits, not the one that was reported.
          let left = min(stop.left, try await library.spending().left ?? stop.left)
          stop.smaller = service.smaller(basis, left, plan.estimateRatio)
          throw .overBudget(stop)
        case .alreadyMade(let made) where !made.variations.isEmpty:
          // Until the user wants it again, what it would have cost is saved.
          try? await library.count(
            Reuse(
              "identical \(plan.fingerprint ?? "")", kind: .variation,
              Money(microDollars: plan.estimate.microDollars * request.settings.count)))
          throw error
        default: throw error
        }
      }
    }
  }

  /// The parent's own file goes to the service as it is: nothing is said about it, and nothing composed.
  private func finish(
    _ request: GenerationRequest, from source: SourcePicture
  ) async throws(Failure) -> GenerationOutcome {
    let parent = try await load(request, source)
    let service = services.finisher
    let (plan, _) = try await plan(
      request, source, description: nil, prompt: Prompt(text: request.instruction), service)
    // What is picked may change while it is worked on; the library's own copy does not.
    let kept = try await write(down: plan, source)
    let own = request.parent == .source ? kept ?? parent.file : parent.file
    return await makeSlots(of: plan, service, Material(parent: parent), picture: own)
  }

  /// Takes the source in and writes the slots down: the first thing on disk, when nothing is left that could fail
  /// without having been tried. Returns the library's copy of a source that it took in.
  private func write(down plan: GenerationPlan, _ source: SourcePicture) async throws(Failure) -> FilePath? {
    try stopIfCancelled()
    var kept: FilePath?
    if case .picked(let file, _) = source {
      kept = try await library.begin(source: file, expecting: plan.lineage).source
    }
    try await library.plan(plan, known: known.removeValue(forKey: plan.request.id) ?? [])
    return kept
  }

  func enter(_ stage: Stage, _ request: GenerationRequest) throws(Failure) {
    try stopIfCancelled()
    report(.stageEntered(request.id, stage))
  }

  func stopIfCancelled() throws(Failure) {
    if Task.isCancelled { throw .cancelled }
  }

  /// Ends all slots of a generation of which none was begun.
  private func end(_ request: GenerationRequest, _ failure: Failure, reportsSlots: Bool) -> GenerationOutcome {
    let isCancelled = Task.isCancelled || failure == .cancelled
    if reportsSlots {
      for slot in request.slots {
        report(.slotChanged(slot, generation: request.id, isCancelled ? .cancelled : .failed(failure)))
      }
    }
    let count = request.slots.count
    return GenerationOutcome(
      saved: 0, failures: isCancelled ? [] : Array(repeating: failure, count: count),
      cancelled: isCancelled ? count : 0)
  }
}
