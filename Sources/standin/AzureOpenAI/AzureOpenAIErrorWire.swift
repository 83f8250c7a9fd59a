import Hummingbird

/// `{"error": …}`, as Azure OpenAI spells it: the gateway in front of the service says a code and a message, the service
/// behind it says what OpenAI says, with an empty `param` where there is none.
struct AzureOpenAIErrorWire: Encodable {
  var error: JSONValue
  /// Seconds since 1970, which only the content filter says.
  var created: Int?

  init(_ error: OpenAIError) {
    switch error.status {
    case .unauthorized, .notFound, .tooManyRequests, .forbidden:
      self.error = .object([
        "code": .string(error.code ?? String(error.status.code)), "message": .string(error.message),
      ])
    default:
      self.error = .object([
        "message": .string(error.message), "type": .string(error.type), "param": .string(error.parameter ?? ""),
        "code": error.code.map(JSONValue.string) ?? .null,
      ])
    }
  }

  /// An error as it is.
  init(_ error: [String: JSONValue], created: Int? = nil) {
    self.error = .object(error)
    self.created = created
  }
}

/// Why Azure OpenAI refuses a request in words that OpenAI does not have.
struct AzureOpenAIError: Error {
  var status: HTTPResponse.Status = .badRequest
  var wire: AzureOpenAIErrorWire
}

extension AzureOpenAIError {
  /// What Azure OpenAI says for `refusal`; nil where it says what OpenAI says.
  init?(_ refusal: Refusal, created: Int) {
    switch refusal {
    case .contentFilter(let isOutput):
      let subject = isOutput ? "Generated image was filtered" : "Your task failed"
      wire = AzureOpenAIErrorWire(
        ["code": "contentFilter", "message": .string("\(subject) as a result of our safety system.")],
        created: created)
    case .contentPolicy: wire = .policyViolation
    case .blocked:
      status = .forbidden
      wire = AzureOpenAIErrorWire([
        "code": "Forbidden",
        "message": """
        Your resource has been temporarily blocked because we detected behavior that may violate our content policy. \
        Please contact Azure support.
        """,
      ])
    case .rateLimit, .insufficientQuota, .billingHardLimit, .moderationBlocked, .invalidKey, .notVerified,
      .modelNotFound,
      .captionRegion, .serverError, .html, .redirect, .answer:
      return nil
    }
  }
}

extension AzureOpenAIErrorWire {
  /// `dalleErrorResponse` of the classic form.
  fileprivate static var policyViolation: AzureOpenAIErrorWire {
    func verdict(_ isFiltered: Bool, _ severity: String) -> JSONValue {
      .object(["filtered": .bool(isFiltered), "severity": .string(severity)])
    }
    func detection(_ isDetected: Bool) -> JSONValue {
      .object(["filtered": .bool(isDetected), "detected": .bool(isDetected)])
    }
    let results: [String: JSONValue] = [
      "sexual": verdict(true, "high"), "violence": verdict(false, "safe"), "hate": verdict(false, "safe"),
      "self_harm": verdict(false, "safe"), "profanity": detection(false), "jailbreak": detection(false),
    ]
    return AzureOpenAIErrorWire([
      "code": "content_policy_violation", "type": "invalid_request_error", "param": .null,
      "message": "Your request was rejected as a result of our safety system.",
      "inner_error": .object([
        "code": "ResponsibleAIPolicyViolation", "content_filter_results": .object(results),
        "revised_prompt": "a revised prompt",
      ]),
    ])
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .string(value) }
}
