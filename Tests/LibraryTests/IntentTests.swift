import Domain
import Foundation
import Testing

@testable import Library

struct IntentTests {
  static let price = Money(microDollars: 70_000)

  @Test func whatIsAskedForIsOnTheDiskBeforeTheRequestLeaves() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g", estimate: Self.price)[0]
    #expect(!exists(scenario.library.layout.intent(slot)))
    try await scenario.library.intend(slot)
    let intent = try SidecarFile.readIntent(scenario.library.layout.intent(slot))
    #expect(intent.slot == slot && intent.state == .sent && intent.instruction == "watercolour at dusk")
    #expect(intent.prompt == "A boat. Dusk." && intent.estimateMicroDollars == 70_000)
    #expect(intent.description == Scenario.description && intent.source.origin == scenario.source)
    #expect(intent.session != nil && intent.sentAt != nil)
  }

  @Test func aSlotThatIsSavedOrStoppedLeavesNoIntent() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.plan("g", count: 2)
    try await scenario.answer(slots[0])
    _ = try await scenario.library.save(slots[0], facts: Scenario.facts)
    try await scenario.library.intend(slots[1])
    try await scenario.library.markCancelled(slots[1])
    #expect(try scenario.folder.contents("library/spool").isEmpty)
  }

  /// How an index comes back that was lost with the program.
  enum Return: CaseIterable { case opening, rebuilding, restoringABackup }

  @Test(arguments: Return.allCases)
  func aWholeAnswerIsSavedWithoutTheIndex(way: Return) async throws {
    let scenario = try await Scenario()
    let first = try await scenario.vary("a")
    await scenario.library.close()
    let backup = try Data(contentsOf: URL(filePath: scenario.library.layout.index.string))
    let slot = try await scenario.plan("g", parent: .variation(first.id), estimate: Self.price)[0]
    try await scenario.answer(slot, "paid for", charge: Money(microDollars: 60_000))
    await scenario.library.close()
    try removeIndex(scenario)
    switch way {
    case .opening: break
    case .rebuilding: try await rebuild(scenario)
    case .restoringABackup: try backup.write(to: URL(filePath: scenario.library.layout.index.string))
    }
    let library = try await scenario.another()
    let saved = try #require(try await library.recover(facts: Scenario.readFacts).saved.first)
    #expect(try text(saved.file) == "paid for")
    #expect(saved.id == slot && saved.parent == .variation(first.id) && saved.number == 2)
    #expect(saved.charge.microDollars == 60_000 && saved.outputPrompt == "as revised")
    #expect(saved.prompt.text == "A boat. Dusk." && saved.instruction == "watercolour at dusk")
    #expect(try await library.check().isClean)
    #expect(try scenario.folder.contents("library/spool").isEmpty)
  }

  @Test func aWholeAnswerIsSavedWhereNothingButTheSpoolIsLeft() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g", estimate: Self.price)[0]
    try await scenario.answer(slot, "paid for")
    await scenario.library.close()
    try removeIndex(scenario)
    for name in try Folder.names(in: scenario.library.folder) where name != "spool" {
      try FileManager.default.removeItem(atPath: scenario.library.folder.appending(name).string)
    }
    let library = try await scenario.another()
    let saved = try #require(try await library.recover(facts: Scenario.readFacts).saved.first)
    #expect(try text(saved.file) == "paid for")
    #expect(try text(#require(try await library.lineages().first).source) == "harbour's bytes")
    #expect(try await library.check().isClean)
  }

  @Test func aPaidRequestOfALostIndexIsUnknown() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g", estimate: Self.price)[0]
    try await scenario.library.intend(slot)
    await scenario.library.close()
    try removeIndex(scenario)
    let library = try await scenario.another()
    #expect(try await library.recover(facts: Scenario.readFacts).unknown == [slot])
    #expect(try await library.lineages().first?.unsaved.map(\.id) == [slot])
  }

  @Test(arguments: [false, true])
  func failedAndUnknownSlotsOutliveTheIndex(isRebuilt: Bool) async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.plan("g", count: 2, estimate: Self.price)
    for slot in slots { try await scenario.library.intend(slot) }
    try await scenario.library.fail(slots[0], .broken("x", detail: "no end"))
    try await scenario.library.markUnknown(slots[1], .unexpected(doing: "waiting", detail: "reset by peer"))
    let before = try await scenario.library.lineages()
    #expect(before.first?.unsaved.count == 2)
    await scenario.library.close()
    try removeIndex(scenario)
    if isRebuilt { try await rebuild(scenario) }
    #expect(try await scenario.another().lineages() == before)
    #expect(try await scenario.another().check().isClean)
  }

  @Test(arguments: [
    "", "{", "null", "{\"format\":99}", String(repeating: "[", count: 100_000),
  ])
  func whatIsNoIntentIsLeftAlone(words: String) async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    let file = try scenario.folder.write(words, to: "library/spool/g-1.json")
    let library = try await scenario.another()
    #expect(try await library.recover(facts: Scenario.readFacts).isEmpty)
    #expect(try await library.check().findings == [.leftInSpool("spool/g-1.json")])
    #expect(try text(file) == words)
  }

  @Test(arguments: ["../outside", "/etc", "spool", "a/b", "", "..", ".git"])
  func anIntentCannotPointOutOfTheLibrary(folder: String) async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    try await scenario.answer(slot)
    await scenario.library.close()
    let path = scenario.library.layout.intent(slot)
    var intent = try SidecarFile.readIntent(path)
    intent.source.folder = FilePath(folder)
    try Data(SidecarFile.bytes(of: intent)).write(to: URL(filePath: path.string))
    #expect(throws: SidecarError.outOfBounds) { try SidecarFile.readIntent(path) }
  }

  @Test func aReasonThatANewerProgramGaveIsNoObstacle() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g", estimate: Self.price)[0]
    try await scenario.library.intend(slot)
    try await scenario.library.markUnknown(slot, .cancelled)
    let path = scenario.library.layout.intent(slot)
    let words = try text(path).replacing("\"cancelled\"", with: "\"abducted\"")
    try Data(words.utf8).write(to: URL(filePath: path.string))
    #expect(try SidecarFile.readIntent(path).reason?.failure == nil)
    #expect(try SidecarFile.readIntent(path).state == .unknown)
  }

  @Test func anIntentOfAnotherSlotIsNotTaken() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    try await scenario.library.intend(slot)
    let layout = scenario.library.layout
    try FileManager.default.copyItem(
      atPath: layout.intent(slot).string, toPath: layout.spool.appending("h-1.json").string)
    #expect(try scenario.library.spool.intents().map(\.slot) == [slot])
  }

  private func rebuild(_ scenario: Scenario) async throws {
    _ = try await Library.rebuild(at: scenario.library.folder, clock: Scenario.clock(), facts: Scenario.readFacts)
  }

  private func removeIndex(_ scenario: Scenario) throws {
    for file in scenario.library.layout.indexFiles { try? FileManager.default.removeItem(atPath: file.string) }
  }
}
