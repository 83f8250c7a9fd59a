import Domain
import Foundation
import Testing

@testable import Library

struct SavingTests {
  @Test func aVariationHasItsNumberItsWordsAndItsBytes() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("g")
    #expect(variation.number == 1)
    #expect(variation.file.name == "001 watercolour at dusk.png")
    #expect(try text(variation.file) == "picture of g")
    #expect(variation.byteCount == 12)
    #expect(variation.sha256 == FileDigest.sha256(of: "picture of g".utf8))
    #expect(variation.outputPrompt == "as revised")
    #expect(variation.remarks == ["applied: dusk"])
    #expect(variation.parent == .source)
    #expect(!exists(scenario.library.answerFile(for: variation.id)))
  }

  @Test func theSpoolIsEmptyAfterwards() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("g")
    #expect(try scenario.folder.contents("library/spool").isEmpty)
  }

  @Test func aVariationKnowsWhatItWasMadeFrom() async throws {
    let scenario = try await Scenario()
    let first = try await scenario.vary("a")
    let second = try await scenario.vary("b", parent: .variation(first.id))
    #expect(second.parent == .variation(first.id))
    let lineage = try #require(try await scenario.library.lineage(ofSource: scenario.source))
    #expect(lineage.variations == [first, second])
  }

  @Test func filesInTheWayAreNotTouched() async throws {
    let scenario = try await Scenario()
    let lineage = try await scenario.library.begin(source: scenario.source)
    let folder = "library/\(lineage.folder.name.string)"
    try scenario.folder.write("mine", to: "\(folder)/002 watercolour at dusk.json")
    let variation = try await scenario.vary("g")
    #expect(variation.number == 3)
    try scenario.folder.write("mine too", to: "\(folder)/004 dusk.png")
    try scenario.folder.write("picture", to: "\(folder)/readme.txt")
    #expect(try await scenario.vary("h", instruction: "dusk").number == 5)
    #expect(try text(lineage.folder.appending("004 dusk.png")) == "mine too")
    #expect(try text(lineage.folder.appending("002 watercolour at dusk.json")) == "mine")
  }

  @Test func aNameTakenAtTheLastMomentIsAvoided() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    try await scenario.answer(slot)
    let variation = try await scenario.library.save(slot, facts: Scenario.facts).variation
    // As it was between reserving the name and moving the picture, with a file of somebody else's come in between.
    try await Unwinding(scenario.library, variation).backToReserved()
    try Data("mine".utf8).write(to: URL(filePath: variation.file.string))
    let saved = try await scenario.library.save(slot, facts: Scenario.facts).variation
    #expect(saved.number == 1)
    #expect(saved.file.name == "001 watercolour at dusk (2).png")
    #expect(try text(saved.file) == "picture")
    #expect(try text(variation.file) == "mine")
  }

  @Test func aNumberIsNeverGivenTwice() async throws {
    let scenario = try await Scenario()
    let first = try await scenario.vary("a")
    try FileManager.default.removeItem(atPath: first.file.string)
    try FileManager.default.removeItem(atPath: VariationName.sidecar(of: first.file).string)
    #expect(try await scenario.vary("b").number == 2)
  }

  @Test func savingTwiceIsSavingOnce() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("a")
    #expect(try await scenario.library.save(variation.id, facts: Scenario.facts).variation == variation)
    #expect(try await scenario.library.lineages().flatMap(\.variations) == [variation])
  }

  @Test(arguments: [
    ("", "001 variation.png"), ("../../../tmp/x", "001 tmp x.png"), ("con", "001 con_.png"),
    ("a\u{1B}]0;title\u{07}b", "001 a]0;titleb.png"), ("\u{202E}gnp.exe", "001 gnp.exe.png"),
    (String(repeating: "very ", count: 100), "001 very very very very very very very very very very very very.png"),
  ])
  func anInstructionBecomesASafeName(instruction: String, name: String) async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("g", instruction: instruction)
    #expect(variation.file.name == FilePath(name))
    #expect(variation.instruction == instruction)
    #expect(variation.file.parent.parent == scenario.library.folder)
  }

  @Test func numbersBeyondThreeDigitsGoOn() async throws {
    let scenario = try await Scenario()
    let lineage = try await scenario.library.begin(source: scenario.source)
    try scenario.folder.write("x", to: "library/\(lineage.folder.name.string)/999 x.png")
    #expect(try await scenario.vary("g").file.name == "1000 watercolour at dusk.png")
  }

  @Test func twoLibrariesSaveFiftyAtOnceWithoutClashing() async throws {
    let scenario = try await Scenario()
    let other = try await scenario.another()
    let saved = try await withThrowingTaskGroup(of: Variation.self) { group in
      for index in 0..<50 {
        group.addTask { try await scenario.vary("g\(index)", in: index.isMultiple(of: 2) ? scenario.library : other) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let lineages = try await scenario.library.lineages()
    #expect(lineages.count == 1)
    #expect(Set(lineages[0].variations.map(\.number)) == Set(1...50))
    #expect(Set(lineages[0].variations) == Set(saved))
    #expect(try await other.check().description == "1 lineage, 50 variations: all is well")
  }

  @Test func aFileIsMovedWhereThereAreNoHardLinks() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("bytes", to: "a")
    let target = folder.path.appending("b")
    #expect(try Folder.moveByReserving(file, to: target))
    #expect(try text(target) == "bytes" && !exists(file))
    let second = try folder.write("more", to: "c")
    #expect(try !Folder.moveByReserving(second, to: target))
    #expect(try text(target) == "bytes" && exists(second))
    let missing = folder.path.appending("missing")
    #expect(throws: Failure.self) { try Folder.moveByReserving(missing, to: folder.path.appending("d")) }
    #expect(!exists(folder.path.appending("d")))
  }
}
