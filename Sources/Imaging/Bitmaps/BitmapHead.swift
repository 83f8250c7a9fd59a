import CVips
import Domain
import Glibc

/// What the head of a BMP file says of its pixels.
///
/// Windows and OS/2 heads, as in https://learn.microsoft.com/windows/win32/gdi/bitmap-storage. Read here because libvips
/// would pass the file to ImageMagick, which holds all of it twice and reads hundreds of other formats.
struct BitmapHead: Equatable {
  /// How the pixels are stored.
  enum Packing: Equatable {
    case plain
    /// Runs of palette entries.
    case runs
  }

  var size: PixelSize
  /// Of one pixel: 1, 4, 8, 16, 24 or 32.
  var bits: Int
  var packing = Packing.plain
  var isTopDown = false
  /// Where the pixels begin, in bytes from the start of the file.
  var offset: Int
  /// Which bits of a pixel are red, green, blue and alpha; none of alpha where it is 0.
  var masks: [UInt32]
  /// Red, green and blue of 256 entries; black where the file names none.
  var palette: [UInt8]

  /// Bytes that hold every head and palette.
  static let byteCount = 2048

  /// The head that `bytes`, the start of a file, hold.
  init(_ bytes: [UInt8]) throws(DecoderFailure) {
    let length = try Self.number(bytes, at: 14, 4)
    guard length == 12 || 16...256 ~= length else { throw Self.unknown("head") }
    let isOld = length == 12
    let (width, height, bitsAt) =
      isOld
      ? (try Self.number(bytes, at: 18, 2), try Self.number(bytes, at: 20, 2), 24)
      : (
        Int(Int32(truncatingIfNeeded: try Self.number(bytes, at: 18, 4))),
        Int(Int32(truncatingIfNeeded: try Self.number(bytes, at: 22, 4))), 28
      )
    guard width > 0, height != 0 else { throw DecoderFailure(words: "its head names no pixels") }
    size = PixelSize(pixelWidth: width, pixelHeight: abs(height))
    isTopDown = height < 0
    bits = try Self.number(bytes, at: bitsAt, 2)
    offset = try Self.number(bytes, at: 10, 4)
    let method = length >= 40 ? try Self.number(bytes, at: 30, 4) : 0
    // What OS/2 means by the third and fourth method, only faxes have.
    switch (method, bits) {
    case (0, 1), (0, 4), (0, 8), (0, 16), (0, 24), (0, 32): packing = .plain
    case (1, 8), (2, 4): packing = .runs
    case (3, 16), (3, 32), (6, 16), (6, 32): guard length != 64 else { throw Self.unknown("compression") }
    default: throw Self.unknown("compression")
    }
    guard !isTopDown || packing == .plain else { throw Self.unknown("compression") }
    let masksEnd = length == 40 && method == 3 ? 66 : length == 40 && method == 6 ? 70 : 14 + length
    guard offset >= 14 + length else { throw DecoderFailure(words: "its pixels begin within its head") }
    masks =
      method < 3
      ? Self.usualMasks(bits: bits)
      : try (0..<4).map { index throws(DecoderFailure) in
        let place = 54 + index * 4
        return place + 4 <= masksEnd ? UInt32(try Self.number(bytes, at: place, 4)) : 0
      }
    let used = length >= 50 ? try Self.number(bytes, at: 46, 4) : 0
    palette = Self.palette(
      bytes[min(masksEnd, bytes.count)..<min(offset, bytes.count)], entryLength: isOld ? 3 : 4,
      count: bits > 8 ? 0 : used == 0 ? 1 << bits : min(used, 1 << bits))
  }

  private static func usualMasks(bits: Int) -> [UInt32] {
    bits == 16 ? [0x7C00, 0x03E0, 0x001F, 0] : [0xFF_0000, 0x00_FF00, 0x00_00FF, 0]
  }

  private static func palette(_ bytes: ArraySlice<UInt8>, entryLength: Int, count: Int) -> [UInt8] {
    var palette: [UInt8] = []
    for start in stride(from: bytes.startIndex, to: bytes.endIndex - 2, by: entryLength).prefix(count) {
      palette += [bytes[start + 2], bytes[start + 1], bytes[start]]
    }
    return palette + [UInt8](repeating: 0, count: 768 - palette.count)
  }

  private static func number(_ bytes: [UInt8], at place: Int, _ count: Int) throws(DecoderFailure) -> Int {
    guard place + count <= bytes.count else { throw DecoderFailure(words: "the file ends within its head") }
    return bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  private static func unknown(_ part: String) -> DecoderFailure {
    DecoderFailure(words: "its \(part) is of a kind that Reprise does not read")
  }
}

extension BitmapHead {
  /// Reads the head of an open file.
  init(descriptor: Int32) throws(DecoderFailure) {
    var bytes = [UInt8](repeating: 0, count: Self.byteCount)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count >= 0 else { throw DecoderFailure(words: String(cString: strerror(errno))) }
    try self.init(Array(bytes.prefix(count)))
  }

  /// The facts of a file of `byteCount` bytes.
  func facts(byteCount: Int) -> PictureFacts {
    PictureFacts(format: .bmp, size: size, hasAlpha: bits > 8 && masks[3] != 0, byteCount: byteCount)
  }

  /// The bytes up to the last pixel, where each has its own.
  private var endOfPixels: Int {
    let bits = size.pixelWidth * self.bits
    return offset + (bits + 31) / 32 * 4 * (size.pixelHeight - 1) + (bits + 7) / 8
  }

  /// The pixels of an open file; `whole` as for ``PictureFile/picture(shrink:whole:)``.
  func picture(descriptor: Int32, whole: Bool) throws(DecoderFailure) -> Picture {
    switch packing {
    case .plain:
      // libvips 8.14 can miss what goes wrong in the last rows that its threads compute.
      if whole, let stamp = FileStamp(descriptor: descriptor), stamp.byteCount < endOfPixels {
        throw DecoderFailure(words: "the file breaks off")
      }
      let layout = CVipsBitmap(
        descriptor: descriptor, offset: Int64(offset), width: Int32(size.pixelWidth), height: Int32(size.pixelHeight),
        is_top_down: isTopDown, bits: Int32(bits))
      return try Picture(cvips_bitmap(layout, masks, palette, whole))
    case .runs:
      var runs = BitmapRuns(size: size, bits: bits)
      var stream = ByteStream(descriptor: descriptor, offset: offset)
      let isWhole = try runs.read(&stream)
      guard isWhole || !whole else { throw DecoderFailure(words: "the file breaks off") }
      return try Picture(bytes: runs.entries, width: size.pixelWidth, height: size.pixelHeight, bands: 1)
        .replaced(by: palette)
    }
  }
}
