import Domain
import Imaging
import Testing

@testable import Services
@testable import standin

/// Edits in JSON, for servers that take no forms.
@Suite struct JSONEditsTests {
  @Test func aPictureIsMadeFromAPicture() async throws {
    try await Vendors.run { vendors in
      try vendors.writeSource()
      var options = ModelOptions.small
      options.moderation = .low
      let service = try vendors.openAI(edits: .json).generate(model: "gpt-image-2")
      let answer = try await vendors.make(service, .picture, options: options).get()
      #expect(vendors.bytes(vendors.picture())?.starts(with: [0x89, 0x50, 0x4E, 0x47]) == true)
      #expect(answer.charge?.microDollars == vendors.journal.bill.microDollars)
      let request = try #require(vendors.journal.requests.first)
      #expect(request.path == "/v1/images/edits" && request.headers["content-type"] == "application/json")
      #expect(
        Set(request.fields.map(\.name)) == [
          "images", "model", "moderation", "prompt", "quality", "safety_identifier", "size",
        ])
    }
  }

  @Test func aMaskAndMorePicturesGoWithIt() async throws {
    try await Vendors.run { vendors in
      try vendors.writeSource()
      let (source, mask) = (vendors.folder.appending("source.png"), vendors.folder.appending("mask.png"))
      let started = Imager()
      let imager = try #require(started)
      _ = imager.perform(.alphaMask(source, like: source, output: mask))
      var slot = vendors.request(.mask, .small, prompt: "a “harbour”\\\n")
      slot.references = [source]
      let request = ImagesRequest(
        access: ServiceAccess(
          service: .openAI, endpoint: "http://127.0.0.1:\(vendors.port)/v1", credential: .key(Secret(Vendors.key)),
          edits: .json),
        model: .test, slot: slot, mask: mask, boundary: "none")
      let reply = try await vendors.network.line.exchange(try request.call(), 64 << 20)
      #expect(reply.head.status == 200, "\(String(decoding: reply.body.prefix(400), as: UTF8.self))")
      let fields = try #require(vendors.journal.requests.first).fields
      #expect(fields.map(\.name).contains("mask"))
      #expect(fields.first { $0.name == "prompt" }?.text == "a “harbour”\\\n")
    }
  }

  @Test func aPictureIsSmallEnoughForAnAddress() throws {
    let limits = [ServiceAccess.EditsForm.multipart, .json].map { edits in
      OpenAI(
        ServiceDoor(ServiceAccess(service: .openAI, endpoint: "http://127.0.0.1:1", credential: nil, edits: edits)),
        models: [.test], network: .live(NetworkAccess()), imager: .unused, safetyIdentifier: nil,
        clock: { Instant(milliseconds: 0) }, chance: { 1 })?.generate(model: "gpt-image-2").limits.byteLimit ?? 0
    }
    #expect(limits[0] == 20 << 20)
    #expect("data:image/png;base64,".count + (limits[1] + 2) / 3 * 4 <= ImageReference.urlLimit)
  }
}
