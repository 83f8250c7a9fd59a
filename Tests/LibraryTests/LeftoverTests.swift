import Domain
import Foundation
import GRDB
import Testing

@testable import Library

struct LeftoverTests {
  /// The number of a process that has ended.
  static func endedProcess() throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/true")
    try process.run()
    process.waitUntilExit()
    return process.processIdentifier
  }

  @Test func whatAnEndedProgramLeftIsNamedAndThenRemoved() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    await scenario.library.close()
    let names = [".imager-\(try Self.endedProcess()).part", "new-session-dead-abc.part", "rebuild-abc.sqlite"]
    for name in names { try scenario.folder.write("x", to: "library/spool/\(name)") }
    let library = try await scenario.another()
    #expect(try await library.check().findings == names.map { .ofEndedProgram(FilePath("spool/\($0)")) })
    #expect(try await library.recover(facts: Scenario.readFacts).isEmpty)
    #expect(try scenario.folder.contents("library/spool").isEmpty)
    #expect(try await library.check().isClean)
  }

  @Test func whatARunningProgramNeedsIsNeitherNamedNorRemoved() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.plan("a", count: 2)
    try await scenario.answer(slots[0])
    try await scenario.library.intend(slots[1])
    try scenario.folder.write("half", to: "library/spool/a-2.part")
    let session = try #require(try scenario.library.index()?.sessionName)
    let unfinished = try scenario.folder.write("x", to: "library/spool/new-\(session)-abc.part")
    try scenario.folder.write("x", to: "library/spool/.imager-\(getpid()).part")
    let before = try scenario.folder.contents("library/spool")
    #expect(before.count == 5)
    for library in [scenario.library, try await scenario.another()] {
      #expect(try await library.check().isClean)
      #expect(try await library.recover(facts: Scenario.readFacts).isEmpty)
    }
    #expect(try scenario.folder.contents("library/spool") == before && exists(unfinished))
  }

  @Test func anImagersFileIsKeptWhileAnotherProgramHasTheLibrary() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    let other = try await scenario.another()
    // It may be the imager of a program on another machine.
    let name = ".imager-\(try Self.endedProcess()).part"
    try scenario.folder.write("x", to: "library/spool/\(name)")
    #expect(try await scenario.library.recover(facts: Scenario.readFacts).isEmpty)
    #expect(try scenario.folder.contents("library/spool") == [name])
    await other.close()
    #expect(try await scenario.library.recover(facts: Scenario.readFacts).isEmpty)
    #expect(try scenario.folder.contents("library/spool").isEmpty)
  }

  @Test func aNumberThatAnotherProcessHasGotIsAnEndedProcess() throws {
    let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    #expect(!ProcessStatus.isOver(getpid(), writingAt: now))
    #expect(ProcessStatus.isOver(getpid(), writingAt: Instant(milliseconds: 0)))
    #expect(try ProcessStatus.isOver(Self.endedProcess(), writingAt: now))
    #expect(!ProcessStatus.isOver(1, writingAt: now))
  }

  @Test(arguments: [
    ".imager-12.part.png", ".imager-.part", ".imager-x.part", "imager-12.part", "new-.part", "new-x.part", "a-1.part",
    "a-1.answer", "rebuild.sqlite", "rebuild-x.txt", "mine.json", "sidecar.json",
  ])
  func whatIsNobodysIsNamedAndStays(name: String) async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    let file = try scenario.folder.write("mine", to: "library/spool/\(name)")
    let library = try await scenario.another()
    _ = try await library.recover(facts: Scenario.readFacts)
    #expect(try await library.check().findings == [.leftInSpool(FilePath("spool/\(name)"))])
    #expect(try text(file) == "mine")
  }

  @Test(arguments: ["reply", "part", "answer", "fetch", "fetching"])
  func whatIsLeftOfASavedSlotIsRemoved(kind: String) async throws {
    let scenario = try await Scenario()
    let saved = try await scenario.vary("a")
    await scenario.library.close()
    // As after a power cut that brought names back which had been removed, with and without what was asked for.
    try scenario.folder.write(try text(saved.file), to: "library/spool/a-1.\(kind)")
    let library = try await scenario.another()
    #expect(try await library.check().findings == [.ofEndedProgram(FilePath("spool/a-1.\(kind)"))])
    _ = try await library.recover(facts: Scenario.readFacts)
    #expect(try scenario.folder.contents("library/spool").filter { !$0.hasPrefix("session") }.isEmpty)
    #expect(try await library.check().isClean)
  }

  @Test func anIntentThatWasNeverCommittedIsRemoved() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g", estimate: Money(microDollars: 70_000))[0]
    try await scenario.library.intend(slot)
    try await scenario.library.offPool { () throws(Failure) in
      try scenario.library.writing { _, db in try db.execute(sql: "UPDATE slot SET state = 'planned', sentAt = NULL") }
    }
    await scenario.library.close()
    let library = try await scenario.another()
    #expect(try await library.check().findings == [.ofEndedProgram("spool/g-1.json")])
    #expect(try await library.recover(facts: Scenario.readFacts).isEmpty)
    #expect(try scenario.folder.contents("library/spool").isEmpty)
  }

  @Test func anInterruptedAnswerIsNamedOnce() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.plan("g", count: 2)
    for slot in slots { try await scenario.library.intend(slot) }
    try scenario.folder.write("half", to: "library/spool/g-1.part")
    await scenario.library.close()
    let report = try await scenario.another().check()
    #expect(report.findings == [.interrupted("spool/g-1.part"), .interrupted("spool/g-2.json")])
    #expect(report.description.contains("(reprise --library \(scenario.library.folder.shellWord) says"))
  }
}
