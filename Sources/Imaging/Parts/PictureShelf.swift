import CVips
import Domain

/// The pixels that were decoded last, so that the next part of the same picture need not be decoded again.
struct PictureShelf: ~Copyable {
  private var decoded: DecodedPixels?

  /// Forgets the pixels of every picture but `path`: the memory is for the one that is looked at.
  mutating func keep(only path: FilePath) {
    if decoded?.path != path { decoded = nil }
  }

  /// Part `area` of the upright picture, `size` pixels large, in 8-bit sRGB, in memory, and nothing but pixels. What is
  /// missing of a file that breaks off is blank.
  mutating func part(
    _ area: PixelArea, of file: borrowing PictureFile, size: PixelSize, kernel: Picture.Kernel
  ) throws(DecoderFailure) -> Picture {
    let facts = file.facts
    let isTurned = facts.orientation >= 5
    let whole = isTurned ? facts.size.turned : facts.size
    let stored = area.stored(orientation: facts.orientation, size: facts.size)
    let wanted = isTurned ? size.turned : size
    let factor = min(
      Double(stored.width) / Double(wanted.pixelWidth), Double(stored.height) / Double(wanted.pixelHeight))
    let shrink = file.shrinkOnLoad(factor, .quick)
    if decoded?.holds(stored, of: file, shrink: shrink) != true {
      decoded = nil
      let opened = try file.picture(shrink: shrink, whole: false)
      let full = PixelSize(pixelWidth: opened.width, pixelHeight: opened.height)
      let needed = stored.scaled(from: whole, to: full)
      let kept = needed.grown(to: DecodedPixels.byteLimit / opened.bytesPerPixel, within: full)
      guard kept.width * kept.height * opened.bytesPerPixel <= DecodedPixels.byteLimit else {
        return try Self.finished(opened.part(needed), wanted, kernel, orientation: facts.orientation)
      }
      let pixels = try opened.part(kept).rendered()
      decoded = DecodedPixels(
        path: file.path, stamp: file.stamp, shrink: shrink, whole: whole, full: full, kept: kept, pixels: pixels)
    }
    guard let part = try decoded?.part(stored) else { throw DecoderFailure(words: "no pixels were kept") }
    return try Self.finished(part, wanted, kernel, orientation: facts.orientation)
  }

  private static func finished(
    _ part: consuming Picture, _ size: PixelSize, _ kernel: Picture.Kernel, orientation: Int
  ) throws(DecoderFailure) -> Picture {
    let resized = try part.resized(width: size.pixelWidth, height: size.pixelHeight, kernel: kernel)
    let small = try resized.inSRGB().rendered()
    return orientation == 1 ? try small.bare() : try small.upright().rendered().bare()
  }
}

/// Pixels of a file as they are stored in it, or of a part of it.
private struct DecodedPixels: ~Copyable {
  /// The most bytes that are kept.
  static let byteLimit = 100_000_000

  let path: FilePath
  let stamp: FileStamp
  /// What the decoder divided the size by.
  let shrink: Int
  /// The size of the file's picture.
  let whole: PixelSize
  /// The size after shrinking.
  let full: PixelSize
  /// The part of that which is here.
  let kept: PixelArea
  let pixels: Picture

  /// Whether part `area` of the file is here, no smaller than shrunk by `shrink`.
  borrowing func holds(_ area: PixelArea, of file: borrowing PictureFile, shrink: Int) -> Bool {
    path == file.path && stamp == file.stamp && self.shrink <= shrink
      && kept.contains(area.scaled(from: whole, to: full))
  }

  /// Part `area` of the file.
  borrowing func part(_ area: PixelArea) throws(DecoderFailure) -> Picture {
    var place = area.scaled(from: whole, to: full)
    place.left -= kept.left
    place.top -= kept.top
    return try pixels.part(place)
  }
}

extension Picture {
  /// The bytes that one pixel takes; floating point counts as double.
  fileprivate var bytesPerPixel: Int {
    switch cvips_samples(image) {
    case CVIPS_SAMPLES_8: bands
    case CVIPS_SAMPLES_16: bands * 2
    default: bands * 8
    }
  }
}
