import Domain

/// What is seen, in the words of Image Analysis 3.2.
extension SeenPicture {
  /// Tags, and captions in the order of their confidence, at most `count`.
  func description(_ count: Int) -> JSONValue {
    let second = "a picture of \(tags.first?.name ?? "something")"
    let captions = [(caption.text, caption.confidence), (second, caption.confidence * 0.8)].prefix(count)
    return .object([
      "tags": .array(tags.map { .string($0.name) }),
      "captions": .array(
        captions.map { .object(["text": .string($0), "confidence": .number($1)]) }),
    ])
  }

  /// What `feature` answers.
  func value(of feature: Vision3Feature) -> JSONValue {
    switch feature {
    case .categories: .array([.object(["name": "abstract_", "score": .number(0.0117)])])
    case .tags: .array(tags.map { .object(["name": .string($0.name), "confidence": .number($0.confidence)]) })
    case .description: description(1)
    case .faces, .brands: .array([])
    case .imageType: .object(["clipArtType": .integer(0), "lineDrawingType": .integer(isColourless ? 1 : 0)])
    case .colour: colour
    case .adult:
      .object([
        "isAdultContent": .bool(false), "isRacyContent": .bool(false), "isGoryContent": .bool(false),
        "adultScore": .number(0.0012), "racyScore": .number(0.0021), "goreScore": .number(0.0008),
      ])
    case .objects: .array(objects.map(Self.object))
    }
  }

  private static func object(_ object: VisionWire.Object) -> JSONValue {
    let box = object.boundingBox
    return .object([
      "rectangle": .object(["x": .integer(box.x), "y": .integer(box.y), "w": .integer(box.w), "h": .integer(box.h)]),
      "object": .string(object.tags.first?.name ?? "object"),
      "confidence": .number(object.tags.first?.confidence ?? 0.5),
    ])
  }

  private var colour: JSONValue {
    let names = observations.colours.map { ColourName(nearest: $0.rgb).word.capitalizedASCII }
    let hex = String(observations.colours.first?.rgb ?? 0, radix: 16, uppercase: true)
    return .object([
      "dominantColorForeground": .string(names.first ?? "Black"),
      "dominantColorBackground": .string(names.last ?? "White"),
      "dominantColors": .array(names.prefix(3).map(JSONValue.string)),
      "accentColor": .string(String(repeating: "0", count: 6 - min(6, hex.count)) + hex),
      "isBWImg": .bool(isColourless),
    ])
  }
}

extension String {
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
