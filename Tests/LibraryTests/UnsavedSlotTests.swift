import Domain
import Foundation
import Testing

@testable import Library

struct UnsavedSlotTests {
  @Test func aLineageTellsOfItsFailedAndUnknownSlots() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("a")
    let slots = try await scenario.plan(
      "b", instruction: "night", parent: .variation(variation.id), count: 4, estimate: Money(microDollars: 70_000))
    let reason = Failure.unexpected(doing: "waiting", detail: "reset by peer")
    try await scenario.library.intend(slots[2])
    try await scenario.library.markUnknown(slots[2], reason)
    try await scenario.library.fail(slots[1], .empty("x"))
    try await scenario.library.markCancelled(slots[3])

    let lineage = try #require(try await scenario.another().lineages().first)
    #expect(lineage.variations == [variation])
    #expect(lineage.unsaved.map(\.id) == [slots[1], slots[2]])
    #expect(lineage.unsaved.map(\.state) == [.failed(.empty("x")), .unknown])
    let unknown = lineage.unsaved[1]
    #expect(unknown.generation.rawValue == "b" && unknown.index == 2 && unknown.parent == .variation(variation.id))
    #expect(unknown.instruction == "night" && unknown.settings.count == 4 && unknown.service == "local studio")
    #expect(unknown.estimate.microDollars == 70_000 && unknown.charge == nil && unknown.reason == reason)
    let (sentAt, endedAt) = try (#require(unknown.sentAt), #require(unknown.endedAt))
    #expect(sentAt < endedAt && lineage.unsaved[0].sentAt == nil)
    #expect(try await scenario.library.lineage(lineage.id) == lineage)
    #expect(try await scenario.library.lineage(of: slots[2]) == lineage)
  }

  @Test func aRebuildKeepsThem() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.plan("a", count: 2)
    try await scenario.library.intend(slots[0])
    try await scenario.library.fail(slots[0], .empty("x"))
    try await scenario.library.fail(slots[1], .cancelled)
    let before = try await scenario.library.lineages()
    await scenario.library.close()
    _ = try await Library.rebuild(at: scenario.library.folder, clock: Scenario.clock(), facts: Scenario.readFacts)
    #expect(before.first?.unsaved.count == 2)
    #expect(try await scenario.library.lineages() == before)
  }

  @Test func anAnswerThatComesAfterAllIsUnsavedNoMore() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    try await scenario.library.intend(slot)
    try await scenario.library.markUnknown(slot, .cancelled)
    try Data("late".utf8).write(to: URL(filePath: scenario.library.spoolFile(for: slot).string))
    try await scenario.library.settle(slot, charge: .free)
    let lineage = try await scenario.library.save(slot, facts: Scenario.facts).lineage
    #expect(lineage.unsaved.isEmpty && lineage.variations.count == 1)
  }
}
