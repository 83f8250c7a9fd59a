import Hummingbird

/// Why the Images API refuses a request, as it says so itself: `{"error": {message, type, param, code}}`.
///
/// Messages are the vendor's own where they are known; a client should look at the status and the code.
struct OpenAIError: Error, Hashable {
  var status: HTTPResponse.Status = .badRequest
  var message: String
  var type = "invalid_request_error"
  var parameter: String?
  var code: String?
  /// What a client may act on besides.
  var headers: [String: String] = [:]
  var moderation: Moderation?

  /// What was blocked, and where.
  struct Moderation: Hashable, Encodable {
    /// `input`, `output` or `unknown`.
    var stage: String
    var categories: [String]

    private enum CodingKeys: String, CodingKey {
      case stage = "moderation_stage"
      case categories
    }
  }
}

extension OpenAIError {
  static let noKey = OpenAIError(
    status: .unauthorized,
    message: """
      You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth \
      (i.e. Authorization: Bearer YOUR_KEY). You can obtain an API key from \
      https://platform.openai.com/account/api-keys.
      """)

  static let tooLarge = OpenAIError(status: .contentTooLarge, message: "The request body is too large.")

  static let notJSON = OpenAIError(
    message: """
      We could not parse the JSON body of your request. (HINT: This likely means you aren't using your HTTP library \
      correctly. The OpenAI API expects a JSON payload, but what was sent was not valid JSON.)
      """)

  static let broken = OpenAIError(
    status: .internalServerError, message: "The server had an error while processing your request.",
    type: "server_error", code: "server_error")

  static func unknownURL(_ method: String, _ path: String) -> OpenAIError {
    OpenAIError(status: .notFound, message: "Invalid URL (\(method) \(path))")
  }

  static func notAForm(_ failure: MultipartFailure) -> OpenAIError {
    OpenAIError(message: "Could not parse multipart form: \(failure.rawValue).")
  }

  static func contentType(_ type: String, expected: String) -> OpenAIError {
    OpenAIError(
      message: """
        Unsupported content type: '\(type)'. This API method only accepts '\(expected)' requests, but you specified \
        the header 'Content-Type: \(type)'. Please try again with a supported content type.
        """,
      code: "unsupported_content_type")
  }

  static func missing(_ parameter: String) -> OpenAIError {
    OpenAIError(
      message: "Missing required parameter: '\(parameter)'.", parameter: parameter, code: "missing_required_parameter")
  }

  static func unknown(_ parameter: String) -> OpenAIError {
    OpenAIError(message: "Unknown parameter: '\(parameter)'.", parameter: parameter, code: "unknown_parameter")
  }

  static func duplicate(_ parameter: String) -> OpenAIError {
    OpenAIError(
      message: """
        Duplicate parameter: '\(parameter)'. You provided multiple values for this parameter, whereas only one is \
        allowed. If you are trying to provide a list of values, use the array syntax instead e.g. \
        '\(parameter)[]=<value>'.
        """,
      parameter: parameter, code: "duplicate_parameter")
  }

  static func type(_ parameter: String, expected: String, got: String) -> OpenAIError {
    OpenAIError(
      message: "Invalid type for '\(parameter)': expected \(expected), but got \(got) instead.", parameter: parameter,
      code: "invalid_type")
  }

  static func value(_ parameter: String, _ message: String) -> OpenAIError {
    OpenAIError(message: message, parameter: parameter, code: "invalid_value")
  }

  static func value(_ parameter: String, _ value: String, supported: [String]) -> OpenAIError {
    let list = supported.map { "'\($0)'" }.joined(separator: ", ")
    return .value(parameter, "Invalid value: '\(value)'. Supported values are: \(list).")
  }

  static func range(_ parameter: String, _ value: Int, _ range: ClosedRange<Int>) -> OpenAIError {
    let isAbove = value > range.upperBound
    let (side, sign) = isAbove ? ("above maximum", "<=") : ("below minimum", ">=")
    let bound = isAbove ? range.upperBound : range.lowerBound
    return OpenAIError(
      message: """
        Invalid '\(parameter)': integer \(side) value. Expected a value \(sign) \(bound), but got \(value) instead.
        """,
      parameter: parameter, code: isAbove ? "integer_above_max_value" : "integer_below_min_value")
  }

  static func empty(_ parameter: String) -> OpenAIError {
    OpenAIError(
      message: """
        Invalid '\(parameter)': empty string. Expected a string with minimum length 1, but got an empty string instead.
        """,
      parameter: parameter, code: "empty_string")
  }

  static func tooLong(_ parameter: String, _ length: Int, limit: Int) -> OpenAIError {
    OpenAIError(
      message: """
        Invalid '\(parameter)': string too long. Expected a string with maximum length \(limit), but got a string \
        with length \(length) instead.
        """,
      parameter: parameter, code: "string_above_max_length")
  }

  static func tooMany(_ parameter: String, _ count: Int, limit: Int) -> OpenAIError {
    OpenAIError(
      message: """
        Invalid '\(parameter)': array too long. Expected an array with maximum length \(limit), but got an array with \
        length \(count) instead.
        """,
      parameter: parameter, code: "array_above_max_length")
  }

  static func model(_ model: String) -> OpenAIError {
    OpenAIError(
      status: .notFound, message: "The model `\(model)` does not exist or you do not have access to it.",
      code: "model_not_found")
  }

  static func retired(_ model: String) -> OpenAIError {
    OpenAIError(
      status: .notFound,
      message: """
        The model `\(model)` has been deprecated, learn more here: https://platform.openai.com/docs/deprecations
        """,
      code: "model_not_found")
  }
}
