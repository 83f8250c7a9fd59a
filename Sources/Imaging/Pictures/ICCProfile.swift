/// The name of an ICC colour profile (ICC.1:2022, 7.2 and 10.15; ICC.1:2001, 6.5.17).
enum ICCProfile {
  private static let headerByteCount = 128
  private static let textLimit = 60

  /// What the profile calls itself; nil where the bytes make no sense. No number in them is trusted.
  static func name(_ bytes: UnsafeRawBufferPointer) -> String? {
    guard let tags = number(bytes, headerByteCount) else { return nil }
    for index in 0..<min(tags, 100) {
      let entry = headerByteCount + 4 + index * 12
      guard let signature = number(bytes, entry), let offset = number(bytes, entry + 4),
        let length = number(bytes, entry + 8)
      else { return nil }
      guard signature == code("desc") else { continue }
      guard offset >= headerByteCount, length >= 12, offset <= bytes.count - 12 else { return nil }
      return text(UnsafeRawBufferPointer(rebasing: bytes[offset..<min(bytes.count, offset + length)]))
    }
    return nil
  }

  private static func text(_ tag: UnsafeRawBufferPointer) -> String? {
    switch number(tag, 0) {
    case code("desc"):
      guard let length = number(tag, 8) else { return nil }
      return readable(String(decoding: tag.dropFirst(12).prefix(min(length, 4 * textLimit)), as: UTF8.self))
    case code("mluc"):
      // The first of its languages.
      guard let length = number(tag, 20), let offset = number(tag, 24), offset >= 28, offset < tag.count else {
        return nil
      }
      let units = tag[offset...].prefix(min(length, 4 * textLimit))
      let words = stride(from: units.startIndex, to: units.endIndex - 1, by: 2).map {
        UInt16(units[$0]) << 8 | UInt16(units[$0 + 1])
      }
      return readable(String(decoding: words, as: UTF16.self))
    default: return nil
    }
  }

  /// What is left of `text` without what could steer a terminal.
  private static func readable(_ text: String) -> String? {
    let scalars = text.unicodeScalars.prefix { $0 != "\0" }.filter {
      switch $0.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
      default: $0 != "\u{FFFD}"
      }
    }
    let text = String(String.UnicodeScalarView(scalars)).prefix(textLimit)
    return text.allSatisfy { $0 == " " } ? nil : String(text)
  }

  /// The big-endian 32-bit number at `offset`.
  private static func number(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Int? {
    guard offset >= 0, offset <= bytes.count - 4 else { return nil }
    return bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func code(_ signature: StaticString) -> Int {
    signature.withUTF8Buffer { $0.reduce(0) { $0 << 8 | Int($1) } }
  }
}
