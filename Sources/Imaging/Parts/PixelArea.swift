import Domain

/// A rectangle of pixels, never empty.
struct PixelArea: Hashable {
  var left: Int
  var top: Int
  var width: Int
  var height: Int

  /// The pixels of `region` in a picture of `size`, whatever numbers the region is made of.
  init(_ region: UnitBox, in size: PixelSize) {
    (left, width) = Self.span(region.x, region.width, of: size.pixelWidth)
    (top, height) = Self.span(region.y, region.height, of: size.pixelHeight)
  }

  init(left: Int, top: Int, width: Int, height: Int) {
    self.left = left
    self.top = top
    self.width = width
    self.height = height
  }

  /// All of a picture.
  init(_ size: PixelSize) {
    self.init(left: 0, top: 0, width: size.pixelWidth, height: size.pixelHeight)
  }

  /// What a plan keeps.
  init(_ part: FinishPlan.Part) {
    self.init(left: part.left, top: part.top, width: part.size.pixelWidth, height: part.size.pixelHeight)
  }

  private static func span(_ start: Double, _ length: Double, of count: Int) -> (Int, Int) {
    let count = max(1, count)
    func pixels(_ part: Double) -> Int { part.isFinite ? Int((min(max(part, 0), 1) * Double(count)).rounded()) : 0 }
    let first = min(pixels(start), count - 1)
    return (first, min(max(1, pixels(length)), count - first))
  }

  var size: PixelSize { PixelSize(pixelWidth: width, pixelHeight: height) }

  /// Whether `other` lies within.
  func contains(_ other: PixelArea) -> Bool {
    left <= other.left && top <= other.top && other.left + other.width <= left + width
      && other.top + other.height <= top + height
  }

  /// Where these pixels are in the file, whose `orientation` (EXIF, 1…8) makes it a picture of `size`.
  func stored(orientation: Int, size: PixelSize) -> PixelArea {
    let right = size.pixelWidth - left - width
    let bottom = size.pixelHeight - top - height
    switch orientation {
    case 2: return PixelArea(left: right, top: top, width: width, height: height)
    case 3: return PixelArea(left: right, top: bottom, width: width, height: height)
    case 4: return PixelArea(left: left, top: bottom, width: width, height: height)
    case 5: return PixelArea(left: top, top: left, width: height, height: width)
    case 6: return PixelArea(left: top, top: right, width: height, height: width)
    case 7: return PixelArea(left: bottom, top: right, width: height, height: width)
    case 8: return PixelArea(left: bottom, top: left, width: height, height: width)
    default: return self
    }
  }

  /// The same part of the picture where that has other proportions: all pixels that it touches.
  func scaled(from old: PixelSize, to new: PixelSize) -> PixelArea {
    let (left, width) = Self.scaled(self.left, self.width, from: old.pixelWidth, to: new.pixelWidth)
    let (top, height) = Self.scaled(self.top, self.height, from: old.pixelHeight, to: new.pixelHeight)
    return PixelArea(left: left, top: top, width: width, height: height)
  }

  private static func scaled(_ start: Int, _ length: Int, from old: Int, to new: Int) -> (Int, Int) {
    let factor = Double(new) / Double(max(1, old))
    let first = min(max(0, Int((Double(start) * factor).rounded(.down))), max(0, new - 1))
    let end = min(new, max(first + 1, Int((Double(start + length) * factor).rounded(.up))))
    return (first, end - first)
  }

  /// The area with as many more pixels around it as make `pixels` in all, within a picture of `size`.
  func grown(to pixels: Int, within size: PixelSize) -> PixelArea {
    let factor = (Double(max(pixels, 1)) / Double(width * height)).squareRoot()
    guard factor > 1 else { return self }
    func span(_ start: Int, _ length: Int, _ count: Int) -> (Int, Int) {
      let grown = min(count, Int(Double(length) * factor))
      return (min(max(0, start - (grown - length) / 2), count - grown), grown)
    }
    let (left, width) = span(self.left, self.width, size.pixelWidth)
    let (top, height) = span(self.top, self.height, size.pixelHeight)
    return PixelArea(left: left, top: top, width: width, height: height)
  }
}
