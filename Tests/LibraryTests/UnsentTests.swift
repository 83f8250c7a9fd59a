import Domain
import Foundation
import Testing

@testable import Library

struct UnsentTests {
  @Test func whatAProgramPlannedAndNeverAskedForIsFound() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.reserve("g", count: 3, in: scenario.library)
    try await scenario.answer(slots[0], charge: BudgetTests.cent)
    let other = try await scenario.another()
    #expect(try await other.unsent().isEmpty, "the program runs")
    await scenario.library.close()

    let unsent = try await other.unsent()
    #expect(unsent.map(\.slots) == [Array(slots.dropFirst())])
    #expect(unsent.first?.price == Money(microDollars: 20_000))
    #expect(unsent.first?.request.instruction == "watercolour at dusk")
  }

  @Test func onlyOneProgramTakesThemOver() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.reserve("g", count: 2, in: scenario.library)
    await scenario.library.close()
    let (one, other) = (try await scenario.another(), try await scenario.another())
    let taken = try #require(try await one.takeOver(GenerationID(rawValue: "g")))
    #expect(taken.slots == slots && taken.plan.prompt.text == "A boat. Dusk." && taken.others.isEmpty)
    #expect(try await other.takeOver(GenerationID(rawValue: "g")) == nil)
    #expect(try await other.unsent().isEmpty)
    #expect(try await other.spending().today == Money(microDollars: 20_000))
    try await one.intend(slots[0])
    await #expect(throws: Failure.self) { try await other.intend(slots[0]) }
  }

  @Test func whatHasComeFurtherIsToldWithThem() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.reserve("g", count: 3, in: scenario.library)
    try await scenario.answer(slots[0], charge: BudgetTests.cent)
    _ = try await scenario.library.save(slots[0], facts: Scenario.facts)
    try await scenario.library.intend(slots[1])
    try await scenario.library.markUnknown(slots[1], .cancelled)
    await scenario.library.close()
    let taken = try #require(try await scenario.another().takeOver(GenerationID(rawValue: "g")))
    #expect(taken.slots == [slots[2]])
    #expect(taken.others.map(\.0) == [slots[0], slots[1]])
    #expect(taken.others.map(\.1) == [.saved, .unknown])
  }

  @Test func theBudgetHoldsForThemToo() async throws {
    let scenario = try await Scenario()
    try await scenario.reserve("g", count: 3, in: scenario.library)
    await scenario.library.close()
    let poor = try await scenario.budgeted(Budget(perDay: Money(microDollars: 20_000)))
    await #expect(throws: Failure.self) { try await poor.takeOver(GenerationID(rawValue: "g")) }
    #expect(try await poor.unsent().count == 1)
  }

  @Test func whatIsGivenUpIsCancelled() async throws {
    let scenario = try await Scenario()
    try await scenario.reserve("g", count: 2, in: scenario.library)
    await scenario.library.close()
    let other = try await scenario.another()
    try await other.discardUnsent(GenerationID(rawValue: "g"))
    #expect(try await other.unsent().isEmpty)
    #expect(try await other.ledger().isEmpty)
  }

  @Test func aRequestCanBeMadeAgainWithItsPrompt() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.reserve("g", count: 1, in: scenario.library)[0]
    let request = try #require(try await scenario.library.request(of: slot))
    #expect(request.prompt?.text == "A boat. Dusk." && request.source == scenario.source)
    #expect(try await scenario.library.request(of: SlotID(rawValue: "nobody")) == nil)
  }

  @Test func whatIsWrittenOffNoLongerWaits() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.reserve("g", count: 2, in: scenario.library)
    for slot in slots {
      try await scenario.library.intend(slot)
      try await scenario.library.markUnknown(slot, .cancelled)
    }
    try await scenario.library.writeOff(slots[0].rawValue)
    try await scenario.library.writeOff(slots[1].rawValue, charge: .free)
    let entries = try await scenario.another().ledger().map(\.entry)
    #expect(entries.map(\.state) == [.writtenOff, .writtenOff])
    #expect(entries.total == BudgetTests.cent)
    #expect(try await scenario.library.lineages().flatMap(\.unsaved).isEmpty)
    await #expect(throws: Failure.notInLedger(slots[0].rawValue)) {
      try await scenario.library.writeOff(slots[0].rawValue)
    }
    await #expect(throws: Failure.notInLedger("nobody")) { try await scenario.library.writeOff("nobody") }
  }

  @Test func anAnswerThatTurnsUpAfterAllIsAnAnswer() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.reserve("g", count: 1, in: scenario.library)[0]
    try await scenario.library.intend(slot)
    try await scenario.library.markUnknown(slot, .cancelled)
    try await scenario.library.writeOff(slot.rawValue)
    let file = try OpenFile.creating(scenario.library.spoolFile(for: slot))
    try [UInt8]("picture".utf8).withUnsafeBytes { bytes in
      Result { () throws(Failure) in try file.write(bytes) }
    }.get()
    try await scenario.library.settle(slot, charge: Money(microDollars: 7_000))
    let entry = try #require(try await scenario.library.ledger().first?.entry)
    #expect(entry.state == .settled && entry.charge == Money(microDollars: 7_000))
  }

  @Test func aDescriptionOfAnEndedProgramIsUnknown() async throws {
    let scenario = try await Scenario()
    try await scenario.library.intend(
      PaidRequest(id: "seen", kind: .description, service: .openAI, model: "sees", estimate: nil))
    await scenario.library.close()
    let other = try await scenario.another()
    let report = try await other.recover(facts: Scenario.readFacts)
    #expect(report.unknownRequests == 1 && !report.isEmpty)
    #expect(try await other.ledger().map(\.entry.state) == [.unknown])
    try await other.writeOff("seen", charge: .free)
    #expect(try await other.ledger().map(\.entry.state) == [.writtenOff])
  }

  @Test func ofTwoThatAskOnceMoreForASlotOnlyOneDoes() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.reserve("g", count: 1, in: scenario.library)[0]
    try await scenario.library.intend(slot)
    try await scenario.library.markUnknown(slot, .cancelled)
    let lineage = try await scenario.library.begin(source: scenario.source)
    func plan(_ id: String) -> GenerationPlan {
      var request = Scenario.request(id, source: scenario.source)
      request.replaces = slot
      return GenerationPlan(
        request: request, lineage: lineage.id, description: nil, prompt: Prompt(text: "A boat."), service: "OpenAI",
        estimate: BudgetTests.cent)
    }
    try await scenario.library.plan(plan("once"))
    await #expect(throws: Failure.notInLedger(slot.rawValue)) { try await scenario.another().plan(plan("twice")) }
    #expect(try await scenario.library.ledger().map(\.entry.state) == [.writtenOff])
    #expect(try await scenario.another().spending().today == Money(microDollars: 20_000))
  }

  @Test func whatWasTakenOverAndNotAskedForCanBeTakenOverAgain() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.reserve("g", count: 2, in: scenario.library)
    await scenario.library.close()
    let other = try await scenario.another()
    #expect(try await other.takeOver(GenerationID(rawValue: "g")) != nil)
    try await other.release(slots)
    #expect(try await other.unsent().map(\.slots) == [slots])
    #expect(try await other.spending().today == .free)
    #expect(try await scenario.another().takeOver(GenerationID(rawValue: "g"))?.slots == slots)
  }
}
