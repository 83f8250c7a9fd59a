import Domain

/// A picture of the tree while it is being finished: what is to be changed, and where the cursor is.
struct FinishingDesk: Hashable, Sendable {
  /// The source of the lineage that the picture belongs to.
  let source: FilePath
  /// The picture, as the parent of what will come.
  let parent: Parent
  /// Its file.
  let picture: FilePath
  /// The pane that gets the focus back.
  let pane: Pane
  /// Whether the picture had the screen for itself.
  let wasAlone: Bool
  /// When the desk was opened.
  let openedAt: Instant
  /// The changes, as they are shown.
  private(set) var finish: Finish
  /// The row that the cursor is on.
  var row = FinishingRow.turn
  /// The first visible row.
  var top = 0
  /// Whether the picture is shown as it was.
  var isComparing = false
  /// The changes while they are typed.
  private(set) var entry: FinishingEntry?
  /// The crop while it is moved and resized.
  private(set) var cropping: Cropping?
  /// What the changes make of the file.
  var weighing = FinishWeighing()
  /// The changes as they were before, the latest last, and as they were before those were taken back.
  private var past: [Finish] = []
  private var future: [Finish] = []
  /// The proportions that crops were made in by hand, which stay when they are taken up again.
  private var proportions: [Finish.Crop: Finish.Proportions] = [:]

  /// The changes that can be taken back.
  static let pastLimit = 500

  /// A desk with changes that were made to the picture before; they can be taken back.
  init(
    source: FilePath, parent: Parent, picture: FilePath, before: Finish?, pane: Pane, wasAlone: Bool,
    openedAt: Instant
  ) {
    self.source = source
    self.parent = parent
    self.picture = picture
    self.pane = pane
    self.wasAlone = wasAlone
    self.openedAt = openedAt
    finish = before ?? Finish()
    if before != nil { past = [Finish()] }
  }

  /// Whether there is a change to take back, or one that was taken back.
  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !future.isEmpty }

  /// Changes the finish; false if that leaves it as it is.
  @discardableResult
  mutating func change(_ change: (inout Finish) -> Void) -> Bool {
    var next = finish
    change(&next)
    return replace(finish, by: next)
  }

  /// Takes back the last `count` changes, as far as there are any.
  mutating func undo(_ count: Int) {
    for _ in 0..<min(count, past.count) {
      future.append(finish)
      finish = past.removeLast()
    }
    isComparing = false
  }

  /// Makes the last `count` changes that were taken back again.
  mutating func redo(_ count: Int) {
    for _ in 0..<min(count, future.count) {
      past.append(finish)
      finish = future.removeLast()
    }
    isComparing = false
  }

  /// Begins to type the changes.
  mutating func beginEntry() {
    entry = FinishingEntry(finish)
    isComparing = false
  }

  /// Changes the line; what it says is shown at once, as soon as it can be understood.
  mutating func edit(_ change: (inout LineInput) -> Void) {
    guard var entry else { return }
    entry.edit(change)
    finish = entry.finish
    self.entry = entry
  }

  /// Ends the line. Unless it `isKept`, the changes are what they were before it.
  mutating func endEntry(isKept: Bool) {
    guard let entry else { return }
    self.entry = nil
    finish = entry.before
    if isKept { replace(entry.before, by: entry.finish) }
  }

  /// Begins to move and resize the crop, which keeps `part` of a picture of size `whole`.
  mutating func beginCropping(of whole: PixelSize, keeping part: PixelPart) {
    var chosen = proportions[finish.crop]
    if case .proportions(let proportions, _) = finish.crop { chosen = proportions }
    cropping = Cropping(finish, of: whole, keeping: part, proportions: chosen)
    isComparing = false
    row = .crop
  }

  /// Changes the crop; what it comes to is known at once.
  mutating func crop(_ change: (inout Cropping) -> Void) {
    guard var cropping else { return }
    change(&cropping)
    finish.crop = cropping.crop
    self.cropping = cropping
  }

  /// Ends that. Unless it `isKept`, the crop is what it was before.
  mutating func endCropping(isKept: Bool) {
    guard let cropping else { return }
    self.cropping = nil
    let cropped = finish
    finish = cropping.before
    guard isKept else { return }
    if let chosen = cropping.shape.proportions { proportions[cropped.crop] = chosen }
    replace(cropping.before, by: cropped)
  }

  @discardableResult
  private mutating func replace(_ old: Finish, by new: Finish) -> Bool {
    guard old != new else { return false }
    past.append(old)
    if past.count > Self.pastLimit { past.removeFirst() }
    future = []
    finish = new
    isComparing = false
    return true
  }
}
