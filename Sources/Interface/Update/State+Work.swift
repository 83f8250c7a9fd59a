import Domain

extension State {
  /// Starts and stops generations.
  mutating func runWork(_ command: Command) -> [Effect] {
    switch command {
    case .generate: generate()
    case .cancelAll: cancel(.everything)
    case .interrupt: interrupt()
    default: []
    }
  }

  private mutating func generate() -> [Effect] {
    if files.hasMarks { return agreesToPrice() ? startQueue() : [] }
    guard var request = nextRequest else { return [] }
    let repeats = repeats(request)
    guard repeats ?? agreesToPrice() else { return [] }
    request.isAgain = repeats ?? false
    ledger.stopped = nil
    generationCount += 1
    // Whoever looks at the history keeps the cursor; everybody else sees what is being made.
    let isFollowed = focus != .history
    history.add(GenerationProgress(request, at: now), isFollowed: isFollowed)
    if isFollowed { picture.following = .history }
    news.dropAnswer()
    return [.generate(request)]
  }

  /// Ctrl-c: the first stops work, the second soon after wants to leave.
  private mutating func interrupt() -> [Effect] {
    defer { interruptedAt = now }
    if let last = interruptedAt, now < last.advanced(by: 2000) {
      return run(.quit)
    }
    if history.running.contains(where: { !$0.isCancelling }) { return cancel(.everything) }
    say(.info, words.nothingIsRunning(quitKey: key(.quit), leave: typing == nil ? nil : key(.stopWriting)))
    return []
  }
}
