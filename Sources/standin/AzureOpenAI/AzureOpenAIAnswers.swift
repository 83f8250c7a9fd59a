import FoundationEssentials
import Hummingbird

/// Gives every answer below `/openai/` the headers that Azure OpenAI sends, and every refusal its JSON.
struct AzureOpenAIAnswers: RouterMiddleware {
  func handle(
    _ request: Request, context: StandinContext, next: (Request, StandinContext) async throws -> Response
  ) async throws -> Response {
    guard Vendor(path: request.uri.path) == .azureOpenAI else { return try await next(request, context) }
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      response = try Self.refusal(error, request)
    }
    let id = UUID().uuidString.lowercased()
    response.headers[.apimRequestID] = id
    // The gateway answers these by itself, before the service that sends the other headers is asked.
    guard response.status != .unauthorized, response.status != .notFound else { return response }
    response.headers[.requestID] = id
    response.headers[.region] = "West US"
    response.headers[.xContentTypeOptions] = "nosniff"
    return response
  }

  private static func refusal(_ error: any Error, _ request: Request) throws -> Response {
    if let error = error as? AzureOpenAIError { return try .chunkedJSON(error.wire, status: error.status) }
    var meaning = error as? OpenAIError ?? .broken
    if let error = error as? any HTTPResponseError, error.status == .notFound { meaning.status = .notFound }
    meaning = inWordsOfTheGateway(meaning, request)
    return try .chunkedJSON(
      AzureOpenAIErrorWire(meaning), status: meaning.status, headers: HTTPFields(meaning.headers))
  }

  /// What the gateway says by itself.
  private static func inWordsOfTheGateway(_ error: OpenAIError, _ request: Request) -> OpenAIError {
    var error = error
    switch error.status {
    case .unauthorized:
      error.message = VisionErrorWire.accessDenied.error.message
      error.code = "401"
    case .notFound where error.code == nil || error.code == "server_error":
      error.message = "Resource not found"
      error.code = "404"
    case .notFound:
      error.message = """
        The API deployment for this resource does not exist. If you created the deployment within the last 5 minutes, \
        please wait a moment and try again.
        """
      error.code = "DeploymentNotFound"
    case .tooManyRequests where error.code == "rate_limit_exceeded":
      let version = request.uri.queryParameters["api-version"] ?? "v1"
      error.message = """
        Requests to the Images Operation under Azure OpenAI API version \(version) have exceeded token rate limit of your \
        current AIServices S0 pricing tier. Please retry after \(error.headers["retry-after"] ?? "2") seconds.
        """
      error.code = "429"
    default: break
    }
    return error
  }
}

extension Header.Name {
  fileprivate static let apimRequestID = named("apim-request-id")
  fileprivate static let requestID = named("x-request-id")
  fileprivate static let region = named("x-ms-region")
}
