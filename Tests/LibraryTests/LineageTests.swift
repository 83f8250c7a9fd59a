import Domain
import Foundation
import Testing

@testable import Library

struct LineageTests {
  @Test func openingMakesNothing() async throws {
    let scenario = try await Scenario()
    #expect(try await scenario.library.lineages().isEmpty)
    #expect(try await scenario.library.lineage(ofSource: scenario.source) == nil)
    #expect(try await scenario.library.check().isClean)
    #expect(!exists(scenario.library.folder))
  }

  @Test func theSourceIsCopiedByteForByte() async throws {
    let scenario = try await Scenario()
    let lineage = try await scenario.library.begin(source: scenario.source)
    #expect(lineage.sourceName == "harbour.jpg")
    #expect(lineage.origin == scenario.source)
    #expect(try text(lineage.source) == "harbour's bytes")
    #expect(lineage.folder.name == FilePath("harbour-\(lineage.id.rawValue.prefix(6))"))
    #expect(
      try scenario.folder.contents() == [
        lineage.folder.name.string, "\(lineage.folder.name.string)/source.jpg",
        "\(lineage.folder.name.string)/source.json", "spool",
      ])
  }

  @Test func theSameBytesAreTheSameLineage() async throws {
    let scenario = try await Scenario()
    let first = try await scenario.library.begin(source: scenario.source)
    let copy = try scenario.folder.write("harbour's bytes", to: "elsewhere/other name.png")
    #expect(try await scenario.library.begin(source: copy) == first)
    #expect(try await scenario.library.lineage(ofSource: copy) == first)
    #expect(try await scenario.library.lineages() == [first])
  }

  @Test func otherBytesOfTheSameNameAreAnotherLineage() async throws {
    let scenario = try await Scenario()
    let first = try await scenario.library.begin(source: scenario.source)
    let other = try scenario.folder.write("other bytes", to: "elsewhere/harbour.jpg")
    let second = try await scenario.library.begin(source: other)
    #expect(first.id != second.id)
    #expect(first.folder != second.folder)
    #expect(try await scenario.library.lineages() == [second, first])
  }

  @Test func aFolderOfAnotherSourceIsLeftAlone() async throws {
    let scenario = try await Scenario()
    let id = try await scenario.library.digest(of: scenario.source)
    let taken = "library/harbour-\(id.rawValue.prefix(6))"
    try scenario.folder.write("somebody else's", to: "\(taken)/source.jpg")
    let lineage = try await scenario.library.begin(source: scenario.source)
    #expect(lineage.folder.name == FilePath("harbour-\(id.rawValue.prefix(12))"))
    #expect(try text(scenario.folder.path.appending("\(taken)/source.jpg")) == "somebody else's")
  }

  @Test func aFolderWithoutASourceIsLeftAlone() async throws {
    let scenario = try await Scenario()
    let id = try await scenario.library.digest(of: scenario.source)
    try scenario.folder.write("mine", to: "library/harbour-\(id.rawValue.prefix(6))/notes.txt")
    let lineage = try await scenario.library.begin(source: scenario.source)
    #expect(lineage.folder.name == FilePath("harbour-\(id.rawValue.prefix(12))"))
  }

  @Test func anInterruptedBeginIsGoneOnWith() async throws {
    let scenario = try await Scenario()
    let id = try await scenario.library.digest(of: scenario.source)
    let folder = scenario.library.folder.appending("harbour-\(id.rawValue.prefix(6))")
    try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
    let lineage = try await scenario.library.begin(source: scenario.source)
    #expect(lineage.folder == folder)
    #expect(try text(lineage.source) == "harbour's bytes")
  }

  @Test func aLostCopyOfTheSourceIsMadeAgain() async throws {
    let scenario = try await Scenario()
    let lineage = try await scenario.library.begin(source: scenario.source)
    try FileManager.default.removeItem(atPath: lineage.folder.string)
    #expect(try await scenario.library.begin(source: scenario.source) == lineage)
    #expect(try text(lineage.source) == "harbour's bytes")
  }

  @Test func aNameThatIsNotUTF8IsKeptAsItIs() async throws {
    let scenario = try await Scenario()
    let file = scenario.source.parent.appending(FilePath(bytes: [0x61, 0xFF, 0x2E, 0x70, 0x6E, 0x67]))
    _ = try AtomicFile(spool: scenario.source.parent, session: "session-test").write(Array("odd".utf8), to: file)
    let lineage = try await scenario.library.begin(source: file)
    #expect(lineage.origin == file)
    #expect(lineage.folder.name == FilePath("a-\(lineage.id.rawValue.prefix(6))"))
    #expect(try await scenario.another().lineages() == [lineage])
  }

  @Test func aLibraryMayLieInAFolderThatIsNotUTF8() async throws {
    let scenario = try await Scenario()
    let folder = scenario.folder.path.appending(FilePath(bytes: [0x6C, 0xFE]))
    let library = try await Library.open(at: folder, clock: Scenario.clock())
    let variation = try await scenario.vary("a", in: library)
    #expect(try FileDigest(of: OpenFile.reading(variation.file)).sha256 == variation.sha256)
    await library.close()
    let report = try await Library.rebuild(at: folder, clock: Scenario.clock(), facts: Scenario.readFacts)
    #expect(report.variations == 1)
    #expect(try await library.lineages().first?.variations == [variation])
  }

  @Test func anExpectationThatFailsTakesNothingIn() async throws {
    let scenario = try await Scenario()
    await #expect(throws: Failure.self) {
      try await scenario.library.begin(source: scenario.source, expecting: LineageID(rawValue: "another"))
    }
    #expect(!exists(scenario.library.folder))
  }

  @Test(arguments: ["picture.xyz", "picture", "source.json", "x.j\u{301}pg"])
  func anUnknownEndingIsNotKept(name: String) async throws {
    let scenario = try await Scenario()
    let file = try scenario.folder.write("odd ending \(name)", to: "pictures/\(name)")
    #expect(try await scenario.library.begin(source: file).source.name == "source")
  }

  @Test func aFolderAPipeAndNothingAreNoSources() async throws {
    let scenario = try await Scenario()
    let folder = scenario.folder.path
    let pipe = folder.appending("pipe")
    #expect(mkfifo(pipe.string, 0o600) == 0)
    let empty = try scenario.folder.write("", to: "empty.png")
    let missing = folder.appending("nowhere.png")
    for (file, failure) in [
      (folder, Failure.notAPicture(folder)), (pipe, .notAPicture(pipe)), (empty, .empty(empty)),
      (missing, .missing(missing)),
    ] {
      await #expect(throws: failure) { try await scenario.library.begin(source: file) }
    }
    #expect(!exists(scenario.library.folder))
  }

  @Test func aCancelledDigestStops() async throws {
    let scenario = try await Scenario()
    let flag = StopFlag()
    flag.raise()
    #expect(throws: Failure.cancelled) { try FileDigest(of: OpenFile.reading(scenario.source), stop: flag) }
  }

  @Test func aRelativeLibraryIsBelowTheWorkingFolder() async throws {
    let library = try await Library.open(at: "some/where", clock: Scenario.clock())
    #expect(library.folder == FilePath(FileManager.default.currentDirectoryPath).appending("some/where"))
  }

  @Test func foldersOfOthersAreNoLineages() async throws {
    let scenario = try await Scenario()
    try scenario.folder.write("a picture of mine", to: "library/my project/source.png")
    try scenario.folder.write("another", to: "library/my-abcdef/source.png")
    #expect(try await scenario.library.lineages().isEmpty)
    #expect(!exists(scenario.library.layout.index))
    let variation = try await scenario.vary("g")
    #expect(try await scenario.library.lineages().map(\.variations) == [[variation]])
  }

  @Test func aFolderThatOnlyItsNameTellsIsTakenIn() async throws {
    let scenario = try await Scenario()
    let id = try await scenario.library.digest(of: scenario.source)
    let name = "harbour-\(id.rawValue.prefix(6))"
    try scenario.folder.write("harbour's bytes", to: "library/\(name)/source.jpg")
    _ = try await Library.rebuild(at: scenario.library.folder, clock: Scenario.clock(), facts: Scenario.readFacts)
    let lineage = try #require(try await scenario.library.lineages().first)
    #expect(lineage.id == id && lineage.sourceName == "harbour.jpg" && lineage.folder.name == FilePath(name))
  }

  @Test func sessionsOfEndedProgramsLeaveNothing() async throws {
    let scenario = try await Scenario()
    try scenario.folder.write("", to: "library/spool/session-dead.lock")
    try await scenario.vary("g")
    #expect(!exists(scenario.library.layout.spool.appending("session-dead.lock")))
    let other = try await scenario.another()
    let sessions = try Folder.names(in: scenario.library.layout.spool).filter(Session.isSession)
    #expect(sessions.count == 2)
    await other.close()
    await scenario.library.close()
    #expect(try Folder.names(in: scenario.library.layout.spool).isEmpty)
  }
}
