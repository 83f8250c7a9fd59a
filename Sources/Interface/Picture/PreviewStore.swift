import Domain

/// What became of the latest previews, so that going back to a picture costs nothing.
struct PreviewStore: Hashable, Sendable {
  private var outcomes: [PreviewRequest: PreviewOutcome] = [:]
  private var order: [PreviewRequest] = []

  /// The previews that are kept; one of 160 × 50 cells takes 100 kB.
  private static let limit = 24

  /// What became of `request`; nil if it is not known.
  subscript(request: PreviewRequest) -> PreviewOutcome? { outcomes[request] }

  /// The facts of `picture`, from whatever preview of it there is.
  func facts(of picture: FilePath) -> PictureFacts? {
    for request in order.reversed() where request.picture == picture {
      if case .drawn(_, let facts)? = outcomes[request] { return facts }
    }
    return nil
  }

  /// Keeps an outcome, and forgets the oldest.
  mutating func insert(_ outcome: PreviewOutcome, for request: PreviewRequest) {
    if outcomes.updateValue(outcome, forKey: request) != nil { order.removeAll { $0 == request } }
    order.append(request)
    if order.count > Self.limit { outcomes[order.removeFirst()] = nil }
  }

  /// Forgets everything: the files may have changed.
  mutating func removeAll() { self = PreviewStore() }
}

/// What became of a preview.
enum PreviewOutcome: Hashable, Sendable {
  case drawn(Mosaic, PictureFacts)
  case failed(Failure)
}
