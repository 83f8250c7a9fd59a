import Domain

/// The crop of a finish while keys move and resize it. It is made of whole pixels, so that what is seen is what is cut.
struct Cropping: Hashable, Sendable {
  /// The changes before it.
  let before: Finish
  /// The picture that is cut: after turns and straightening.
  let whole: PixelSize
  /// What is kept, and in which proportions.
  private(set) var shape: CropShape
  /// Whether a step is one pixel.
  var isFine = false
  /// What was kept when keys began to move it.
  private let start: PixelPart
  /// The shapes as they were before, the latest last, and as they were before those were taken back.
  private var past: [CropShape] = []
  private var future: [CropShape] = []

  /// A crop that keeps `part` of a picture of size `whole`; `proportions` stay until others are chosen.
  init(_ before: Finish, of whole: PixelSize, keeping part: PixelPart, proportions: Finish.Proportions?) {
    self.before = before
    self.whole = whole
    shape = CropShape(part, proportions: proportions)
    start = part
  }

  /// What is kept.
  var kept: PixelPart { shape.kept }

  /// Whether there is a step to take back, or one that was taken back.
  var canUndo: Bool { !past.isEmpty }
  var canRedo: Bool { !future.isEmpty }

  /// The pixels of one step: one, or a hundredth of the longest edge.
  var step: Int { isFine ? 1 : max(1, max(whole.pixelWidth, whole.pixelHeight) / 100) }

  /// The shape as part of a finish; as it was said before, where it is the same.
  var crop: Finish.Crop {
    guard kept != start else { return before.crop }
    guard kept != PixelPart(whole) else { return .none }
    if let proportions = shape.proportions {
      let middle = Finish.Crop.proportions(proportions, isBusy: false)
      if PixelPart(FinishPlan.part(middle, of: whole)) == kept { return middle }
    }
    return .box(kept.box(in: whole))
  }

  /// Changes the shape.
  mutating func change(_ change: (inout CropShape) -> Void) {
    var next = shape
    change(&next)
    guard next != shape else { return }
    past.append(shape)
    if past.count > FinishingDesk.pastLimit { past.removeFirst() }
    future = []
    shape = next
  }

  /// Takes back the last `count` steps, as far as there are any.
  mutating func undo(_ count: Int) {
    for _ in 0..<min(count, past.count) {
      future.append(shape)
      shape = past.removeLast()
    }
  }

  /// Makes the last `count` steps that were taken back again.
  mutating func redo(_ count: Int) {
    for _ in 0..<min(count, future.count) {
      past.append(shape)
      shape = future.removeLast()
    }
  }
}

extension PixelPart {
  /// All of a picture of `size`.
  init(_ size: PixelSize) { self.init(x: 0..<size.pixelWidth, y: 0..<size.pixelHeight) }

  /// What a plan keeps.
  init(_ part: FinishPlan.Part) {
    self.init(
      x: part.left..<part.left + part.size.pixelWidth, y: part.top..<part.top + part.size.pixelHeight)
  }

  /// How large it is.
  var size: PixelSize { PixelSize(pixelWidth: x.count, pixelHeight: y.count) }
}
