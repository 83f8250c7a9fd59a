import Domain
import Foundation
import Testing

@testable import Services
@testable import standin

@Suite struct DescribeTests {
  @Test func imageAnalysisSaysWhatIsThere() async throws {
    try await Vendors.run { vendors in
      try vendors.writeSource()
      let service = try vendors.vision().describe
      let description = try await service.describe(vendors.folder.appending("source.png"))
      #expect(!description.caption.isEmpty)
      #expect(0...1 ~= description.confidence)
      #expect(!description.tags.isEmpty)
      #expect(description.service == "Azure AI Vision 4.0")
      let request = try #require(vendors.journal.requests.first)
      #expect(request.query["features"] == "caption,tags,objects,read")
      #expect(request.query["gender-neutral-caption"] == "true")
    }
  }

  @Test func aRegionWithoutCaptionsFallsBackToTheOldVersionAndSaysSo() async throws {
    let fault = #"[{"match":{"path":"/computervision/*"},"fault":"caption-region"}]"#
    try await Vendors.run(faults: fault) { vendors in
      try vendors.writeSource()
      let description = try await vendors.vision().describe.describe(vendors.folder.appending("source.png"))
      #expect(description.service == "Azure AI Vision 3.2")
      #expect(vendors.journal.requests.map(\.path).last == "/vision/v3.2/analyze")
    }
  }

  @Test func describingIsTriedAgain() async throws {
    let fault = #"[{"match":{"nth":1},"fault":{"kind":"rate-limit","retryAfterMs":1}}]"#
    try await Vendors.run(faults: fault) { vendors in
      try vendors.writeSource()
      _ = try await vendors.vision().describe.describe(vendors.folder.appending("source.png"))
      #expect(vendors.journal.requests.count == 2)
    }
  }

  @Test func aWrongKeyIsNotTriedAgain() async throws {
    try await Vendors.run(faults: #"[{"fault":"invalid-key"}]"#) { vendors in
      try vendors.writeSource()
      let failure = await #expect(throws: Failure.self) {
        _ = try await vendors.vision().describe.describe(vendors.folder.appending("source.png"))
      }
      #expect(failure?.message.hasPrefix("Azure AI Vision does not take the key") == true)
      #expect(vendors.journal.requests.count == 1)
    }
  }

  @Test func controlCharactersOfAnAnswerDoNotArrive() async throws {
    try await Vendors.run(faults: #"[{"fault":"control-characters"}]"#) { vendors in
      try vendors.writeSource()
      let description = try await vendors.vision().describe.describe(vendors.folder.appending("source.png"))
      let texts = [description.caption] + description.tags.map(\.name) + description.objects.map(\.name)
      let steering = texts.joined().unicodeScalars.filter { $0.properties.generalCategory == .control }
      #expect(steering.isEmpty)
    }
  }

  @Test func describingIsTriedAgainWhenTheConnectionBreaks() async throws {
    let fault = #"[{"match":{"nth":1},"fault":{"kind":"cut","at":"start"}}]"#
    try await Vendors.run(faults: fault) { vendors in
      try vendors.writeSource()
      _ = try await vendors.vision().describe.describe(vendors.folder.appending("source.png"))
      #expect(vendors.journal.requests.count == 2)
    }
  }

  @Test func aTextModelDescribesAndComposes() async throws {
    try await Vendors.run { vendors in
      try vendors.writeSource()
      let openAI = try vendors.openAI()
      let seen = try await openAI.describe(textModel: "gpt-6-luna", language: "en")
        .describe(vendors.folder.appending("source.png"))
      #expect(!seen.caption.isEmpty)
      let prompt = try await openAI.compose(textModel: "gpt-6-luna").compose(seen, "make it dusk", .picture)
      #expect(!prompt.text.isEmpty)
      #expect(prompt.keeps != nil && prompt.changes != nil)
    }
  }
}
