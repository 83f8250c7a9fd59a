/// The checksum of PNG chunks (ISO/IEC 15948:2004, annex D), eight bytes at a time.
enum CRC32 {
  /// For each byte what it does to the checksum, and in the seven rows after that what it does one to seven bytes later.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for byte in 0..<256 {
      tables[byte] = (0..<8).reduce(UInt32(byte)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
    for index in 256..<tables.count {
      let before = tables[index - 256]
      tables[index] = before >> 8 ^ tables[Int(before & 0xFF)]
    }
    return tables
  }()

  /// The checksum of `bytes`.
  static func checksum(of bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBytes { bytes in
      tables.withUnsafeBufferPointer { tables in
        var sum = UInt32.max
        var offset = 0
        while bytes.count - offset >= 8 {
          let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) ^ UInt64(sum)
          sum = 0
          for place in 0..<8 { sum ^= tables[(7 - place) << 8 | Int(word >> (8 * UInt64(place)) & 0xFF)] }
          offset += 8
        }
        for byte in bytes[offset...] { sum = sum >> 8 ^ tables[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
        return ~sum
      }
    }
  }
}
