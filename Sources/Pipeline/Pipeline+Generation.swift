import Domain
import Library
import Services

extension Pipeline {
  /// Runs all stages of a generation. Whatever happens, every slot ends, and the outcome counts each of them once.
  func perform(_ request: GenerationRequest) async -> GenerationOutcome {
    var isStarted = false
    do throws(Failure) {
      try refuseTheImpossible(request)
      let source = try await findSource(request)
      report(.generationStarted(request, lineage: source.lineage))
      isStarted = true

      let copy = try work.newFile(generating.limits.format)
      defer { work.remove(copy) }
      let parent = try await load(request, source)
      try enter(.normalise, request)
      try await normalise(parent.file, into: copy)
      let description = try await describe(parent, request)
      let prompt = try await compose(description, request)
      let plan = GenerationPlan(
        request: request, lineage: source.lineage, description: description, prompt: prompt, service: generating.name,
        estimate: generating.estimate(request.settings))
      try await write(down: plan, source)
      return await makeSlots(of: plan, picture: copy)
    } catch {
      return end(request, error, reportsSlots: isStarted)
    }
  }

  /// What a generation works from.
  struct ParentPicture: Sendable {
    var file: FilePath
    var digest: LineageID
  }

  /// Says no, before anything is read or written, to what the service can never do.
  private func refuseTheImpossible(_ request: GenerationRequest) throws(Failure) {
    guard generating.modes.contains(request.settings.mode) else {
      throw .modeUnavailable(request.settings.mode, service: generating.name, available: generating.modes)
    }
    try generating.check(request.instruction, request.settings)
  }

  private func load(_ request: GenerationRequest, _ source: SourcePicture) async throws(Failure) -> ParentPicture {
    try enter(.load, request)
    let parent: ParentPicture
    switch request.parent {
    case .source:
      guard let file = source.file else { throw .missing(request.source) }
      parent = ParentPicture(file: file, digest: source.lineage)
    case .variation(let id):
      guard let variation = try await library.lineage(source.lineage)?.variation(id) else { throw Self.unknown(id) }
      parent = ParentPicture(file: variation.file, digest: try await library.digest(of: variation.file))
    }
    _ = try await imager.probe(parent.file)
    return parent
  }

  /// Nil where no description could be had; only a generation from the description fails without one.
  private func describe(_ parent: ParentPicture, _ request: GenerationRequest) async throws(Failure) -> Description? {
    try enter(.describe, request)
    do throws(Failure) {
      let description = try await description(of: parent.file, digest: parent.digest).description
      report(.described(request.id, description))
      return description
    } catch {
      guard !Task.isCancelled, request.settings.mode != .description else { throw error }
      return nil
    }
  }

  private func compose(
    _ description: Description?, _ request: GenerationRequest
  ) async throws(Failure) -> Prompt {
    try enter(.compose, request)
    let prompt = try await composing.compose(description, request.instruction, request.settings.mode)
    report(.composed(request.id, prompt))
    return prompt
  }

  /// Takes the source in and writes the slots down: the first thing on disk, when nothing is left that could fail
  /// without having been tried.
  private func write(down plan: GenerationPlan, _ source: SourcePicture) async throws(Failure) {
    try stopIfCancelled()
    if case .picked(let file, _) = source { _ = try await library.begin(source: file, expecting: plan.lineage) }
    try await library.plan(plan)
  }

  private func enter(_ stage: Stage, _ request: GenerationRequest) throws(Failure) {
    try stopIfCancelled()
    report(.stageEntered(request.id, stage))
  }

  private func stopIfCancelled() throws(Failure) {
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
