import Domain

/// What a program that ended had not sent yet.
extension State {
  /// Takes in what was never sent.
  mutating func takeUnsent(_ generations: [UnsentGeneration]) {
    keepingLedgerCursor { $0.ledger.take(generations) }
    if let text = unsentText { say(.warning, text) }
  }

  /// What was never sent, with the keys and the price; nil where everything was.
  var unsentText: String? {
    guard let first = ledger.unsent.first else { return nil }
    let pictures = ledger.unsent.reduce(0) { $0 + $1.slots.count }
    return words.wasNeverSent(
      pictures: pictures, of: first.request.instruction.firstLine, others: ledger.unsent.count - 1,
      price: ledger.unsentPrice, resume: key(.resume, in: .files), discard: key(.discardUnsent, in: .files))
  }

  /// Asks for everything that was never sent. The price has to be on the screen, or a second press agrees to it.
  mutating func resumeAll() -> [Effect] {
    let isShown = news.shown.contains { $0.text == unsentText }
    return resume(ledger.unsent, isNews: !isShown, key: key(.resume, in: context))
  }

  /// Asks for what was never sent of these generations.
  mutating func resume(_ generations: [UnsentGeneration], isNews: Bool, key: String) -> [Effect] {
    let price = generations.reduce(.free) { $0 + $1.price }
    let ids = generations.map(\.id)
    guard agrees(to: price, for: .unsent(ids, price: price), key: key, isNews: isNews) else { return [] }
    keepingLedgerCursor { state in
      for id in ids { state.ledger.takeOut(id, isAskedFor: true) }
    }
    news.dropAnswer()
    say(.info, words.asksForUnsent(pictures: generations.reduce(0) { $0 + $1.slots.count }))
    return ids.map { .ledger(.resume($0)) }
  }

  /// Gives up what was never sent of these generations.
  mutating func discard(_ generations: [UnsentGeneration]) -> [Effect] {
    keepingLedgerCursor { state in
      for generation in generations { state.ledger.takeOut(generation.id, isAskedFor: false) }
    }
    say(.info, words.isGivenUp(pictures: generations.reduce(0) { $0 + $1.slots.count }))
    return generations.map { .ledger(.discard($0.id)) }
  }

  /// Why `generations` cannot be asked for, as a sentence without a full stop; nil if they can.
  func resuming(_ generations: [UnsentGeneration]) -> String? {
    guard !generations.isEmpty else { return words.everythingWasSent }
    let services = Set(generations.map(\.request.settings.service))
    if let service = services.first(where: needsKey) { return words.needsKey(service, key: key(.connect)) }
    // Each is a generation of its own, and all of them are of one day.
    var together = models.spending
    together.budget.perGeneration = nil
    let stop =
      generations.lazy.compactMap { models.spending.stop(of: $0.price) }.first
      ?? together.stop(of: generations.reduce(.free) { $0 + $1.price })
    return stop.map(words.isOverBudget)
  }
}
