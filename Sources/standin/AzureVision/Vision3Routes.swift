import Domain
import FoundationEssentials
import Hummingbird

/// Azure AI Vision, Image Analysis 3.2.
struct Vision3Routes {
  let studio: Studio

  private static let formats: [PictureFormat] = [.jpeg, .png, .gif, .bmp]

  /// The models of a domain; see the reference of List Models.
  private static let models = JSONValue.object([
    "models": .array([
      .object(["name": "celebrities", "categories": .array(["people_"])]),
      .object(["name": "landmarks", "categories": .array(["building_"])]),
    ])
  ])

  /// `describe`, `analyze`, `tag` and `detect`, and the list of `models`.
  func add(to router: Router<StandinContext>) {
    let group = router.group("vision/v3.2")
    group.get("models") { request, _ in
      try VisionAccess.check(request)
      return try Response.json(Self.models)
    }
    group.post("describe") { request, context in
      try await answer(request, context.body) { ["description": $0.description($1.maxCandidates)] }
    }
    group.post("analyze") { request, context in
      try await answer(request, context.body) { seen, query in
        query.features.reduce(into: [:]) { $0[$1.key] = seen.value(of: $1) }
      }
    }
    group.post("tag") { request, context in
      try await answer(request, context.body) { seen, _ in ["tags": seen.value(of: .tags)] }
    }
    group.post("detect") { request, context in
      try await answer(request, context.body) { seen, _ in ["objects": seen.value(of: .objects)] }
    }
  }

  private func answer(
    _ request: Request, _ body: ReceivedBody,
    _ members: (SeenPicture, Vision3Query) -> [String: JSONValue]
  ) async throws -> Response {
    try VisionAccess.check(request)
    let query = try Vision3Query(request)
    let picture = try VisionPicture(request, body, byteLimit: Vision3Query.byteLimit - 1)
    let seen = try await picture.seen(by: studio, formats: Self.formats)
    var members = members(seen, query)
    members["requestId"] = .string(UUID().uuidString.lowercased())
    members["modelVersion"] = "2021-05-01"
    let format = seen.observations.facts.format.rawValue
    members["metadata"] = .object([
      "width": .integer(seen.size.pixelWidth), "height": .integer(seen.size.pixelHeight),
      "format": .string(format.prefix(1).uppercased() + format.dropFirst()),
    ])
    return try Response.json(JSONValue.object(members))
  }
}

extension Vision3Feature {
  /// The member of the answer that it fills.
  fileprivate var key: String {
    switch self {
    case .colour: "color"
    case .imageType: "imageType"
    case .categories, .tags, .description, .faces, .adult, .objects, .brands: rawValue.lowercased()
    }
  }
}
