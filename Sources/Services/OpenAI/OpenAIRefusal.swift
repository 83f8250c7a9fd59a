import Domain
import FoundationEssentials

/// What an answer that says no means: the one table from OpenAI's and Azure OpenAI's answers to what the user can do.
struct OpenAIRefusal: Equatable, Sendable {
  /// What the user would do differently about.
  let kind: ServiceFailure.Kind
  /// Whether it is certain that nothing was made.
  let isCertain: Bool

  /// Reads status and body of an answer to a request for `model`. What has an error in it is a refusal whatever the
  /// status: a stream has said 200 long before.
  init(_ head: HTTPHead, body: [UInt8], model: String) {
    let error = (try? JSONDecoder().decode(OpenAIErrorWire.self, from: Data(body)))?.error
    self.init(head, error, model: model)
  }

  /// Reads the status and the error of an answer to a request for `model`; `error` is nil where the body has none.
  init(_ head: HTTPHead, _ error: OpenAIErrorWire.Body?, model: String) {
    let detail = error?.message?.serviceText ?? ""
    let code = (error?.code ?? "").lowercased()
    let kind = Self.kind(head, error, code: code, detail: detail, model: model)
    self.kind = kind
    switch kind {
    case .moderated(.output, _), .moderated(.unknown, _), .serverTrouble: isCertain = false
    // See Other: the request was carried out.
    case .redirected: isCertain = head.status != 303
    case .requestRefused: isCertain = head.status != 408 && head.status != 409
    default: isCertain = true
    }
  }

  private static func kind(
    _ head: HTTPHead, _ error: OpenAIErrorWire.Body?, code: String, detail: String, model: String
  ) -> ServiceFailure.Kind {
    if let moderated = moderation(error, code: code) { return moderated }
    let type = (error?.type ?? "").lowercased()
    let words = detail.lowercased()
    switch code {
    case "billing_hard_limit_reached", "billing_not_active": return .billingStop(detail: detail)
    case "insufficient_quota": return .quotaStop(detail: detail)
    case "model_not_found", "deploymentnotfound": return .unknownModel(model)
    case "invalid_api_key": return .wrongKey
    case "invalid_image_file", "invalid_image", "image_too_large", "image_file_too_large", "image_too_small",
      "unsupported_image_media_type", "invalid_image_format", "image_parse_error", "empty_image_file":
      return .pictureRefused(detail: detail)
    default: break
    }
    if type == "insufficient_quota" { return .quotaStop(detail: detail) }
    if words.contains("billing hard limit") { return .billingStop(detail: detail) }
    switch head.status {
    case 300..<400: return .redirected(to: WebAddress(head.headers["location"] ?? "")?.host ?? "another address")
    case 401: return .wrongKey
    case 402: return .billingStop(detail: detail)
    case 403:
      if words.contains("blocked") { return .resourceBlocked }
      return words.contains("verif") ? .notVerified : .notAllowed(detail: detail)
    case 404: return words.contains("model") ? .unknownModel(model) : .noSuchAddress(detail)
    case 405: return .noSuchAddress(detail)
    case 407: return .proxy("", detail: detail)
    case 413: return .pictureRefused(detail: detail)
    case 429: return .rateLimited(seconds: RateLimitText(detail).seconds)
    case 400..<500: return .requestRefused(detail: detail)
    default: return .serverTrouble(status: head.status, detail: detail)
    }
  }

  private static func moderation(_ error: OpenAIErrorWire.Body?, code: String) -> ServiceFailure.Kind? {
    guard let error else { return nil }
    let isRefused =
      ["moderation_blocked", "content_policy_violation", "contentfilter", "content_filter"].contains(code)
      || error.filter?.code == "ResponsibleAIPolicyViolation"
    guard isRefused else { return nil }
    let message = error.message ?? ""
    let filtered = (error.filter?.results ?? [:]).filter { $0.value.filtered == true }.keys.sorted()
    let said = error.moderation?.categories ?? (filtered.isEmpty ? Self.violations(in: message) : filtered)
    let stage: ServiceFailure.ModerationStage =
      switch error.moderation?.stage {
      case "input": .input
      case "output": .output
      default: message.hasPrefix("Generated image was filtered") ? .output : .unknown
      }
    return .moderated(stage, categories: said.prefix(8).map(\.serviceText))
  }

  /// `safety_violations=[sexual, violence]` in a message.
  private static func violations(in message: String) -> [String] {
    guard let start = message.firstRange(of: "safety_violations=["),
      let end = message[start.upperBound...].firstIndex(of: "]")
    else { return [] }
    return message[start.upperBound..<end].split(separator: ",").map { $0.filter { $0 != " " } }
  }
}

/// The seconds that a service asks for in words: `try again after 51.84 seconds`, `retry after 2 seconds`.
struct RateLimitText: Equatable {
  /// Rounded up; nil where the words say nothing of it.
  let seconds: Int?

  init(_ text: String) {
    let words = text.lowercased().split { $0 == " " || $0 == "(" || $0 == ")" }.map(String.init)
    for (index, word) in words.enumerated().dropLast() where word == "after" || word == "in" {
      let unit = words.dropFirst(index + 2).first ?? ""
      let digits = words[index + 1].prefix { $0.isNumber || $0 == "." }
      let isSeconds = unit.hasPrefix("second") || words[index + 1].dropFirst(digits.count).first == "s"
      if let value = Double(digits), isSeconds, 0...1_000_000 ~= value {
        seconds = Int(value.rounded(.up))
        return
      }
    }
    seconds = nil
  }
}
