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
      return end(request, error, reportsSlots: isStarted)
    }
  }

  private func vary(
    _ request: GenerationRequest, from source: SourcePicture
  ) async throws(Failure) -> GenerationOutcome {
    let service = try services.generator(request.settings)
    let copy = service.takesOwnFile ? nil : try work.newFile(service.limits.format)
    defer { if let copy { work.remove(copy) } }
    let maskCopy = request.mask == nil ? nil : try work.newFile(.png)
    defer { if let maskCopy { work.remove(maskCopy) } }
    let parent = try await load(request, source)
    try enter(.normalise, request)
    let mask = try await prepareMask(of: request, for: parent, into: maskCopy)
    // What describes takes longest and gets its picture first; the others are made ready while it looks.
    let (asking, isAsked) = AsyncStream<Never>.makeStream()
    async let described = Result { () async throws(Failure) in
      defer { isAsked.finish() }
      return try await self.describe(parent, request) { isAsked.finish() }
    }
    for await _ in asking {}
    var limits = service.limits
    // Services want a mask and its picture in one format.
    if mask != nil { limits.alsoTakes = [] }
    var sent: [PixelSize] = []
    if let copy { sent.append(try await normalise(parent.file, limits, into: copy).size) }
    let (references, sizes) = try await normaliseReferences(of: request, limits)
    defer { for reference in references { work.remove(reference) } }
    let description = try await described.get()
    let prompt = try await compose(description, request)
    sent = service.isPaid && copy != nil && request.settings.mode != .description ? sent + sizes : []
    let plan = plan(request, source, description: description, prompt: prompt, service, sent: sent)
    // What is picked may change while it is worked on; the library's own copy does not.
    let kept = try await write(down: plan, source)
    let own = request.parent == .source ? kept ?? parent.file : parent.file
    return await makeSlots(of: plan, service, picture: copy ?? own, references: references, mask: mask)
  }

  /// Copies of the pictures that go with the parent, as the service takes them, and their sizes.
  private func normaliseReferences(
    of request: GenerationRequest, _ limits: NormaliseRequest
  ) async throws(Failure) -> (files: [FilePath], sizes: [PixelSize]) {
    guard request.settings.mode != .description else { return ([], []) }
    var copies: [FilePath] = []
    var sizes: [PixelSize] = []
    do throws(Failure) {
      for reference in request.references {
        let copy = try work.newFile(limits.format)
        copies.append(copy)
        sizes.append(try await normalise(reference, limits, into: copy).size)
      }
    } catch {
      for copy in copies { work.remove(copy) }
      throw error
    }
    return (copies, sizes)
  }

  /// The parent's own file goes to the service as it is: nothing is said about it, and nothing composed.
  private func finish(
    _ request: GenerationRequest, from source: SourcePicture
  ) async throws(Failure) -> GenerationOutcome {
    let parent = try await load(request, source)
    let service = services.finisher
    let plan = plan(request, source, description: nil, prompt: Prompt(text: request.instruction), service)
    // What is picked may change while it is worked on; the library's own copy does not.
    let kept = try await write(down: plan, source)
    return await makeSlots(
      of: plan, service, picture: request.parent == .source ? kept ?? parent.file : parent.file)
  }

  private func plan(
    _ request: GenerationRequest, _ source: SourcePicture, description: Description?, prompt: Prompt,
    _ service: GenerateService, sent: [PixelSize] = []
  ) -> GenerationPlan {
    GenerationPlan(
      request: request, lineage: source.lineage, description: description, prompt: prompt, service: service.name,
      estimate: service.estimate(EstimateBasis(settings: request.settings, prompt: prompt.text, sent: sent)))
  }

  /// What a generation works from.
  struct ParentPicture: Sendable {
    var file: FilePath
    var digest: LineageID
    var size: PixelSize
  }

  /// Makes the user's mask ready in the new file `copy` of the work folder.
  private func prepareMask(
    of request: GenerationRequest, for parent: ParentPicture, into copy: FilePath?
  ) async throws(Failure) -> SlotRequest.Mask? {
    guard let file = request.mask, let copy else { return nil }
    let digest = try await library.digest(of: file)
    do throws(Failure) {
      try await imager.mask(file, fitting: parent.size, output: copy)
    } catch {
      throw work.explained(error)
    }
    return SlotRequest.Mask(file: copy, name: file.name.string, sha256: digest.rawValue)
  }

  private func load(_ request: GenerationRequest, _ source: SourcePicture) async throws(Failure) -> ParentPicture {
    try enter(.load, request)
    let (file, digest): (FilePath, LineageID)
    switch request.parent {
    case .source:
      guard let picture = source.file else { throw .missing(request.source) }
      (file, digest) = (picture, source.lineage)
    case .variation(let id):
      guard let variation = try await library.lineage(source.lineage)?.variation(id) else { throw Self.unknown(id) }
      (file, digest) = (variation.file, try await library.digest(of: variation.file))
    }
    return ParentPicture(file: file, digest: digest, size: try await imager.probe(file).size)
  }

  /// Nil where no description could be had; only a generation from the description fails without one. `whenAsked` is called
  /// when the service has its picture, unless there is no need to ask it.
  private func describe(
    _ parent: ParentPicture, _ request: GenerationRequest, whenAsked: @escaping @Sendable () -> Void
  ) async throws(Failure) -> Description? {
    try enter(.describe, request)
    do throws(Failure) {
      var describer = try services.describer(request.describer)
      describer.describe = { [ask = describer.describe] picture throws(Failure) in
        whenAsked()
        return try await ask(picture)
      }
      let description = try await description(of: parent.file, digest: parent.digest, by: describer).description
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
    let prompt: Prompt
    if let written = request.prompt {
      prompt = written
    } else {
      let composer = try services.composer(request.composer)
      prompt = try await composer.compose(description, request.instruction, request.settings.mode)
    }
    report(.composed(request.id, prompt))
    return prompt
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
