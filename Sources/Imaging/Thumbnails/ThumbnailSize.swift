import Domain

/// The sizes of thumbnails that are worth drawing from, the largest first.
enum ThumbnailSize: String, CaseIterable {
  case extraExtraLarge = "xx-large"
  case extraLarge = "x-large"
  case large

  /// The longest edge in pixels.
  var edge: Int {
    switch self {
    case .extraExtraLarge: 1024
    case .extraLarge: 512
    case .large: 256
    }
  }

  /// Whether thumbnails of a picture of `size` have enough pixels for that many cells: half a symbol across, and half
  /// a symbol of the finest kind down.
  func suffices(for size: PixelSize, columns: Int, rows: Int) -> Bool {
    let small = size.fitted(within: .square(edge))
    return small.pixelWidth >= columns * 2 && small.pixelHeight >= rows * 4
  }
}
