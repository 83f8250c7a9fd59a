/// What `POST /responses` answers, as far as it is read.
struct ResponsesWire: Decodable {
  var output: [Item]?
  var status: String?
  var incompleteDetails: Incomplete?
  var error: OpenAIErrorWire.Body?
  var usage: Usage?

  struct Item: Decodable {
    var type: String?
    var content: [Content]?
  }

  struct Content: Decodable {
    var type: String?
    var text: String?
    var refusal: String?
  }

  struct Incomplete: Decodable {
    var reason: String?
  }

  struct Usage: Decodable {
    var inputTokens: Int?
    var outputTokens: Int?

    enum CodingKeys: String, CodingKey {
      case inputTokens = "input_tokens"
      case outputTokens = "output_tokens"
    }
  }

  enum CodingKeys: String, CodingKey {
    case output, status, error, usage
    case incompleteDetails = "incomplete_details"
  }

  /// The text of the message; reasoning comes before it.
  var text: String? { message { $0.type == "output_text" ? $0.text : nil } }
  /// Why the model will not say anything.
  var refusal: String? { message { $0.type == "refusal" ? $0.refusal : nil } }

  private func message(_ part: (Content) -> String?) -> String? {
    (output ?? []).lazy.filter { $0.type == "message" }.flatMap { $0.content ?? [] }.compactMap(part).first
  }
}

/// A JSON value that is written into a request.
indirect enum JSONText: Encodable {
  case text(String)
  case flag(Bool)
  case list([JSONText])
  case object([String: JSONText])

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .flag(let flag): try container.encode(flag)
    case .list(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }

  /// An object with exactly these members, as strict structured answers want its schema.
  static func schema(_ members: [String: JSONText]) -> JSONText {
    .object([
      "type": .text("object"), "additionalProperties": .flag(false),
      "required": .list(members.keys.sorted().map(JSONText.text)), "properties": .object(members),
    ])
  }

  /// The schema of a text.
  static let anyText = JSONText.object(["type": .text("string")])
  /// The schema of a list of texts.
  static let anyTexts = JSONText.object(["type": .text("array"), "items": anyText])
}
