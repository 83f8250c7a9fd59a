import Domain
import Testing

@testable import standin

@Suite struct JournalTests {
  @Test func requestsAreToldWithTheirFieldsAndWithoutSecrets() async throws {
    let source = try await SamplePicture.bytes(64, 64)
    let form = FormBody().text("prompt", "at dusk").text("model", "gpt-image-2").file("image", source)
    let headers = [("Authorization", "Bearer sk-very-secret"), ("Content-Type", FormBody.contentType)]
    try await RunningStandin.run { standin in
      _ = try await standin.send("POST", "/v1/images/edits?api_key=very-secret&a=b", headers: headers, body: form.bytes)
      let answer = try await standin.send("GET", "/standin/requests")
      #expect(!String(decoding: answer.body, as: UTF8.self).contains("very-secret"))
      #expect(answer.json.items.count == 1)
      let request = answer.json[0]
      #expect(request["number"].integer == 1)
      #expect(request["method"].text == "POST")
      #expect(request["path"].text == "/v1/images/edits")
      #expect(request["query"] == .object(["api_key": .string("(secret)"), "a": .string("b")]))
      #expect(request["headers"]["authorization"].text == "(secret)")
      #expect(request["headers"]["content-type"].text == FormBody.contentType)
      #expect(request["bodyByteCount"].integer == form.bytes.count)
      #expect(request["status"].integer == 200)
      #expect(request["delivered"].flag == true)
      #expect(request["faults"].items.isEmpty)
      let fields = request["fields"].items
      #expect(fields.map { $0["name"].text } == ["prompt", "model", "image"])
      #expect(fields[0]["text"].text == "at dusk")
      #expect(fields[2]["text"] == .null)
      #expect(fields[2]["fileName"].text == "a.png")
      #expect(fields[2]["contentType"].text == "image/png")
      #expect(fields[2]["byteCount"].integer == source.count)
    }
  }

  @Test func aBodyIsToldByteForByte() async throws {
    try await RunningStandin.run { standin in
      _ = try await standin.generate()
      let body = try await standin.send("GET", "/standin/requests/1/body")
      #expect(JSONValue(bytes: body.body)?["prompt"].text == "a harbour")
      let none = try await standin.send("GET", "/standin/requests/2/body")
      #expect(none.status == 404)
      let forgotten = try await standin.send("DELETE", "/standin/requests")
      #expect(forgotten.status == 204)
      #expect(standin.journal.requests.isEmpty && standin.journal.bill.count == 0)
      let gone = try await standin.send("GET", "/standin/requests/1/body")
      #expect(gone.status == 404)
    }
  }

  @Test func anAnswerThatNobodyWaitsForIsBilledAndNotDelivered() async throws {
    var options = StandinOptions { "2026-11-22" }
    options.latency = .milliseconds(500)
    try await RunningStandin.run(options) { standin in
      let waiting = Task { try await standin.generate() }
      // It is made, and billed, before it is due.
      while standin.journal.bill.count == 0 { await Task.yield() }
      waiting.cancel()
      _ = await waiting.result
      while standin.journal.requests[0].status == nil { await Task.yield() }
      _ = try await standin.generate()
      #expect(standin.journal.bill.items.map(\.isDelivered) == [false, true])
    }
  }

  @Test func refusedRequestsAreToldToo() async throws {
    let headers = [("Ocp-Apim-Subscription-Key", "very-secret"), ("Content-Type", "application/json")]
    try await RunningStandin.run { standin in
      _ = try await standin.send("POST", "/v1/images/generations", headers: headers, body: Array(#"{"n":3}"#.utf8))
      _ = try await standin.send("GET", "/nowhere")
      let requests = standin.journal.requests
      #expect(requests.map(\.status) == [401, 404])
      #expect(requests[0].headers["ocp-apim-subscription-key"] == "(secret)")
      #expect(requests[0].fields.map(\.text) == ["3"])
    }
  }

  @Test func theBillAddsUpBothServices() async throws {
    let picture = try await SamplePicture.bytes(60, 60)
    let vision = [("Ocp-Apim-Subscription-Key", "k"), ("Content-Type", "application/octet-stream")]
    let images = [("Authorization", "Bearer k"), ("Content-Type", "application/json")]
    let order = #"{"model":"gpt-image-2","prompt":"abcd","size":"1024x1024","quality":"low","n":2}"#
    try await RunningStandin.run { standin in
      for _ in 0..<2 {
        _ = try await standin.send(
          "POST", "/computervision/imageanalysis:analyze?api-version=2023-10-01&features=tags", headers: vision,
          body: picture)
      }
      _ = try await standin.send("POST", "/v1/images/generations", headers: images, body: Array(order.utf8))
      let bill = try await standin.send("GET", "/standin/bill").json
      let generation = 2 * (7 * 5 + 196 * 30)
      #expect(bill["count"].integer == 3)
      #expect(bill["microDollars"].integer == 2_000 + generation)
      #expect(bill["services"][0]["microDollars"].integer == 2_000)
      #expect(bill["services"][1]["microDollars"].integer == generation)
      #expect(bill["items"].items.map { $0["request"].integer } == [1, 2, 3])
      #expect(bill["items"].items.map { $0["pictures"].integer } == [0, 0, 2])
      #expect(bill["items"].items.map { $0["delivered"].flag } == [true, true, true])
    }
  }

  @Test func theOldestRequestsAreForgotten() {
    let journal = Journal()
    let request = RecordedRequest(.sample, body: .whole([]))
    for _ in 0..<(Journal.requestLimit + 5) { journal.record(request) }
    #expect(journal.requests.count == Journal.requestLimit)
    #expect(journal.requests.first?.number == 6)
    #expect(journal.requests.last?.number == Journal.requestLimit + 5)
  }
}
