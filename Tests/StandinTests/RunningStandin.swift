import AsyncHTTPClient
import FoundationEssentials
import Hummingbird
import Logging
import NIOHTTP1
import Testing

@testable import standin

/// A stand-in in this process, on a port of its own.
struct RunningStandin {
  let port: Int
  let journal: Journal
  let client: HTTPClient

  /// Starts one on 22 November 2026 with `faults`, runs `body`, and waits until it is gone.
  static func run(
    _ options: StandinOptions = StandinOptions { "2026-11-22" }, faults: String = "[]",
    _ body: @Sendable @escaping (RunningStandin) async throws -> Void
  ) async throws {
    var options = options
    options.faults = try FaultFormat.rules(Array(faults.utf8))
    let server = try StandinServer(options)
    let (ports, listening) = AsyncStream.makeStream(of: Int.self)
    let application = server.application(port: 0) { port in listening.yield(port) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask {
        defer { listening.finish() }
        try await application.run()
      }
      group.addTask {
        var iterator = ports.makeAsyncIterator()
        let port = try #require(await iterator.next())
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: Self.patient)
        do {
          try await body(RunningStandin(port: port, journal: server.journal, client: client))
        } catch {
          try await client.shutdown()
          throw error
        }
        try await client.shutdown()
      }
      try await group.next()
      group.cancelAll()
    }
  }

  /// Pictures are made one after another, and a busy machine takes its time.
  private static var patient: HTTPClient.Configuration {
    HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: HTTPClient.Configuration.Timeout(connect: .minutes(5)),
      connectionPool: HTTPClient.Configuration.ConnectionPool(
        idleTimeout: .minutes(1), concurrentHTTP1ConnectionsPerHostSoftLimit: 64))
  }

  /// Sends one request and reads the whole answer.
  func send(
    _ method: String, _ path: String, headers: [(String, String)] = [], body: [UInt8]? = nil
  ) async throws -> Answer {
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)\(path)")
    request.method = .init(rawValue: method)
    for (name, value) in headers { request.headers.add(name: name, value: value) }
    if let body { request.body = .bytes(body) }
    let response = try await client.execute(request, timeout: .minutes(5))
    let bytes = try await response.body.collect(upTo: 256 << 20)
    return Answer(
      status: Int(response.status.code),
      headers: Dictionary(
        response.headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { "\($0), \($1)" }),
      body: Array(bytes.readableBytesView))
  }
}

/// An answer as it came.
struct Answer {
  var status: Int
  var headers: [String: String]
  var body: [UInt8]

  /// The body as JSON; null where it is none.
  var json: JSONValue { (try? JSONDecoder().decode(JSONValue.self, from: Data(body))) ?? .null }

  /// The code of a refusal.
  var code: String? { json["error"]["code"].text }
}

extension JSONValue {
  var names: Set<String> { Set(members.keys) }
}
