import Domain

/// A picture made of nothing: one colour turning into another from left to right.
struct Gradient {
  let size: PixelSize
  let seed: UInt64

  /// The picture as a BMP file of 24 bits, which needs no compression and no library.
  var bitmapFile: [UInt8] {
    var row: [UInt8] = []
    for column in 0..<size.pixelWidth {
      row += colour(at: Double(column) / Double(max(1, size.pixelWidth - 1)))
    }
    // Rows are whole multiples of four bytes.
    row += repeatElement(0, count: (4 - row.count % 4) % 4)
    var file = head(pixelByteCount: row.count * size.pixelHeight)
    file.reserveCapacity(file.count + row.count * size.pixelHeight)
    for _ in 0..<size.pixelHeight { file += row }
    return file
  }

  /// BITMAPFILEHEADER and BITMAPINFOHEADER.
  private func head(pixelByteCount: Int) -> [UInt8] {
    var head = Array("BM".utf8)
    func append(_ values: Int...) {
      for value in values { withUnsafeBytes(of: UInt32(truncatingIfNeeded: value).littleEndian) { head += $0 } }
    }
    append(54 + pixelByteCount, 0, 54)
    append(40, size.pixelWidth, size.pixelHeight, 1 | 24 << 16, 0, pixelByteCount, 2835, 2835, 0, 0)
    return head
  }

  /// Blue, green and red `part` of the way to the right, 0…1.
  private func colour(at part: Double) -> [UInt8] {
    (0..<3).map { channel in
      let left = Double(seed >> (channel * 8) & 0xFF)
      let right = Double(seed >> (channel * 8 + 24) & 0xFF)
      return UInt8(left + (right - left) * part)
    }
  }
}
