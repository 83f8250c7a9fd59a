import Domain

extension State {
  /// What the key that generates would ask for now, and what all of it costs.
  var plannedWork: PlannedWork {
    let sources = max(1, files.markedCount)
    let pictures = sources.multipliedReportingOverflow(by: settings.count)
    let price = slotPrice.times(pictures.overflow ? .max : pictures.partialValue)
    return PlannedWork(
      sources: sources, count: settings.count, price: price + wordsPrice.times(sources),
      asked: neededWords.first { $0.price == nil }?.service)
  }

  /// What the words of each source cost that are not there yet, as far as that is known.
  var wordsPrice: Money { neededWords.reduce(.free) { $0 + ($1.price ?? .free) } }

  private var neededWords: [WordsPrice] { [neededDescription, neededComposition].compactMap(\.self) }

  /// What the description of each source costs that is not there yet; nil where the prompt is written already, or nobody
  /// is paid for it.
  private var neededDescription: WordsPrice? {
    guard ownPrompt == nil else { return nil }
    if files.markedCount > 1 {
      let service = models.describer ?? usualDescriber
      return service == .localStudio
        ? nil : WordsPrice(service: service, price: surroundings.describerPrices[service])
    }
    return history.picture(of: history.parent).flatMap { descriptionPrice(of: $0) }
  }

  /// What the prompt of each source costs; nil where it is written already, or made for nothing.
  private var neededComposition: WordsPrice? {
    guard ownPrompt == nil, let service = models.composer ?? surroundings.composers.first,
      let price = surroundings.composerPrices[service]
    else { return nil }
    return WordsPrice(service: service, price: price)
  }

  /// Why no generations can be made from the marked pictures; nil if they can.
  var queueing: String? {
    if let modelReason { return modelReason }
    if queue != nil { return words.marksComeFirst(key: key(.cancelAll)) }
    return editor.isBlank ? words.sayFirst(key: typing == .instruction ? nil : key(.write)) : nil
  }

  /// Starts with the first of the marked pictures.
  mutating func startQueue() -> [Effect] {
    let sources = files.markedPictures
    guard let first = sources.first else { return [] }
    files.marks = FileMarks()
    files.anchor = nil
    let request = request(from: first, instruction: editor.text.trimmingBlanks, settings: requestSettings)
    queue = SourceQueue(sources, instruction: request.instruction, settings: request.settings, current: request.id)
    news.dropAnswer()
    return start(request, isShown: true)
  }

  /// Takes in that a generation has ended: the next picture of the queue has its turn, unless nothing more is to be
  /// expected of it.
  mutating func advanceQueue(_ id: GenerationID, _ outcome: GenerationOutcome) -> [Effect] {
    guard var queue, queue.current == id else { return [] }
    let wasShown = history.source == nil || history.source == queue.source
    queue.note(outcome)
    if let reason = queue.waiting.isEmpty ? nil : outcome.reasonToStop {
      // Nothing was tried of what a budget stops.
      stopQueue(queue, reason, notBegun: (outcome.isOverBudget ? [queue.source] : []) + queue.waiting)
      return []
    }
    guard queue.advance() else {
      self.queue = nil
      let text = words.queueDone(
        pictures: queue.sources.count, saved: queue.saved, failed: queue.failed, known: queue.known)
      say(queue.failed > 0 ? .warning : .info, text)
      return []
    }
    let request = request(from: queue.source, instruction: queue.instruction, settings: queue.settings)
    queue.current = request.id
    self.queue = queue
    if outcome.failures.isEmpty {
      say(.info, words.isNext(queue.source.name.string, number: queue.number, of: queue.sources.count))
    }
    return start(request, isShown: wasShown)
  }

  /// Lets go of the pictures whose turn has not come; they are marked again where they are shown.
  mutating func stopQueue(_ queue: SourceQueue, _ reason: SourceQueue.StopReason, notBegun: [FilePath]? = nil) {
    let notBegun = notBegun ?? Array(queue.waiting)
    self.queue = nil
    files.mark(notBegun)
    say(.warning, words.queueStopped(reason, notBegun: notBegun.count))
  }

  private func request(
    from source: FilePath, instruction: String, settings: GenerationSettings
  ) -> GenerationRequest {
    GenerationRequest(
      id: GenerationID(rawValue: "\(surroundings.launch)-\(generationCount + 1)"), source: source, parent: .source,
      instruction: instruction, settings: settings, mask: usedMask,
      references: usedReferences, describer: models.describer, composer: models.composer)
  }

  /// Makes the picture the source, unless the user has gone on to another one meanwhile.
  private mutating func start(_ request: GenerationRequest, isShown: Bool) -> [Effect] {
    generationCount += 1
    var effects: [Effect] = []
    if isShown, history.source != request.source {
      history.open(request.source)
      effects = [.openSource(request.source)] + describe(request.source) + change(.picked(request.source))
    }
    let isFollowed = isShown && focus != .history
    history.add(GenerationProgress(request, at: now), isFollowed: isFollowed)
    if isFollowed { picture.following = .history }
    return effects + [.generate(request)]
  }
}

extension GenerationOutcome {
  /// Why it makes no sense, or is not wanted, to go on with other pictures; nil if the picture alone was at fault.
  fileprivate var reasonToStop: SourceQueue.StopReason? {
    if isMadeAlready { return nil }
    if cancelled > 0 || failures.contains(.cancelled) { return .cancelled }
    if let failure = failures.first(where: { !$0.isOfPicture }) { return .failed(failure) }
    return saved == 0 && failures.isEmpty ? .unknown : nil
  }
}
