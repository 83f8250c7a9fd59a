import Domain

extension State {
  /// Stops work, after a question if a service may charge it all the same.
  mutating func cancel(_ subject: CancelQuestion.Subject) -> [Effect] {
    guard departed(subject).isEmpty else {
      pendingKeys = []
      overlay = .cancelling(CancelQuestion(subject: subject, askedAt: now))
      return []
    }
    return stop(subject)
  }

  /// Does what was asked, unless the answer came too soon to be one.
  mutating func confirmCancel() -> [Effect] {
    guard case .cancelling(let question)? = overlay, now >= question.askedAt.advanced(by: Overlay.reactionTime)
    else { return [] }
    overlay = nil
    return stop(question.subject)
  }

  /// Closes the question where there is nothing left to stop.
  mutating func settleQuestion() {
    guard case .cancelling(let question)? = overlay, departed(question.subject).isEmpty else { return }
    overlay = nil
    say(.info, words.hasEndedMeanwhile)
  }

  /// The generations of `subject` that have left for a service that charges, and are not being cancelled.
  func departed(_ subject: CancelQuestion.Subject) -> [GenerationProgress] {
    history.running.filter { generation in
      guard !generation.isCancelling, generation.departedAt != nil else { return false }
      switch subject {
      case .generation(let id): return generation.request.id == id
      case .everything: return true
      }
    }
  }

  private mutating func stop(_ subject: CancelQuestion.Subject) -> [Effect] {
    switch subject {
    case .generation(let id):
      history.change(id) { $0.isCancelling = true }
      return [.cancel(id)]
    case .everything:
      let running = history.running
      for generation in running { history.change(generation.request.id) { $0.isCancelling = true } }
      say(.info, words.cancelling(running.count))
      if let queue { stopQueue(queue, .cancelled) }
      return [.cancelAll]
    }
  }

  /// What the question says that is asked now.
  var questionText: String {
    if case .deciding(let question, _)? = overlay { return words.text(of: question) }
    guard case .cancelling(let question)? = overlay else {
      return words.quitText(running: history.running.count, isCharged: !departed(.everything).isEmpty)
    }
    let generations = departed(question.subject)
    let first = generations.compactMap(\.departedAt).min() ?? now
    let services = Set(generations.map(\.request.settings.service)).map(\.title).sorted()
    return words.cancelText(
      generations.count, ago: Titles.duration(milliseconds: now.milliseconds - first.milliseconds),
      services: services)
  }
}

extension GenerationProgress {
  /// When the first of its slots that is still open left for a service that charges; nil where none has.
  var departedAt: Instant? {
    guard request.settings.service != .localStudio, request.settings.finish == nil else { return nil }
    return slots.indices.compactMap { index in
      guard case .sent? = slots[index], news[index].waitsUntil == nil else { return nil }
      return news[index].sentAt ?? startedAt
    }.min()
  }
}
