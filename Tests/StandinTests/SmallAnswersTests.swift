import Domain
import Testing

@testable import standin

@Suite struct SmallAnswersTests {
  @Test func modelsAreThoseOfTheDay() async throws {
    try await RunningStandin.run { standin in
      let list = try await standin.send("GET", "/v1/models", headers: RunningStandin.jsonHeaders)
      let names = list.json["data"].items.compactMap { $0["id"].text }
      #expect(names.contains("gpt-image-2.6-flare") && names.contains("gpt-image-1.5") && names.contains("gpt-6-luna"))
      #expect(!names.contains("dall-e-3") && !names.contains("gpt-image-1") && !names.contains("o4-mini"))
      let one = try await standin.send("GET", "/v1/models/gpt-image-2", headers: RunningStandin.jsonHeaders)
      #expect(one.json["object"].text == "model")
      let none = try await standin.send("GET", "/v1/models/dall-e-3", headers: RunningStandin.jsonHeaders)
      #expect(none.code == "model_not_found")
      let keyless = try await standin.send("GET", "/v1/models")
      #expect(keyless.status == 401)
    }
  }

  @Test(arguments: [
    (#""input":"a harbour""#, [false]), (#""input":["a harbour","kill it"]"#, [false, true]),
    (#""input":[{"type":"text","text":"kill it"},{"type":"image_url","image_url":{"url":"data:,"}}]"#, [true]),
  ])
  func textsAreModerated(_ input: String, _ flagged: [Bool]) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.post("/v1/moderations", "{\(input)}")
      #expect(answer.status == 200)
      #expect(answer.json["results"].items.map { $0["flagged"].flag } == flagged)
      for result in answer.json["results"].items {
        #expect(result["categories"].names.count == 13)
        #expect(result["category_scores"].names == result["categories"].names)
      }
      #expect(standin.journal.bill.count == 0)
    }
  }

  @Test(arguments: [
    "{}", #"{"input":7}"#, #"{"input":[]}"#, #"{"input":"x","model":"gpt-0"}"#, #"{"input":"x","a":1}"#,
  ])
  func whatCannotBeModeratedIsRefused(_ body: String) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.post("/v1/moderations", body)
      #expect(400..<500 ~= answer.status)
      #expect(answer.json["error"]["type"].text == "invalid_request_error")
    }
  }

  @Test func anOlderServerAnswersAddresses() async throws {
    var options = StandinOptions { "2026-11-22" }
    options.isLenient = true
    let source = try await SamplePicture.bytes(64, 64)
    let form = FormBody().text("prompt", "sepia").text("model", "any").text("size", "256x256").file("image", source)
    let headers = [("Authorization", "Bearer sk-a"), ("Content-Type", FormBody.contentType)]
    try await RunningStandin.run(options) { standin in
      let start = "http://127.0.0.1:\(standin.port)"
      let generated = try await standin.post(
        "/v1/images/generations", #"{"prompt":"a harbour","model":"any","size":"512x256","style":"vivid","n":2}"#)
      let edited = try await standin.send("POST", "/v1/images/edits", headers: headers, body: form.bytes)
      for (answer, width) in [(generated, 512), (edited, 256)] {
        #expect(answer.status == 200)
        #expect(answer.json.names == ["created", "data"])
        for item in answer.json["data"].items {
          #expect(item.names == ["url", "revised_prompt"])
          let url = try #require(item["url"].text)
          let picture = try await standin.send("GET", String(url.dropFirst(start.count)))
          #expect(try SamplePicture.size(ofPNG: picture.body).pixelWidth == width)
        }
      }
      let inline = try await standin.post(
        "/v1/images/generations", #"{"prompt":"a harbour","response_format":"b64_json","size":"256x256"}"#)
      #expect(inline.json["data"][0].names == ["b64_json"])
    }
  }

  @Test func aPNGMayCarryContentCredentials() async throws {
    var options = StandinOptions { "2026-11-22" }
    options.hasCredentials = true
    try await RunningStandin.run(options) { standin in
      let picture = try #require(try await standin.generate().pictures.first)
      // Behind the signature and IHDR.
      #expect(String(decoding: picture[37..<41], as: UTF8.self) == "caBX")
      let facts = try await Studio().observations(of: picture).facts
      #expect(facts.size.pixelWidth == 1024)
    }
  }
}
