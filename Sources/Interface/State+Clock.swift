public import Domain

extension State {
  /// When something on the screen changes with time alone, so that an ``Event/ticked(_:)`` is due; nil while nothing
  /// does. Always later than the last tick.
  public var nextTickAt: Instant? {
    var candidates: [Instant] = []
    let isRunning = history.generations.contains { !$0.isEnded && $0.request.source == history.source }
    if isRunning, let period = tickPeriod {
      let started = history.running.map(\.startedAt)
      candidates += started.map { $0.advanced(by: max(0, (now.milliseconds - $0.milliseconds) / period + 1) * period) }
    }
    candidates += news.shown.compactMap(\.expiresAt)
    if let askedAt = overlay?.askedAt { candidates.append(askedAt.advanced(by: Overlay.reactionTime)) }
    if let dueAt = prompt.draft.dueAt { candidates.append(dueAt) }
    if let dueAt = picture.dueAt { candidates.append(dueAt) }
    if let aheadDueAt { candidates.append(aheadDueAt) }
    if let wanted = picture.wanted, picture.previews[wanted] == nil {
      candidates.append(picture.wantedAt.advanced(by: PictureState.patience))
    }
    if let desk = finishing {
      candidates.append(desk.openedAt.advanced(by: Overlay.reactionTime))
      if let dueAt = desk.weighing.dueAt { candidates.append(dueAt) }
    }
    return candidates.filter { $0 > now }.min()
  }

  /// How often running clocks go on, in milliseconds: nobody counts the seconds of a window that they do not look at.
  /// Nil where nothing moves by itself.
  private var tickPeriod: Int64? {
    if surroundings.reducesMotion { return nil }
    return isFocused == false ? 10_000 : 1000
  }

  /// The time for clocks that run; nil where none does.
  var clock: Instant? { surroundings.reducesMotion ? nil : now }

  /// Moves the clock, and lets go of what has had its time.
  mutating func tick(_ instant: Instant) {
    now = instant
    news.pass(now)
  }
}
