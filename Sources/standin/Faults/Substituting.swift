import FoundationEssentials
import Hummingbird

/// Answers in place of the routes where a fault says so.
struct Substituting: RouterMiddleware {
  func handle(
    _ request: Request, context: StandinContext, next: (Request, StandinContext) async throws -> Response
  ) async throws -> Response {
    for fault in context.faults {
      switch fault {
      case .instead(let refusal): return try Self.response(refusal, to: request)
      case .flood(let flood):
        return flood.response(isStream: JSONValue(bytes: context.body.bytes ?? [])?["stream"].flag == true)
      case .spoiled, .delivered: break
      }
    }
    return try await next(request, context)
  }

  /// The answer of the service that `request` is for, or what is no service's.
  private static func response(_ refusal: Refusal, to request: Request) throws -> Response {
    switch Vendor(path: request.uri.path) {
    case .openAI?, nil:
      if let error = OpenAIError(refusal, key: Access.key(request, at: .openAI) ?? "") { throw error }
    case .azureOpenAI?:
      if let error = AzureOpenAIError(refusal, created: Int(Date().timeIntervalSince1970)) { throw error }
      if let error = OpenAIError(refusal, key: "") { throw error }
    case .vision4?, .vision3?:
      if let error = VisionError(refusal) { throw error }
    }
    return refusal.anybodysResponse
  }
}

extension StandinContext {
  /// Whether the real answer is never made.
  var isAnsweredInstead: Bool {
    faults.contains { fault in
      switch fault {
      case .instead, .flood: true
      case .spoiled, .delivered: false
      }
    }
  }
}

extension Refusal {
  /// What a proxy, or nobody in particular, answers.
  fileprivate var anybodysResponse: Response {
    switch self {
    case .html(let status):
      let title = "\(status) Bad Gateway"
      let page = """
        <html>\r\n<head><title>\(title)</title></head>\r\n<body>\r\n<center><h1>\(title)</h1></center>\r\n\
        <hr><center>cloudflare</center>\r\n</body>\r\n</html>\r\n
        """
      return Response(
        status: HTTPResponse.Status(code: status), headers: [.contentType: "text/html"],
        body: ResponseBody(byteBuffer: ByteBuffer(string: page)))
    case .redirect(let status, let location):
      return Response(status: HTTPResponse.Status(code: status), headers: [.location: location])
    case .answer(let status, let headers, let body):
      var fields: HTTPFields = [.contentType: "application/json"]
      for header in HTTPFields(headers) { fields[header.name] = header.value }
      return Response(
        status: HTTPResponse.Status(code: status), headers: fields,
        body: ResponseBody(byteBuffer: ByteBuffer(string: body)))
    case .rateLimit, .insufficientQuota, .billingHardLimit, .moderationBlocked, .contentPolicy, .contentFilter,
      .invalidKey, .notVerified, .blocked, .modelNotFound, .captionRegion, .serverError:
      return Response(status: .badRequest)
    }
  }
}
