import Domain

extension State {
  /// Takes in what the pipeline reports, goes on with the next marked picture, and tells who is looking at another window
  /// when all is done.
  mutating func takeWork(_ event: PipelineEvent) -> [Effect] {
    if case .variationSaved(let variation, let lineage) = event {
      return history.saved(variation, in: lineage) ? [.readLineage(lineage.id)] : []
    }
    guard case .generationEnded(let id, let outcome) = event else {
      take(event)
      return []
    }
    defer { ledger.end(id) }
    let ended = history.running.first { $0.request.id == id }?.request ?? ledger.held[id]
    let isOfQueue = queue?.current == id
    take(event)
    let effects = advanceQueue(id, outcome)
    guard let ended, !outcome.isWanted, !isOfQueue || queue == nil else { return effects }
    return effects + notification(about: ended)
  }

  /// What tells the user outside of the window: only while another window is known to have the focus.
  private func notification(about request: GenerationRequest) -> [Effect] {
    guard isFocused == false, surroundings.notifies, let body = news.log.last?.text else { return [] }
    return [.notify(title: words.notificationTitle(source: request.source.name.string), body: body)]
  }
}

extension GenerationOutcome {
  /// Whether it ended because the user said so, and for nothing else.
  fileprivate var isWanted: Bool {
    saved == 0 && cancelled > 0 && failures.allSatisfy { $0 == .cancelled }
  }
}
