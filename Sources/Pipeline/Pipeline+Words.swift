import Domain
import Library
import Services

/// What a generation is told: the description of its parent, and the prompt.
extension Pipeline {
  /// Nil where no description could be had; only a generation from the description fails without one. `check` says no
  /// before it is paid for. `whenAsked` is called when the service has its picture, unless there is no need to ask it.
  func describe(
    _ parent: ParentPicture, _ request: GenerationRequest, after check: @escaping Affording,
    whenAsked: @escaping @Sendable () -> Void
  ) async throws(Failure) -> Description? {
    try enter(.describe, request)
    do throws(Failure) {
      var describer = try services.describer(request.describer)
      // What is sent is written already: nothing is paid for words that nobody reads.
      if request.prompt != nil, describer.fee != nil {
        return try? await library.cachedDescription(of: parent.digest, by: describer.signature)?.description
      }
      describer.answer = { [ask = describer.answer] picture, repeating throws(Failure) in
        whenAsked()
        return try await ask(picture, repeating)
      }
      let known = try await description(
        of: parent.file, digest: parent.digest, by: describer, for: request.id
      ) { () async throws(Failure) in try await check(parent) }
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

  func compose(
    _ description: Description?, _ request: GenerationRequest,
    after check: () async throws(Failure) -> Money
  ) async throws(Failure) -> Prompt {
    try enter(.compose, request)
    let prompt: Prompt
    if let written = request.prompt {
      prompt = written
    } else {
      prompt = try await composed(description, request, after: check)
    }
    report(.composed(request.id, prompt))
    return prompt
  }

  /// The prompt that a service makes: kept where the same was asked of it before and cost something.
  private func composed(
    _ description: Description?, _ request: GenerationRequest,
    after check: () async throws(Failure) -> Money
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
    var order = PaidRequest(
      id: Self.newID("composition"), kind: .composition, service: composer.id, model: fee.model,
      lineage: request.lineage, generation: request.id, estimate: fee.estimate)
    order.rest = try await check()
    let answered = try await paying(for: order, keeping: { .prompt($0, composedFor: key) }) {
      _ async throws(Failure) in
      try await composer.answer(description, instruction, mode)
    }
    return answered.value
  }
}
