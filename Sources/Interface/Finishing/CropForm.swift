import Domain

/// Width to height, as any two numbers of pixels have it.
struct CropForm: Hashable, Sendable {
  private let width: Int
  private let height: Int

  init(_ proportions: Finish.Proportions) { (width, height) = (proportions.width, proportions.height) }

  /// The form that `size` has.
  init(_ size: PixelSize) { (width, height) = (max(1, size.pixelWidth), max(1, size.pixelHeight)) }

  /// The size of that form and width, to the nearest pixel.
  func size(width: Int) -> PixelSize {
    PixelSize(pixelWidth: width, pixelHeight: Self.scaled(width, height, self.width))
  }

  /// The size of that form and height, to the nearest pixel.
  func size(height: Int) -> PixelSize {
    PixelSize(pixelWidth: Self.scaled(height, width, self.height), pixelHeight: height)
  }

  /// `size`, or the largest of that form that is within `most`.
  func fitting(_ size: PixelSize, in most: PixelSize) -> PixelSize {
    var size = size
    if size.pixelWidth > most.pixelWidth { size = self.size(width: most.pixelWidth) }
    guard size.pixelHeight > most.pixelHeight else { return size }
    let fitted = self.size(height: most.pixelHeight)
    return PixelSize(pixelWidth: min(fitted.pixelWidth, most.pixelWidth), pixelHeight: fitted.pixelHeight)
  }

  private static func scaled(_ length: Int, _ part: Int, _ whole: Int) -> Int {
    max(1, Int((Double(length) * Double(part) / Double(whole)).rounded()))
  }
}
