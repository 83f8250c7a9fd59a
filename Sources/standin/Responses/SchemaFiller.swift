/// Makes a value that a JSON schema allows, out of what there is to say.
struct SchemaFiller {
  let root: JSONValue
  let words: SpokenWords

  /// The levels after which lists stay empty and what may be null is null.
  private static let depthLimit = 6

  /// The value.
  var value: JSONValue { value(for: root, name: "", depth: 0) }

  private func value(for schema: JSONValue, name: String, depth: Int) -> JSONValue {
    if let reference = schema["$ref"].text { return value(for: definition(reference), name: name, depth: depth + 1) }
    if schema["const"] != .null { return schema["const"] }
    if let first = schema["enum"].items.first { return first }
    let choices = schema["anyOf"].items + schema["oneOf"].items + schema["allOf"].items
    if !choices.isEmpty {
      let isDeep = depth > Self.depthLimit
      let choice = choices.first { ($0["type"].text == "null") == isDeep } ?? choices[0]
      return value(for: choice, name: name, depth: depth + 1)
    }
    switch type(of: schema) {
    case "object":
      guard depth < 2 * Self.depthLimit else { return .object([:]) }
      return .object(
        Dictionary(
          uniqueKeysWithValues: schema["properties"].members.map { ($0, value(for: $1, name: $0, depth: depth + 1)) }))
    case "array": return list(for: schema, name: name, depth: depth)
    case "integer": return .integer(Int(number(for: schema, name: name).rounded(.up)))
    case "number": return .number(number(for: schema, name: name))
    case "boolean": return .bool(false)
    case "null": return .null
    default: return .string(text(for: schema, name: name))
    }
  }

  private func type(of schema: JSONValue) -> String {
    schema["type"].text ?? schema["type"].items.compactMap(\.text).first { $0 != "null" }
      ?? (schema["properties"] == .null ? "string" : "object")
  }

  private func list(for schema: JSONValue, name: String, depth: Int) -> JSONValue {
    let least = max(0, schema["minItems"].integer ?? 0)
    let most = schema["maxItems"].integer ?? .max
    let items = schema["items"]
    guard type(of: items) == "string", items["enum"].items.isEmpty, items["$ref"].text == nil else {
      let count = depth > Self.depthLimit ? least : max(least, min(2, most))
      return .array((0..<count).map { _ in value(for: items, name: name, depth: depth + 1) })
    }
    var texts = Array(words.texts(for: name).prefix(most))
    while texts.count < least { texts.append("more \(texts.count + 1)") }
    return .array(texts.map(JSONValue.string))
  }

  private func text(for schema: JSONValue, name: String) -> String {
    var text = words.text(for: name)
    if let most = schema["maxLength"].integer { text = String(text.prefix(most)) }
    if let least = schema["minLength"].integer, text.count < least {
      text += String(repeating: ".", count: least - text.count)
    }
    return text
  }

  private func number(for schema: JSONValue, name: String) -> Double {
    let wanted = name.lowercased().contains("confidence") || name.lowercased().contains("score") ? 0.87 : 1
    let least = schema["minimum"].number ?? schema["exclusiveMinimum"].number.map { $0 + 1 } ?? -.infinity
    let most = schema["maximum"].number ?? schema["exclusiveMaximum"].number.map { $0 - 1 } ?? .infinity
    return min(max(wanted, least), max(least, most))
  }

  private func definition(_ reference: String) -> JSONValue {
    reference.split(separator: "/").dropFirst().reduce(root) { $0[String($1)] }
  }
}
