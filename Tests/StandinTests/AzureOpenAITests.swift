import Domain
import FoundationEssentials
import Testing

@testable import standin

@Suite struct AzureOpenAITests {
  private static let classic = "/openai/deployments/my-gpt-image-2/images/generations?api-version=2025-04-01-preview"
  private static let version1 = "/openai/v1/images/generations"
  private static let headers = [("api-key", "a-key"), ("Content-Type", "application/json")]

  private static func body(_ more: String = #""size":"1024x1024""#) -> [UInt8] {
    Array(#"{"model":"my-gpt-image-2","prompt":"a harbour",\#(more)}"#.utf8)
  }

  @Test(arguments: [classic, version1, version1 + "?api-version=preview"])
  func bothFormsOfAddressesAnswer(_ path: String) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", path, headers: Self.headers, body: Self.body())
      #expect(answer.status == 200)
      // Azure's own default.
      #expect(answer.json["quality"].text == "high")
      #expect(answer.headers["apim-request-id"] != nil)
      #expect(answer.headers["openai-processing-ms"] == nil)
      let picture = try #require(try answer.pictures.first)
      #expect(try SamplePicture.size(ofPNG: picture) == PixelSize(pixelWidth: 1024, pixelHeight: 1024))
      #expect(standin.journal.bill.items.map(\.service) == [.azureImages])
    }
  }

  @Test func aBearerTokenWillDoToo() async throws {
    let headers = [("Authorization", "Bearer a-token"), ("Content-Type", "application/json")]
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.version1, headers: headers, body: Self.body())
      #expect(answer.status == 200)
    }
  }

  @Test func anEditIsAForm() async throws {
    let path = "/openai/deployments/my-images/images/edits?api-version=2025-04-01-preview"
    let source = try await SamplePicture.bytes(64, 64)
    let form = FormBody().text("prompt", "sepia").text("size", "1024x1024").file("image[]", source)
    try await RunningStandin.run { standin in
      let answer = try await standin.send(
        "POST", path, headers: [("api-key", "a"), ("Content-Type", FormBody.contentType)], body: form.bytes)
      #expect(answer.status == 200)
      let json = try await standin.send("POST", path, headers: Self.headers, body: Self.body())
      #expect(json.status == 400)
    }
  }

  @Test(arguments: [
    (#""quality":"auto""#, "quality"), (#""quality":"xhigh""#, "quality"),
    (#""output_format":"webp""#, "output_format"),
    (#""size":"100x100""#, "size"),
  ])
  func azureTakesLess(_ more: String, _ parameter: String) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.classic, headers: Self.headers, body: Self.body(more))
      #expect(answer.status == 400)
      #expect(answer.json["error"]["param"].text == parameter)
    }
  }

  @Test func theGatewayRefusesInItsOwnWords() async throws {
    try await RunningStandin.run { standin in
      let noKey = try await standin.send(
        "POST", Self.classic, headers: [("Content-Type", "application/json")], body: Self.body())
      #expect(noKey.status == 401)
      #expect(noKey.json["error"].names == ["code", "message"])
      #expect(noKey.code == "401")
      for path in ["/openai/deployments/a/images/generations", "/openai/nothing"] {
        let lost = try await standin.send("POST", path, headers: Self.headers, body: Self.body())
        #expect(lost.status == 404)
        #expect(lost.code == "404")
      }
      let gone = try await standin.send(
        "POST", "/openai/deployments/dall-e-3/images/generations?api-version=2024-10-21", headers: Self.headers,
        body: Self.body())
      #expect(gone.status == 404)
      #expect(gone.code == "DeploymentNotFound")
    }
  }

  @Test(arguments: [
    (#"{"kind":"rate-limit","retryAfter":2}"#, 429, "429"), (#""blocked""#, 403, "Forbidden"),
    (#""invalid-key""#, 401, "401"), (#""content-filter""#, 400, "contentFilter"),
    (#""content-policy""#, 400, "content_policy_violation"), (#""moderation-blocked""#, 400, "moderation_blocked"),
  ])
  func refusalsHaveAzuresShapes(_ fault: String, _ status: Int, _ code: String) async throws {
    try await RunningStandin.run(faults: "[{\"fault\":\(fault)}]") { standin in
      let answer = try await standin.send("POST", Self.version1, headers: Self.headers, body: Self.body())
      #expect(answer.status == status)
      #expect(answer.code == code)
      switch code {
      case "contentFilter": #expect(answer.json["created"].integer != nil)
      case "content_policy_violation":
        #expect(answer.json["error"]["inner_error"]["code"].text == "ResponsibleAIPolicyViolation")
      case "moderation_blocked": #expect(answer.json["error"]["param"].text == "")
      case "429": #expect(answer.headers["retry-after"] == "2")
      default: #expect(answer.json["error"].names == ["code", "message"])
      }
    }
  }

  @Test func textsAreComposedThereToo() async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send(
        "POST", "/openai/v1/responses", headers: Self.headers, body: Array(#"{"model":"my-text","input":"x"}"#.utf8))
      #expect(answer.status == 200)
      #expect(answer.json["model"].text == "my-text")
    }
  }
}
