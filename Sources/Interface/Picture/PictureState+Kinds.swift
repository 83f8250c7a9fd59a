import Domain

extension PictureState {
  /// What decides which picture is shown.
  enum Following: Hashable, Sendable {
    /// The cursor of the files.
    case files
    /// The cursor of the history.
    case history
    /// What the next generation starts from.
    case parent
  }

  /// How far a picture is described.
  enum DescriptionState: Hashable, Sendable {
    case asked
    case known(Description, isCached: Bool)
    case failed(Failure)
  }
}
