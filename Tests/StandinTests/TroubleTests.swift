import AsyncHTTPClient
import Domain
import FoundationEssentials
import Hummingbird
import NIOHTTP1
import Testing

@testable import standin

@Suite struct TroubleTests {
  @Test(arguments: [
    #""at":"start""#, #""at":"headers","after":30"#, #""at":"body","after":1000"#,
    #""at":"body","after":1000,"reset":true"#,
    #""at":"body","after":999999999"#,
  ])
  func anAnswerThatIsCutIsBilledAndNotDelivered(_ cut: String) async throws {
    try await RunningStandin.run(faults: #"[{"match":{"times":1},"fault":{"kind":"cut",\#(cut)}}]"#) { standin in
      await #expect(throws: (any Error).self) { try await standin.generate() }
      #expect(standin.journal.bill.items.map(\.isDelivered) == [false])
      #expect(standin.journal.bill.items.map(\.pictures) == [1])
      #expect(standin.journal.requests.map(\.isDelivered) == [false])
      let next = try await standin.generate()
      #expect(next.status == 200)
      #expect(standin.journal.bill.items.map(\.isDelivered) == [false, true])
    }
  }

  @Test func aCutBodyHasItsBytesUpToTheCut() async throws {
    try await RunningStandin.run(faults: #"[{"fault":{"kind":"cut","at":"body","after":5000}}]"#) { standin in
      var request = HTTPClientRequest(url: "http://127.0.0.1:\(standin.port)/v1/images/generations")
      request.method = .POST
      for (name, value) in RunningStandin.jsonHeaders { request.headers.add(name: name, value: value) }
      request.body = .bytes(Array(#"{"model":"gpt-image-2","prompt":"x","quality":"low"}"#.utf8))
      let response = try await standin.client.execute(request, timeout: .minutes(5))
      #expect(response.status == .ok)
      var count = 0
      do {
        for try await piece in response.body { count += piece.readableBytes }
        Issue.record("the body ended in order")
      } catch {}
      #expect(count == 5000)
    }
  }

  @Test func aStreamIsCutAfterAnEvent() async throws {
    let faults = #"[{"fault":{"kind":"cut","at":"events","after":1}}]"#
    try await RunningStandin.run(faults: faults) { standin in
      await #expect(throws: (any Error).self) { try await standin.generate(#""stream":true,"partial_images":2"#) }
      #expect(standin.journal.bill.items.map(\.isDelivered) == [false])
    }
  }

  @Test(arguments: ["event", "member"])
  func aStreamEndsWithAnError(_ shape: String) async throws {
    let faults = #"[{"fault":{"kind":"stream-error","shape":"\#(shape)","after":1,"code":"moderation_blocked"}}]"#
    try await RunningStandin.run(faults: faults) { standin in
      let answer = try await standin.generate(#""stream":true,"partial_images":2"#)
      #expect(answer.status == 200)
      #expect(answer.events.count == 2)
      let last = try #require(answer.events.last)
      let error = shape == "event" ? last.value : last.value["error"]
      #expect(error["code"].text == "moderation_blocked")
      #expect((last.name == "error") == (shape == "event"))
      #expect(standin.journal.bill.items.map(\.isDelivered) == [false])
    }
  }

  @Test func slowBytesArriveAll() async throws {
    let faults = #"[{"fault":[{"kind":"delay","milliseconds":5},{"kind":"slow","bytes":20000,"milliseconds":1}]}]"#
    try await RunningStandin.run(faults: faults) { standin in
      let pictures = try await standin.generate().pictures
      #expect(pictures.count == 1)
    }
  }

  @Test(arguments: [1, 2, 258, 259, 260, 1000, 100_000])
  func aSmallBodyInflatesToALargeOne(_ count: Int) async throws {
    let faults = #"[{"fault":{"kind":"gzip-bomb","bytes":\#(count)}}]"#
    try await RunningStandin.run(faults: faults) { standin in
      let answer = try await standin.generate()
      #expect(answer.headers["content-encoding"] == "gzip")
      #expect(answer.body.count <= count / 1000 + 600)
      #expect(standin.journal.bill.count == 0)
    }
  }

  @Test func theSumOfManyBytesIsThatOfTheBytes() {
    for count in [0, 1, 2, 3, 255, 256, 1000, 65_537] {
      #expect(
        CyclicSum(repeating: 0x20, count: count) == CyclicSum(of: [UInt8](repeating: 0x20, count: count)), "\(count)")
    }
    // The check value of the standard.
    #expect(CyclicSum(of: Array("123456789".utf8)).value == 0xCBF4_3926)
  }

  @Test func anAnswerCanBeLarge() async throws {
    try await RunningStandin.run(faults: #"[{"fault":{"kind":"large","bytes":3000000}}]"#) { standin in
      let answer = try await standin.generate()
      #expect(answer.json["data"][0]["b64_json"].text?.utf8.count == 3_000_000)
    }
  }

  @Test(arguments: [#""n":1"#, #""stream":true"#])
  func anAnswerCanBeEndless(_ more: String) async throws {
    try await RunningStandin.run(faults: #"[{"fault":"endless"}]"#) { standin in
      var request = HTTPClientRequest(url: "http://127.0.0.1:\(standin.port)/v1/images/generations")
      request.method = .POST
      for (name, value) in RunningStandin.jsonHeaders { request.headers.add(name: name, value: value) }
      request.body = .bytes(Array(#"{"model":"gpt-image-2","prompt":"x",\#(more)}"#.utf8))
      let response = try await standin.client.execute(request, timeout: .minutes(5))
      var count = 0
      for try await piece in response.body {
        count += piece.readableBytes
        if count > 100 { break }
      }
      #expect(count > 100)
      #expect(standin.journal.requests.map(\.isDelivered) == [false])
    }
  }
}
