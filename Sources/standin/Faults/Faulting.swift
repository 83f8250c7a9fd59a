import Hummingbird

/// Finds out what goes wrong with an answer, and lets go wrong what concerns the real one.
struct Faulting: RouterMiddleware {
  let script: FaultScript
  let journal: Journal
  let addresses: PictureAddresses

  func handle(
    _ request: Request, context: StandinContext, next: (Request, StandinContext) async throws -> Response
  ) async throws -> Response {
    guard !OwnRoutes.isOwn(request.uri.path),
      let rule = script.rule(method: request.method.rawValue, path: request.uri.path)
    else { return try await next(request, context) }
    var context = context
    context.faults = rule.faults
    journal.note(faults: rule.kinds, of: context.number)
    var response = try await next(request, context)
    for fault in rule.faults {
      switch fault {
      case .instead, .flood: break
      case .spoiled(let spoiling):
        let spoiler = Spoiler(spoiling: spoiling, addresses: addresses, authority: request.head.authority ?? "")
        response = try await spoiler.spoiled(response)
      case .delivered(let trouble): try await trouble.befall(&response, context, journal)
      }
    }
    return response
  }
}

extension Trouble {
  fileprivate func befall(_ response: inout Response, _ context: StandinContext, _ journal: Journal) async throws {
    let body = response.body
    switch self {
    case .delay(let duration):
      try await Task.sleep(for: duration)
    case .slow(let bytes, let pause):
      response.body = ResponseBody(contentLength: body.contentLength) { writer in
        try await body.write(SlowWriter(inner: writer, byteCount: bytes, pause: pause))
      }
    case .cut(let cut):
      journal.noteLoss(of: context.number)
      let connection = RawConnection(channel: context.channel)
      journal.note(status: response.status.code, of: context.number)
      // Whatever comes of it, nothing else may follow on this connection.
      try? await connection.send(response, until: cut)
      try? await connection.close(isReset: cut.isReset)
      response = Response(status: response.status)
    case .streamError(let error):
      guard response.isStream else { return }
      response.body = ResponseBody { [number = context.number] writer in
        journal.noteLoss(of: number)
        try await body.write(FailingStreamWriter(inner: writer, error: error))
      }
    }
  }
}

extension Response {
  /// Whether the body is a stream of events.
  var isStream: Bool { headers[.contentType]?.hasPrefix("text/event-stream") == true }
}
