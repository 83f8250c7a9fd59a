/// An EXIF field as libvips writes it: `28/10 (f/2.8, Rational, 1 components, 8 bytes)`.
struct EXIFField: Hashable {
  /// The value as it is stored.
  let value: String
  /// The value as people write it.
  let formatted: String

  /// Takes the text apart. What is no text, and what could steer a terminal, is dropped.
  init(_ bytes: [UInt8]) {
    let text = String(
      String.UnicodeScalarView(
        String(decoding: bytes, as: UTF8.self).unicodeScalars.filter { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
          default: scalar != "\u{FFFD}"
          }
        }))
    var words = text[...]
    // The last three remarks are type, components and bytes; the value itself may hold commas and brackets.
    for _ in 0..<3 { words = words[..<(words.lastIndex(of: ",") ?? words.endIndex)] }
    guard let middle = Self.middle(of: words) else {
      let end = text.firstIndex(of: "(") ?? text.endIndex
      value = Self.trimmed(text[..<end])
      formatted = value
      return
    }
    value = Self.trimmed(words[..<middle])
    formatted = Self.trimmed(words[middle...].dropFirst(2))
  }

  /// Where ` (` parts the value from what people write: in the middle, where both are the same.
  private static func middle(of words: Substring) -> Substring.Index? {
    let count = words.count
    if count > 2, count % 2 == 0 {
      let half = words.index(words.startIndex, offsetBy: count / 2 - 1)
      let rest = words[half...]
      if rest.hasPrefix(" ("), words[..<half] == rest.dropFirst(2) { return half }
    }
    return words.indices.first { words[$0...].hasPrefix(" (") }
  }

  private static func trimmed(_ text: Substring) -> String {
    let start = text.drop { $0 == " " }
    return String(start.reversed().drop { $0 == " " }.reversed())
  }
}
