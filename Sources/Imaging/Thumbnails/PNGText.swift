/// Texts in PNG files (PNG Specification 1.2, 3.2 and 4.2.3).
enum PNGText {
  /// The signature and the header chunk, which come first in every file.
  private static let headByteCount = 33

  /// `file` with texts behind its head; as it is where it is too short for one. Keys and texts are ASCII.
  static func adding(_ texts: [(key: String, text: String)], to file: [UInt8]) -> [UInt8] {
    guard file.count > headByteCount else { return file }
    let chunks = texts.flatMap { chunk("tEXt", Array($0.key.utf8) + [0] + Array($0.text.utf8)) }
    return Array(file[..<headByteCount]) + chunks + Array(file[headByteCount...])
  }

  /// A chunk: its length, its type, its content and the check sum of both.
  static func chunk(_ type: String, _ content: [UInt8]) -> [UInt8] {
    let named = Array(type.utf8) + content
    return bigEndian(UInt32(content.count)) + named + bigEndian(checksum(named))
  }

  /// CRC-32 as in ISO 3309.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return ~sum
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
