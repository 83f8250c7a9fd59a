/// A header value with parameters: `form-data; name="image"; filename="a.png"`.
struct ParameterisedHeader: Hashable, Sendable {
  /// What stands before the first semicolon, in lower case.
  let value: String
  /// The parameters by their names in lower case.
  let parameters: [String: String]

  /// Reads `text`; nil where it breaks the grammar of RFC 9110 §5.6.6 or names a parameter twice.
  ///
  /// In a quoted string a backslash escapes a quotation mark or a backslash and is itself before anything else,
  /// because some clients put the backslashes of a path there as they are.
  init?(_ text: some StringProtocol) {
    var reader = HeaderReader(bytes: Array(text.utf8))
    guard let value = reader.value() else { return nil }
    var parameters: [String: String] = [:]
    while !reader.isAtEnd {
      guard let (name, value) = reader.parameter(), parameters.updateValue(value, forKey: name) == nil else {
        return nil
      }
    }
    self.value = value
    self.parameters = parameters
  }
}

private struct HeaderReader {
  let bytes: [UInt8]
  private var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position == bytes.count }

  private var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// A type such as `form-data` or `multipart/form-data`, and the space behind it.
  mutating func value() -> String? {
    skipSpace()
    let value = run { Self.isToken($0) || $0 == UInt8(ascii: "/") }
    skipSpace()
    return value.isEmpty || !(isAtEnd || next == UInt8(ascii: ";")) ? nil : value.lowercased()
  }

  /// `; name=value` and the space behind it.
  mutating func parameter() -> (name: String, value: String)? {
    guard skip(";") else { return nil }
    skipSpace()
    let name = run(where: Self.isToken)
    guard !name.isEmpty, skip("=") else { return nil }
    guard let value = skip("\"") ? restOfQuotedString() : token() else { return nil }
    skipSpace()
    return isAtEnd || next == UInt8(ascii: ";") ? (name.lowercased(), value) : nil
  }

  private mutating func token() -> String? {
    let token = run(where: Self.isToken)
    return token.isEmpty ? nil : token
  }

  private mutating func restOfQuotedString() -> String? {
    var content: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      position += 1
      if byte == UInt8(ascii: "\\"), let escaped = next, Self.isEscapable(escaped) {
        content.append(escaped)
        position += 1
      } else if byte >= 0x20, byte != 0x7F {
        content.append(byte)
      } else {
        return nil
      }
    }
    return skip("\"") ? String(validating: content, as: UTF8.self) : nil
  }

  private mutating func run(where isIncluded: (UInt8) -> Bool) -> String {
    let start = position
    while let byte = next, isIncluded(byte) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipSpace() {
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { position += 1 }
  }

  private static func isEscapable(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private static let marks = Set("!#$%&'*+-.^_`|~".utf8)

  private static func isToken(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || marks.contains(byte)
  }
}
