import Domain

/// The picture pane: what it shows, and how far that is known.
struct PictureState: Equatable, Sendable {
  /// Which pane the picture follows.
  var following = Following.files
  /// The preview to show; nil if there is no picture to show.
  private(set) var wanted: PreviewRequest?
  /// When ``wanted`` was asked for.
  private(set) var wantedAt = Instant(milliseconds: 0)
  /// The preview that stays on the screen until the wanted one is there.
  private(set) var standing: PreviewRequest?
  /// The latest previews.
  private(set) var previews = PreviewStore()
  /// What is known of pictures in words.
  private(set) var descriptions: [FilePath: DescriptionState] = [:]
  /// The first visible line of the description.
  var scroll = 0

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

  /// After this many milliseconds the old picture makes room for the news that the new one takes its time.
  static let patience: Int64 = 300

  /// While previews are wanted faster than this many milliseconds apart, each waits for a newer one.
  private static let rest: Int64 = 150

  /// The milliseconds that a preview waits then: a cursor that runs through a list draws no pictures on the way.
  private static let delay = 30

  /// Wants a preview; returns after how many milliseconds it has to be drawn, nil where that is not necessary.
  mutating func want(_ request: PreviewRequest?, at now: Instant) -> Int? {
    guard request != wanted else { return nil }
    if request?.picture != wanted?.picture { scroll = 0 }
    let isResting = now >= wantedAt.advanced(by: Self.rest)
    wanted = request
    wantedAt = now
    guard let request else {
      standing = nil
      return nil
    }
    guard previews[request] == nil else {
      standing = request
      return nil
    }
    return isResting ? 0 : Self.delay
  }

  /// Takes what became of a preview, whether it is still wanted or not.
  mutating func take(_ outcome: PreviewOutcome, for request: PreviewRequest) {
    previews.insert(outcome, for: request)
    if request == wanted { standing = request }
  }

  /// Forgets the previews; the wanted one will be asked for again.
  mutating func forgetPreviews() {
    previews.removeAll()
    descriptions.removeAll()
    wanted = nil
    standing = nil
  }

  /// Notes how far `picture` is described.
  mutating func note(_ state: DescriptionState, of picture: FilePath) {
    descriptions[picture] = state
  }
}
