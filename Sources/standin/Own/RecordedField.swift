/// One field of a body.
struct RecordedField: Sendable, Hashable, Encodable {
  var name: String
  /// The value of a text, number or boolean; nil for files, lists and objects.
  var text: String?
  var fileName: String?
  var contentType: String?
  /// The length of a text or file.
  var byteCount: Int?

  /// The most bytes of a text that are remembered.
  private static let textLimit = 128 << 10

  /// The fields that `body` has, as far as its `contentType` lets them be read.
  static func fields(of body: [UInt8], contentType: String?) -> [RecordedField] {
    guard let type = contentType.flatMap({ ParameterisedHeader($0) }) else { return [] }
    switch type.value {
    case "multipart/form-data":
      guard let boundary = try? MultipartBoundary(contentType: type),
        let form = try? MultipartForm(body, boundary: boundary)
      else { return [] }
      return form.parts.map(RecordedField.init(part:))
    case "application/json":
      return (JSONValue.members(of: body) ?? [:]).sorted { $0.key < $1.key }.map(RecordedField.init(name:value:))
    default:
      return []
    }
  }

  private init(part: MultipartForm.Part) {
    name = part.name
    fileName = part.fileName
    contentType = part.contentType
    byteCount = part.content.count
    let isText = part.fileName == nil && part.content.count <= Self.textLimit
    text = isText ? part.text.map { Secret.shown($0, of: part.name) } : nil
  }

  private init(name: String, value: JSONValue) {
    self.name = name
    switch value {
    case .bool(let value): text = String(value)
    case .integer(let value): text = String(value)
    case .number(let value): text = String(value)
    case .string(let value):
      byteCount = value.utf8.count
      text = value.utf8.count <= Self.textLimit ? Secret.shown(value, of: name) : nil
    case .null, .array, .object: text = nil
    }
  }
}
