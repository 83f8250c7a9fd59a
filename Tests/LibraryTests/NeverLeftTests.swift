import Domain
import Foundation
import Testing

@testable import Library

/// Slots that a program intended when it ended, of services that make the file of the reply before they send.
struct NeverLeftTests {
  private func intended(_ scenario: Scenario) async throws -> SlotID {
    let lineage = try await scenario.library.begin(source: scenario.source)
    let request = GenerationRequest(
      id: GenerationID(rawValue: "g"), source: scenario.source, parent: .source, instruction: "dusk",
      settings: GenerationSettings(mode: .picture, count: 1, model: "gpt-image-2", service: .openAI))
    try await scenario.library.plan(
      GenerationPlan(
        request: request, lineage: lineage.id, description: nil, prompt: Prompt(text: "dusk"), service: "OpenAI",
        estimate: Money(microDollars: 70_000)))
    try await scenario.library.intend(request.slots[0])
    return request.slots[0]
  }

  private func recovered(_ scenario: Scenario) async throws -> RecoveryReport {
    await scenario.library.close()
    return try await scenario.another().recover(facts: Scenario.readFacts)
  }

  @Test func withoutAReplyNothingLeft() async throws {
    let scenario = try await Scenario()
    let slot = try await intended(scenario)
    let report = try await recovered(scenario)
    #expect(report.unsent == [slot] && report.unknown == [] && !report.isEmpty)
    #expect(try await state(of: slot, in: scenario.library) == .planned)
    #expect(try await scenario.library.unsent().map(\.slots) == [[slot]])
    #expect(try await scenario.library.ledger().isEmpty)
    #expect(try scenario.folder.contents("library/spool").filter { !$0.hasPrefix("session") }.isEmpty)
    let journal = LedgerJournal(file: scenario.library.layout.journal)
    #expect(try journal.entries().map(\.state) == [.failed])
  }

  @Test(arguments: ["reply", "part", "fetch", "fetching"])
  func whateverElseIsInTheSpoolMakesItUnknown(ending: String) async throws {
    let scenario = try await Scenario()
    let slot = try await intended(scenario)
    try scenario.folder.write("", to: "library/spool/\(slot.rawValue).\(ending)")
    #expect(try await recovered(scenario).unknown == [slot])
  }

  @Test func aSpoolThatWasEmptiedProvesNothing() async throws {
    let scenario = try await Scenario()
    let slot = try await intended(scenario)
    try FileManager.default.removeItem(atPath: scenario.library.layout.intent(slot).string)
    #expect(try await recovered(scenario).unknown == [slot])
  }

  @Test func aLibraryThatWasMadeAnewProvesNothing() async throws {
    let scenario = try await Scenario()
    let slot = try await intended(scenario)
    try FileManager.default.removeItem(atPath: scenario.library.folder.string)
    _ = try await scenario.library.lineages()
    try await scenario.vary("h")
    #expect(exists(scenario.library.layout.intent(slot)))
    #expect(try await recovered(scenario).unknown == [slot])
  }

  @Test func whatIsLeftOfASavedSlotIsRemoved() async throws {
    let scenario = try await Scenario()
    let slot = try await intended(scenario)
    try scenario.folder.write("picture", to: "library/spool/\(slot.rawValue).part")
    try scenario.folder.write("reply", to: "library/spool/\(slot.rawValue).reply")
    let intent = try Data(contentsOf: URL(filePath: scenario.library.layout.intent(slot).string))
    try await scenario.library.settle(slot, charge: .free)
    _ = try await scenario.library.save(slot, facts: Scenario.facts)
    // As if it had ended before it removed them.
    try intent.write(to: URL(filePath: scenario.library.layout.intent(slot).string))
    for ending in ["reply", "fetch", "fetching"] {
      try scenario.folder.write("x", to: "library/spool/\(slot.rawValue).\(ending)")
    }
    await scenario.library.close()
    let library = try await scenario.another()
    #expect(try await library.recover(facts: Scenario.readFacts).isEmpty)
    #expect(try scenario.folder.contents("library/spool").isEmpty)
    #expect(try await library.check().isClean)
  }
}
