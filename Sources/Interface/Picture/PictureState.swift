import Domain

/// The picture pane: what it shows, and how far that is known.
struct PictureState: Equatable, Sendable {
  /// Which pane the picture follows.
  var following = Following.files
  /// The preview to show; nil if there is no picture to show.
  private(set) var wanted: PreviewRequest?
  /// When ``wanted`` was asked for.
  private(set) var wantedAt = Instant(milliseconds: 0)
  /// The preview on the screen, until the wanted one takes its place.
  private(set) var standing: PreviewRequest?
  /// When the wanted preview is to be drawn, or, where it is known, takes its place; nil where none waits. The cursor
  /// moves first: a picture has a hundred times the bytes.
  private(set) var dueAt: Instant?
  /// The preview that is being drawn.
  private(set) var drawing: PreviewRequest?
  /// The previews around the wanted one.
  var ahead = DrawingAhead()
  /// The latest previews.
  private(set) var previews = PreviewStore()
  /// What is known of pictures in words.
  private(set) var descriptions: [FilePath: DescriptionState] = [:]
  /// What each service said of pictures.
  var told: [FilePath: [ServiceID: Description]] = [:]
  /// The service that was asked for a description last.
  var awaited: [FilePath: ServiceID] = [:]
  /// The first visible line of the description.
  var scroll = 0
  /// The part of the picture that is shown; nil for the whole.
  var zoom: Zoom?
  /// Whether the picture has the screen for itself.
  var isAlone = false
  /// Whether facts of the file are shown in the place of the description.
  var showsFacts = false
  /// The caption while it is being rewritten.
  var caption: CaptionEdit?

  /// After this many milliseconds the old picture makes room for the news that the new one takes its time.
  static let patience: Int64 = 300

  /// While previews are wanted faster than this many milliseconds apart, each waits for a newer one.
  static let rest: Int64 = 150

  /// The milliseconds that a preview waits then: a cursor that runs through a list draws no pictures on the way.
  private static let delay: Int64 = 30

  /// The milliseconds that a known preview waits then: longer than keys that repeat are apart, so that a held key
  /// sends no pictures through a slow line.
  private static let pause: Int64 = 50

  /// Wants a preview from now on; ``takeWork(at:)`` says when to draw it.
  mutating func want(_ request: PreviewRequest?, at now: Instant) {
    guard request != wanted else { return }
    let isSamePicture = request?.picture == wanted?.picture
    if !isSamePicture { scroll = 0 }
    let isResting = now >= wantedAt.advanced(by: Self.rest)
    wanted = request
    wantedAt = now
    dueAt = nil
    guard let request else {
      standing = nil
      return
    }
    let isKnown = previews[request] != nil
    // Another part of the same picture is shown while the key is still held: as soon as the last part is drawn.
    if isSamePicture, !request.mosaic.region.isWhole {
      dueAt = isKnown || drawing == nil ? now : nil
      return
    }
    let delay = isKnown ? (isResting ? 1 : Self.pause) : (isResting ? 0 : Self.delay)
    dueAt = now.advanced(by: delay)
  }

  /// Shows the wanted preview if it is due and known, asks for it if it has to be drawn first, and stops what nobody
  /// waits for.
  mutating func takeWork(at now: Instant) -> [Effect] {
    var effects: [Effect] = []
    if ahead.isSuperseded(by: wanted) {
      ahead.stop()
      effects.append(.picture(.drawAhead([])))
    }
    if let due = takeDue(at: now) {
      drawing = due
      return effects + [.drawPreview(due)]
    }
    if let drawing, drawing != wanted, !isOnTheWay(drawing) {
      self.drawing = nil
      effects.append(.picture(.cancelDrawing))
    }
    return effects
  }

  private mutating func takeDue(at now: Instant) -> PreviewRequest? {
    guard let dueAt, dueAt <= now, let wanted else { return nil }
    self.dueAt = nil
    guard previews[wanted] != nil else { return wanted }
    standing = wanted
    return nil
  }

  /// Whether `request` is a step on the way to the wanted part of the same picture, worth showing.
  private func isOnTheWay(_ request: PreviewRequest) -> Bool {
    guard let wanted, wanted.picture == request.picture, !wanted.mosaic.region.isWhole else { return false }
    return previews[wanted] == nil
  }

  /// Takes what became of a preview, whether it is still wanted or not.
  mutating func take(_ outcome: PreviewOutcome, for request: PreviewRequest, at now: Instant) {
    previews.insert(outcome, for: request)
    ahead.note(request)
    let wasDrawn = drawing == request
    if wasDrawn { drawing = nil }
    if request == wanted {
      standing = request
      dueAt = nil
    } else if wasDrawn, isOnTheWay(request) {
      if case .drawn = outcome { standing = request }
      dueAt = now
    }
  }

  /// Whether the wanted preview is on the screen, drawn or failed.
  var isShown: Bool { wanted != nil && standing == wanted }

  /// Forgets the previews; the wanted one will be asked for again.
  mutating func forgetPreviews() {
    previews.removeAll()
    descriptions.removeAll()
    told.removeAll()
    awaited.removeAll()
    wanted = nil
    standing = nil
    dueAt = nil
  }

  /// Forgets what is known of some pictures, because their files changed.
  mutating func forgetPreviews(of pictures: Set<FilePath>) { forgetPreviews { pictures.contains($0) } }

  /// Forgets what is known of the pictures in `folder`.
  mutating func forgetPreviews(in folder: FilePath) { forgetPreviews { $0.parent == folder } }

  private mutating func forgetPreviews(where isGone: (FilePath) -> Bool) {
    previews.removeAll(where: isGone)
    descriptions = descriptions.filter { !isGone($0.key) }
    told = told.filter { !isGone($0.key) }
    awaited = awaited.filter { !isGone($0.key) }
    guard let wanted, isGone(wanted.picture) else { return }
    self.wanted = nil
    standing = nil
    dueAt = nil
  }

  /// Notes how far `picture` is described.
  mutating func note(_ state: DescriptionState, of picture: FilePath) {
    descriptions[picture] = state
  }
}
