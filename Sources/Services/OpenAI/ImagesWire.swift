/// What the Images API answers, without the pictures; see the reference of `ImagesResponse`. Everything may be absent.
struct ImagesWire: Decodable {
  var data: [Picture]?
  var usage: Usage?
  var error: OpenAIErrorWire.Body?
  // The names of a stream's last event are those of a picture.
  var type: String?
  var url: String?
  var revisedPrompt: String?
  var partialImageIndex: Int?

  struct Picture: Decodable {
    var url: String?
    var revisedPrompt: String?

    enum CodingKeys: String, CodingKey {
      case url
      case revisedPrompt = "revised_prompt"
    }
  }

  struct Usage: Decodable {
    var inputTokens: Int?
    var inputTokensDetails: Details?
    var outputTokens: Int?
    var outputTokensDetails: Details?

    enum CodingKeys: String, CodingKey {
      case inputTokens = "input_tokens"
      case inputTokensDetails = "input_tokens_details"
      case outputTokens = "output_tokens"
      case outputTokensDetails = "output_tokens_details"
    }
  }

  struct Details: Decodable {
    var imageTokens: Int?
    var textTokens: Int?

    enum CodingKeys: String, CodingKey {
      case imageTokens = "image_tokens"
      case textTokens = "text_tokens"
    }
  }

  enum CodingKeys: String, CodingKey {
    case data, usage, error, type, url
    case revisedPrompt = "revised_prompt"
    case partialImageIndex = "partial_image_index"
  }
}
