import Domain
import Foundation
import Library
import Services
import Testing

@testable import Pipeline

struct FailingTests {
  @Test func aMissingSourceEndsTheGeneration() async throws {
    let studio = try await Studio()
    try FileManager.default.removeItem(atPath: studio.source.string)
    let outcome = await studio.pipeline().run(studio.request(count: 2))
    #expect(outcome.failures == [.missing(studio.source), .missing(studio.source)])
    #expect(studio.events.lines() == ["ended: 0 saved, 2 failed, 0 cancelled"])
  }

  @Test func aPictureThatIsNoneFailsAllSlots() async throws {
    let studio = try await Studio()
    let failure = Failure.notAPicture(studio.source)
    let imager = studio.imager { job in if case .probe = job { failure } else { nil } }
    _ = await studio.pipeline(imager: imager, describe: .failing, compose: .failing).run(studio.request(count: 2))
    #expect(
      studio.events.lines() == [
        "started", "loading", "g-1 failed: \(failure.message)", "g-2 failed: \(failure.message)",
        "ended: 0 saved, 2 failed, 0 cancelled",
      ])
    #expect(!FileManager.default.fileExists(atPath: studio.library.folder.string))
  }

  @Test func aPictureThatCannotBeNormalisedLeavesNothingBehind() async throws {
    let studio = try await Studio()
    let failure = Failure.broken(studio.source, detail: "no end")
    let imager = studio.imager { job in if case .normalise = job { failure } else { nil } }
    let outcome = await studio.pipeline(imager: imager, describe: .failing, compose: .failing).run(studio.request())
    #expect(outcome.failures == [failure])
    #expect(!FileManager.default.fileExists(atPath: studio.library.folder.string))
    #expect(studio.workFiles().isEmpty)
  }

  @Test func withoutADescriptionThePictureIsEnough() async throws {
    let studio = try await Studio()
    let describe = studio.describe { () throws(Failure) in throw .unexpected(doing: "describing", detail: "timeout") }
    let outcome = await studio.pipeline(describe: describe).run(studio.request())
    #expect(outcome.saved == 1)
    #expect(studio.events.lines().contains("composed: Something. Change: dusk"))
    #expect(!studio.events.lines().contains { $0.hasPrefix("described") })
  }

  @Test func aGenerationFromTheDescriptionNeedsOne() async throws {
    let studio = try await Studio()
    let failure = Failure.unexpected(doing: "describing", detail: "timeout")
    let describe = studio.describe { () throws(Failure) in throw failure }
    let outcome = await studio.pipeline(describe: describe).run(studio.request(mode: .description))
    #expect(outcome.failures == [failure])
    #expect(studio.calls.count("generate") == 0)
  }

  @Test func aPromptThatCannotBeComposedStopsEverything() async throws {
    let studio = try await Studio()
    let failure = Failure.unexpected(doing: "composing", detail: "no")
    let outcome = await studio.pipeline(compose: studio.compose(failing: failure)).run(studio.request())
    #expect(outcome.failures == [failure])
    #expect(!FileManager.default.fileExists(atPath: studio.library.folder.appending("spool/g-1.part").string))
  }

  @Test func aSlotThatFailsDoesNotStopTheOthers() async throws {
    let studio = try await Studio()
    let failure = Failure.unexpected(doing: "generating", detail: "no")
    let generate = studio.generate { request throws(Failure) in
      if request.index == 1 { throw failure }
      try Studio.write(request.slot.rawValue, to: request.spool)
      return SlotAnswer(charge: .free)
    }
    let outcome = await studio.pipeline(generate: generate).run(studio.request(count: 3))
    #expect(outcome == GenerationOutcome(saved: 2, failures: [failure], cancelled: 0))
    #expect(studio.events.lines().contains("g-2 failed: generating failed: no"))
  }

  @Test func aPaidRequestThatFailsIsUnknownAndNotSentAgain() async throws {
    let studio = try await Studio()
    let failure = Failure.unexpected(doing: "generating", detail: "the connection broke")
    let generate = studio.generate(estimate: Money(microDollars: 70_000)) { _ throws(Failure) in throw failure }
    let outcome = await studio.pipeline(generate: generate).run(studio.request())
    #expect(outcome == GenerationOutcome(saved: 0, failures: [failure], cancelled: 0))
    #expect(studio.events.lines().contains("g-1 unknown"))
    #expect(studio.calls.count("generate") == 1)
    #expect(try await studio.pipeline().recover().isEmpty)
  }

  @Test func aBrokenAnswerStaysInTheSpoolAndIsNamed() async throws {
    let studio = try await Studio()
    let answer = studio.library.answerFile(for: SlotID(rawValue: "g-1"))
    let imager = studio.imager { job in
      if case .probe(answer) = job { .broken(answer, detail: "no end") } else { nil }
    }
    let outcome = await studio.pipeline(imager: imager).run(studio.request())
    #expect(outcome.failures == [.broken(answer, detail: "no end")])
    #expect(try String(contentsOfFile: answer.string, encoding: .utf8) == "picture of g-1")
    #expect(try await studio.library.check().findings == [.leftInSpool("spool/g-1.answer")])
  }

  @Test func aServiceThatWritesNothingHasFailed() async throws {
    let studio = try await Studio()
    let generate = studio.generate { _ throws(Failure) in SlotAnswer(charge: .free) }
    let outcome = await studio.pipeline(generate: generate).run(studio.request())
    #expect(outcome.failures == [.missing(studio.library.spoolFile(for: SlotID(rawValue: "g-1")))])
  }

  @Test func aLibraryThatCannotBeWrittenSendsNothing() async throws {
    let studio = try await Studio()
    try Studio.write("mine", to: studio.library.folder)
    let outcome = await studio.pipeline().run(studio.request())
    #expect(outcome.failures == [.notWritable(studio.library.folder, detail: "Not a directory")])
    #expect(studio.calls.count("generate") == 0)
  }

  @Test func anAnswerThatCannotBeSavedIsSavedAtTheNextStart() async throws {
    let studio = try await Studio()
    let generate = studio.generate(estimate: Money(microDollars: 70_000)) { request throws(Failure) in
      try Studio.write("paid for", to: request.spool)
      // The lineage's folder makes way for a file: what follows cannot be saved.
      let lineage = request.spool.parent.parent.appending("harbour-\(Self.hash.prefix(6))")
      try? FileManager.default.moveItem(atPath: lineage.string, toPath: lineage.string + " away")
      try Studio.write("in the way", to: lineage)
      return SlotAnswer(charge: Money(microDollars: 60_000))
    }
    let outcome = await studio.pipeline(generate: generate).run(studio.request())
    #expect(outcome.saved == 0 && outcome.failures.count == 1)
    let lineage = studio.library.folder.appending("harbour-\(Self.hash.prefix(6))")
    try FileManager.default.removeItem(atPath: lineage.string)
    try FileManager.default.moveItem(atPath: lineage.string + " away", toPath: lineage.string)
    await studio.library.close()

    let saved = try await studio.pipeline(generate: .failing).recover().saved
    #expect(saved.map(\.charge.microDollars) == [60_000])
    #expect(try String(contentsOfFile: saved[0].file.string, encoding: .utf8) == "paid for")
    #expect(try await studio.library.check().isClean)
  }

  /// SHA-256 of the studio's source.
  static let hash = "847e330383a2ae57c5c6dd3d099eb8bf47cbc124b17a1dc3563402533299c1a1"
}
