import Domain
import FoundationEssentials
import Hummingbird

/// Gives every answer below `/computervision/` and `/vision/` the headers that Azure sends, and every refusal its JSON.
struct VisionAnswers: RouterMiddleware {
  let journal: Journal

  /// One thousandth of a dollar: what a transaction costs in the standard tier.
  static let price = Money(microDollars: 1_000)

  func handle(
    _ request: Request, context: StandinContext, next: (Request, StandinContext) async throws -> Response
  ) async throws -> Response {
    let vendor = Vendor(path: request.uri.path)
    guard vendor == .vision4 || vendor == .vision3 else { return try await next(request, context) }
    let clock = ContinuousClock()
    let start = clock.now
    var response: Response
    do {
      response = try await next(request, context)
    } catch {
      response = try refusal(Self.meaning(of: error, at: vendor), vendor)
    }
    try await context.pace.reach(1)
    let id = UUID().uuidString.lowercased()
    response.headers[.apimRequestID] = id
    // The gateway answers these by itself, before the service that sends the other headers is asked.
    guard response.status.code != 401, response.status.code != 404 else { return response }
    let milliseconds = Int(start.duration(to: clock.now) / .milliseconds(1))
    response.headers[.requestID] = id
    response.headers[.region] = "West US"
    response.headers[.serviceTime] = String(milliseconds)
    if vendor == .vision4 {
      response.headers[.supportedVersions] = VisionQuery.versions.joined(separator: ", ")
    }
    // A refused picture is a transaction like any other; one that the service could not look at is not, nor a list.
    if request.method == .post, response.status.code < 500, response.status.code != 429, !context.isAnsweredInstead {
      response.headers[.billingUsage] = "CognitiveServices.ComputerVision.Transaction=1"
      journal.charge(Self.price, for: .imageAnalysis, request: context.number)
    }
    return response
  }

  private func refusal(_ error: VisionError, _ vendor: Vendor?) throws -> Response {
    let wire = vendor == .vision3 ? error.wire.inWordsOfVersion3 : error.wire
    var response = try Response.json(wire, status: error.status, headers: HTTPFields(error.headers))
    if Int(wire.error.code) == nil { response.headers[.errorCode] = wire.error.code }
    return response
  }

  private static func meaning(of error: any Error, at vendor: Vendor?) -> VisionError {
    switch error as? VisionError {
    case .unsupportedContentType? where vendor == .vision3: return .unsupportedMediaType
    case let error?: return error
    case nil: break
    }
    if let error = error as? any HTTPResponseError, error.status == .notFound { return .notFound }
    return .broken
  }
}

extension Header.Name {
  fileprivate static let apimRequestID = named("apim-request-id")
  fileprivate static let requestID = named("request-id")
  fileprivate static let region = named("x-ms-region")
  fileprivate static let serviceTime = named("x-envoy-upstream-service-time")
  fileprivate static let supportedVersions = named("api-supported-versions")
  fileprivate static let billingUsage = named("CSP-Billing-Usage")
  fileprivate static let errorCode = named("x-ms-error-code")
}
