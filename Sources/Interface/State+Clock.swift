public import Domain

extension State {
  /// When something on the screen changes with time alone, so that an ``Event/ticked(_:)`` is due; nil while nothing
  /// does. Always later than the last tick.
  public var nextTickAt: Instant? {
    var candidates: [Instant] = []
    if history.generations.contains(where: { !$0.isEnded && $0.request.source == history.source }) {
      let started = history.running.map(\.startedAt)
      candidates += started.map { $0.advanced(by: max(0, (now.milliseconds - $0.milliseconds) / 1000 + 1) * 1000) }
    }
    if let expiresAt = message?.expiresAt { candidates.append(expiresAt) }
    if case .question(let askedAt)? = overlay { candidates.append(askedAt.advanced(by: Overlay.reactionTime)) }
    if let dueAt = prompt.draft.dueAt { candidates.append(dueAt) }
    if let dueAt = picture.dueAt { candidates.append(dueAt) }
    if let aheadDueAt { candidates.append(aheadDueAt) }
    if let wanted = picture.wanted, picture.previews[wanted] == nil {
      candidates.append(picture.wantedAt.advanced(by: PictureState.patience))
    }
    return candidates.filter { $0 > now }.min()
  }

  /// Moves the clock, and lets go of what has had its time.
  mutating func tick(_ instant: Instant) {
    now = instant
    if let expiresAt = message?.expiresAt, expiresAt <= now {
      message = nil
    }
  }
}
