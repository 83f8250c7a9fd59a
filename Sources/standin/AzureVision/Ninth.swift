import Domain

/// One of the nine parts of a picture, row by row.
enum Ninth: Int, CaseIterable {
  case upperLeft, upper, upperRight, left, centre, right, lowerLeft, lower, lowerRight

  /// Where it is: `in the upper left corner`.
  var place: String {
    switch self {
    case .upperLeft: "in the upper left corner"
    case .upper: "at the top"
    case .upperRight: "in the upper right corner"
    case .left: "on the left"
    case .centre: "in the centre"
    case .right: "on the right"
    case .lowerLeft: "in the lower left corner"
    case .lower: "at the bottom"
    case .lowerRight: "in the lower right corner"
    }
  }

  /// Its value among nine; 0 where there are fewer.
  func value(_ values: [Double]) -> Double { rawValue < values.count ? values[rawValue] : 0 }

  /// Its place in a picture of `size`.
  func box(in size: PixelSize) -> VisionWire.Box {
    let column = rawValue % 3
    let row = rawValue / 3
    let x = size.pixelWidth * column / 3
    let y = size.pixelHeight * row / 3
    return VisionWire.Box(
      x: x, y: y, w: size.pixelWidth * (column + 1) / 3 - x, h: size.pixelHeight * (row + 1) / 3 - y)
  }
}
