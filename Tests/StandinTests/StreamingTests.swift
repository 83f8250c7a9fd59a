import Domain
import FoundationEssentials
import Testing

@testable import standin

@Suite struct StreamingTests {
  @Test(arguments: [0, 2])
  func aStreamBringsPartialPicturesAndThenTheWhole(_ count: Int) async throws {
    try await RunningStandin.run { standin in
      let answer = try await standin.generate(#""stream":true,"partial_images":\#(count)"#)
      #expect(answer.status == 200)
      #expect(answer.headers["content-type"]?.hasPrefix("text/event-stream") == true)
      #expect(answer.headers["transfer-encoding"] == "chunked")
      let events = answer.events
      #expect(
        events.map(\.name)
          == Array(repeating: "image_generation.partial_image", count: count) + ["image_generation.completed"])
      #expect(events.map { $0.value["type"].text } == events.map(\.name))
      #expect(events.dropLast().map { $0.value["partial_image_index"].integer } == Array(0..<count))
      var pictures: Set<[UInt8]> = []
      for event in events {
        let picture = Array(try #require(event.value["b64_json"].text.flatMap { Data(base64Encoded: $0) }))
        #expect(try SamplePicture.size(ofPNG: picture) == PixelSize(pixelWidth: 1024, pixelHeight: 1024))
        pictures.insert(picture)
      }
      #expect(pictures.count == count + 1)
      let usage = try #require(events.last?.value["usage"])
      #expect(usage["output_tokens"].integer == 196 + 100 * count)
      #expect(!usage.names.contains("output_tokens_details"))
      #expect(standin.journal.bill.items.map(\.isDelivered) == [true])
    }
  }

  @Test(arguments: [(1536, 1024), (1536, 864), (1008, 1520)])
  func stagesAreAsLargeAsTheWhole(_ width: Int, _ height: Int) async throws {
    let body = """
      {"model":"gpt-image-2","prompt":"x","size":"\(width)x\(height)","quality":"low","stream":true,"partial_images":3}
      """
    try await RunningStandin.run { standin in
      let answer = try await standin.post("/v1/images/generations", body)
      let sizes = try answer.events.map { event in
        let picture = try #require(event.value["b64_json"].text.flatMap { Data(base64Encoded: $0) })
        return try SamplePicture.size(ofPNG: Array(picture))
      }
      #expect(sizes == Array(repeating: PixelSize(pixelWidth: width, pixelHeight: height), count: 4))
    }
  }

  @Test func anEditIsStreamedUnderItsOwnName() async throws {
    let source = try await SamplePicture.bytes(64, 64)
    let form = FormBody().text("prompt", "sepia").text("model", "gpt-image-2").text("size", "1024x1024")
      .text("stream", "true").text("partial_images", "1").file("image", source)
    let headers = [("Authorization", "Bearer sk-a"), ("Content-Type", FormBody.contentType)]
    try await RunningStandin.run { standin in
      let answer = try await standin.send("POST", "/v1/images/edits", headers: headers, body: form.bytes)
      #expect(answer.events.map(\.name) == ["image_edit.partial_image", "image_edit.completed"])
    }
  }

  @Test func requestsAtOnceWaitAtOnce() async throws {
    var options = StandinOptions { "2026-11-22" }
    options.latency = .milliseconds(400)
    options.isPlain = true
    try await RunningStandin.run(options) { standin in
      // The first makes the picture that the others share.
      _ = try await standin.generate()
      let clock = ContinuousClock()
      let start = clock.now
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<8 { group.addTask { try await standin.generate().status } }
        for try await status in group { #expect(status == 200) }
      }
      let duration = start.duration(to: clock.now)
      #expect(duration >= .milliseconds(400))
      // One after another they would wait for 3.2 seconds.
      #expect(duration < .milliseconds(3_200))
    }
  }
}
