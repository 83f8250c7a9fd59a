import Domain
import Foundation
import Library
import Services
import Testing

@testable import Pipeline

struct GenerationTests {
  @Test func everythingIsReportedInOrder() async throws {
    let studio = try await Studio()
    let outcome = await studio.pipeline().run(studio.request())
    #expect(outcome == GenerationOutcome(saved: 1, failures: [], cancelled: 0))
    #expect(
      studio.events.lines() == [
        "started", "loading", "normalising", "describing", "described: A boat", "composing",
        "composed: A boat. Change: dusk", "g-1 sent, generating", "g-1 sent, receiving", "g-1 settled", "saved 1",
        "g-1 saved", "ended: 1 saved, 0 failed, 0 cancelled",
      ])
  }

  @Test func theVariationIsInTheLibrary() async throws {
    let studio = try await Studio()
    _ = await studio.pipeline().run(studio.request(instruction: "watercolour at dusk"))
    let variation = try #require(try await studio.variations().first)
    #expect(variation.file.name == "001 watercolour at dusk.png")
    #expect(try Data(contentsOf: URL(filePath: variation.file.string)) == Data("picture of g-1".utf8))
    #expect(variation.prompt.text == "A boat. Change: watercolour at dusk")
    #expect(variation.service == "test generator" && variation.remarks == ["applied: dusk"])
    #expect(try await studio.library.check().isClean)
  }

  @Test func copiesDoNotLast() async throws {
    let studio = try await Studio()
    _ = await studio.pipeline().run(studio.request())
    #expect(studio.workFiles().isEmpty)
    let failing = studio.pipeline(compose: studio.compose(failing: .empty("x")))
    _ = await failing.run(studio.request("h"))
    #expect(studio.workFiles().isEmpty)
  }

  @Test func allSlotsAreSaved() async throws {
    let studio = try await Studio()
    let outcome = await studio.pipeline(slotsAtOnce: 3).run(studio.request(count: 10))
    #expect(outcome == GenerationOutcome(saved: 10, failures: [], cancelled: 0))
    #expect(try await studio.variations().map(\.number) == Array(1...10))
    #expect(studio.calls.count("generate") == 10)
    #expect(studio.calls.count("describe") == 1)
  }

  @Test func variationsAreReportedInTheOrderOfTheirNumbers() async throws {
    let studio = try await Studio()
    _ = await studio.pipeline(slotsAtOnce: 10).run(studio.request(count: 10))
    let numbers = studio.events.all.compactMap { event in
      if case .variationSaved(let variation, _) = event { variation.number } else { nil }
    }
    #expect(numbers == Array(1...10))
  }

  @Test func noMoreSlotsThanAllowedAreUnderWay() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let generate = studio.generate { request throws(Failure) in
      try await gate.pass()
      try Studio.write(request.slot.rawValue, to: request.spool)
      return SlotAnswer(charge: .free)
    }
    let pipeline = studio.pipeline(generate: generate, slotsAtOnce: 2)
    await pipeline.start(studio.request(count: 5))
    await gate.arrivals(2)
    #expect(studio.calls.count("generate") == 2)
    gate.open()
    await pipeline.finished()
    #expect(studio.calls.count("generate") == 5)
  }

  @Test func aVariationIsMadeFromAVariation() async throws {
    let studio = try await Studio()
    _ = await studio.pipeline().run(studio.request("a"))
    let first = try #require(try await studio.variations().first)
    let generate = studio.generate { request throws(Failure) in
      let parent = (try? String(contentsOfFile: request.picture.string, encoding: .utf8)) ?? "nothing"
      try Studio.write("child of \(parent)", to: request.spool)
      return SlotAnswer(charge: .free)
    }
    _ = await studio.pipeline(generate: generate).run(studio.request("b", parent: .variation(first.id)))
    let second = try #require(try await studio.variations().last)
    #expect(second.parent == .variation(first.id))
    #expect(try String(contentsOfFile: second.file.string, encoding: .utf8) == "child of picture of a-1")
  }

  @Test func anUnknownParentFailsBeforeAnythingIsWritten() async throws {
    let studio = try await Studio()
    let outcome = await studio.pipeline(generate: studio.generate())
      .run(studio.request(parent: .variation(SlotID(rawValue: "nobody"))))
    #expect(outcome.failures.count == 1)
    #expect(!FileManager.default.fileExists(atPath: studio.library.folder.string))
  }

  @Test func whatCanNeverSucceedIsRefusedBeforeAnythingIsDone() async throws {
    let studio = try await Studio()
    let failure = Failure.notUnderstood(instruction: "dusk", known: ["night"])
    let pipeline = studio.pipeline(
      imager: .failing, describe: .failing, compose: .failing,
      generate: studio.generate(refusing: failure))
    let outcome = await pipeline.run(studio.request(count: 2))
    #expect(outcome == GenerationOutcome(saved: 0, failures: [failure, failure], cancelled: 0))
    #expect(studio.events.lines() == ["ended: 0 saved, 2 failed, 0 cancelled"])
    #expect(!FileManager.default.fileExists(atPath: studio.library.folder.string))
  }

  @Test func aModeThatTheServiceLacksIsRefused() async throws {
    let studio = try await Studio()
    let pipeline = studio.pipeline(imager: .failing, describe: .failing, compose: .failing, generate: .failing)
    let outcome = await pipeline.run(studio.request(mode: .mask))
    #expect(
      outcome.failures == [.modeUnavailable(.mask, service: "test generator", available: [.picture, .description])])
  }

  @Test func theSameSourceTwiceIsDescribedOnce() async throws {
    let studio = try await Studio()
    let pipeline = studio.pipeline()
    _ = await pipeline.run(studio.request("a"))
    _ = await pipeline.run(studio.request("b"))
    #expect(studio.calls.count("describe") == 1)
    #expect(try await studio.library.lineages().count == 1)
    #expect(try await studio.variations().map(\.number) == [1, 2])
  }

  @Test func twoGenerationsRunAtOnce() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let generate = studio.generate { request throws(Failure) in
      try await gate.pass()
      try Studio.write(request.slot.rawValue, to: request.spool)
      return SlotAnswer(charge: .free)
    }
    let pipeline = studio.pipeline(generate: generate)
    await pipeline.start(studio.request("a", count: 2))
    await pipeline.start(studio.request("b", count: 2))
    await gate.arrivals(4)
    gate.open()
    await pipeline.finished()
    #expect(try await Set(studio.variations().map(\.id.rawValue)) == ["a-1", "a-2", "b-1", "b-2"])
    #expect(studio.events.ends("a") == 1 && studio.events.ends("b") == 1)
  }

  @Test func theSameGenerationIsNotStartedTwice() async throws {
    let studio = try await Studio()
    let pipeline = studio.pipeline()
    async let one = pipeline.run(studio.request())
    async let two = pipeline.run(studio.request())
    _ = await (one, two)
    await pipeline.finished()
    let again = await pipeline.run(studio.request())
    #expect(again.failures.count == 1)
    #expect(studio.calls.count("generate") == 1)
  }

  @Test func aSourceThatChangesMeanwhileIsNotTakenIn() async throws {
    let studio = try await Studio()
    let source = studio.source
    let describe = studio.describe { () throws(Failure) in
      try Studio.write("another picture", to: source)
      return Studio.description
    }
    let outcome = await studio.pipeline(describe: describe).run(studio.request())
    #expect(outcome.failures == [.unexpected(doing: "taking in \(source.string)", detail: "it changed meanwhile")])
    #expect(studio.calls.count("generate") == 0)
  }
}
