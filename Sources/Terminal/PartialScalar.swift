/// A character of several UTF-8 bytes on its way.
struct PartialScalar: Sendable {
  private var bits: UInt32
  private var left: Int
  private let lowest: UInt32

  enum Step {
    case more
    case complete(Unicode.Scalar)
    /// The byte does not continue the character; it may start something else.
    case broken
  }

  /// Starts with the first byte; nil if no character starts so.
  init?(_ first: UInt8) {
    switch first {
    case 0xC2...0xDF: (bits, left, lowest) = (UInt32(first & 0x1F), 1, 0x80)
    case 0xE0...0xEF: (bits, left, lowest) = (UInt32(first & 0x0F), 2, 0x800)
    case 0xF0...0xF4: (bits, left, lowest) = (UInt32(first & 0x07), 3, 0x10000)
    default: return nil
    }
  }

  /// Goes on with the next byte.
  mutating func take(_ byte: UInt8) -> Step {
    guard byte & 0xC0 == 0x80, left > 0 else { return .broken }
    bits = bits << 6 | UInt32(byte & 0x3F)
    left -= 1
    guard left == 0 else { return .more }
    // Overlong forms and surrogates are not characters; a replacement is no key that anything is bound to.
    guard bits >= lowest, let scalar = Unicode.Scalar(bits) else { return .complete("\u{FFFD}") }
    return .complete(scalar)
  }
}
