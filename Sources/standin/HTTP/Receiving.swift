import Hummingbird

/// Reads the body of every request, passes it on in the context, and writes both into the journal.
struct Receiving: RouterMiddleware {
  let journal: Journal
  let bodyLimit: Int

  func handle(
    _ request: Request, context: StandinContext, next: (Request, StandinContext) async throws -> Response
  ) async throws -> Response {
    guard !request.uri.path.hasPrefix("/standin/") else { return try await next(request, context) }
    var context = context
    context.body = try await ReceivedBody(request.body, limit: bodyLimit)
    let response: Response
    do {
      response = try await next(request, context)
    } catch let error as any HTTPResponseError {
      response = try error.response(from: request, context: context)
    }
    journal.record(RecordedRequest(request, body: context.body, status: response.status.code))
    return response
  }
}
