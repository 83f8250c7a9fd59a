import Domain
import FoundationEssentials

/// What an answer of Azure AI Vision that says no means for the user.
struct VisionRefusal: Equatable, Sendable {
  let kind: ServiceFailure.Kind
  /// Whether the other version of the service may still say what the picture shows.
  let isOfVersion: Bool

  /// Reads status and body of an answer.
  init(_ head: HTTPHead, body: [UInt8]) {
    let error = (try? JSONDecoder().decode(VisionErrorWire.self, from: Data(body)))?.error
    let detail = (error?.innererror?.message ?? error?.message)?.serviceText ?? ""
    let inner = error?.innererror?.code ?? ""
    kind = Self.kind(head, inner: inner, words: ((error?.message ?? "") + " " + detail).lowercased(), detail: detail)
    switch kind {
    case .noCaptions, .noSuchAddress: isOfVersion = true
    default: isOfVersion = false
    }
  }

  private static func kind(
    _ head: HTTPHead, inner: String, words: String, detail: String
  ) -> ServiceFailure.Kind {
    if words.contains("not supported in this region") { return .noCaptions }
    if words.contains("temporarily blocked") { return .resourceBlocked }
    switch inner {
    case "InvalidImageFormat", "UnsupportedMediaType", "InvalidImageSize", "NotSupportedImage":
      return .pictureRefused(detail: detail)
    default: break
    }
    switch head.status {
    case 300..<400: return .redirected(to: WebAddress(head.headers["location"] ?? "")?.host ?? "another address")
    case 401: return .wrongKey
    case 403:
      return words.contains("quota") ? .quotaStop(detail: detail) : .notAllowed(detail: detail)
    case 404: return .noSuchAddress(detail)
    case 413, 415: return .pictureRefused(detail: detail)
    case 429: return .rateLimited(seconds: RateLimitText(detail).seconds)
    case 400 where words.contains("image size") || words.contains("content type") || words.contains("image format"):
      return .pictureRefused(detail: detail)
    case 400..<500: return .requestRefused(detail: detail)
    default: return .serverTrouble(status: head.status, detail: detail)
    }
  }
}
