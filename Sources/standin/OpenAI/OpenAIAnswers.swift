import Domain
import FoundationEssentials
import Hummingbird

/// Gives every answer below `/v1/` the headers that OpenAI sends, and every refusal its JSON.
struct OpenAIAnswers: RouterMiddleware {
  func handle(
    _ request: Request, context: StandinContext, next: (Request, StandinContext) async throws -> Response
  ) async throws -> Response {
    guard Vendor(path: request.uri.path) == .openAI else { return try await next(request, context) }
    let clock = ContinuousClock()
    let start = clock.now
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      let meaning = Self.meaning(of: error, request)
      response = try .chunkedJSON(
        OpenAIErrorWire(error: meaning), status: meaning.status, headers: HTTPFields(meaning.headers))
      if meaning.status == .unauthorized { response.headers[.wwwAuthenticate] = #"Bearer realm="OpenAI API""# }
    }
    let id = UUID().uuidString.lowercased().filter { $0 != "-" }
    response.headers[.requestID] = "req_\(id)"
    response.headers[.processingTime] = String(Int(start.duration(to: clock.now) / .milliseconds(1)))
    response.headers[.version] = "2020-10-01"
    response.headers[.organization] = "standin"
    response.headers[.xContentTypeOptions] = "nosniff"
    return response
  }

  private static func meaning(of error: any Error, _ request: Request) -> OpenAIError {
    if let error = error as? OpenAIError { return error }
    if let error = error as? any HTTPResponseError, error.status == .notFound {
      return .unknownURL(request.method.rawValue, request.uri.path)
    }
    return .broken
  }
}

extension Header.Name {
  fileprivate static let requestID = named("x-request-id")
  fileprivate static let processingTime = named("openai-processing-ms")
  fileprivate static let version = named("openai-version")
  fileprivate static let organization = named("openai-organization")
}
