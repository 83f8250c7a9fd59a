import Domain
import Testing

@testable import standin

@Suite struct Vision3Tests {
  private static let headers = RunningStandin.visionHeaders

  @Test func aPictureIsDescribedInTheWordsOfVersion3() async throws {
    let picture = try await SamplePicture.bytes(120, 80, format: .jpeg)
    try await RunningStandin.run { standin in
      let answer = try await standin.send(
        "POST", "/vision/v3.2/describe?maxCandidates=3&language=en&model-version=latest", headers: Self.headers,
        body: picture)
      #expect(answer.status == 200)
      #expect(answer.json.names == ["description", "requestId", "metadata", "modelVersion"])
      let captions = answer.json["description"]["captions"].items
      let confidences = captions.compactMap { $0["confidence"].number }
      #expect(1...3 ~= captions.count && confidences == confidences.sorted(by: >))
      #expect(!answer.json["description"]["tags"].items.isEmpty)
      #expect(answer.json["metadata"]["format"].text == "Jpeg")
      #expect(answer.headers["csp-billing-usage"] != nil)
      #expect(answer.headers["api-supported-versions"] == nil)
    }
  }

  @Test func modelsAreListedForNothing() async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send("GET", "/vision/v3.2/models", headers: Self.headers)
      #expect(answer.json["models"].items.compactMap { $0["name"].text } == ["celebrities", "landmarks"])
      #expect(answer.headers["csp-billing-usage"] == nil && standin.journal.bill.count == 0)
      #expect(try await standin.send("GET", "/vision/v3.2/models").status == 401)
    }
  }

  @Test(arguments: [
    ("", ["categories"]),
    (
      "?visualFeatures=Categories,Tags,Description,Faces,ImageType,Color,Adult,Objects,Brands",
      ["categories", "tags", "description", "faces", "imageType", "color", "adult", "objects", "brands"]
    ),
    ("?visualFeatures=color,objects&details=Landmarks&descriptionExclude=Celebrities", ["color", "objects"]),
  ])
  func whatWasAskedForIsAnalyzed(_ query: String, _ members: [String]) async throws {
    let picture = try await SamplePicture.bytes(120, 80)
    try await RunningStandin.run { standin in
      let answer = try await standin.send(
        "POST", "/vision/v3.2/analyze\(query)", headers: Self.headers, body: picture)
      #expect(answer.status == 200)
      #expect(answer.json.names.subtracting(["requestId", "metadata", "modelVersion"]) == Set(members))
      for object in answer.json["objects"].items {
        let box = ["x", "y", "w", "h"].compactMap { object["rectangle"][$0].integer }
        #expect(box.count == 4 && box[0] + box[2] <= 120 && box[1] + box[3] <= 80)
      }
    }
  }

  @Test(arguments: [
    ("describe?maxCandidates=0", 400, "InvalidRequest"), ("describe?language=de", 400, "InvalidRequest"),
    ("analyze?visualFeatures=Caption", 400, "InvalidRequest"), ("analyze?details=Nobody", 400, "InvalidRequest"),
    ("describe?model-version=2019-01-01", 400, "InvalidRequest"), ("read/analyze", 404, "404"),
  ])
  func aWrongQueryIsRefused(_ call: String, _ status: Int, _ code: String) async throws {
    let picture = try await SamplePicture.bytes(60, 60)
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", "/vision/v3.2/\(call)", headers: Self.headers, body: picture)
      #expect(answer.status == status)
      #expect(answer.code == code)
    }
  }

  @Test func aWrongPictureIsAWrongArgument() async throws {
    let webP = try await SamplePicture.bytes(60, 60, format: .webp)
    let bodies = [[1, 2, 3], webP, [UInt8](repeating: 0, count: 4 << 20)]
    try await RunningStandin.run { standin in
      var codes: [String?] = []
      for body in bodies {
        let answer = try await standin.send("POST", "/vision/v3.2/tag", headers: Self.headers, body: body)
        #expect(answer.status == 400)
        #expect(answer.code == "InvalidArgument")
        codes.append(answer.json["error"]["innererror"]["code"].text)
      }
      #expect(codes == ["InvalidImageFormat", "InvalidImageFormat", "InvalidImageSize"])
      let type = try await standin.send(
        "POST", "/vision/v3.2/tag", headers: [Self.headers[0], ("Content-Type", "image/png")], body: webP)
      #expect(type.status == 415)
    }
  }

  @Test func withoutAKeyAccessIsDenied() async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", "/vision/v3.2/detect", headers: [Self.headers[1]], body: [1])
      #expect(answer.status == 401)
      #expect(answer.code == "401")
      #expect(standin.journal.bill.count == 0)
    }
  }

  @Test(arguments: [
    (#"{"kind":"rate-limit"}"#, 429, nil), (#"{"kind":"rate-limit","retryAfter":3}"#, 429, "3" as String?),
  ])
  func aRateLimitMaySayHowLongToWait(_ fault: String, _ status: Int, _ seconds: String?) async throws {
    let path = "/computervision/imageanalysis:analyze?api-version=2023-10-01&features=tags"
    try await RunningStandin.run(faults: "[{\"fault\":\(fault)}]") { standin in
      for path in [path, "/vision/v3.2/tag"] {
        let answer = try await standin.send("POST", path, headers: Self.headers, body: [1])
        #expect(answer.status == status)
        #expect(answer.code == "429")
        #expect(answer.headers["retry-after"] == seconds)
      }
      #expect(standin.journal.bill.count == 0)
    }
  }
}
