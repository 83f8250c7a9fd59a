import Domain

/// Unpacks the runs of palette entries that BMP calls RLE4 and RLE8.
struct BitmapRuns {
  /// One palette entry a pixel, from the upper row down; 0 where the file names none.
  private(set) var entries: [UInt8]
  private let width: Int
  private let height: Int
  /// 4 or 8.
  private let bits: Int
  private var column = 0
  /// From the lowest row up, as the file has them.
  private var row = 0

  init(size: PixelSize, bits: Int) {
    width = size.pixelWidth
    height = size.pixelHeight
    self.bits = bits
    entries = [UInt8](repeating: 0, count: size.pixels)
  }

  /// Reads to the end of the picture; false where the file ends before. What lies outside of the picture is dropped.
  mutating func read(_ stream: inout ByteStream) throws(DecoderFailure) -> Bool {
    while row < height {
      guard let count = try stream.next(), let value = try stream.next() else { return isFilled }
      if count > 0 {
        for index in 0..<Int(count) { put(entry(of: value, isSecond: index % 2 == 1)) }
        continue
      }
      switch value {
      case 0:
        column = 0
        row += 1
      case 1:
        return true
      case 2:
        guard let across = try stream.next(), let up = try stream.next() else { return false }
        column += Int(across)
        row += Int(up)
      default:
        guard try copy(Int(value), from: &stream) else { return false }
      }
    }
    return true
  }

  /// `count` entries one by one, padded to an even number of bytes.
  private mutating func copy(_ count: Int, from stream: inout ByteStream) throws(DecoderFailure) -> Bool {
    let each = 8 / bits
    let byteCount = (count + each - 1) / each
    for index in 0..<byteCount + byteCount % 2 {
      guard let value = try stream.next() else { return false }
      for part in 0..<each where index * each + part < count { put(entry(of: value, isSecond: part == 1)) }
    }
    return true
  }

  private func entry(of value: UInt8, isSecond: Bool) -> UInt8 {
    bits == 8 ? value : isSecond ? value & 0x0F : value >> 4
  }

  private mutating func put(_ entry: UInt8) {
    if column < width { entries[(height - 1 - row) * width + column] = entry }
    column += 1
  }

  /// Whether nothing is missing although the end was not marked.
  private var isFilled: Bool { row >= height || (row == height - 1 && column >= width) }
}
