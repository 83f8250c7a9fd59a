/// The body of an answer that says no. OpenAI and Azure have several shapes; what does not fit is nil.
struct OpenAIErrorWire: Decodable {
  var error: Body?

  struct Body: Decodable {
    var message: String?
    var type: String?
    var code: String?
    var param: String?
    var moderation: Moderation?
    var filter: Filter?

    enum CodingKeys: String, CodingKey {
      case message, type, code, param
      case moderation = "moderation_details"
      case filter = "inner_error"
      case azureFilter = "innererror"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      message = try? container.decodeIfPresent(String.self, forKey: .message)
      type = try? container.decodeIfPresent(String.self, forKey: .type)
      param = try? container.decodeIfPresent(String.self, forKey: .param)
      moderation = try? container.decodeIfPresent(Moderation.self, forKey: .moderation)
      filter =
        (try? container.decodeIfPresent(Filter.self, forKey: .filter))
        ?? (try? container.decodeIfPresent(Filter.self, forKey: .azureFilter))
      // Azure writes some codes as numbers.
      code =
        (try? container.decodeIfPresent(String.self, forKey: .code))
        ?? (try? container.decodeIfPresent(Int.self, forKey: .code)).map(String.init)
    }
  }

  struct Moderation: Decodable {
    var stage: String?
    var categories: [String]?

    enum CodingKeys: String, CodingKey {
      case stage = "moderation_stage"
      case categories
    }
  }

  /// What Azure's content filter says.
  struct Filter: Decodable {
    var code: String?
    var results: [String: Result]?

    struct Result: Decodable {
      var filtered: Bool?
      var detected: Bool?
    }

    enum CodingKeys: String, CodingKey {
      case code
      case results = "content_filter_results"
    }
  }
}
