import Domain
import Foundation
import Testing

@testable import Library

/// How the library recognises variations, and names those that were finished.
struct FinishedTests {
  @Test(arguments: [
    ("crop 3:2, light +10", true, "004 crop 3x2, light +10.jpg"), ("at 12:30", false, "004 at 12 30.jpg"),
    ("crop 10% 5% 80% 90%", true, "004 crop 10% 5% 80% 90%.jpg"),
  ])
  func aFinishedPictureIsNamedAfterWhatWasDone(text: String, isFinish: Bool, name: String) async throws {
    let scenario = try await Scenario()
    let finish = isFinish ? try Finish(text) : nil
    let variation = VariationName(number: 4, instruction: text, finish: finish, format: .jpeg)
    #expect(try variation.firstFree(in: scenario.folder.path) == FilePath(name))
  }

  @Test func aVariationIsRecognisedByItsBytesWhereverTheyAre() async throws {
    let scenario = try await Scenario()
    let first = try await scenario.vary("a")
    let copy = try scenario.folder.write("picture of a", to: "pictures/copy.png")
    #expect(try await scenario.library.variation(at: copy)?.variation == first)
    #expect(try await scenario.library.variation(at: first.file)?.variation == first)
    #expect(try await scenario.library.variation(at: scenario.source)?.variation == nil)
  }

  @Test func ofEqualVariationsTheFileItselfIsMeant() async throws {
    let scenario = try await Scenario()
    let one = try await scenario.plan("a")
    try await scenario.answer(one[0], "same")
    _ = try await scenario.library.save(one[0], facts: Scenario.facts)
    let two = try await scenario.plan("b")
    try await scenario.answer(two[0], "same")
    let second = try await scenario.library.save(two[0], facts: Scenario.facts).variation
    #expect(try await scenario.library.variation(at: second.file)?.variation == second)
  }

  @Test func aCopyThatALineageBeganWithIsASource() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("a")
    let copy = try scenario.folder.write("picture of a", to: "pictures/copy.png")
    _ = try await scenario.library.begin(source: copy)
    #expect(try await scenario.library.variation(at: copy)?.variation == nil)
    #expect(try await scenario.library.variation(at: variation.file)?.variation == variation)
  }

  @Test func withoutALibraryNothingIsAVariation() async throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("picture", to: "a.png")
    let library = Library(folder: folder.path.appending("library"), clock: Scenario.clock())
    #expect(try await library.variation(at: file)?.variation == nil)
  }
}
