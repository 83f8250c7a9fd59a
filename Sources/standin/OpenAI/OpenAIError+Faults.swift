import Hummingbird

extension OpenAIError {
  /// What the Images API says for `refusal` to a request with `key`; nil for what is no refusal of its own.
  init?(_ refusal: Refusal, key: String) {
    switch refusal {
    case .rateLimit(let retryAfter, let milliseconds):
      self = .rateLimit(retryAfter: retryAfter, milliseconds: milliseconds)
    case .insufficientQuota: self = .insufficientQuota
    case .billingHardLimit:
      self.init(message: "Billing hard limit has been reached", code: "billing_hard_limit_reached")
    case .moderationBlocked(let stage, let categories, let hasDetails):
      self = .moderationBlocked(categories, stage: hasDetails ? stage : nil)
    case .contentPolicy, .contentFilter:
      self.init(
        message: "Your request was rejected as a result of our safety system.", code: "content_policy_violation")
    case .invalidKey:
      self.init(
        status: .unauthorized,
        message: """
          Incorrect API key provided: \(key). You can find your API key at https://platform.openai.com/account/api-keys.
          """,
        code: "invalid_api_key")
    case .notVerified:
      self.init(
        status: .forbidden,
        message: """
          Your organization must be verified to use this model. Please go to: \
          https://platform.openai.com/settings/organization/general and click on Verify Organization.
          """)
    case .blocked:
      self.init(status: .forbidden, message: "Your account is blocked.", code: "account_deactivated")
    case .modelNotFound: self = .model("the model of this request")
    case .serverError(let status, let shouldRetry): self = .failure(status: status, shouldRetry: shouldRetry)
    case .captionRegion, .html, .redirect, .answer: return nil
    }
  }

  private static func rateLimit(retryAfter: String?, milliseconds: Int?) -> OpenAIError {
    var headers: [String: String] = [:]
    headers["retry-after"] = retryAfter
    headers["retry-after-ms"] = milliseconds.map(String.init)
    let seconds = retryAfter ?? milliseconds.map { String(Double($0) / 1000) } ?? "51.84"
    return OpenAIError(
      status: .tooManyRequests,
      message: "You've exceeded the rate limit, please slow down and try again after \(seconds) seconds.",
      type: "requests", code: "rate_limit_exceeded", headers: headers)
  }

  private static let insufficientQuota = OpenAIError(
    status: .tooManyRequests,
    message: """
      You exceeded your current quota, please check your plan and billing details. For more information on this error, \
      read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.
      """,
    type: "insufficient_quota", code: "insufficient_quota")

  private static func moderationBlocked(_ categories: [String], stage: String?) -> OpenAIError {
    OpenAIError(
      message: """
        Your request was rejected by the safety system. If you believe this is an error, contact us at help.openai.com \
        and include the request ID 3f9a1c00-0000-4000-8000-000000000000. \
        safety_violations=[\(categories.joined(separator: ", "))].
        """,
      type: "image_generation_user_error", code: "moderation_blocked",
      moderation: stage.map { Moderation(stage: $0, categories: categories) })
  }

  private static func failure(status: Int, shouldRetry: Bool?) -> OpenAIError {
    var error = broken
    error.status = HTTPResponse.Status(code: status)
    if status == 503 { error.message = "The server is overloaded or not ready yet." }
    if let shouldRetry { error.headers["x-should-retry"] = String(shouldRetry) }
    return error
  }
}
