import Hummingbird

/// The body of a request to an API that takes only some types.
enum RequestBytes {
  /// The body and its type. Throws what OpenAI says where that is none of `types`.
  static func checked(
    _ request: Request, _ body: ReceivedBody, types: [String]
  ) throws(OpenAIError) -> ([UInt8], ParameterisedHeader) {
    let text = request.headers[.contentType] ?? ""
    guard let type = ParameterisedHeader(text), types.contains(type.value) else {
      throw .contentType(text, expected: types.joined(separator: "' or '"))
    }
    guard let bytes = body.bytes else { throw .tooLarge }
    return (bytes, type)
  }
}
