/// Spells a `multipart/form-data` body.
struct FormBody {
  static let boundary = "reprise-3f9a1c"
  static let contentType = "multipart/form-data; boundary=\(boundary)"

  private var parts: [UInt8] = []

  /// The whole body.
  var bytes: [UInt8] { parts + Array("--\(Self.boundary)--\r\n".utf8) }

  /// Adds a text field.
  func text(_ name: String, _ value: String) -> FormBody {
    adding("Content-Disposition: form-data; name=\"\(name)\"\r\n\r\n", Array(value.utf8))
  }

  /// Adds a file.
  func file(_ name: String, _ content: [UInt8], type: String = "image/png", fileName: String = "a.png") -> FormBody {
    adding(
      "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\nContent-Type: \(type)\r\n\r\n",
      content)
  }

  private func adding(_ head: String, _ content: [UInt8]) -> FormBody {
    var body = self
    body.parts += Array("--\(Self.boundary)\r\n\(head)".utf8) + content + Array("\r\n".utf8)
    return body
  }
}
