/// A BMP file of a kind that few programs still write, byte by byte.
struct Bitmap {
  /// Bytes of the second head: 12 for OS/2, 40, 56 with masks.
  var headLength = 40
  var bits = 24
  /// 0 plain, 1 and 2 runs, 3 masks.
  var method = 0
  var isTopDown = false
  /// Red, green, blue of each entry.
  var palette: [[UInt8]] = []
  /// Red, green, blue and alpha.
  var masks: [UInt32] = []
  /// The rows as stored.
  var pixels: [UInt8]
  var width: Int
  var height: Int

  var bytes: [UInt8] {
    let isOld = headLength == 12
    let entries: [UInt8] = palette.flatMap { entry -> [UInt8] in entry.reversed() + (isOld ? [] : [0]) }
    let named: [UInt8] = masks.prefix(headLength > 40 ? 4 : 3).flatMap { Self.little(Int($0), 4) }
    let offset = 14 + (isOld ? 12 : 40 + named.count) + entries.count
    let start = [0x42, 0x4D] + Self.little(offset + pixels.count, 4) + Self.little(0, 4) + Self.little(offset, 4)
    let head =
      isOld
      ? Self.little(12, 4) + Self.little(width, 2) + Self.little(height, 2) + Self.little(1, 2) + Self.little(bits, 2)
      : Self.little(headLength, 4) + Self.little(width, 4) + Self.little(isTopDown ? -height : height, 4)
        + Self.little(1, 2) + Self.little(bits, 2) + Self.little(method, 4) + Self.little(pixels.count, 4)
        + Self.little(2835, 4) + Self.little(2835, 4) + Self.little(palette.count, 4) + Self.little(0, 4) + named
    return start + head + entries + pixels
  }

  /// The head alone of a 24-bit file, saying it is `width` × `height`.
  static func head(width: Int, height: Int) -> [UInt8] { Bitmap(pixels: [], width: width, height: height).bytes }

  /// The quarters of the fixtures in 24 bits, from the lower row up.
  static func quarters(width: Int, height: Int) -> [UInt8] {
    quarters(width: width, height: height, bits: 24) { colour in
      [UInt8(colour & 0xFF), UInt8(colour >> 8 & 0xFF), UInt8(colour >> 16)]
    }.bytes
  }

  /// The quarters of the fixtures with pixels of whole bytes, which `encode` makes of 0xRRGGBB.
  static func quarters(width: Int, height: Int, bits: Int, _ encode: (UInt32) -> [UInt8]) -> Bitmap {
    var pixels: [UInt8] = []
    for row in (0..<height).reversed() {
      var line: [UInt8] = []
      for column in 0..<width { line += encode(quarter(column * 2 >= width, row * 2 >= height)) }
      pixels += line + [UInt8](repeating: 0, count: (4 - line.count % 4) % 4)
    }
    return Bitmap(bits: bits, pixels: pixels, width: width, height: height)
  }

  /// 0xRRGGBB of a quarter.
  static func quarter(_ isRight: Bool, _ isLower: Bool) -> UInt32 {
    (isRight == isLower ? 0xFF0000 : 0) | (isRight ? 0xFF00 : 0) | (isLower ? 0xFF : 0)
  }

  /// Red, green, blue, white.
  static let quarterPalette: [[UInt8]] = [[255, 0, 0], [0, 255, 0], [0, 0, 255], [255, 255, 255]]

  static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }
}
