import Domain

/// What became of the latest previews, so that going back to a picture costs nothing.
struct PreviewStore: Hashable, Sendable {
  private var outcomes: [PreviewRequest: PreviewOutcome] = [:]
  private var order: [PreviewRequest] = []

  /// The previews that are kept; one of 160 × 50 cells takes 100 kB.
  private static let limit = 24

  /// The parts of pictures that are kept: nobody goes back far, and whole pictures must not be forgotten for them.
  private static let partLimit = 6

  /// The finished pictures that are kept: every key that changes one makes another.
  private static let finishedLimit = 8

  /// What became of `request`; nil if it is not known.
  subscript(request: PreviewRequest) -> PreviewOutcome? { outcomes[request] }

  /// The facts of `picture`, from whatever preview of it there is.
  func facts(of picture: FilePath) -> PictureFacts? {
    for request in order.reversed() where request.picture == picture && request.mosaic.finish == nil {
      if case .drawn(_, let facts)? = outcomes[request] { return facts }
    }
    return nil
  }

  /// Where there is something to see in `picture` after the turns of `finish`, if it was drawn so.
  func busyRegion(of picture: FilePath, for finish: Finish) -> UnitBox? {
    for request in order.reversed() where request.picture == picture && request.mosaic.finish == finish {
      if case .drawn(_, let facts)? = outcomes[request], let region = facts.busyRegion { return region }
    }
    return nil
  }

  /// What `picture` was drawn over, if nothing of that is seen: it need not be drawn anew where another theme has
  /// another background.
  func hiddenBackground(of picture: FilePath) -> UInt32? {
    for request in order.reversed() where request.picture == picture {
      if case .drawn(_, let facts)? = outcomes[request], !facts.hasAlpha { return request.mosaic.background }
    }
    return nil
  }

  /// Why `picture` could not be drawn, if the latest try went wrong.
  func failure(of picture: FilePath) -> Failure? {
    guard let latest = order.last(where: { $0.picture == picture && $0.mosaic.finish == nil }),
      case .failed(let failure)? = outcomes[latest]
    else { return nil }
    return failure
  }

  /// Keeps an outcome, and forgets the oldest.
  mutating func insert(_ outcome: PreviewOutcome, for request: PreviewRequest) {
    if outcomes.updateValue(outcome, forKey: request) != nil { order.removeAll { $0 == request } }
    order.append(request)
    if order.count > Self.limit { outcomes[order.removeFirst()] = nil }
    forget(moreThan: Self.partLimit) { !$0.mosaic.region.isWhole }
    forget(moreThan: Self.finishedLimit) { $0.mosaic.finish != nil }
  }

  private mutating func forget(moreThan limit: Int, of isKind: (PreviewRequest) -> Bool) {
    let places = order.indices.filter { isKind(order[$0]) }
    if places.count > limit, let oldest = places.first { outcomes[order.remove(at: oldest)] = nil }
  }

  /// Forgets everything: the files may have changed.
  mutating func removeAll() { self = PreviewStore() }

  /// Forgets the pictures that `isGone` names.
  mutating func removeAll(where isGone: (FilePath) -> Bool) {
    outcomes = outcomes.filter { !isGone($0.key.picture) }
    order.removeAll { isGone($0.picture) }
  }
}

/// What became of a preview.
enum PreviewOutcome: Hashable, Sendable {
  case drawn(Mosaic, PictureFacts)
  case failed(Failure)
}
