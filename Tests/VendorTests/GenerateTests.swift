import Domain
import Foundation
import Testing

@testable import Services
@testable import standin

@Suite struct GenerateTests {
  @Test func aPictureIsMadeFromADescriptionWithOneRequest() async throws {
    try await Vendors.run { vendors in
      let answer = try await vendors.make(vendors.openAI().generate(model: "gpt-image-2")).get()
      let picture = try #require(vendors.bytes(vendors.picture()))
      #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      // 196 tokens of picture and 9 of text by the vendor's formula.
      #expect(answer.charge == Money(microDollars: 196 * 30 + 9 * 5))
      #expect(answer.charge?.microDollars == vendors.journal.bill.microDollars)
      #expect(vendors.journal.requests.map(\.path) == ["/v1/images/generations"])
      let sent = Dictionary(uniqueKeysWithValues: vendors.journal.requests[0].fields.map { ($0.name, $0.text) })
      #expect(
        sent == [
          "model": "gpt-image-2", "prompt": "a harbour", "size": "1024x1024", "quality": "low",
          "safety_identifier": "a-hash",
        ])
    }
  }

  @Test func aPictureIsMadeFromAPictureAndItsNameStaysHere() async throws {
    try await Vendors.run { vendors in
      try vendors.writeSource()
      _ = try await vendors.make(vendors.openAI().generate(model: "gpt-image-2"), .picture).get()
      let request = try #require(vendors.journal.requests.first)
      #expect(request.path == "/v1/images/edits")
      #expect(request.fields.first { $0.name == "image" }?.fileName == "picture-1.png")
    }
  }

  @Test func aPictureThatStayedJPEGIsSentAsJPEG() async throws {
    try await Vendors.run { vendors in
      try vendors.writeSource(as: .jpeg)
      _ = try await vendors.make(vendors.openAI().generate(model: "gpt-image-2"), .picture).get()
      let image = vendors.journal.requests.first?.fields.first { $0.name == "image" }
      #expect(image?.fileName == "picture-1.jpg")
    }
  }

  @Test func partialPicturesArriveBeforeTheWholeOne() async throws {
    try await Vendors.run { vendors in
      var options = ModelOptions.small
      options.partialPictures = 2
      let answer = try await vendors.make(vendors.openAI().generate(model: "gpt-image-2"), options: options).get()
      let partials = vendors.news.all.compactMap { news in
        if case .partial(_, let index) = news { index } else { nil as Int? }
      }
      #expect(partials == [0, 1])
      #expect(vendors.bytes(vendors.picture())?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
      #expect(answer.charge?.microDollars == vendors.journal.bill.microDollars)
      let left = try FileManager.default.contentsOfDirectory(atPath: vendors.folder.string)
      #expect(left.filter { $0.hasSuffix(".partial") }.isEmpty)
    }
  }

  @Test func aServerThatOnlyNamesThePictureIsAskedForIt() async throws {
    try await Vendors.run(faults: #"[{"match":{"path":"/v1/images/*"},"fault":"url-answers"}]"#) { vendors in
      _ = try await vendors.make(vendors.openAI().generate(model: "gpt-image-2")).get()
      #expect(vendors.bytes(vendors.picture())?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
    }
  }

  @Test(arguments: [true, false])
  func azureIsAddressedInBothForms(isByDeployment: Bool) async throws {
    try await Vendors.run { vendors in
      var model = Domain.ImageModel.test
      model.service = .azureOpenAI
      let made = OpenAI(
        ServiceDoor(
          ServiceAccess(
            service: .azureOpenAI, endpoint: "http://127.0.0.1:\(vendors.port)",
            credential: .key(Secret(Vendors.key)), isByDeployment: isByDeployment)),
        models: [model], network: vendors.network, imager: .unused, safetyIdentifier: nil,
        clock: { Instant(milliseconds: 1_795_000_000_000) }, chance: { 0.5 })
      let openAI = try #require(made)
      _ = try await vendors.make(openAI.generate(model: "gpt-image-2")).get()
      let request = try #require(vendors.journal.requests.first)
      #expect(
        request.path
          == (isByDeployment
            ? "/openai/deployments/gpt-image-2/images/generations" : "/openai/v1/images/generations"))
      #expect(request.headers["api-key"] == Secret.mark)
      #expect(request.headers["authorization"] == nil)
    }
  }

  @Test func aReplyThatCameWholeIsReadAgainWithoutARequest() async throws {
    try await Vendors.run { vendors in
      let service = try vendors.openAI().generate(model: "gpt-image-2")
      let answer = try await vendors.make(service).get()
      let again = try OpenAI.reread(
        vendors.reply(), vendors.request(.description, .small, prompt: "").settings,
        pictureTo: vendors.folder.appending("again"), models: [.test])
      #expect(again?.charge == answer.charge)
      #expect(vendors.bytes(vendors.folder.appending("again")) == vendors.bytes(vendors.picture()))
      #expect(vendors.journal.requests.count == 1)
    }
  }

  @Test func whatTheModelCannotDoIsNotSent() async throws {
    try await Vendors.run { vendors in
      var options = ModelOptions.small
      options.quality = .max
      let result = await vendors.make(try vendors.openAI().generate(model: "gpt-image-2"), options: options)
      #expect(result.kind == .modelCannot("gpt-image-2", .quality(.max, nearest: .high)))
      #expect(result.fate == .nothingMade)
      #expect(vendors.journal.requests.isEmpty)
    }
  }
}
