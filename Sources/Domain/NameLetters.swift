/// Which letters a name has, as one number: most names that a query cannot match are told apart without reading them.
enum NameLetters {
  /// The letters of `name`.
  static func of(_ name: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var letters: UInt64 = 0
    for byte in name { letters |= bit(byte) }
    return letters
  }

  /// The bit of a byte: one for each letter of either case, one for each digit, one for all that is no ASCII; other
  /// signs share the rest.
  static func bit(_ byte: UInt8) -> UInt64 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 1 << UInt64(byte - UInt8(ascii: "a"))
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 1 << UInt64(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 1 << UInt64(26 + byte - UInt8(ascii: "0"))
    case 0x80...: 1 << 63
    default: 1 << UInt64(36 + byte % 27)
    }
  }

  /// Whether a byte is a letter or digit, or part of one.
  static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}
