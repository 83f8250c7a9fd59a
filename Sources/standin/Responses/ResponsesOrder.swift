/// What a call of the Responses API asks for, checked.
struct ResponsesOrder {
  let model: String
  /// All texts, the instructions first.
  let texts: [String]
  /// The pictures, with the names of the parameters that they came in.
  let pictures: [EditForm.File]
  /// What the answer has to spell; nil for a plain text.
  let schema: JSONValue?

  private static let parameters: Set = [
    "model", "input", "instructions", "text", "store", "max_output_tokens", "temperature", "top_p", "reasoning",
    "metadata", "user", "safety_identifier", "stream", "tools", "tool_choice", "previous_response_id", "include",
    "parallel_tool_calls", "truncation", "service_tier", "background", "prompt_cache_key", "max_tool_calls",
    "top_logprobs",
  ]

  /// Reads `members`. Throws what the vendor says about the first that is wrong.
  init(
    _ members: [String: JSONValue], at vendor: Vendor, today: String, uploads: Uploads
  ) throws(OpenAIError) {
    let parameters = Parameters(json: members)
    try parameters.check(names: Self.parameters)
    model = try TextModel.check(parameters.text("model"), at: vendor, today: today)
    guard try parameters.flag("stream") != true else {
      throw .value("stream", "Streaming of texts is not supported.")
    }
    _ = try parameters.integer("max_output_tokens", in: 16...1_000_000)
    _ = try parameters.flag("store")
    schema = try Self.schema(members["text"] ?? .null)
    var reader = InputReader(uploads: uploads)
    if let instructions = try parameters.text("instructions") { reader.texts.append(instructions) }
    try reader.read(members["input"] ?? .null)
    texts = reader.texts
    pictures = reader.pictures
  }

  private static func schema(_ text: JSONValue) throws(OpenAIError) -> JSONValue? {
    let format = text["format"]
    switch format["type"].text {
    case nil where format == .null: return nil
    case "text": return nil
    case "json_object": return .object(["type": "object", "properties": .object([:])])
    case "json_schema": break
    default: throw .value("text.format.type", "Invalid value for 'text.format.type'.")
    }
    guard let name = format["name"].text else { throw .missing("text.format.name") }
    guard name.wholeMatch(of: /[A-Za-z0-9_-]{1,64}/) != nil else {
      throw .value("text.format.name", "Invalid 'text.format.name': string does not match pattern.")
    }
    guard case .object = format["schema"] else { throw .missing("text.format.schema") }
    if format["strict"].flag == true { try StrictSchema(root: format["schema"], name: name).check() }
    return format["schema"]
  }
}

/// Reads `input`.
private struct InputReader {
  let uploads: Uploads
  var texts: [String] = []
  var pictures: [EditForm.File] = []

  private static let types = ["image/png", "image/jpeg", "image/webp", "image/gif"]
  private static let details = ["low", "high", "auto", "original"]

  mutating func read(_ input: JSONValue) throws(OpenAIError) {
    switch input {
    case .string(let text): texts.append(text)
    case .array(let items):
      for (index, item) in items.enumerated() { try read(item, "input[\(index)]") }
    case .null: throw .missing("input")
    case .bool, .integer, .number, .object:
      throw .type("input", expected: "one of a string or array of input items", got: input.kind)
    }
  }

  private mutating func read(_ item: JSONValue, _ name: String) throws(OpenAIError) {
    guard case .object = item else { throw .type(name, expected: "an input item", got: item.kind) }
    let roles = ["user", "assistant", "system", "developer"]
    guard let role = item["role"].text else { throw .missing("\(name).role") }
    guard roles.contains(role) else { throw .value("\(name).role", role, supported: roles) }
    switch item["content"] {
    case .string(let text): texts.append(text)
    case .array(let parts):
      for (index, part) in parts.enumerated() { try read(part: part, "\(name).content[\(index)]") }
    case .null, .bool, .integer, .number, .object: throw .missing("\(name).content")
    }
  }

  private mutating func read(part: JSONValue, _ name: String) throws(OpenAIError) {
    switch part["type"].text {
    case "input_text", "output_text":
      guard let text = part["text"].text else { throw .missing("\(name).text") }
      texts.append(text)
    case "input_image":
      if let detail = part["detail"].text, !Self.details.contains(detail) {
        throw .value("\(name).detail", detail, supported: Self.details)
      }
      let reference = JSONValue.object(part.members.filter { $0.key != "type" && $0.key != "detail" })
      let reader = ImageReference.Reader(uploads: uploads, types: Self.types)
      pictures.append(try reader.file(reference, name, types: Self.types))
    case let type:
      throw .value("\(name).type", type ?? "", supported: ["input_text", "input_image", "output_text"])
    }
  }
}
