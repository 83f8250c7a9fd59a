import Canvas

extension Color {
  /// Reads `#rrggbb`, `#rgb`, `ansi:0`…`ansi:15`, `idx:0`…`idx:255` or `default`; nil for anything else.
  init?(notation: String) {
    if notation == "default" {
      self = .terminal
    } else if notation.first == "#", let value = Self.hexadecimal(notation.dropFirst()) {
      self = .rgb(value)
    } else if notation.hasPrefix("ansi:"), let index = UInt8(notation.dropFirst(5)), index < 16 {
      self = .palette(index)
    } else if notation.hasPrefix("idx:"), let index = UInt8(notation.dropFirst(4)) {
      self = .palette(index)
    } else {
      return nil
    }
  }

  /// 0xRRGGBB of six digits, or of three that are doubled.
  private static func hexadecimal(_ digits: Substring) -> UInt32? {
    guard digits.utf8.count == 6 || digits.utf8.count == 3, digits.allSatisfy(\.isHexDigit) else { return nil }
    return UInt32(digits.utf8.count == 6 ? String(digits) : digits.map { "\($0)\($0)" }.joined(), radix: 16)
  }
}

extension Attributes {
  /// What theme files call them.
  static let notations = ["bold", "dim", "italic", "underline", "reverse"]

  /// Reads one of ``notations``; nil for anything else.
  init?(notation: String) {
    switch notation {
    case "bold": self = .bold
    case "dim": self = .dim
    case "italic": self = .italic
    case "underline": self = .underline
    case "reverse": self = .reverse
    default: return nil
    }
  }
}
