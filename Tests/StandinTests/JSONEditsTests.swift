import Domain
import FoundationEssentials
import Testing

@testable import standin

@Suite struct JSONEditsTests {
  private static let path = "/v1/images/edits"
  private static let start = #""model":"gpt-image-2","prompt":"sepia","size":"1024x1024""#

  private static func url(_ bytes: [UInt8], type: String = "image/png") -> String {
    "data:\(type);base64,\(Data(bytes).base64EncodedString())"
  }

  @Test func aPictureMayBeSentAsAnAddressOfItself() async throws {
    let source = try await SamplePicture.bytes(128, 128)
    try await RunningStandin.run { standin in
      let answer = try await standin.post(
        Self.path, #"{\#(Self.start),"moderation":"low","images":[{"image_url":"\#(Self.url(source))"}]}"#)
      #expect(answer.status == 200)
      let picture = try #require(try answer.pictures.first)
      #expect(try SamplePicture.size(ofPNG: picture) == PixelSize(pixelWidth: 1024, pixelHeight: 1024))
      #expect(answer.json["usage"]["input_tokens_details"]["image_tokens"].integer == 64)
    }
  }

  @Test func aPictureMayBeAFileThatWasUploaded() async throws {
    let source = try await SamplePicture.bytes(128, 128)
    let form = FormBody().text("purpose", "vision").file("file", source)
    let headers = [("Authorization", "Bearer sk-a"), ("Content-Type", FormBody.contentType)]
    try await RunningStandin.run { standin in
      let upload = try await standin.send("POST", "/v1/files", headers: headers, body: form.bytes)
      let id = try #require(upload.json["id"].text)
      #expect(upload.json["bytes"].integer == source.count)
      let content = try await standin.send("GET", "/v1/files/\(id)/content", headers: headers)
      #expect(content.body == source)
      let answer = try await standin.post(Self.path, #"{\#(Self.start),"images":[{"file_id":"\#(id)"}]}"#)
      #expect(answer.status == 200)
    }
  }

  @Test func onlyWhatTheMaskAllowsChanges() async throws {
    // Light grey to dark grey, so that a toning shows everywhere.
    let source = try await SamplePicture.bytes(1024, 1024, seed: 0x40_40_40_E0_E0_E0)
    let mask = try await SamplePicture.withAlpha(1024, 1024)
    let image = #""images":[{"image_url":"\#(Self.url(source))"}]"#
    try await RunningStandin.run { standin in
      let whole = try await standin.post(Self.path, "{\(Self.start),\(image)}")
      let masked = try await standin.post(
        Self.path, #"{\#(Self.start),\#(image),"mask":{"image_url":"\#(Self.url(mask))"}}"#)
      #expect(masked.status == 200)
      let before = try await SamplePicture.ninths(of: source)
      let free = try await SamplePicture.ninths(of: try #require(try whole.pictures.first))
      let bound = try await SamplePicture.ninths(of: try #require(try masked.pictures.first))
      // The mask is clear at the left and the right.
      for ninth in [1, 4, 7] {
        #expect(abs(before[ninth] - bound[ninth]) < 0.001)
        #expect(abs(before[ninth] - free[ninth]) > 0.005)
      }
      for ninth in [0, 2, 3, 5, 6, 8] { #expect(abs(before[ninth] - bound[ninth]) > 0.002) }
    }
  }

  @Test(arguments: [
    (#""mask":null"#, 400, "missing_required_parameter", "images"),
    (#""images":[]"#, 400, "empty_array", "images"),
    (#""images":"data:""#, 400, "invalid_type", "images"),
    (#""images":[{}]"#, 400, "invalid_value", "images[0]"),
    (#""images":[{"image_url":"a","file_id":"b"}]"#, 400, "invalid_value", "images[0]"),
    (#""images":[{"image_url":"a"}]"#, 400, "invalid_value", "images[0].image_url"),
    (#""images":[{"image_url":"https://example.org/a.png"}]"#, 400, "invalid_value", "url"),
    (
      #""images":[{"image_url":"data:image/svg+xml;base64,PHN2Zy8+"}]"#, 400, "unsupported_file_mimetype",
      "images[0].image_url"
    ),
    (#""images":[{"image_url":"data:image/png;base64,AAAA"}]"#, 400, "invalid_image_file", "images[0].image_url"),
    (#""images":[{"file_id":"file-1"}]"#, 404, "file_not_found", "images[0].file_id"),
    (#""images":[{"url":"a"}]"#, 400, "unknown_parameter", "images[0].url"),
    (#""image":"a""#, 400, "unknown_parameter", "image"),
    (
      #""images":[\#(Array(repeating: #"{"image_url":"a"}"#, count: 17).joined(separator: ","))]"#, 400,
      "array_above_max_length", "images"
    ),
  ])
  func aWrongReferenceIsRefusedByName(
    _ images: String, _ status: Int, _ code: String, _ parameter: String
  ) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.post(Self.path, "{\(Self.start),\(images)}")
      #expect(answer.status == status)
      #expect(answer.code == code)
      #expect(answer.json["error"]["param"].text == parameter)
      #expect(standin.journal.bill.count == 0)
    }
  }
}
