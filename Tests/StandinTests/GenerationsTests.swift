import Domain
import FoundationEssentials
import Testing

@testable import standin

@Suite struct GenerationsTests {
  private static let path = "/v1/images/generations"
  private static let headers = [("Authorization", "Bearer sk-a"), ("Content-Type", "application/json")]

  @Test func aGenerationAnswersWithPicturesOfTheSizeThatWasAskedFor() async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send(
        "POST", Self.path, headers: Self.headers,
        body: Self.body(#""n":2,"size":"1536x864","quality":"low""#))
      #expect(answer.status == 200)
      let json = answer.json
      #expect(json.names == ["created", "background", "data", "output_format", "quality", "size", "usage"])
      #expect(json["size"].text == "1536x864")
      #expect(json["quality"].text == "low")
      #expect(json["output_format"].text == "png")
      #expect(json["background"].text == "opaque")
      #expect((json["created"].integer ?? 0) > 1_700_000_000)
      let pictures = try json["data"].items.map { item in
        #expect(item.names == ["b64_json"])
        return Array(try #require(item["b64_json"].text.flatMap { Data(base64Encoded: $0) }))
      }
      #expect(pictures.count == 2)
      #expect(pictures[0] != pictures[1])
      for picture in pictures {
        #expect(try SamplePicture.size(ofPNG: picture) == PixelSize(pixelWidth: 1536, pixelHeight: 864))
      }
    }
  }

  @Test func usageFollowsTheFormulaAndTheBillThePrices() async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send(
        "POST", Self.path, headers: Self.headers,
        body: Self.body(#""size":"1536x864","quality":"low""#, prompt: "turn the logo to green"))
      let usage = answer.json["usage"]
      #expect(usage["input_tokens_details"]["text_tokens"].integer == 12)
      #expect(usage["input_tokens_details"]["image_tokens"].integer == 0)
      #expect(usage["output_tokens"].integer == 120)
      #expect(usage["output_tokens_details"]["image_tokens"].integer == 120)
      #expect(usage["total_tokens"].integer == 132)
      let bill = try await standin.send("GET", "/standin/bill").json
      #expect(bill["count"].integer == 1)
      #expect(bill["microDollars"].integer == 12 * 5 + 120 * 30)
    }
  }

  @Test(arguments: [
    (1024, 1024, ImageQuality.low, 196), (1024, 1024, .medium, 1756), (1024, 1024, .high, 7024),
    (1536, 1024, .low, 158), (1024, 1536, .high, 5488), (2048, 2048, .medium, 3568), (3840, 2160, .high, 13342),
    (2560, 1440, .low, 205),
  ])
  func outputTokensAreThoseOfTheVendorsCalculator(
    _ width: Int, _ height: Int, _ quality: ImageQuality, _ tokens: Int
  ) {
    #expect(TokenCount.output(PixelSize(pixelWidth: width, pixelHeight: height), quality) == tokens)
  }

  @Test func theSameRequestGetsTheSamePictures() async throws {
    try await RunningStandin.run { standin in
      let first = try await standin.send("POST", Self.path, headers: Self.headers, body: Self.body())
      let second = try await standin.send("POST", Self.path, headers: Self.headers, body: Self.body())
      #expect(first.json["data"] == second.json["data"])
      #expect(first.json["data"].items.count == 1)
    }
  }

  @Test func anAnswerIsChunkedAndCarriesTheHeadersOfTheService() async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: Self.body())
      let id = try #require(answer.headers["x-request-id"])
      #expect(id.hasPrefix("req_") && id.count == 36)
      #expect(answer.headers["openai-processing-ms"].flatMap { Int($0) } != nil)
      #expect(answer.headers["openai-version"] == "2020-10-01")
      #expect(answer.headers["transfer-encoding"] == "chunked")
      #expect(answer.headers["content-length"] == nil)
      #expect(answer.headers["content-type"] == "application/json")
    }
  }

  @Test(arguments: [("jpeg", [0xFF, 0xD8, 0xFF] as [UInt8]), ("webp", Array("RIFF".utf8))])
  func otherFormatsAreMade(_ format: String, _ start: [UInt8]) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send(
        "POST", Self.path, headers: Self.headers, body: Self.body(#""output_format":"\#(format)""#))
      #expect(answer.json["output_format"].text == format)
      let picture = try #require(answer.json["data"][0]["b64_json"].text.flatMap { Data(base64Encoded: $0) })
      #expect(picture.starts(with: start))
    }
  }

  @Test func nullIsTheSameAsNothing() async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send(
        "POST", Self.path, headers: Self.headers, body: Self.body(#""n":null,"size":null,"user":null"#))
      #expect(answer.status == 200)
      #expect(answer.json["size"].text == "1024x1024")
      #expect(answer.json["quality"].text == "medium")
    }
  }

  @Test(arguments: ["", "Basic YTpi", "Bearer", "Bearer "])
  func withoutABearerTokenAccessIsDenied(_ authorization: String) async throws {
    let headers = [("Authorization", authorization), ("Content-Type", "application/json")]
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: headers, body: Self.body())
      #expect(answer.status == 401)
      #expect(answer.json["error"].names == ["message", "type", "param", "code"])
      #expect(answer.json["error"]["type"].text == "invalid_request_error")
      #expect(answer.json["error"]["code"] == .null)
      #expect(answer.headers["www-authenticate"] == #"Bearer realm="OpenAI API""#)
      #expect(answer.headers["x-request-id"] != nil)
    }
  }

  @Test(arguments: [
    (#"{"model":"gpt-image-2"}"#, 400, "missing_required_parameter", "prompt" as String?),
    (#"{"model":"gpt-image-2","prompt":""}"#, 400, "empty_string", "prompt"),
    (#"{"model":"gpt-image-2","prompt":7}"#, 400, "invalid_type", "prompt"),
    (#"{"prompt":"x"}"#, 400, "missing_required_parameter", "model"),
    (#"{"prompt":"x","model":"gpt-image-9"}"#, 404, "model_not_found", nil),
    (#"{"prompt":"x","model":"dall-e-3"}"#, 404, "model_not_found", nil),
    (#"{"prompt":"x","model":"gpt-image-2.5"}"#, 404, "model_not_found", nil),
    (#"{"prompt":"x","model":"gpt-image-2","n":0}"#, 400, "integer_below_min_value", "n"),
    (#"{"prompt":"x","model":"gpt-image-2","n":11}"#, 400, "integer_above_max_value", "n"),
    (#"{"prompt":"x","model":"gpt-image-2","n":"2"}"#, 400, "invalid_type", "n"),
    (#"{"prompt":"x","model":"gpt-image-2","n":1.5}"#, 400, "invalid_type", "n"),
    (#"{"prompt":"x","model":"gpt-image-2","quality":"max"}"#, 400, "invalid_value", "quality"),
    (#"{"prompt":"x","model":"gpt-image-2","quality":"hd"}"#, 400, "invalid_value", "quality"),
    (#"{"prompt":"x","model":"gpt-image-2","output_format":"svg"}"#, 400, "invalid_value", "output_format"),
    (
      #"{"prompt":"x","model":"gpt-image-2","output_format":"jpeg","background":"transparent"}"#, 400,
      "invalid_value", "background"
    ),
    (#"{"prompt":"x","model":"gpt-image-2","output_compression":50}"#, 400, "invalid_value", "output_compression"),
    (#"{"prompt":"x","model":"gpt-image-2","stream":true,"n":2}"#, 400, "invalid_value", "n"),
    (#"{"prompt":"x","model":"gpt-image-2","stream":"yes"}"#, 400, "invalid_type", "stream"),
    (
      #"{"prompt":"x","model":"gpt-image-2","stream":true,"partial_images":4}"#, 400, "integer_above_max_value",
      "partial_images"
    ),
    (#"{"prompt":"x","model":"gpt-image-2","frame_count":4}"#, 400, "invalid_value", "frame_count"),
    (#"{"prompt":"x","model":"gpt-image-2","svg":{"model":"gpt-6-luna"}}"#, 400, "invalid_value", "svg"),
    (#"{"prompt":"x","model":"gpt-image-1.5","quality":"xhigh"}"#, 400, "invalid_value", "quality"),
    (#"{"prompt":"x","model":"gpt-image-1.5","size":"1536x864"}"#, 400, "invalid_value", "size"),
    (#"{"prompt":"x","model":"gpt-image-1"}"#, 404, "model_not_found", nil),
    (#"{"prompt":"x","model":"gpt-image-2","partial_images":1}"#, 400, "invalid_value", "partial_images"),
    (#"{"prompt":"x","model":"gpt-image-2","response_format":"url"}"#, 400, "unknown_parameter", "response_format"),
    (#"{"prompt":"x","model":"gpt-image-2","style":"vivid"}"#, 400, "unknown_parameter", "style"),
    (#"{"prompt":"x","model":"gpt-image-2","input_fidelity":"high"}"#, 400, "unknown_parameter", "input_fidelity"),
  ])
  func aWrongParameterIsRefusedByName(
    _ body: String, _ status: Int, _ code: String, _ parameter: String?
  ) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: Array(body.utf8))
      #expect(answer.status == status)
      #expect(answer.code == code)
      #expect(answer.json["error"]["param"].text == parameter)
      #expect(standin.journal.bill.count == 0)
    }
  }

  @Test(arguments: [
    "1024", "1024x", "x1024", "1024x1024x1024", "1024X1024", "-16x16", "1e3x1024", " 1024x1024", "01024x1024",
    "1000x1000", "1024x1025", "640x640", "512x1552", "3856x2160", "3840x3840", "99999999999999999999x16", "",
  ])
  func aSizeThatBreaksTheRulesIsRefused(_ size: String) throws {
    let error = #expect(throws: OpenAIError.self) { try ImageSize(size) }
    #expect(error?.code == "invalid_value")
    #expect(error?.parameter == "size")
  }

  @Test(arguments: ["1024x1024", "1536x1024", "1024x1536", "3840x2160", "2160x3840", "1408x480", "2880x2880"])
  func aSizeWithinTheRulesIsTaken(_ size: String) throws {
    #expect(try ImageSize(size).resolved(source: nil).vendorText == size)
  }

  @Test(arguments: [
    (nil as PixelSize?, "1024x1024"),
    (PixelSize(pixelWidth: 4000, pixelHeight: 3000), "1536x1024"),
    (PixelSize(pixelWidth: 300, pixelHeight: 400), "1024x1536"),
    (PixelSize(pixelWidth: 110, pixelHeight: 100), "1024x1024"),
  ])
  func anAutomaticSizeFollowsTheSource(_ source: PixelSize?, _ size: String) throws {
    #expect(try ImageSize("auto").resolved(source: source).vendorText == size)
  }

  @Test func aPromptHasALimit() async throws {
    try await RunningStandin.run { standin in
      let prompt = String(repeating: "x", count: ImagesOrder.promptLimit + 1)
      let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: Self.body(prompt: prompt))
      #expect(answer.status == 400)
      #expect(answer.code == "string_above_max_length")
    }
  }

  @Test(arguments: ["", "{", "[]", "7", "{\"prompt\":}", String(repeating: "[", count: 100_000)])
  func whatIsNoJSONObjectIsRefused(_ body: String) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: Array(body.utf8))
      #expect(answer.status == 400)
      #expect(answer.json["error"]["type"].text == "invalid_request_error")
    }
  }

  @Test(arguments: ["text/plain", "multipart/form-data; boundary=x", ""])
  func anotherContentTypeIsRefused(_ type: String) async throws {
    let headers = [("Authorization", "Bearer sk-a"), ("Content-Type", type)]
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: headers, body: Self.body())
      #expect(answer.status == 400)
      #expect(answer.code == "unsupported_content_type")
    }
  }

  @Test(arguments: [
    ("2026-11-30", 200), ("2026-12-01", 404),
  ])
  func aModelEndsOnItsDay(_ today: String, _ status: Int) async throws {
    let body = #"{"model":"gpt-image-1.5","prompt":"a harbour","quality":"low","size":"1024x1024"}"#
    try await RunningStandin.run(StandinOptions { today }) { standin in
      let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: Array(body.utf8))
      #expect(answer.status == status)
      #expect(answer.json["usage"]["output_tokens"].integer == (status == 200 ? 272 : nil))
    }
  }

  @Test func variationsAreRetired() async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", "/v1/images/variations", headers: Self.headers, body: Self.body())
      #expect(answer.status == 404)
      #expect(answer.json["error"]["message"].text?.contains("retired") == true)
    }
  }

  @Test(arguments: [("GET", path), ("POST", "/v1/nothing")])
  func otherPlacesAreNotFound(_ method: String, _ path: String) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send(method, path, headers: Self.headers)
      #expect(answer.status == 404)
      #expect(answer.json["error"]["message"].text == "Invalid URL (\(method) \(path))")
    }
  }

  private static func body(_ more: String = #""size":"auto""#, prompt: String = "a harbour") -> [UInt8] {
    Array(#"{"model":"gpt-image-2.6-flare","prompt":"\#(prompt)",\#(more)}"#.utf8)
  }
}
