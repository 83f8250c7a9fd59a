import Domain

/// What a crop keeps, and the proportions that it keeps while it is resized. Pure arithmetic in pixels.
struct CropShape: Hashable, Sendable {
  /// The pixels that are kept: one at least.
  private(set) var kept: PixelPart
  /// Width to height; nil where both are free.
  private(set) var proportions: Finish.Proportions?
  /// What was kept before proportions were chosen: all of them are tried on the same, so that going through them makes
  /// nothing smaller and smaller.
  private var basis: PixelPart

  init(_ kept: PixelPart, proportions: Finish.Proportions?) {
    self.kept = kept
    self.proportions = proportions
    basis = kept
  }

  /// Moves it as far as the picture goes.
  mutating func move(across: Int, down: Int, in whole: PixelSize) {
    take(
      PixelPart(
        x: Self.range(from: kept.x.lowerBound + across, kept.x.count, in: whole.pixelWidth),
        y: Self.range(from: kept.y.lowerBound + down, kept.y.count, in: whole.pixelHeight)))
  }

  /// Moves its lower right corner as far as the picture goes.
  mutating func resize(across: Int, down: Int, in whole: PixelSize) {
    let most = PixelSize(
      pixelWidth: whole.pixelWidth - kept.x.lowerBound, pixelHeight: whole.pixelHeight - kept.y.lowerBound)
    var size = PixelSize(
      pixelWidth: min(max(1, kept.x.count + across), most.pixelWidth),
      pixelHeight: min(max(1, kept.y.count + down), most.pixelHeight))
    if let proportions {
      let form = CropForm(proportions)
      size = form.fitting(down == 0 ? form.size(width: size.pixelWidth) : form.size(height: size.pixelHeight), in: most)
    }
    take(
      PixelPart(
        x: Self.range(from: kept.x.lowerBound, size.pixelWidth, in: whole.pixelWidth),
        y: Self.range(from: kept.y.lowerBound, size.pixelHeight, in: whole.pixelHeight)))
  }

  /// Makes it wider by `step` on both sides, narrower where that is negative, and as much higher as keeps its form; the
  /// middle stays as long as it can.
  mutating func grow(by step: Int, in whole: PixelSize) {
    let form = proportions.map(CropForm.init) ?? CropForm(kept.size)
    let size = form.fitting(form.size(width: max(1, kept.x.count + 2 * step)), in: whole)
    take(Self.part(size, around: kept, in: whole))
  }

  /// Keeps everything; in `proportions`, as much as has them.
  mutating func takeAll(of whole: PixelSize) {
    let form = proportions.map(CropForm.init) ?? CropForm(whole)
    let size = form.fitting(form.size(width: whole.pixelWidth), in: whole)
    take(Self.part(size, around: PixelPart(whole), in: whole))
  }

  /// Chooses the next proportions, or leaves them free: about as many pixels around the same middle.
  mutating func stepProportions(by count: Int, in whole: PixelSize) {
    let choices: [Finish.Proportions?] = [nil] + Finish.Crop.choices
    proportions = choices.around(proportions, by: count)
    guard let proportions else { return kept = basis }
    let area = Double(basis.x.count) * Double(basis.y.count)
    let width = (area * Double(proportions.width) / Double(proportions.height)).squareRoot()
    let form = CropForm(proportions)
    let size = form.fitting(form.size(width: max(1, Int(width.rounded()))), in: whole)
    kept = Self.part(size, around: basis, in: whole)
  }

  private mutating func take(_ part: PixelPart) {
    kept = part
    basis = part
  }

  private static func part(_ size: PixelSize, around part: PixelPart, in whole: PixelSize) -> PixelPart {
    func range(_ old: Range<Int>, _ length: Int, _ count: Int) -> Range<Int> {
      Self.range(from: (old.lowerBound + old.upperBound - length) / 2, length, in: count)
    }
    return PixelPart(
      x: range(part.x, size.pixelWidth, whole.pixelWidth), y: range(part.y, size.pixelHeight, whole.pixelHeight))
  }

  /// `length` of `count` pixels, beginning as near to `start` as they can.
  private static func range(from start: Int, _ length: Int, in count: Int) -> Range<Int> {
    let start = min(max(0, start), count - length)
    return start..<start + length
  }
}
