/// The rules for the schema of a strict answer: every object names all its properties as required and allows no others.
struct StrictSchema {
  let root: JSONValue
  let name: String

  /// The levels that objects may be nested in.
  private static let depthLimit = 10

  /// Throws what OpenAI says about the first part that breaks a rule.
  func check() throws(OpenAIError) {
    guard root["type"].text == "object" else {
      throw invalid(
        "schema must be a JSON Schema of 'type: \"object\"', got 'type: \"\(root["type"].text ?? "None")\"'.")
    }
    try check(root, path: [], depth: 0)
    for (key, value) in root["$defs"].members.sorted(by: { $0.key < $1.key }) {
      try check(value, path: ["$defs", key], depth: 0)
    }
  }

  private func check(_ schema: JSONValue, path: [String], depth: Int) throws(OpenAIError) {
    guard depth <= Self.depthLimit else { throw invalid("the schema is nested too deeply.") }
    guard case .object = schema else { throw invalid("In context=\(path), a schema must be an object.") }
    for keyword in ["oneOf", "not", "if"] where schema[keyword] != .null {
      throw invalid("In context=\(path), '\(keyword)' is not permitted.")
    }
    let properties = schema["properties"].members
    if schema["type"].text == "object" || !properties.isEmpty {
      guard schema["additionalProperties"] == .bool(false) else {
        throw invalid("In context=\(path), 'additionalProperties' is required to be supplied and to be false.")
      }
      let required = Set(schema["required"].items.compactMap(\.text))
      guard required == Set(properties.keys) else {
        let missing = properties.keys.sorted().first { !required.contains($0) } ?? ""
        throw invalid(
          """
          In context=\(path), 'required' is required to be supplied and to be an array including every key in \
          properties. Missing '\(missing)'.
          """)
      }
    }
    for (key, value) in properties.sorted(by: { $0.key < $1.key }) {
      try check(value, path: path + ["properties", key], depth: depth + 1)
    }
    if schema["type"].text == "array" { try check(schema["items"], path: path + ["items"], depth: depth + 1) }
    for value in schema["anyOf"].items { try check(value, path: path + ["anyOf"], depth: depth + 1) }
  }

  private func invalid(_ reason: String) -> OpenAIError {
    OpenAIError(
      message: "Invalid schema for response_format '\(name)': \(reason)", parameter: "text.format.schema",
      code: "invalid_json_schema")
  }
}
