/// One step of the pipeline, in order.
public enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
  case load, normalise, describe, compose, generate, receive, finish, save

  /// What is happening, for a line that moves: `describing`.
  public var title: String {
    switch self {
    case .load: "loading"
    case .normalise: "normalising"
    case .describe: "describing"
    case .compose: "composing"
    case .generate: "generating"
    case .receive: "receiving"
    case .finish: "finishing"
    case .save: "saving"
    }
  }
}

/// Where a slot stands.
public enum SlotState: Hashable, Sendable, Codable {
  /// Nothing has been asked for yet.
  case planned
  /// The request left; `stage` says what is going on.
  case sent(stage: Stage)
  /// The answer arrived whole and is being saved.
  case settled
  /// The variation is on disk.
  case saved
  /// It ended without a picture.
  case failed(Failure)
  /// The request left and its fate is not known: possibly charged, not resent.
  case unknown
  /// The user stopped it.
  case cancelled

  /// Whether nothing more will happen by itself.
  public var isFinal: Bool {
    switch self {
    case .planned, .sent, .settled: false
    case .saved, .failed, .unknown, .cancelled: true
    }
  }
}
