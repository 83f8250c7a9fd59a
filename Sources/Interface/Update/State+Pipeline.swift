import Domain

extension State {
  /// Takes in what the pipeline reports.
  mutating func take(_ event: PipelineEvent) {
    let now = now
    switch event {
    case .generationStarted(let request, let lineage):
      history.started(request, in: lineage)
      // One that was started elsewhere, or before its rows were cleared, gets rows now.
      guard !history.generations.contains(where: { $0.request.id == request.id }) else { return }
      history.add(GenerationProgress(request, at: now), isFollowed: false)
    case .generationHeld(let request, let failure): hold(request, failure)
    case .stageEntered(let id, let stage): history.change(id) { $0.stage = stage }
    case .described(let id, let description, let isCached):
      let request = history.generations.first { $0.request.id == id }?.request
      guard let request, request.source == history.source, let path = history.picture(of: request.parent)
      else { return }
      if case .known? = picture.descriptions[path] { return }
      take(description, of: path, isCached: isCached, by: request.describer)
    case .composed(let id, let prompt): history.change(id) { $0.prompt = prompt }
    case .slotChanged(let slot, let id, let state):
      history.change(id) { generation in
        guard let index = generation.request.slots.firstIndex(of: slot), generation.slots[index] != nil else { return }
        generation.slots[index] = state
        if case .sent = state, generation.news[index].sentAt == nil { generation.news[index].sentAt = now }
      }
    case .slotReported(let slot, let id, let news):
      if case .partial(let file, _) = news { picture.forgetPreviews(of: [file]) }
      history.change(id) { generation in
        guard let index = generation.request.slots.firstIndex(of: slot) else { return }
        generation.news[index] = generation.news[index].following(news)
      }
    case .variationSaved: break
    case .generationEnded(let id, let outcome):
      // What was held is told already, and has no rows.
      guard ledger.held[id] == nil else { return }
      history.change(id) { $0.end(outcome) }
      for failure in outcome.failures { noteRequest(of: failure) }
      announce(outcome)
    }
  }

  private mutating func announce(_ outcome: GenerationOutcome) {
    let isFailure = outcome.failures.contains { $0 != .cancelled }
    let isCancelled = outcome.cancelled > 0 || !outcome.failures.isEmpty
    let isUnknown = outcome.saved == 0 && !isCancelled
    say(isFailure ? .failure : isUnknown ? .warning : .info, words.ended(outcome))
  }
}
