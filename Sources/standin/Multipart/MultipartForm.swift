/// A body of `multipart/form-data` (RFC 7578), read strictly and within bounds.
///
/// Nothing may stand before the first delimiter or behind the last, lines end with CR LF, and every part has a name:
/// whatever the real service might forgive, a client under test should not rely on.
struct MultipartForm: Sendable {
  let parts: [Part]

  /// One field.
  struct Part: Sendable, Equatable {
    var name: String
    /// Nil for a plain text field.
    var fileName: String?
    /// In lower case and without parameters; nil where none is named.
    var contentType: String?
    var content: ArraySlice<UInt8>

    /// The content as UTF-8; nil where it is not.
    var text: String? { String(validating: content, as: UTF8.self) }
  }

  /// The parts that one form may have.
  static let partLimit = 64

  /// Reads `bytes` between delimiters of `boundary`.
  init(_ bytes: [UInt8], boundary: MultipartBoundary) throws(MultipartFailure) {
    var reader = DelimitedReader(bytes: bytes, boundary: boundary)
    try reader.readFirstDelimiter()
    var parts: [Part] = []
    while let (head, content) = try reader.readPart() {
      guard parts.count < Self.partLimit else { throw .tooManyParts }
      let head = try PartHead(head)
      parts.append(Part(name: head.name, fileName: head.fileName, contentType: head.contentType, content: content))
    }
    self.parts = parts
  }
}
