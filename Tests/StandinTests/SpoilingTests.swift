import Domain
import FoundationEssentials
import Testing

@testable import standin

@Suite struct SpoilingTests {
  private static func spoiled(
    _ fault: String, _ check: @Sendable @escaping (Answer, RunningStandin) async throws -> Void
  )
    async throws
  {
    try await RunningStandin.run(faults: "[{\"fault\":\(fault)}]") { standin in
      let answer = try await standin.generate(#""n":2"#)
      #expect(answer.status == 200)
      // What is wrong with an answer is found out after it was paid for.
      #expect(standin.journal.bill.items.map(\.pictures) == [2])
      try await check(answer, standin)
    }
  }

  @Test func dataCanBeMissing() async throws {
    try await Self.spoiled(#""empty-data""#) { answer, _ in #expect(answer.json["data"] == .array([])) }
    try await Self.spoiled(#"{"kind":"short-data","count":1}"#) { answer, _ in
      #expect(answer.json["data"].items.count == 1)
    }
    try await Self.spoiled(#""missing-usage""#) { answer, _ in
      #expect(!answer.json.names.contains("usage"))
      let pictures = try answer.pictures
      #expect(pictures.count == 2)
    }
  }

  @Test(arguments: ["invalid-base64", "truncated-base64"])
  func base64CanBeWrong(_ kind: String) async throws {
    try await Self.spoiled("\"\(kind)\"") { answer, _ in
      let text = try #require(answer.json["data"][0]["b64_json"].text)
      #expect(text.count > 100)
      #expect(Data(base64Encoded: text) == nil)
    }
  }

  @Test func aPictureCanBreakOff() async throws {
    try await Self.spoiled(#""truncated-picture""#) { answer, _ in
      let picture = try #require(try answer.pictures.first)
      #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      let isRefused: Bool
      do {
        _ = try await Studio().variation(of: picture, SamplePicture.commission(64, 64))
        isRefused = false
      } catch {
        isRefused = true
      }
      #expect(isRefused)
    }
  }

  @Test func typesCanBeWrong() async throws {
    try await Self.spoiled(#""wrong-types""#) { answer, _ in
      #expect(answer.json["created"].text != nil)
      #expect(answer.json["data"] == .object([:]))
    }
    try await Self.spoiled(#""content-type""#) { answer, _ in
      #expect(answer.headers["content-type"] == "text/html")
      let pictures = try answer.pictures
      #expect(pictures.count == 2)
    }
    try await Self.spoiled(#"{"kind":"set","path":"/data/1/b64_json","value":7}"#) { answer, _ in
      #expect(answer.json["data"][1]["b64_json"].integer == 7)
    }
  }

  @Test func picturesCanBeAddresses() async throws {
    try await Self.spoiled(#""url-answers""#) { answer, standin in
      let url = try #require(answer.json["data"][0]["url"].text)
      #expect(answer.json["data"][0]["revised_prompt"].text != nil)
      let start = "http://127.0.0.1:\(standin.port)"
      #expect(url.hasPrefix(start + "/standin/pictures/"))
      let picture = try await standin.send("GET", String(url.dropFirst(start.count)))
      #expect(standin.journal.requests.map(\.method) == ["POST", "GET"])
      #expect(try SamplePicture.size(ofPNG: picture.body) == PixelSize(pixelWidth: 1024, pixelHeight: 1024))
    }
  }

  @Test func textsCanCarryControlCharacters() async throws {
    let picture = try await SamplePicture.bytes(64, 64)
    let faults =
      #"[{"match":{"path":"/v1/*"},"fault":["server-error","control-characters"]},{"fault":"control-characters"}]"#
    try await RunningStandin.run(faults: faults) { standin in
      let refused = try await standin.generate()
      #expect(refused.json["error"]["message"].text?.contains("\u{1B}[31m") == true)
      let seen = try await standin.send(
        "POST", "/computervision/imageanalysis:analyze?api-version=2023-10-01&features=caption",
        headers: RunningStandin.visionHeaders, body: picture)
      #expect(seen.json["captionResult"]["text"].text?.contains("\u{1B}[31m") == true)
    }
  }

  @Test func aStreamCanBeSpoiledToo() async throws {
    try await RunningStandin.run(faults: #"[{"fault":["missing-usage","invalid-base64"]}]"#) { standin in
      let answer = try await standin.generate(#""stream":true"#)
      let event = try #require(answer.events.last)
      #expect(event.name == "image_generation.completed")
      #expect(!event.value.names.contains("usage"))
      #expect(event.value["b64_json"].text?.hasPrefix("@@@@") == true)
    }
  }
}
