import Domain
import Foundation
import Testing

@testable import Library

struct JournalTests {
  @Test func whatOnlyTheIndexKnewComesBackFromTheCopy() async throws {
    let scenario = try await Scenario()
    let library = scenario.library
    try await library.intend(
      PaidRequest(
        id: "seen", kind: .description, service: .openAI, model: "sees", estimate: Money(microDollars: 2_000)))
    try await library.settle(request: "seen", charge: Money(microDollars: 1_700))
    let slots = try await scenario.reserve("g", count: 2, in: library)
    try await scenario.answer(slots[0], charge: Money(microDollars: 7_000))
    let variation = try await library.save(slots[0], facts: Scenario.facts).variation
    try await library.intend(slots[1])
    try await library.fail(slots[1], .cancelled, charge: Money(microDollars: 9_000))
    let before = try await library.ledger().map(\.entry)
    await library.close()

    // The picture is deleted with its sidecar, and the index with everything: only the copy knows what was paid.
    for file in [variation.file, VariationName.sidecar(of: variation.file)] + library.layout.indexFiles {
      try? FileManager.default.removeItem(atPath: file.string)
    }
    for name in try scenario.folder.contents("library/spool") {
      try FileManager.default.removeItem(atPath: library.layout.spool.appending(FilePath(name)).string)
    }
    let after = try await scenario.another().ledger().map(\.entry)
    #expect(after.map(\.id) == before.map(\.id))
    #expect(after.map(\.counted) == before.map(\.counted))
    #expect(after.map(\.state) == before.map(\.state))
    #expect(after.total == Money(microDollars: 17_700))
  }

  @Test func aRebuildTakesTheCopyIn() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.reserve("g", count: 1, in: scenario.library)[0]
    try await scenario.library.intend(slot)
    try await scenario.library.markUnknown(slot, .cancelled)
    await scenario.library.close()
    try Data("no index".utf8).write(to: URL(filePath: scenario.library.layout.index.string))
    for file in try scenario.folder.contents("library/spool") {
      try FileManager.default.removeItem(atPath: scenario.library.layout.spool.appending(FilePath(file)).string)
    }
    _ = try await Library.rebuild(
      at: scenario.library.folder, clock: Scenario.clock(), facts: Scenario.readFacts)
    let entries = try await scenario.another().ledger().map(\.entry)
    #expect(entries.map(\.id) == [slot.rawValue] && entries.map(\.state) == [.unknown])
  }

  @Test func halfALineSpoilsNoOther() async throws {
    let folder = try TemporaryFolder()
    let journal = LedgerJournal(file: folder.path.appending("ledger.jsonl"))
    try journal.append([entry("one", .intended), entry("two", .intended)], isDurable: true)
    let bytes = try Data(contentsOf: URL(filePath: journal.file.string))
    try bytes.dropLast(40).write(to: URL(filePath: journal.file.string))
    try journal.append([entry("three", .settled), entry("one", .settled)], isDurable: false)
    #expect(try journal.entries().map(\.id) == ["one", "three"])
    #expect(try journal.entries().map(\.state) == [.settled, .settled])
  }

  @Test func valuesThatMakeNoSenseAreLeftOut() throws {
    let folder = try TemporaryFolder()
    let journal = LedgerJournal(file: folder.path.appending("ledger.jsonl"))
    var strange = entry("strange", .settled)
    strange.charge = Money(microDollars: .max)
    try journal.append([strange, entry("fine", .settled)], isDurable: false)
    #expect(try journal.entries().map(\.id) == ["fine"])
  }

  @Test func whatAProgramCouldNotWriteIsWrittenByTheNextStart() async throws {
    let scenario = try await Scenario()
    let (library, journal) = (scenario.library, LedgerJournal(file: scenario.library.layout.journal))
    _ = try await scenario.reserve("g", count: 1, in: library)
    for (id, charge) in [("first", 1_000), ("second", 2_000), ("third", nil)] {
      try await library.intend(
        PaidRequest(id: id, kind: .description, service: .openAI, model: "sees", estimate: Money(microDollars: 3_000)))
      if let charge { try await library.settle(request: id, charge: Money(microDollars: charge)) }
    }
    let whole = try Data(contentsOf: URL(filePath: journal.file.string))
    // The power took the end of it: the first is known, the second only as intended.
    let lines = whole.split(separator: UInt8(ascii: "\n"))
    try Data((lines.prefix(3).joined(separator: [UInt8(ascii: "\n")]) + [UInt8(ascii: "\n")])).write(
      to: URL(filePath: journal.file.string))
    await library.close()
    let next = try await scenario.another()
    _ = try await next.recover(facts: Scenario.readFacts)
    let entries = try journal.entries()
    #expect(entries.map(\.id) == ["first", "second", "third"])
    #expect(entries.map(\.state) == [.settled, .settled, .unknown])
    #expect(entries.map(\.charge?.microDollars) == [1_000, 2_000, nil])
    // Nothing is written twice.
    let size = try Data(contentsOf: URL(filePath: journal.file.string)).count
    await next.close()
    _ = try await scenario.another().recover(facts: Scenario.readFacts)
    #expect(try Data(contentsOf: URL(filePath: journal.file.string)).count == size)
  }

  @Test func anIndexThatIsOlderThanTheCopyChangesNothingThere() async throws {
    let scenario = try await Scenario()
    let library = scenario.library
    _ = try await scenario.reserve("g", count: 1, in: library)
    try await library.intend(
      PaidRequest(
        id: "seen", kind: .description, service: .openAI, model: "sees", estimate: Money(microDollars: 3_000)))
    try await library.end(request: "seen", .cancelled, isCertain: false)
    let journal = LedgerJournal(file: library.layout.journal)
    var newer = try #require(try journal.newest().entries["seen"])
    newer.state = .settled
    newer.charge = Money(microDollars: 1_700)
    try journal.append([newer], isDurable: true)
    try library.mendJournal(of: try #require(try library.index()))
    #expect(try journal.newest().entries["seen"] == newer)
  }

  @Test func whatAPictureCostIsWrittenByTheNextStartToo() async throws {
    let scenario = try await Scenario()
    let library = scenario.library
    let slot = try await scenario.reserve("g", count: 1, in: library)[0]
    try await scenario.answer(slot, charge: Money(microDollars: 7_000), in: library)
    _ = try await library.save(slot, facts: Scenario.facts)
    let journal = LedgerJournal(file: library.layout.journal)
    // The power took the line that says what it cost.
    let lines = try Data(contentsOf: URL(filePath: journal.file.string)).split(separator: UInt8(ascii: "\n"))
    try Data(lines[0] + [UInt8(ascii: "\n")]).write(to: URL(filePath: journal.file.string))
    try library.mendJournal(of: try #require(try library.index()))
    #expect(try journal.newest().entries[slot.rawValue]?.charge == Money(microDollars: 7_000))
  }

  @Test func onlyTheEndOfALongCopyIsReadByAStart() async throws {
    let scenario = try await Scenario()
    let library = scenario.library
    let order = PaidRequest(
      id: "old", kind: .description, service: .openAI, model: "sees", estimate: Money(microDollars: 3_000))
    try await library.intend(order)
    try await library.settle(request: "old", charge: nil)
    let journal = LedgerJournal(file: library.layout.journal)
    let later = Instant(milliseconds: 1_900_000_000_000)
    try journal.append((0..<3_000).map { entry("later \($0)", .settled, at: later) }, isDurable: false)
    let newest = try journal.newest()
    #expect(!newest.isAll && newest.entries["old"] == nil && newest.entries["later 2999"] != nil)
    let size = try Data(contentsOf: URL(filePath: journal.file.string)).count
    let index = try #require(try library.index())
    try library.mendJournal(of: index)
    #expect(try Data(contentsOf: URL(filePath: journal.file.string)).count == size)
  }

  @Test func aLineThatCouldNotBeWrittenIsWrittenWithTheNext() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.reserve("g", count: 2, in: scenario.library)
    // Nobody can write a file where a folder is.
    try FileManager.default.createDirectory(
      atPath: scenario.library.layout.journal.string, withIntermediateDirectories: false)
    try await scenario.library.intend(slots[0])
    try FileManager.default.removeItem(atPath: scenario.library.layout.journal.string)
    try await scenario.library.intend(slots[1])
    let journal = LedgerJournal(file: scenario.library.layout.journal)
    #expect(try journal.entries().map(\.id) == slots.map(\.rawValue))
  }

  private func entry(
    _ id: String, _ state: LedgerEntry.State, at time: Instant = Instant(milliseconds: 1_800_000_000_000)
  ) -> LedgerEntry {
    LedgerEntry(
      id: id, kind: .description, state: state, service: .openAI, model: "sees",
      estimate: Money(microDollars: 1), intendedAt: time)
  }
}
