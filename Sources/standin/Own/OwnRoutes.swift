import Hummingbird

/// What the stand-in says about itself, and lets be changed.
struct OwnRoutes {
  let journal: Journal
  let script: FaultScript
  let addresses: PictureAddresses

  /// Whether the place at `path` is for whoever watches: what is asked there is not recorded, and nothing goes wrong with it.
  /// A picture is fetched by the client that is watched.
  static func isOwn(_ path: String) -> Bool {
    path.hasPrefix("/standin/") && !path.hasPrefix("/standin/pictures/")
  }

  /// `requests`, `bill`, `faults` and `pictures` below `/standin/`.
  func add(to router: Router<StandinContext>) {
    let own = router.group("standin")
    own.get("requests") { [journal] _, _ in try Response.json(journal.requests) }
    own.get("requests/:number/body") { [journal] _, context in
      let number = context.parameters.get("number", as: Int.self)
      guard let body = number.flatMap({ journal.body(of: $0) }) else { throw HTTPError(.notFound) }
      return Response(
        status: .ok, headers: [.contentType: "application/octet-stream"],
        body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
    }
    own.get("bill") { [journal] _, _ in try Response.json(journal.bill) }
    own.delete("requests") { [journal] _, _ in
      journal.forget()
      return Response(status: .noContent)
    }
    own.get("faults") { [script] _, _ in try Response.json(script.rules.map(\.source)) }
    own.put("faults", use: setFaults)
    own.post("faults", use: setFaults)
    own.delete("faults") { [script] _, _ in
      script.rules = []
      return Response(status: .noContent)
    }
    own.get("pictures/:name") { [addresses] _, context in
      guard let picture = context.parameters.get("name").flatMap({ addresses[$0] }) else { throw HTTPError(.notFound) }
      return Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: picture)))
    }
  }

  @Sendable private func setFaults(_ request: Request, _ context: StandinContext) async throws -> Response {
    let body = try await ReceivedBody(request.body, limit: 1 << 20)
    do throws(FaultFormatFailure) {
      script.rules = try FaultFormat.rules(body.bytes ?? [])
    } catch {
      return try .json(JSONValue.object(["error": .string(error.description)]), status: .badRequest)
    }
    return try .json(script.rules.map(\.source))
  }
}
