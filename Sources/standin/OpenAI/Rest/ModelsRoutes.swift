import Hummingbird

/// `GET /v1/models` and `GET /v1/models/{id}`.
struct ModelsRoutes {
  let today: @Sendable () -> String

  func add(to router: Router<StandinContext>) {
    let group = router.group("v1/models")
    group.get { request, _ in
      try Access.check(request, at: .openAI)
      return try Response.chunkedJSON(
        JSONValue.object(["object": "list", "data": .array(names.map(Self.value))]))
    }
    group.get(":model") { request, context in
      try Access.check(request, at: .openAI)
      let name = context.parameters.get("model") ?? ""
      guard names.contains(name) else { throw OpenAIError.model(name) }
      return try Response.chunkedJSON(Self.value(name))
    }
  }

  /// The models that are alive today.
  private var names: [String] {
    let today = today()
    let images = ImageModel.allCases.filter { $0.end(at: .openAI).map { $0 > today } ?? true }.map(\.rawValue)
    let texts = TextModel.all.filter { (try? TextModel.check($0, at: .openAI, today: today)) != nil }
    return images + texts + ["omni-moderation-latest"]
  }

  private static func value(_ name: String) -> JSONValue {
    .object(["id": .string(name), "object": "model", "created": .integer(1_787_150_144), "owned_by": "system"])
  }
}
