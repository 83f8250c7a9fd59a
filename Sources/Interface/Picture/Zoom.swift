import Canvas
import Domain

/// A part of a picture that is shown larger than the whole would be.
struct Zoom: Hashable, Sendable {
  /// Columns of the screen that one pixel takes; 1 shows every pixel in half a cell, where cells are twice as high as
  /// wide.
  var scale: Double
  /// The middle of what is shown, in pixels from the upper left corner.
  var x: Double
  var y: Double

  /// Scales from 1 on; below, each is half as large again as the one before.
  private static let ladder: [Double] = [1, 2, 3, 4, 6, 8, 12, 16]
  private static let factor = 1.5

  /// The next larger scale after `scale`.
  static func scale(above scale: Double) -> Double {
    guard scale < 1 else { return ladder.first { $0 > scale } ?? scale }
    // What would end just below 1 goes there at once.
    return scale * factor > 0.9 ? 1 : scale * factor
  }

  /// The next smaller scale before `scale`.
  static func scale(below scale: Double) -> Double {
    ladder.last { $0 < scale } ?? scale / factor
  }
}

/// A picture seen through an area of the screen: which part of it a zoom shows there. Pure arithmetic.
struct ZoomWindow: Hashable, Sendable {
  /// The size of the picture, at least one pixel.
  let size: PixelSize
  /// The cells there are.
  let columns: Int
  let rows: Int
  private let cellAspect: Double

  /// Cells that are that much off twice as high as wide count as that, so that pixels stay pixels.
  private static let tolerance = 0.06

  init(size: PixelSize, area: Rectangle, cellAspect: Double) {
    self.size = PixelSize(pixelWidth: max(1, size.pixelWidth), pixelHeight: max(1, size.pixelHeight))
    columns = max(1, area.columns)
    rows = max(1, area.rows)
    self.cellAspect = cellAspect.isFinite ? min(max(cellAspect, 0.1), 10) : 0.5
  }

  /// The scale at which the whole picture just fits.
  var fit: Double {
    min(Double(columns) / Double(size.pixelWidth), Double(rows) / (Double(size.pixelHeight) * cellAspect))
  }

  /// The width of a cell divided by its height that pictures are drawn for at `scale`.
  func cellAspect(at scale: Double) -> Double {
    scale >= 1 && abs(cellAspect - 0.5) <= Self.tolerance ? 0.5 : cellAspect
  }

  /// The pixels that `zoom` shows.
  func part(_ zoom: Zoom) -> PixelPart {
    let across = Double(columns) / zoom.scale
    let down = Double(rows) / (zoom.scale * cellAspect(at: zoom.scale))
    return PixelPart(
      x: Self.range(middle: zoom.x, length: across, of: size.pixelWidth),
      y: Self.range(middle: zoom.y, length: down, of: size.pixelHeight))
  }

  /// Whole pixels around `middle`, within the picture.
  private static func range(middle: Double, length: Double, of count: Int) -> Range<Int> {
    guard length.isFinite, middle.isFinite else { return 0..<count }
    let length = Int(min(Double(count), max(1, length.rounded(.down))))
    let start = Int(min(max(0, (middle - Double(length) / 2).rounded()), Double(count - length)))
    return start..<start + length
  }

  /// `zoom` with its middle where it can be; the whole picture if it shows no less.
  func settled(_ zoom: Zoom) -> Zoom? {
    guard zoom.scale.isFinite, zoom.x.isFinite, zoom.y.isFinite, zoom.scale > fit || zoom.scale == 1 else { return nil }
    let part = part(zoom)
    var zoom = zoom
    zoom.x = Double(part.x.lowerBound + part.x.upperBound) / 2
    zoom.y = Double(part.y.lowerBound + part.y.upperBound) / 2
    return zoom
  }

  /// What is shown at the start: the whole.
  var whole: Zoom { Zoom(scale: fit, x: Double(size.pixelWidth) / 2, y: Double(size.pixelHeight) / 2) }
}

/// A rectangle of pixels.
struct PixelPart: Hashable, Sendable {
  var x: Range<Int>
  var y: Range<Int>

  /// Where it is in a picture of `size`.
  func box(in size: PixelSize) -> UnitBox {
    let (width, height) = (Double(size.pixelWidth), Double(size.pixelHeight))
    return UnitBox(
      x: Double(x.lowerBound) / width, y: Double(y.lowerBound) / height, width: Double(x.count) / width,
      height: Double(y.count) / height)
  }
}
