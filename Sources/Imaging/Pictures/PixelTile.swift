import CVips

/// A rectangle of a picture's 8-bit samples in memory, while something is drawn.
struct PixelTile {
  let left: Int
  let top: Int
  let width: Int
  let height: Int
  let bands: Int
  private let stride: Int
  private let bytes: UnsafeMutablePointer<UInt8>

  /// The same memory as `tile`, for as long as the call into C lasts that named it.
  init(_ tile: CVipsTile) {
    left = Int(tile.left)
    top = Int(tile.top)
    width = Int(tile.width)
    height = Int(tile.height)
    bands = Int(tile.bands)
    stride = tile.stride
    bytes = tile.bytes
  }

  /// The rows of the picture that the tile covers.
  var rows: Range<Int> { top..<top + height }

  /// The first sample of one of ``rows``; `width * bands` samples follow.
  func row(_ row: Int) -> UnsafeMutablePointer<UInt8> {
    assert(rows.contains(row))
    return bytes + (row - top) * stride
  }

  /// The row that is nearest to `row` within the tile.
  func nearestRow(_ row: Int) -> UnsafeMutablePointer<UInt8> { self.row(min(max(row, top), top + height - 1)) }
}
