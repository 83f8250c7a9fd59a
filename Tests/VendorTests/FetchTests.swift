import Domain
import Foundation
import Library
import Testing

@testable import Services
@testable import standin

/// Pictures that a reply only names.
@Suite struct FetchTests {
  private static let naming = #"[{"match":{"path":"/v1/images/*"},"fault":"url-answers"}]"#

  @Test func aPictureThatWasFetchedIsSavedByTheNextProgramWithoutARequest() async throws {
    try await Vendors.run(faults: Self.naming) { vendors in
      let ended = try await EndedProgram(vendors)
      let (requests, picture) = (vendors.journal.requests.count, try #require(vendors.bytes(ended.file("part"))))
      let report = try await ended.recover()
      let saved = try #require(report.saved.first)
      #expect(vendors.bytes(saved.file) == picture)
      // Servers of that dialect count no tokens.
      #expect(saved.charge == Money(microDollars: 70_000))
      #expect(vendors.journal.requests.count == requests)
      for ending in ["part", "answer", "fetch", "reply", "json"] {
        #expect(vendors.bytes(ended.file(ending)) == nil, "\(ending)")
      }
    }
  }

  @Test func aPictureThatWasNotFetchedIsUnknownAndItsAddressIsKept() async throws {
    try await Vendors.run(faults: Self.naming) { vendors in
      let ended = try await EndedProgram(vendors)
      try ended.lose("part")
      try FileManager.default.moveItem(atPath: ended.file("fetch").string, toPath: ended.file("fetching").string)
      #expect(try await ended.recover().unknown == [ended.slot])
      let reason = try #require(try await ended.unsaved()?.reason)
      let kind = ServiceFailure.Kind.pictureNotFetched(detail: "the program ended before", reply: ended.file("reply"))
      #expect(reason == .service(ServiceFailure(.openAI, kind)))
      #expect(reason.advice.contains(ended.file("reply").string))
      #expect(vendors.bytes(ended.file("reply")) != nil && vendors.bytes(ended.file("fetching")) != nil)
    }
  }

  @Test func anAddressThatDoesNotAnswerIsToldAndTheReplyIsKept() async throws {
    let gone = #"{"match":{"method":"GET"},"fault":{"kind":"answer","status":403,"body":"expired"}}"#
    let naming = #"{"match":{"path":"/v1/images/*"},"fault":"url-answers"}"#
    try await Vendors.run(faults: "[\(gone),\(naming)]") { vendors in
      let result = await vendors.make(try vendors.openAI().generate(model: "gpt-image-2"))
      let kind = ServiceFailure.Kind.pictureNotFetched(detail: "its address answers 403", reply: vendors.reply())
      #expect(result.kind == kind)
      #expect(result.fate == .unknown && vendors.bytes(vendors.reply()) != nil)
      #expect(vendors.bytes(vendors.reply().fetching) == nil && vendors.bytes(vendors.picture()) == nil)
    }
  }

  @Test func withoutHardLinksItIsCopied() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "reprise-fetch-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    let reply = FilePath(url.appending(path: "g-1.reply").path)
    let bytes = Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    try bytes.write(to: URL(filePath: reply.fetched.string))
    let copy = FilePath(url.appending(path: "g-1.part").path)
    try FetchedPicture(reply: reply).copy(to: copy)
    #expect(FileManager.default.contents(atPath: copy.string) == bytes)
  }
}
