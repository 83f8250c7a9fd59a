import Domain
import FoundationEssentials
import Testing

@testable import standin

@Suite struct EditsTests {
  private static let path = "/v1/images/edits"
  private static let headers = [("Authorization", "Bearer sk-a"), ("Content-Type", FormBody.contentType)]
  private static let start = FormBody().text("prompt", "as a woodcut").text("model", "gpt-image-2.6-flare")

  @Test(arguments: ["image", "image[]"])
  func anEditAnswersWithPicturesMadeOfTheOneThatWasSent(_ name: String) async throws {
    let source = try await SamplePicture.bytes(128, 128)
    let form = Self.start.text("n", "2").text("size", "1024x1024").text("quality", "low").file(name, source)
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: form.bytes)
      #expect(answer.status == 200)
      let pictures = try Self.pictures(answer)
      #expect(pictures.count == 2)
      for picture in pictures {
        #expect(try SamplePicture.size(ofPNG: picture) == PixelSize(pixelWidth: 1024, pixelHeight: 1024))
        let facts = try await Studio().facts(of: picture)
        #expect(!facts.hasAlpha)
      }
      #expect(answer.json["usage"]["input_tokens_details"]["image_tokens"].integer == 64 * 2)
    }
  }

  @Test func differentSourcesGiveDifferentPictures() async throws {
    let sources = [
      try await SamplePicture.bytes(200, 100, seed: 0xFF_FF_FF_00_00_00),
      try await SamplePicture.bytes(200, 100, seed: 0x00_00_00_FF_FF_FF),
    ]
    try await RunningStandin.run { standin in
      var pictures: [[UInt8]] = []
      for source in sources {
        let form = Self.start.text("size", "1024x1024").file("image", source)
        pictures += try Self.pictures(
          try await standin.send("POST", Self.path, headers: Self.headers, body: form.bytes))
      }
      #expect(pictures.count == 2)
      #expect(pictures[0] != pictures[1])
    }
  }

  @Test func theAutomaticSizeFollowsTheSource() async throws {
    let source = try await SamplePicture.bytes(90, 160, format: .jpeg)
    let form = Self.start.file("image", source, type: "image/jpeg")
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: form.bytes)
      #expect(answer.json["size"].text == "1024x1536")
      let picture = try #require(try Self.pictures(answer).first)
      #expect(try SamplePicture.size(ofPNG: picture) == PixelSize(pixelWidth: 1024, pixelHeight: 1536))
    }
  }

  @Test func aSourceLargerThanTheAnswerIsMadeSmaller() async throws {
    let source = try await SamplePicture.bytes(3000, 1001, format: .webp)
    let form = Self.start.text("size", "1408x480").file("image", source, type: "image/webp")
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: form.bytes)
      let picture = try #require(try Self.pictures(answer).first)
      #expect(try SamplePicture.size(ofPNG: picture) == PixelSize(pixelWidth: 1408, pixelHeight: 480))
    }
  }

  @Test func aTransparentBackgroundStaysTransparent() async throws {
    let source = try await SamplePicture.bytes(64, 32)
    let form = Self.start.text("size", "1024x1024").text("background", "transparent").file("image", source)
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: form.bytes)
      #expect(answer.json["background"].text == "transparent")
      let picture = try #require(try Self.pictures(answer).first)
      let facts = try await Studio().facts(of: picture)
      #expect(facts.hasAlpha)
    }
  }

  @Test func aMaskOfTheSameSizeIsTaken() async throws {
    let source = try await SamplePicture.bytes(128, 128)
    let mask = try await SamplePicture.withAlpha(128, 128)
    let form = Self.start.text("size", "1024x1024").file("image", source).file("mask", mask)
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: form.bytes)
      #expect(answer.status == 200)
    }
  }

  @Test func aMaskOfAnotherSizeOrWithoutAlphaIsRefused() async throws {
    let source = try await SamplePicture.bytes(128, 128)
    let masks = [try await SamplePicture.withAlpha(128, 64), source]
    try await RunningStandin.run { standin in
      for mask in masks {
        let form = Self.start.file("image", source).file("mask", mask)
        let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: form.bytes)
        #expect(answer.status == 400)
        #expect(answer.json["error"]["param"].text == "mask")
      }
    }
  }

  @Test(arguments: [
    (start, "missing_required_parameter", "image" as String?),
    (FormBody().text("model", "gpt-image-2").file("image", [1]), "missing_required_parameter", "prompt"),
    (FormBody().text("prompt", "x").file("image", [1]), "missing_required_parameter", "model"),
    (start.text("image", "x"), "invalid_type", "image"),
    (start.file("image", [1], type: "image/gif"), "unsupported_file_mimetype", "image"),
    (start.file("image[]", [1], type: "application/octet-stream"), "unsupported_file_mimetype", "image[]"),
    (start.file("image", [1, 2, 3]), "invalid_image_file", "image"),
    (start.file("image", []), "invalid_image_file", "image"),
    (start.file("image", [1]).file("image", [1]), "duplicate_parameter", "image"),
    (start.file("image", [1]).file("image[]", [1]), "duplicate_parameter", "image"),
    (start.text("prompt", "again").file("image", [1]), "duplicate_parameter", "prompt"),
    (start.text("n", "0").file("image", [1]), "integer_below_min_value", "n"),
    (start.text("n", "11").file("image", [1]), "integer_above_max_value", "n"),
    (start.text("n", "two").file("image", [1]), "invalid_type", "n"),
    (start.text("size", "100x100").file("image", [1]), "invalid_value", "size"),
    (start.text("moderation", "low").file("image", [1]), "unknown_parameter", "moderation"),
    (start.text("response_format", "b64_json").file("image", [1]), "unknown_parameter", "response_format"),
    (start.file("picture", [1]).file("image", [1]), "unknown_parameter", "picture"),
    (start.file("image", [1]).file("mask", [1], type: "image/jpeg"), "unsupported_file_mimetype", "mask"),
    (
      start.file("image", [1]).file("mask", [UInt8](repeating: 0, count: 4_000_000)), "image_file_too_large", "mask"
    ),
    (start.file("image", [1]).file("mask", [1]).file("markup", [1]), "invalid_value", "markup"),
    (
      (0..<17).reduce(start) { form, _ in form.file("image[]", [1]) }, "array_above_max_length", "image"
    ),
    (
      FormBody().text("prompt", "x").text("model", "gpt-image-2").text("input_fidelity", "high").file("image", [1]),
      "invalid_value", "input_fidelity"
    ),
  ])
  func aWrongFormIsRefusedByField(_ form: FormBody, _ code: String, _ parameter: String?) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: form.bytes)
      #expect(answer.status == 400)
      #expect(answer.code == code)
      #expect(answer.json["error"]["param"].text == parameter)
      #expect(standin.journal.bill.count == 0)
    }
  }

  @Test(arguments: [
    "", "garbage", "--\(FormBody.boundary)", "--\(FormBody.boundary)\r\n\r\n\r\n", "\u{0}\u{0}\u{0}",
    String(repeating: "--\(FormBody.boundary)\r\n", count: 10_000),
  ])
  func garbageInPlaceOfAFormIsRefused(_ body: String) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: Self.headers, body: Array(body.utf8))
      #expect(answer.status == 400)
      #expect(answer.json["error"]["type"].text == "invalid_request_error")
    }
  }

  @Test func aFormWithoutABoundaryIsRefused() async throws {
    let headers = [("Authorization", "Bearer sk-a"), ("Content-Type", "multipart/form-data")]
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: headers, body: Self.start.bytes)
      #expect(answer.status == 400)
    }
  }

  @Test(arguments: ["text/plain", "application/x-www-form-urlencoded"])
  func anotherContentTypeIsRefused(_ type: String) async throws {
    let headers = [("Authorization", "Bearer sk-a"), ("Content-Type", type)]
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path, headers: headers, body: Self.start.bytes)
      #expect(answer.status == 400)
      #expect(answer.code == "unsupported_content_type")
    }
  }

  private static func pictures(_ answer: Answer) throws -> [[UInt8]] {
    try answer.json["data"].items.map { item in
      Array(try #require(item["b64_json"].text.flatMap { Data(base64Encoded: $0) }))
    }
  }
}
