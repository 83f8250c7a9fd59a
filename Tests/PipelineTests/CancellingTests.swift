import Domain
import Foundation
import Library
import Services
import Testing

@testable import Pipeline

struct CancellingTests {
  /// Where a generation waits when it is stopped.
  enum Place: CaseIterable, CustomTestStringConvertible {
    case describing, generating

    var testDescription: String { "\(self)" }
  }

  @Test(arguments: Place.allCases)
  func stoppingEndsAllSlotsOnce(place: Place) async throws {
    let studio = try await Studio()
    let gate = Gate()
    let pipeline = studio.pipeline(
      describe: studio.describe { () throws(Failure) in
        if place == .describing { try await gate.pass() }
        return Studio.description
      },
      generate: studio.generate { request throws(Failure) in
        if place == .generating { try await gate.pass() }
        try Studio.write("x", to: request.spool)
        return SlotAnswer(charge: .free)
      })
    let request = studio.request(count: 4)
    await pipeline.start(request)
    await gate.arrivals(place == .generating ? 2 : 1)
    await pipeline.cancel(request.id)
    await pipeline.finished()
    #expect(studio.events.ends() == 1)
    #expect(studio.events.lines().last == "ended: 0 saved, 0 failed, 4 cancelled")
    for slot in 1...4 { #expect(studio.events.lines().count { $0 == "g-\(slot) cancelled" } == 1) }
    #expect(studio.workFiles().isEmpty)
    #expect(try await studio.library.check().isClean)
  }

  @Test func stoppingBeforeAnythingIsDoneDoesNothing() async throws {
    let studio = try await Studio()
    let request = studio.request(count: 2)
    let outcome = await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await studio.pipeline(describe: .failing, generate: studio.generate()).run(request)
    }.value
    #expect(outcome == GenerationOutcome(saved: 0, failures: [], cancelled: 2))
    #expect(!FileManager.default.fileExists(atPath: studio.library.folder.string))
  }

  @Test func stoppingOneLeavesTheOther() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let pipeline = studio.pipeline(
      generate: studio.generate { request throws(Failure) in
        try await gate.pass()
        try Studio.write(request.slot.rawValue, to: request.spool)
        return SlotAnswer(charge: .free)
      })
    await pipeline.start(studio.request("a"))
    await pipeline.start(studio.request("b"))
    await gate.arrivals(2)
    await pipeline.cancel(GenerationID(rawValue: "a"))
    gate.open()
    await pipeline.finished()
    #expect(studio.events.lines("b").last == "ended: 1 saved, 0 failed, 0 cancelled")
    #expect(studio.events.lines("a").last == "ended: 0 saved, 0 failed, 1 cancelled")
  }

  @Test func nothingBeginsAfterClosing() async throws {
    let studio = try await Studio()
    let pipeline = studio.pipeline(
      generate: studio.generate { _ throws(Failure) in
        throw .unexpected(doing: "generating", detail: "the pipeline is closed")
      })
    await pipeline.close()
    await pipeline.start(studio.request("late", count: 1))
    await pipeline.finished()
    #expect(studio.events.all.isEmpty)
  }

  @Test func stoppingAllStopsAll() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let pipeline = studio.pipeline(
      generate: studio.generate { request throws(Failure) in
        try await gate.pass()
        return SlotAnswer(charge: .free)
      })
    for id in ["a", "b", "c"] { await pipeline.start(studio.request(id, count: 3)) }
    await gate.arrivals(6)
    await pipeline.cancelAll()
    await pipeline.finished()
    for id in ["a", "b", "c"] {
      #expect(studio.events.lines(id).last == "ended: 0 saved, 0 failed, 3 cancelled")
    }
  }

  @Test func slotsWhoseTurnHasNotComeEndAtOnce() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let ended = Gate()
    let pipeline = Pipeline(
      imager: studio.imager(),
      services: ServiceTable(
        describers: [studio.describe()], composers: [studio.compose()],
        generators: [
          studio.generate { request throws(Failure) in
            try await gate.pass(mindingCancellation: false)
            try Studio.write("late", to: request.spool)
            return SlotAnswer(charge: .free)
          }
        ], finisher: .failing), library: studio.library, clock: Studio.clock(),
      workFolder: studio.folder.appending("work"), slotsAtOnce: 1,
      report: { event in
        studio.events.append(event)
        if case .slotChanged(_, _, .cancelled) = event { ended.open() }
      })
    await pipeline.start(studio.request(count: 2))
    await gate.arrivals(1)
    await pipeline.cancelAll()
    try await ended.pass()
    #expect(studio.events.lines().contains("g-2 cancelled"))
    #expect(!studio.events.lines().contains("g-1 cancelled"))
    gate.open()
    await pipeline.finished()
  }

  @Test func anAnswerThatIsThereIsSavedAllTheSame() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let pipeline = studio.pipeline(
      generate: studio.generate(estimate: Money(microDollars: 70_000)) { request throws(Failure) in
        try Studio.write("paid for", to: request.spool)
        try await gate.pass(mindingCancellation: false)
        return SlotAnswer(charge: Money(microDollars: 60_000))
      })
    await pipeline.start(studio.request(count: 1))
    await gate.arrivals(1)
    await pipeline.cancelAll()
    gate.open()
    await pipeline.finished()
    #expect(studio.events.lines().last == "ended: 1 saved, 0 failed, 0 cancelled")
    let variation = try #require(try await studio.variations().first)
    #expect(try String(contentsOfFile: variation.file.string, encoding: .utf8) == "paid for")
  }

  @Test func aPaidRequestThatIsStoppedIsUnknown() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let pipeline = studio.pipeline(
      generate: studio.generate(estimate: Money(microDollars: 70_000)) { request throws(Failure) in
        try Studio.write("half", to: request.spool)
        try await gate.pass()
        return SlotAnswer(charge: .free)
      })
    await pipeline.start(studio.request())
    await gate.arrivals(1)
    await pipeline.cancelAll()
    await pipeline.finished()
    #expect(studio.events.lines().contains("g-1 unknown"))
    let half = studio.library.spoolFile(for: SlotID(rawValue: "g-1"))
    #expect(try String(contentsOfFile: half.string, encoding: .utf8) == "half")
  }

  @Test func cancellingTheCallerCancelsTheGeneration() async throws {
    let studio = try await Studio()
    let gate = Gate()
    let pipeline = studio.pipeline(
      generate: studio.generate { _ throws(Failure) in
        try await gate.pass()
        return SlotAnswer(charge: .free)
      })
    let task = Task { await pipeline.run(studio.request()) }
    await gate.arrivals(1)
    task.cancel()
    #expect(await task.value == GenerationOutcome(saved: 0, failures: [], cancelled: 1))
  }

  @Test func waitingWhenNothingRunsReturns() async throws {
    let studio = try await Studio()
    await studio.pipeline().finished()
    await studio.pipeline().cancelAll()
  }
}
