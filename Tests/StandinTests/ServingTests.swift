import AsyncHTTPClient
import Domain
import Foundation
import Glibc
import Hummingbird
import NIOHTTP1
import Testing

@testable import standin

@Suite struct ServingTests {
  @Test func onlyOneAddressIsListenedOn() async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send("GET", "/standin/bill")
      #expect(answer.status == 200)
      // Every address of 127.0.0.0/8 is this machine; a server on all addresses would answer here.
      await #expect(throws: (any Error).self) {
        try await standin.client.execute(
          HTTPClientRequest(url: "http://127.0.0.2:\(standin.port)/standin/bill"), timeout: .seconds(10))
      }
    }
  }

  @Test(arguments: [
    ("/v1/images/edits", 413), ("/computervision/imageanalysis:analyze?api-version=2023-10-01&features=tags", 400),
  ])
  func aBodyBeyondTheLimitIsRefusedAndForgotten(_ path: String, _ status: Int) async throws {
    let headers = [
      ("Authorization", "Bearer k"), ("Ocp-Apim-Subscription-Key", "k"),
      ("Content-Type", path.hasPrefix("/v1/") ? FormBody.contentType : "application/octet-stream"),
    ]
    try await RunningStandin.run { standin in
      let body = [UInt8](repeating: 0, count: StandinServer.bodyLimit + 1)
      let answer = try await standin.send("POST", path, headers: headers, body: body)
      #expect(answer.status == status)
      #expect(standin.journal.requests.map(\.bodyByteCount) == [nil])
      let next = try await standin.send("GET", "/standin/bill")
      #expect(next.status == 200)
    }
  }

  @Test func manyRequestsAtOnceAreAllAnswered() async throws {
    let picture = try await SamplePicture.bytes(200, 100)
    let headers = [("Ocp-Apim-Subscription-Key", "k"), ("Content-Type", "application/octet-stream")]
    try await RunningStandin.run { standin in
      let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<20 {
          group.addTask {
            try await standin.send(
              "POST", "/computervision/imageanalysis:analyze?api-version=2023-10-01&features=tags", headers: headers,
              body: picture
            ).status
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(statuses == Array(repeating: 200, count: 20))
    }
  }

  @Test func workLeavesNoFilesBehind() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "standin-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(at: folder) }
    let studio = try Studio(folder: folder)
    let picture = try await SamplePicture.bytes(64, 64)
    _ = try await studio.observations(of: picture)
    _ = try await studio.variation(of: picture, SamplePicture.commission(96, 64))
    await #expect(throws: Failure.self) { try await studio.facts(of: [1, 2, 3]) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func theProgramEndsThoughAnAnswerIsEndless(_ signal: Int32) async throws {
    let program = try StandinProgram()
    let address = try #require(program.firstLine)
    let client = HTTPClient(eventLoopGroupProvider: .singleton)
    var script = HTTPClientRequest(url: address + "/standin/faults")
    script.method = .PUT
    script.body = .bytes(Array(#"[{"fault":"endless"}]"#.utf8))
    _ = try await client.execute(script, timeout: .seconds(60)).body.collect(upTo: 1 << 20)
    let endless = try await client.execute(HTTPClientRequest(url: address + "/v1/models"), timeout: .seconds(60))
    #expect(endless.status == .ok)
    #expect(program.end(signal) == 0)
    _ = endless
    try await client.shutdown()
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func theProgramPrintsItsAddressAndEndsOnASignal(_ signal: Int32) async throws {
    let program = try StandinProgram()
    let address = try #require(program.firstLine)
    #expect(address.wholeMatch(of: /http:\/\/127\.0\.0\.1:[1-9][0-9]*/) != nil)
    let client = HTTPClient(eventLoopGroupProvider: .singleton)
    let response = try await client.execute(HTTPClientRequest(url: address + "/standin/bill"), timeout: .seconds(10))
    #expect(response.status.code == 200)
    _ = try await response.body.collect(upTo: 1 << 20)
    #expect(program.end(signal) == 0)
    try await client.shutdown()
  }
}

extension Request {
  /// A request of no interest.
  static let sample = Request(
    head: HTTPRequest(method: .get, scheme: nil, authority: nil, path: "/"), body: RequestBody(buffer: ByteBuffer()))
}
