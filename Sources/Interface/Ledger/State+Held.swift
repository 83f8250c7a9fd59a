import Domain

/// Requests of which nothing was sent until the user has decided.
extension State {
  /// Takes in that nothing of `request` was sent. It leaves no rows: nothing was tried.
  mutating func hold(_ request: GenerationRequest, _ failure: Failure) {
    history.drop(request.id)
    keepingLedgerCursor { $0.ledger.hold(request) }
    switch failure {
    case .alreadyMade(let made): hold(request, made)
    case .overBudget(let stop):
      ledger.stopped = StoppedRequest(request: request, stop: stop)
      // What stops the queue is said when it stops.
      guard queue?.current != request.id || queue?.waiting.isEmpty == true else { return }
      say(.warning, words.isStopped(by: stop, key: fitting.isEmpty ? nil : key(.fitBudget)))
    default: say(.warning, words.sentences(of: failure))
    }
  }

  private mutating func hold(_ request: GenerationRequest, _ made: AlreadyMade) {
    guard queue?.current != request.id else {
      return say(.info, words.isPassedOver(request.source.name.string, made))
    }
    let price = plannedWork.price
    ledger.made = MadeAlready(request, made, price: price, at: now)
    // What the key asks for may be something else by now.
    let isNext = nextRequest?.isSame(as: request) == true
    say(
      .warning,
      words.isMadeAlready(
        made, again: isNext ? (key(.generate, in: context), price) : nil,
        goTo: madeVariation == nil ? nil : key(.goToMade)))
  }

  /// Whether the key that spends buys `request` although the same was made already; nil where that is not the question.
  mutating func repeats(_ request: GenerationRequest) -> Bool? {
    guard var agreement = ledger.made?.agreement, let made = ledger.made, request.isSame(as: made.request),
      now.milliseconds - agreement.pressedAt.milliseconds <= MadeAlready.patience
    else { return nil }
    let price = plannedWork.price
    let agrees = agreement.press(.repetition(made.request, price: price), at: now)
    ledger.made?.agreement = agrees ? nil : agreement
    if !agrees { say(.info, words.pressAgain(key: key(.generate, in: context), price: price)) }
    return agrees
  }

  /// The first of what was made already that the history shows.
  var madeVariation: SlotID? {
    let variations = history.lineage?.variations ?? []
    for file in ledger.made?.made.variations ?? [] {
      if let variation = variations.first(where: { $0.file == file }) { return variation.id }
    }
    return nil
  }

  /// Goes to what was made already.
  mutating func goToMade() {
    guard let id = madeVariation else { return }
    go(to: .history)
    history.list.reveal(.slot(id))
    news.dropAnswer()
  }

  /// Why there is nowhere to go, as a sentence without a full stop; nil if there is.
  var goingToMade: String? {
    guard let made = ledger.made?.made else { return words.nothingWasHeld }
    guard madeVariation == nil else { return nil }
    return made.variations.first.map { words.isMadeElsewhere($0.name.string) } ?? words.nothingIsThereYet
  }
}
