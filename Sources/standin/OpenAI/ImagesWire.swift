import FoundationEssentials

/// The answer of both calls of the Images API.
struct ImagesWire: Encodable {
  /// Seconds since 1970.
  var created: Int
  var background: String?
  var data: [Picture]
  var outputFormat: String?
  var quality: String?
  var size: String?
  var usage: Usage?

  struct Picture: Encodable {
    var base64: String?
    var url: String?
    var revisedPrompt: String?

    private enum CodingKeys: String, CodingKey {
      case url
      case base64 = "b64_json"
      case revisedPrompt = "revised_prompt"
    }
  }

  struct Usage: Encodable, Hashable {
    var inputTokens: Int
    var inputTokensDetails: Details
    var outputTokens: Int
    var outputTokensDetails: Details?
    var totalTokens: Int

    private enum CodingKeys: String, CodingKey {
      case inputTokens = "input_tokens"
      case inputTokensDetails = "input_tokens_details"
      case outputTokens = "output_tokens"
      case outputTokensDetails = "output_tokens_details"
      case totalTokens = "total_tokens"
    }
  }

  struct Details: Encodable, Hashable {
    var imageTokens: Int
    var textTokens: Int

    private enum CodingKeys: String, CodingKey {
      case imageTokens = "image_tokens"
      case textTokens = "text_tokens"
    }
  }

  private enum CodingKeys: String, CodingKey {
    case created, background, data, quality, size, usage
    case outputFormat = "output_format"
  }

  /// What is answered to `work`, finished at `created`.
  init(_ work: ImagesDesk.Work, created: Int) {
    self.created = created
    background = work.order.background.resolved.rawValue
    data = work.pictures.map { Picture(base64: Data($0).base64EncodedString()) }
    outputFormat = work.order.format.rawValue
    quality = work.order.quality.resolved.rawValue
    size = work.size.vendorText
    usage = work.tokens.usage
  }

  /// What older servers answer: addresses and the prompts that were used, or base64, and nothing else.
  init(lenient data: [Picture], created: Int) {
    self.created = created
    self.data = data
  }
}
