import Domain
import Foundation
import GRDB
import Testing

@testable import Library

struct LedgerTests {
  @Test func aSlotIsNeverSentTwice() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    try await scenario.library.intend(slot)
    await #expect(throws: Failure.self) { try await scenario.library.intend(slot) }
    await #expect(throws: Failure.self) { try await scenario.another().intend(slot) }
  }

  @Test func anIntentIsSeenByOthersBeforeTheRequestLeaves() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g", estimate: Money(microDollars: 70_000))[0]
    try await scenario.library.intend(slot)
    #expect(try await state(of: slot, in: scenario.another()) == .sent)
    #expect(!exists(scenario.library.spoolFile(for: slot)))
  }

  @Test func commitsAreOnTheDiskWhenTheyReturn() async throws {
    let scenario = try await Scenario()
    try await scenario.plan("g")
    let index = try #require(try scenario.library.index())
    // 2 is FULL.
    #expect(try index.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    #expect(try index.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    // One that need not be leaves none behind, whether or not it comes about.
    _ = try index.write(isDurable: false) { _ in 0 }
    #expect(try index.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
    #expect(throws: Failure.self) { try index.write(isDurable: false) { _ -> Int in throw Failure.cancelled } }
    #expect(try index.write { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
  }

  @Test func anIntentIsTheEntryThatTheIndexTells() async throws {
    let scenario = try await Scenario()
    let library = scenario.library
    let slots = try await scenario.reserve("g", count: 6, in: library)
    func compare() throws {
      let index = try #require(try library.index())
      for slot in slots {
        let (intent, entry) = try index.read { (try Intent.fetch(slot, in: $0), try LedgerRows.slot(slot, in: $0)) }
        #expect(intent?.entry == entry)
      }
    }
    try compare()
    for slot in slots.dropFirst() { try await library.intend(slot) }
    try compare()
    try await library.fail(slots[1], .cancelled, charge: Money(microDollars: 9))
    try await library.markUnknown(slots[2], .cancelled)
    try await library.markUnknown(slots[3], .cancelled)
    try await library.writeOff(slots[3].rawValue, charge: Money(microDollars: 8))
    try await library.markCancelled(slots[4])
    try Data("picture".utf8).write(to: URL(filePath: library.spoolFile(for: slots[5]).string))
    try await library.settle(slots[5], charge: Money(microDollars: 7))
    try compare()
    _ = try await library.save(slots[5], facts: Scenario.facts)
    try compare()
  }

  @Test func whatThePowerUndoesOfASavedSlotIsDoneAgain() async throws {
    let scenario = try await Scenario()
    let library = scenario.library
    let slot = try await scenario.reserve("g", count: 1, in: library)[0]
    try await scenario.answer(slot, charge: Money(microDollars: 7_000), in: library)
    let saved = try await library.save(slot, facts: Scenario.facts).variation
    // The commit that says so need not be durable.
    let index = try #require(try library.index())
    try index.write { db in
      try db.execute(sql: "UPDATE slot SET state = 'settled', endedAt = NULL, session = 'session-gone'")
    }
    await library.close()
    let again = try await scenario.another()
    let report = try await again.recover(facts: Scenario.readFacts)
    #expect(report.saved == [saved] && report.kept.isEmpty)
    #expect(try await again.check().findings.isEmpty)
    #expect(try await again.lineages().flatMap(\.variations) == [saved])
  }

  @Test func aGenerationIsWrittenDownOnce() async throws {
    let scenario = try await Scenario()
    try await scenario.plan("g", count: 3)
    await #expect(throws: Failure.self) { try await scenario.plan("g") }
  }

  @Test(arguments: [
    (LedgerState.planned, [LedgerState.sent, .failed, .cancelled]),
    (.sent, [.settled, .failed, .unknown, .cancelled]),
    (.settled, [.saved, .failed]),
    (.saved, []), (.failed, [.settled]), (.unknown, [.settled]), (.cancelled, []),
  ])
  func aSlotMovesOnlyForwards(state: LedgerState, next: [LedgerState]) {
    let all: [LedgerState] = [.planned, .sent, .settled, .saved, .failed, .unknown, .cancelled]
    #expect(all.filter { $0.predecessors.contains(state) } == next)
  }

  @Test func aFailureIsKeptWithItsReason() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    let failure = Failure.notUnderstood(instruction: "x", known: ["dusk"])
    try await scenario.library.fail(slot, failure)
    #expect(try await state(of: slot, in: scenario.library) == .failed)
    let index = try #require(try scenario.library.index())
    let stored = try index.read { try String.fetchOne($0, sql: "SELECT failure FROM slot") }
    #expect(try JSONColumn.value(try #require(stored), as: Failure.self) == failure)
  }

  @Test func cancellingRemovesWhatHadArrived() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    try await scenario.library.intend(slot)
    try Data("half".utf8).write(to: URL(filePath: scenario.library.spoolFile(for: slot).string))
    try await scenario.library.markCancelled(slot)
    #expect(!exists(scenario.library.spoolFile(for: slot)))
    #expect(try await state(of: slot, in: scenario.library) == .cancelled)
  }

  @Test func aWholeAnswerCannotBeCancelled() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    try await scenario.answer(slot)
    await #expect(throws: Failure.self) { try await scenario.library.markCancelled(slot) }
    #expect(exists(scenario.library.answerFile(for: slot)))
  }

  @Test func anAnswerThatComesAfterAllIsTaken() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g", estimate: Money(microDollars: 70_000))[0]
    try await scenario.library.intend(slot)
    try await scenario.library.markUnknown(slot, .cancelled)
    try Data("late".utf8).write(to: URL(filePath: scenario.library.spoolFile(for: slot).string))
    try await scenario.library.settle(slot, charge: Money(microDollars: 60_000))
    #expect(try await scenario.library.save(slot, facts: Scenario.facts).variation.charge.microDollars == 60_000)
  }

  @Test func settlingWithoutAnAnswerFails() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    try await scenario.library.intend(slot)
    await #expect(throws: Failure.missing(scenario.library.spoolFile(for: slot))) {
      try await scenario.library.settle(slot, charge: .free)
    }
  }

  @Test func aDescriptionIsKeptByBytesAndService() async throws {
    let scenario = try await Scenario()
    let digest = try await scenario.library.digest(of: scenario.source)
    #expect(try await scenario.library.cachedDescription(of: digest, by: "local studio")?.description == nil)
    try await scenario.library.remember(Scenario.description, of: digest, by: "local studio")
    #expect(
      try await scenario.another().cachedDescription(of: digest, by: "local studio")?.description
        == Scenario.description)
    #expect(try await scenario.library.cachedDescription(of: digest, by: "another")?.description == nil)
  }
}

/// Where a slot stands in the ledger.
func state(of slot: SlotID, in library: Library) async throws -> LedgerState? {
  try await library.offPool { () throws(Failure) in
    try library.index()?.read { try SlotRecord.fetch(slot, folder: library.folder, in: $0)?.state }
  }
}
