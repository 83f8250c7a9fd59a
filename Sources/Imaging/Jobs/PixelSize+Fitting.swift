import Domain

extension PixelSize {
  /// The largest size of these proportions within `box`, never larger than this one and never empty.
  func fitted(within box: PixelSize) -> PixelSize {
    let across = Double(max(1, box.pixelWidth)) / Double(max(1, pixelWidth))
    let down = Double(max(1, box.pixelHeight)) / Double(max(1, pixelHeight))
    return scaled(by: min(1, across, down))
  }

  /// The size with both edges multiplied by `factor`, at least one pixel each.
  func scaled(by factor: Double) -> PixelSize {
    PixelSize(
      pixelWidth: max(1, Int((Double(pixelWidth) * factor).rounded())),
      pixelHeight: max(1, Int((Double(pixelHeight) * factor).rounded())))
  }

  /// The largest size of these proportions with no more than about `count` pixels, never larger than this one.
  func holding(pixels count: Int) -> PixelSize {
    scaled(by: min(1, (Double(count) / Double(max(1, pixels))).squareRoot()))
  }

  /// A square of `edge` pixels.
  static func square(_ edge: Int) -> PixelSize { PixelSize(pixelWidth: edge, pixelHeight: edge) }

  var longestEdge: Int { max(pixelWidth, pixelHeight) }

  /// Width and height exchanged.
  var turned: PixelSize { PixelSize(pixelWidth: pixelHeight, pixelHeight: pixelWidth) }
}
