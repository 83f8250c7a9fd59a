import Domain
import Testing

@testable import standin

@Suite struct VisionTests {
  private static let path = "/computervision/imageanalysis:analyze"
  private static let query = "?api-version=2023-10-01&features=caption,denseCaptions,tags"
  private static let headers = [
    ("Ocp-Apim-Subscription-Key", "a-key"), ("Content-Type", "application/octet-stream"),
  ]

  @Test func aPictureIsDescribedByItsPixels() async throws {
    // Blue on the left, red on the right.
    let picture = try await SamplePicture.bytes(400, 200, seed: 0x20_30_D0_E0_50_30)
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path + Self.query, headers: Self.headers, body: picture)
      #expect(answer.status == 200)
      #expect(answer.headers["content-type"] == "application/json; charset=utf-8")
      let json = answer.json
      #expect(json.names == ["modelVersion", "metadata", "captionResult", "denseCaptionsResult", "tagsResult"])
      #expect(json["modelVersion"].text == "2023-10-01")
      #expect(json["metadata"]["width"].integer == 400)
      #expect(json["metadata"]["height"].integer == 200)
      let caption = try #require(json["captionResult"]["text"].text)
      #expect(caption.contains("red") || caption.contains("blue") || caption.contains("purple"), "\(caption)")
      let tags = json["tagsResult"]["values"].items
      #expect(tags.contains { $0["name"].text == "landscape" })
      let confidences = tags.compactMap { $0["confidence"].number }
      #expect(confidences.count == tags.count && confidences == confidences.sorted(by: >))
      #expect(confidences.allSatisfy { 0...1 ~= $0 })
    }
  }

  @Test func theFirstDenseCaptionIsAboutTheWholeAndTheOthersAboutPartsInside() async throws {
    let picture = try await SamplePicture.bytes(301, 200, seed: 0xFF_FF_FF_00_00_00)
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path + Self.query, headers: Self.headers, body: picture)
      let values = answer.json["denseCaptionsResult"]["values"].items
      #expect(2...10 ~= values.count)
      let boxes = values.map { value in ["x", "y", "w", "h"].compactMap { value["boundingBox"][$0].integer } }
      #expect(boxes.first == [0, 0, 301, 200])
      for box in boxes {
        #expect(box[0] >= 0 && box[1] >= 0 && box[2] > 0 && box[3] > 0 && box[0] + box[2] <= 301)
        #expect(box[1] + box[3] <= 200)
      }
      #expect(values.contains { $0["text"].text?.hasPrefix("a light area") == true })
      #expect(values.contains { $0["text"].text?.hasPrefix("a dark area") == true })
    }
  }

  @Test func differentPicturesAreDescribedDifferently() async throws {
    let dark = try await SamplePicture.bytes(100, 100, seed: 0)
    let pale = try await SamplePicture.bytes(100, 100, seed: 0xFF_FF_FF_FF_FF_FF)
    try await RunningStandin.run { standin in
      var captions: [String] = []
      for picture in [dark, pale] {
        let answer = try await standin.send("POST", Self.path + Self.query, headers: Self.headers, body: picture)
        captions.append(try #require(answer.json["captionResult"]["text"].text))
      }
      #expect(captions[0].contains("dark") && captions[0].contains("black"))
      #expect(captions[1].contains("pale") && captions[1].contains("white"))
    }
  }

  @Test func everyKnownFeatureHasItsResult() async throws {
    let picture = try await SamplePicture.bytes(120, 80)
    let query = "?api-version=2024-02-01&features=caption%2CdenseCaptions%2Ctags,objects,people,read,smartCrops"
    try await RunningStandin.run { standin in
      let answer = try await standin.send(
        "POST", Self.path + query + "&smartcrops-aspect-ratios=0.9,1.33&language=en&gender-neutral-caption=true",
        headers: Self.headers, body: picture)
      #expect(
        answer.json.names.subtracting(["modelVersion", "metadata"]) == [
          "captionResult", "denseCaptionsResult", "tagsResult", "objectsResult", "peopleResult", "readResult",
          "smartCropsResult",
        ])
      let crops = answer.json["smartCropsResult"]["values"].items
      #expect(crops.map { $0["aspectRatio"].number } == [0.9, 1.33])
      for crop in crops {
        let box = ["x", "y", "w", "h"].compactMap { crop["boundingBox"][$0].integer }
        #expect(box[0] + box[2] <= 120 && box[1] + box[3] <= 80)
        #expect(abs(Double(box[2]) / Double(box[3]) - (crop["aspectRatio"].number ?? 0)) < 0.05)
      }
    }
  }

  @Test func anAnswerCarriesTheHeadersOfTheService() async throws {
    let picture = try await SamplePicture.bytes(60, 60)
    try await RunningStandin.run { standin in
      let headers = try await standin.send("POST", Self.path + Self.query, headers: Self.headers, body: picture).headers
      #expect(headers["apim-request-id"]?.count == 36)
      #expect(headers["request-id"] == headers["apim-request-id"])
      #expect(headers["x-ms-region"] == "West US")
      #expect(headers["csp-billing-usage"] == "CognitiveServices.ComputerVision.Transaction=1")
      #expect(headers["api-supported-versions"] == "2023-10-01, 2024-02-01")
      #expect(headers["x-envoy-upstream-service-time"].flatMap { Int($0) } != nil)
      #expect(headers["x-ms-error-code"] == nil)
    }
  }

  @Test func withoutAKeyAccessIsDenied() async throws {
    try await RunningStandin.run { standin in
      for headers in [[], [("Ocp-Apim-Subscription-Key", "")]] {
        let answer = try await standin.send("POST", Self.path + Self.query, headers: headers, body: [1])
        #expect(answer.status == 401)
        #expect(answer.code == "401")
        #expect(answer.headers["apim-request-id"] != nil)
        #expect(answer.headers["csp-billing-usage"] == nil)
      }
    }
  }

  @Test(arguments: ["", "?features=caption", "?api-version=2022-01-01&features=caption", "?api-version=&features=tags"])
  func withoutAKnownVersionThereIsNoSuchPlace(_ query: String) async throws {
    let picture = try await SamplePicture.bytes(60, 60)
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path + query, headers: Self.headers, body: picture)
      #expect(answer.status == 404)
      #expect(answer.code == "404")
    }
  }

  @Test(arguments: [
    ("api-version=2023-10-01", nil as String?),
    ("api-version=2023-10-01&features=", nil),
    ("api-version=2023-10-01&features=caption,faces", "NotSupportedVisualFeature"),
    ("api-version=2023-10-01&features=caption,", "NotSupportedVisualFeature"),
    ("api-version=2023-10-01&features=caption&language=de", "NotSupportedLanguage"),
    ("api-version=2023-10-01&features=caption&gender-neutral-caption=perhaps", "BadArgument"),
    ("api-version=2023-10-01&features=smartCrops&smartcrops-aspect-ratios=0.5", "BadArgument"),
    ("api-version=2023-10-01&features=smartCrops&smartcrops-aspect-ratios=nan", "BadArgument"),
    ("api-version=2023-10-01&features=smartCrops&smartcrops-aspect-ratios=1,", "BadArgument"),
  ])
  func aWrongQueryIsAnInvalidRequest(_ query: String, _ inner: String?) async throws {
    let picture = try await SamplePicture.bytes(60, 60)
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path + "?" + query, headers: Self.headers, body: picture)
      #expect(answer.status == 400)
      #expect(answer.code == "InvalidRequest")
      #expect(answer.json["error"]["innererror"]["code"].text == inner)
      #expect(answer.headers["x-ms-error-code"] == "InvalidRequest")
    }
  }

  @Test func whatIsNoPictureOfAKnownFormatIsRefused() async throws {
    let picture = try await SamplePicture.bytes(60, 60)
    let bodies: [[UInt8]] = [Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), [0], Array(picture.prefix(40))]
    try await RunningStandin.run { standin in
      for body in bodies {
        let answer = try await standin.send("POST", Self.path + Self.query, headers: Self.headers, body: body)
        #expect(answer.status == 400)
        #expect(answer.json["error"]["innererror"]["code"].text == "InvalidImageFormat")
      }
    }
  }

  @Test func aPictureHasAtLeastOneByteAndAtMostTwentyMebibytes() async throws {
    try await RunningStandin.run { standin in
      for count in [0, VisionError.byteLimit + 1] {
        let body = [UInt8](repeating: 0xFF, count: count)
        let answer = try await standin.send("POST", Self.path + Self.query, headers: Self.headers, body: body)
        #expect(answer.status == 400)
        #expect(answer.json["error"]["innererror"]["code"].text == "InvalidImageSize")
        #expect(answer.json["error"]["message"].text?.contains("20971520") == true)
      }
    }
  }

  @Test func aPictureHasAtMostSixteenThousandPixelsEachWay() async throws {
    let size = PixelSize(pixelWidth: 16_001, pixelHeight: 60)
    let inner = try await SamplePicture.bytes(60, 60, format: .webp)
    let picture = try #require(
      Mount(size: size).webP(around: inner, size: PixelSize(pixelWidth: 60, pixelHeight: 60)))
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path + Self.query, headers: Self.headers, body: picture)
      #expect(answer.status == 400)
      #expect(answer.json["error"]["innererror"]["code"].text == "InvalidImageSize")
    }
  }

  @Test(arguments: [(49, 60), (60, 49), (1, 1)])
  func aPictureHasAtLeastFiftyPixelsEachWay(_ width: Int, _ height: Int) async throws {
    let picture = try await SamplePicture.bytes(width, height)
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path + Self.query, headers: Self.headers, body: picture)
      #expect(answer.status == 400)
      #expect(answer.json["error"]["innererror"]["code"].text == "InvalidImageSize")
    }
  }

  @Test func aPictureOfFiftyPixelsEachWayIsDescribed() async throws {
    let picture = try await SamplePicture.bytes(50, 50)
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path + Self.query, headers: Self.headers, body: picture)
      #expect(answer.status == 200)
    }
  }

  @Test(arguments: ["application/json", "text/plain", "image/png", ""])
  func onlyBytesAreTakenAndNothingIsFetched(_ type: String) async throws {
    let headers = [("Ocp-Apim-Subscription-Key", "a-key"), ("Content-Type", type)]
    let body = Array(#"{"url":"http://127.0.0.1/a.png"}"#.utf8)
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", Self.path + Self.query, headers: headers, body: body)
      #expect(answer.status == 400)
      #expect(answer.code == "InvalidRequest")
    }
  }

  @Test(arguments: [("GET", path), ("POST", "/computervision/imageanalysis:segment")])
  func otherPlacesAreNotFound(_ method: String, _ path: String) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.send(method, path + Self.query, headers: Self.headers)
      #expect(answer.status == 404)
      #expect(answer.code == "404")
    }
  }
}
