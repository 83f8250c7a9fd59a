import Hummingbird

/// Reads the body of every request, passes it on in the context, and writes into the journal what was asked, what was
/// answered and whether the answer could be handed over wholly.
struct Receiving: RouterMiddleware {
  let journal: Journal
  let bodyLimit: Int
  let latency: Duration

  func handle(
    _ request: Request, context: StandinContext, next: (Request, StandinContext) async throws -> Response
  ) async throws -> Response {
    guard !OwnRoutes.isOwn(request.uri.path) else { return try await next(request, context) }
    var context = context
    context.body = try await ReceivedBody(request.body, limit: bodyLimit)
    context.pace = Pace(start: .now, latency: latency)
    let number = journal.record(RecordedRequest(request, body: context.body), body: context.body.bytes ?? [])
    context.number = number
    var response: Response
    do {
      response = try await next(request, context)
    } catch let error as any HTTPResponseError {
      response = try error.response(from: request, context: context)
    }
    journal.note(status: response.status.code, of: number)
    let body = response.body
    response.body = ResponseBody(contentLength: body.contentLength) { [journal, channel = context.channel] writer in
      try await body.write(
        WatchedWriter(
          inner: writer, channel: channel, rest: body.contentLength, onDelivery: { journal.noteDelivery(of: number) },
          onLoss: { journal.noteLoss(of: number) }))
    }
    return response
  }
}
