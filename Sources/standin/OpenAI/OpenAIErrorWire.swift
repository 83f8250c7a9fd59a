/// `{"error": …}`, as the Images API spells it: all four keys, null where there is nothing to say.
struct OpenAIErrorWire: Encodable {
  var error: OpenAIError

  private enum Key: String, CodingKey {
    case error, message, type, code
    case parameter = "param"
    case moderation = "moderation_details"
  }

  func encode(to encoder: any Encoder) throws {
    var outer = encoder.container(keyedBy: Key.self)
    var inner = outer.nestedContainer(keyedBy: Key.self, forKey: .error)
    try inner.encode(error.message, forKey: .message)
    try inner.encode(error.type, forKey: .type)
    try inner.encode(error.parameter, forKey: .parameter)
    try inner.encode(error.code, forKey: .code)
    try inner.encodeIfPresent(error.moderation, forKey: .moderation)
  }
}
