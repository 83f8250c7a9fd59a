import Domain
import Foundation
import Library
import Services
import Testing

@testable import Pipeline

/// What happens to a generation while somebody deletes parts of the library.
struct DeletionTests {
  static let parts = ["library", "library/spool", "library/library.sqlite"]

  @Test(arguments: parts)
  func whatIsDeletedBetweenTwoGenerationsIsMadeAgain(part: String) async throws {
    let studio = try await Studio()
    let pipeline = studio.pipeline()
    _ = await pipeline.run(studio.request("a"))
    try FileManager.default.removeItem(atPath: studio.folder.appending(part).string)
    let outcome = await pipeline.run(studio.request("b", count: 2))
    #expect(outcome == GenerationOutcome(saved: 2, failures: [], cancelled: 0))
    #expect(try await studio.variations().count == (part == "library" ? 2 : 3))
    #expect(try await studio.library.check().isClean)
  }

  @Test(arguments: parts)
  func aFreeGenerationSavesItsPicturesAllTheSame(part: String) async throws {
    let studio = try await Studio()
    let path = studio.folder.appending(part).string
    let calls = studio.calls
    let generate = studio.generate { request throws(Failure) in
      if calls.count("generate") == 1 { try? FileManager.default.removeItem(atPath: path) }
      try Studio.write(request.slot.rawValue, to: request.spool)
      return SlotAnswer(charge: .free)
    }
    let outcome = await studio.pipeline(generate: generate, slotsAtOnce: 1).run(studio.request(count: 3))
    #expect(outcome == GenerationOutcome(saved: 3, failures: [], cancelled: 0))
    #expect(try await studio.variations().count == 3)
    #expect(try await studio.library.check().isClean)
  }

  @Test(arguments: parts)
  func aPaidRequestIsNotSentAgain(part: String) async throws {
    let studio = try await Studio()
    let path = studio.folder.appending(part).string
    let generate = studio.generate(estimate: Money(microDollars: 70_000)) { request throws(Failure) in
      try? FileManager.default.removeItem(atPath: path)
      try Studio.write("paid for", to: request.spool)
      return SlotAnswer(charge: Money(microDollars: 60_000))
    }
    let outcome = await studio.pipeline(generate: generate).run(studio.request())
    #expect(studio.calls.count("generate") == 1)
    let lineage = try #require(try await studio.library.lineages().first)
    if part == "library/library.sqlite" {
      #expect(outcome.saved == 1 && lineage.variations.map(\.charge.microDollars) == [60_000])
    } else {
      #expect(outcome.failures.count == 1 && lineage.unsaved.map(\.state) == [.unknown])
    }
  }
}
