/// The headers of one part.
struct PartHead {
  let name: String
  let fileName: String?
  let contentType: String?

  /// Reads `bytes`, lines of `Name: value` with CR LF between them.
  init(_ bytes: ArraySlice<UInt8>) throws(MultipartFailure) {
    let headers = try Self.headers(bytes)
    guard let disposition = headers["content-disposition"].flatMap({ ParameterisedHeader($0) }),
      disposition.value == "form-data"
    else { throw .head }
    guard let name = disposition.parameters["name"], !name.isEmpty else { throw .name }
    self.name = name
    fileName = disposition.parameters["filename"]
    contentType = try headers["content-type"].map { text throws(MultipartFailure) in
      guard let type = ParameterisedHeader(text) else { throw .head }
      return type.value
    }
    let encoding = headers["content-transfer-encoding"]?.lowercased() ?? "binary"
    guard ["7bit", "8bit", "binary"].contains(encoding) else { throw .encoding }
  }

  private static func headers(_ bytes: ArraySlice<UInt8>) throws(MultipartFailure) -> [String: String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .head }
    var headers: [String: String] = [:]
    // CR LF is one character of a string.
    for line in text.split(separator: "\r\n" as Character, omittingEmptySubsequences: false) {
      guard let colon = line.firstIndex(of: ":"), !line[..<colon].isEmpty, !line.contains(where: isControl) else {
        throw .head
      }
      let name = line[..<colon]
      guard name.allSatisfy({ $0.isASCII && !$0.isWhitespace }) else { throw .head }
      let value = String(line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
      guard headers.updateValue(value, forKey: name.lowercased()) == nil else { throw .head }
    }
    return headers
  }

  private static func isControl(_ character: Character) -> Bool {
    character.unicodeScalars.contains { ($0.value < 0x20 && $0 != "\t") || $0.value == 0x7F }
  }
}
