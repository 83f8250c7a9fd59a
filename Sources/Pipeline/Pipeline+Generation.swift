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
    try await checkAffordable(request, service)
    return try await withMaterial(of: request, for: service, from: source, isDescribed: true) {
      (material, description) async throws(Failure) -> GenerationOutcome in
      let prompt = try await compose(description, request)
      let (plan, basis) = try await plan(
        request, source, description: description, prompt: prompt, service, material)
      do throws(Failure) {
        // What is picked may change while it is worked on; the library's own copy does not.
        let kept = try await write(down: plan, source)
        let own = request.parent == .source ? kept ?? material.parent.file : material.parent.file
        await countKnown(for: request.id)
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
          try? await library.countSaving(
            "identical \(plan.fingerprint ?? "")", kind: .variation,
            Money(microDollars: plan.estimate.microDollars * request.settings.count))
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

  private func plan(
    _ request: GenerationRequest, _ source: SourcePicture, description: Description?, prompt: Prompt,
    _ service: GenerateService, _ material: Material? = nil
  ) async throws(Failure) -> (GenerationPlan, EstimateBasis) {
    let basis = EstimateBasis(settings: request.settings, prompt: prompt.text, sent: material?.sent ?? [])
    let ratio = try await chargeRatio(of: request.settings, service)
    let estimate = service.estimate(basis).scaled(by: ratio)
    let plan = GenerationPlan(
      request: request, lineage: source.lineage, description: description, prompt: prompt, service: service.name,
      estimate: estimate, estimateRatio: ratio,
      fingerprint: try await fingerprint(of: request, prompt, service, material))
    return (plan, basis)
  }

  /// Stops a generation that no budget allows, whatever its prompt will be, before anything is paid for its description.
  private func checkAffordable(_ request: GenerationRequest, _ service: GenerateService) async throws(Failure) {
    guard service.isPaid else { return }
    let ratio = try await chargeRatio(of: request.settings, service)
    let basis = EstimateBasis(settings: request.settings, prompt: request.instruction)
    let slot = service.estimate(basis).scaled(by: ratio)
    let spending = try await library.spending()
    guard var stop = spending.stop(of: Money(microDollars: slot.microDollars * request.settings.count)) else { return }
    stop.smaller = service.smaller(basis, min(stop.left, spending.left ?? stop.left), ratio)
    throw .overBudget(stop)
  }

  /// What charges have been in proportion to estimates: 1 where nobody knows, or nothing is paid.
  private func chargeRatio(of settings: GenerationSettings, _ service: GenerateService) async throws(Failure) -> Double
  {
    guard service.isPaid else { return 1 }
    return try await library.chargeRatio(of: settings.model, at: service.id) ?? 1
  }

  /// Names what is bought; nil for what is free.
  func fingerprint(
    of request: GenerationRequest, _ prompt: Prompt, _ service: GenerateService, _ material: Material?
  ) async throws(Failure) -> String? {
    guard service.isPaid, let material else { return nil }
    var pictures = [material.parent.digest.rawValue]
    for reference in request.references { pictures.append(try await library.digest(of: reference).rawValue) }
    return Fingerprint.of(
      PictureKey(service, request.settings, prompt: prompt, pictures: pictures, mask: material.mask?.sha256))
  }

  /// Nil where no description could be had; only a generation from the description fails without one. `whenAsked` is called
  /// when the service has its picture, unless there is no need to ask it.
  func describe(
    _ parent: ParentPicture, _ request: GenerationRequest, whenAsked: @escaping @Sendable () -> Void
  ) async throws(Failure) -> Description? {
    try enter(.describe, request)
    do throws(Failure) {
      var describer = try services.describer(request.describer)
      // What is sent is written already: nothing is paid for words that nobody reads.
      if request.prompt != nil, describer.fee != nil {
        return try? await library.cachedDescription(of: parent.digest, by: describer.signature)?.description
      }
      describer.answer = { [ask = describer.answer] picture throws(Failure) in
        whenAsked()
        return try await ask(picture)
      }
      let known = try await description(
        of: parent.file, digest: parent.digest, by: describer, for: request.id)
      if known.isCached {
        noteKnown(.description, known.charge, for: request.id)
      }
      report(.described(request.id, known.description, isCached: known.isCached))
      return known.description
    } catch {
      if case .overBudget = error { throw error }
      guard !Task.isCancelled, request.settings.mode != .description else { throw error }
      return nil
    }
  }

  private func compose(
    _ description: Description?, _ request: GenerationRequest
  ) async throws(Failure) -> Prompt {
    try enter(.compose, request)
    let prompt: Prompt
    if let written = request.prompt {
      prompt = written
    } else {
      prompt = try await composed(description, request)
    }
    report(.composed(request.id, prompt))
    return prompt
  }

  /// The prompt that a service makes: kept where the same was asked of it before and cost something.
  private func composed(
    _ description: Description?, _ request: GenerationRequest
  ) async throws(Failure) -> Prompt {
    let composer = try services.composer(request.composer)
    let (instruction, mode) = (request.instruction, request.settings.mode)
    guard let fee = composer.fee?(description, instruction) else {
      return try await composer.answer(description, instruction, mode).value
    }
    let key = Fingerprint.of(CompositionKey(composer.signature, description, instruction, mode))
    if let known = try? await library.cachedComposition(key) {
      noteKnown(.composition, known.charge, for: request.id)
      return known.prompt
    }
    let order = PaidRequest(
      id: Self.newID("composition"), kind: .composition, service: composer.id, model: fee.model,
      lineage: request.lineage, generation: request.id, estimate: fee.estimate)
    let answered = try await paying(for: order) { () async throws(Failure) in
      try await composer.answer(description, instruction, mode)
    }
    try? await library.remember(answered.value, composedFor: key, charge: answered.charge ?? fee.estimate)
    return answered.value
  }

  /// Takes the source in and writes the slots down: the first thing on disk, when nothing is left that could fail
  /// without having been tried. Returns the library's copy of a source that it took in.
  private func write(down plan: GenerationPlan, _ source: SourcePicture) async throws(Failure) -> FilePath? {
    try stopIfCancelled()
    var kept: FilePath?
    if case .picked(let file, _) = source {
      kept = try await library.begin(source: file, expecting: plan.lineage).source
    }
    try await library.plan(plan)
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
