/// The sequence that asks a terminal to put text on its clipboard: OSC 52 (xterm's control sequences, “Manipulate
/// Selection Data”). It is never asked for what is there.
enum ClipboardSequence {
  /// The most bytes of text: 100 kB in base 64, beyond which terminals drop the whole sequence.
  static let limit = 74_000

  /// The bytes to send; nil if the text has more than ``limit`` bytes.
  static func bytes(of text: String) -> [UInt8]? {
    let text = Array(text.utf8)
    guard text.count <= limit else { return nil }
    return Array("\u{1B}]52;c;".utf8) + base64(text) + Array("\u{1B}\\".utf8)
  }

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } << UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        let digit = place <= group.count ? digits[Int(bits >> UInt32(18 - 6 * place) & 0x3F)] : UInt8(ascii: "=")
        result.append(digit)
      }
    }
    return result
  }
}
