import Domain
import Foundation
import Testing

@testable import Library

/// What happens to a program that runs while somebody deletes parts of its library.
struct DeletionTests {
  /// What is deleted.
  enum Part: CaseIterable {
    case library, spool, index, indexFiles

    func delete(from library: Library) throws {
      let layout = library.layout
      switch self {
      case .library: try remove(layout.folder)
      case .spool: try remove(layout.spool)
      case .index: try remove(layout.index)
      case .indexFiles: for file in layout.indexFiles { try? remove(file) }
      }
    }

    private func remove(_ path: FilePath) throws { try FileManager.default.removeItem(atPath: path.string) }
  }

  @Test(arguments: Part.allCases)
  func aNewVariationIsSaved(part: Part) async throws {
    let scenario = try await Scenario()
    let first = try await scenario.vary("a")
    try part.delete(from: scenario.library)
    let second = try await scenario.vary("b")
    #expect(try text(second.file) == "picture of b")
    #expect(second.number == (part == .library ? 1 : 2))
    let kept = part == .library ? [second] : [first, second]
    #expect(try await scenario.library.lineages().map(\.variations) == [kept])
    #expect(try await scenario.library.check().isClean)
  }

  @Test(arguments: Part.allCases)
  func aPlannedSlotGoesOn(part: Part) async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.plan("g", count: 2)
    try part.delete(from: scenario.library)
    for slot in slots {
      try await scenario.answer(slot, "picture of \(slot.rawValue)")
      let saved = try await scenario.library.save(slot, facts: Scenario.facts)
      #expect(try text(saved.variation.file) == "picture of \(slot.rawValue)")
    }
    #expect(try await scenario.library.check().isClean)
  }

  @Test(arguments: Part.allCases)
  func aSlotWhoseRequestLeftGoesOn(part: Part) async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g", estimate: Money(microDollars: 70_000))[0]
    try await scenario.library.intend(slot)
    try part.delete(from: scenario.library)
    #expect(try await scenario.library.restoreSpool(of: slot) == (part == .library || part == .spool))
    try Data("paid for".utf8).write(to: URL(filePath: scenario.library.spoolFile(for: slot).string))
    try await scenario.library.settle(slot, charge: Money(microDollars: 60_000))
    let saved = try await scenario.library.save(slot, facts: Scenario.facts)
    #expect(try text(saved.variation.file) == "paid for")
    #expect(saved.variation.charge.microDollars == 60_000 && saved.lineage.variations == [saved.variation])
    #expect(try text(saved.lineage.source) == "harbour's bytes")
    #expect(try await scenario.library.check().isClean)
  }

  @Test(arguments: [Part.index, .indexFiles])
  func aWholeAnswerIsSaved(part: Part) async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g", estimate: Money(microDollars: 70_000))[0]
    try await scenario.answer(slot, "paid for", charge: Money(microDollars: 60_000))
    try part.delete(from: scenario.library)
    let saved = try await scenario.library.save(slot, facts: Scenario.facts).variation
    #expect(try text(saved.file) == "paid for")
    #expect(saved.charge.microDollars == 60_000 && saved.outputPrompt == "as revised")
    #expect(try await scenario.library.check().isClean)
  }

  @Test func aSourceThatIsGoneEverywhereDoesNotKeepAnAnswerFromBeingSaved() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    try FileManager.default.removeItem(atPath: scenario.library.folder.string)
    try FileManager.default.removeItem(atPath: scenario.source.string)
    try await scenario.answer(slot, "the only one")
    let saved = try await scenario.library.save(slot, facts: Scenario.facts)
    #expect(try text(saved.variation.file) == "the only one")
    #expect(try await scenario.library.check().findings.count == 1)
    await scenario.library.close()
    try Part.indexFiles.delete(from: scenario.library)
    #expect(try await scenario.another().lineages().first?.variations == [saved.variation])
  }

  @Test func readingSeesThatTheLibraryIsGone() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("a")
    #expect(try await scenario.library.lineage(of: variation.id) != nil)
    try Part.library.delete(from: scenario.library)
    #expect(try await scenario.library.lineages().isEmpty)
    #expect(!exists(scenario.library.folder))
  }

  @Test func anotherProgramDoesNotTakeASlotWhoseSpoolWasDeleted() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g", estimate: Money(microDollars: 70_000))[0]
    try await scenario.library.intend(slot)
    try Part.spool.delete(from: scenario.library)
    #expect(try await scenario.library.restoreSpool(of: slot))
    let other = try await scenario.another()
    #expect(try await other.recover(facts: Scenario.readFacts).isEmpty)
    #expect(try await state(of: slot, in: other) == .sent)
  }

  @Test func anIndexThatWasReplacedIsOpened() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    await scenario.library.close()
    let (index, backup) = (scenario.library.layout.index.string, scenario.folder.path.appending("backup").string)
    try FileManager.default.copyItem(atPath: index, toPath: backup)
    let second = try await scenario.vary("b")
    let slot = try await scenario.plan("c")[0]
    try await scenario.library.intend(slot)
    _ = rename(backup, index)
    try Data("late".utf8).write(to: URL(filePath: scenario.library.spoolFile(for: slot).string))
    try await scenario.library.settle(slot, charge: .free)
    #expect(try await scenario.library.save(slot, facts: Scenario.facts).variation.number == 3)
    let findings = try await scenario.library.check().findings
    #expect(findings == [.notIndexed(scenario.library.layout.relative(second.file))])
    #expect(try Folder.names(in: scenario.library.layout.trash).map(\.fileExtension) == ["sqlite-shm", "sqlite-wal"])
  }

  @Test func theLogOfADeletedIndexGoesToTheTrash() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    let log = try Data(contentsOf: URL(filePath: scenario.library.layout.writeAheadLog.string))
    try Part.index.delete(from: scenario.library)
    #expect(try await scenario.library.lineages().count == 1)
    let trash = scenario.library.layout.trash
    let kept = try #require(try Folder.names(in: trash).first { $0.fileExtension == "sqlite-wal" })
    #expect(try Data(contentsOf: URL(filePath: trash.appending(kept).string)) == log)
  }

  @Test func twoProgramsGoOnAfterTheIndexIsDeleted() async throws {
    let scenario = try await Scenario()
    let other = try await scenario.another()
    let one = try await scenario.plan("a")[0]
    let two = try await scenario.plan("b", in: other)[0]
    try await scenario.answer(one, "one")
    try await scenario.answer(two, "two", in: other)
    try Part.index.delete(from: scenario.library)
    let saved = try await [
      scenario.library.save(one, facts: Scenario.facts).variation, other.save(two, facts: Scenario.facts).variation,
    ]
    #expect(Set(saved.map(\.number)) == [1, 2])
    #expect(try await other.check().description == "1 lineage, 2 variations: all is well")
  }
}
