import Domain

extension State {
  /// Starts and stops generations.
  mutating func runWork(_ command: Command) -> [Effect] {
    switch command {
    case .generate: generate()
    case .cancelAll: cancelAll()
    case .interrupt: interrupt()
    default: []
    }
  }

  private mutating func generate() -> [Effect] {
    guard agreesToPrice() else { return [] }
    if files.hasMarks { return startQueue() }
    guard let request = nextRequest else { return [] }
    generationCount += 1
    // Whoever looks at the history keeps the cursor; everybody else sees what is being made.
    let isFollowed = focus != .history
    history.add(GenerationProgress(request, at: now), isFollowed: isFollowed)
    if isFollowed { picture.following = .history }
    news.dropAnswer()
    return [.generate(request)]
  }

  private mutating func cancelAll() -> [Effect] {
    let running = history.running
    for generation in running { history.change(generation.request.id) { $0.isCancelling = true } }
    say(.info, words.cancelling(running.count))
    if let queue { stopQueue(queue, .cancelled) }
    return [.cancelAll]
  }

  /// Ctrl-c: the first stops work, the second soon after wants to leave.
  private mutating func interrupt() -> [Effect] {
    defer { interruptedAt = now }
    if let last = interruptedAt, now < last.advanced(by: 2000) {
      return run(.quit)
    }
    if history.running.contains(where: { !$0.isCancelling }) { return cancelAll() }
    say(.info, words.nothingIsRunning(quitKey: key(.quit), leave: typing == nil ? nil : key(.stopWriting)))
    return []
  }
}
