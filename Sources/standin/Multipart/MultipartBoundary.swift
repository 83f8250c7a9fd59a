/// What separates the parts of a body (RFC 2046 §5.1.1).
struct MultipartBoundary: Hashable, Sendable {
  let bytes: [UInt8]

  /// The boundary that a `Content-Type` names. Throws ``MultipartFailure/boundary`` where it has not 1…70 of the
  /// characters that the standard allows.
  init(contentType: ParameterisedHeader) throws(MultipartFailure) {
    guard let boundary = contentType.parameters["boundary"] else { throw .boundary }
    try self.init(boundary)
  }

  /// Checks `boundary`.
  init(_ boundary: String) throws(MultipartFailure) {
    bytes = Array(boundary.utf8)
    guard 1...70 ~= bytes.count, bytes.allSatisfy(Self.isAllowed), bytes.last != UInt8(ascii: " ") else {
      throw .boundary
    }
  }

  private static let marks = Set("'()+_,-./:=? ".utf8)

  private static func isAllowed(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26 || marks.contains(byte)
  }
}
