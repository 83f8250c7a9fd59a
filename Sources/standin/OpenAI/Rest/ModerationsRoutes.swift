import FoundationEssentials
import Hummingbird

/// `POST /v1/moderations`: finds in texts what a few words stand for, and in pictures nothing.
struct ModerationsRoutes {
  private static let models = ["omni-moderation-latest", "omni-moderation-2024-09-26"]
  private static let words: [(category: String, words: [String])] = [
    ("harassment", ["idiot"]), ("harassment/threatening", []), ("hate", []), ("hate/threatening", []), ("illicit", []),
    ("illicit/violent", []), ("self-harm", ["suicide"]), ("self-harm/intent", []), ("self-harm/instructions", []),
    ("sexual", ["nude", "naked"]), ("sexual/minors", []), ("violence", ["kill", "murder"]),
    ("violence/graphic", ["gore"]),
  ]

  func add(to router: Router<StandinContext>) {
    router.post("v1/moderations") { request, context in
      try Access.check(request, at: .openAI)
      let (bytes, _) = try RequestBytes.checked(request, context.body, types: ["application/json"])
      guard let members = JSONValue.members(of: bytes) else { throw OpenAIError.notJSON }
      let parameters = Parameters(json: members)
      try parameters.check(names: ["model", "input"])
      let model = try parameters.text("model") ?? Self.models[0]
      guard Self.models.contains(model) else { throw OpenAIError.model(model) }
      let inputs = try Self.inputs(members["input"] ?? .null)
      return try Response.chunkedJSON(
        JSONValue.object([
          "id": .string("modr-\(context.number)"), "model": .string(model),
          "results": .array(inputs.map { Self.result($0.texts, hasPicture: $0.hasPicture) }),
        ]))
    }
  }

  /// Every text of a list is judged by itself, all parts of a message together.
  private static func inputs(
    _ input: JSONValue
  ) throws(OpenAIError) -> [(texts: [String], hasPicture: Bool)] {
    switch input {
    case .string(let text): return [([text], false)]
    case .array(let items) where !items.isEmpty && items.allSatisfy({ $0.text != nil }):
      return items.map { ([$0.text ?? ""], false) }
    case .array(let items) where !items.isEmpty:
      var texts: [String] = []
      var hasPicture = false
      for (index, item) in items.enumerated() {
        switch item["type"].text {
        case "text":
          guard let text = item["text"].text else { throw .missing("input[\(index)].text") }
          texts.append(text)
        case "image_url":
          guard item["image_url"]["url"].text != nil else { throw .missing("input[\(index)].image_url.url") }
          hasPicture = true
        case let type: throw .value("input[\(index)].type", type ?? "", supported: ["text", "image_url"])
        }
      }
      return [(texts, hasPicture)]
    case .null: throw .missing("input")
    case .bool, .integer, .number, .array, .object:
      throw .type("input", expected: "one of a string or array", got: input.kind)
    }
  }

  private static func result(_ texts: [String], hasPicture: Bool) -> JSONValue {
    let text = texts.joined(separator: " ").lowercased()
    let found = Set(words.filter { $0.words.contains { text.contains($0) } }.map(\.category))
    func each(_ value: (String) -> JSONValue) -> JSONValue {
      .object(Dictionary(uniqueKeysWithValues: words.map { ($0.category, value($0.category)) }))
    }
    return .object([
      "flagged": .bool(!found.isEmpty),
      "categories": each { .bool(found.contains($0)) },
      "category_scores": each { .number(found.contains($0) ? 0.93 : 0.0001) },
      "category_applied_input_types": each { category in
        let judgesPictures = ["self-harm", "sexual", "violence"].contains { category.hasPrefix($0) }
        let types =
          (texts.isEmpty ? [] : ["text"])
          + (hasPicture && judgesPictures && category != "sexual/minors" ? ["image"] : [])
        return .array(types.map(JSONValue.string))
      },
    ])
  }
}
