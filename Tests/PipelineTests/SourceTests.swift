import Domain
import Foundation
import Library
import Services
import Testing

@testable import Pipeline

/// What happens when the picked file changes after it was made the source.
struct SourceTests {
  /// What becomes of the picked file.
  enum Change: CaseIterable {
    case edited, deleted, moved, folderInItsPlace

    func make(_ source: FilePath) throws {
      switch self {
      case .edited: try Studio.write("another picture", to: source)
      case .deleted: try FileManager.default.removeItem(atPath: source.string)
      case .moved: try FileManager.default.moveItem(atPath: source.string, toPath: source.string + ".away")
      case .folderInItsPlace:
        try FileManager.default.removeItem(atPath: source.string)
        try FileManager.default.createDirectory(atPath: source.string, withIntermediateDirectories: false)
      }
    }
  }

  @Test(arguments: Change.allCases)
  func theLibrarysCopyIsUsed(change: Change) async throws {
    let studio = try await Studio()
    _ = await studio.pipeline().run(studio.request("a"))
    let lineage = try #require(try await studio.library.lineages().first)
    try change.make(studio.source)
    var request = studio.request("b")
    request.lineage = lineage.id
    let outcome = await studio.pipeline(generate: Self.echo(studio)).run(request)
    #expect(outcome == GenerationOutcome(saved: 1, failures: [], cancelled: 0))
    let lineages = try await studio.library.lineages()
    #expect(lineages.map(\.id) == [lineage.id] && lineages.map(\.variations.count) == [2])
    let made = try #require(lineages.first?.variations.last)
    #expect(try String(contentsOfFile: made.file.string, encoding: .utf8) == "made of harbour's bytes")
    #expect(try await studio.library.check().isClean)
  }

  @Test(arguments: Change.allCases, [false, true])
  func aVariationHasChildren(change: Change, knowsLineage: Bool) async throws {
    let studio = try await Studio()
    _ = await studio.pipeline().run(studio.request("a"))
    let lineage = try #require(try await studio.library.lineages().first)
    try change.make(studio.source)
    var request = studio.request("b", parent: .variation(lineage.variations[0].id))
    request.lineage = knowsLineage ? lineage.id : nil
    _ = await studio.pipeline(generate: Self.echo(studio)).run(request)
    let made = try #require(try await studio.variations().last)
    #expect(made.parent == .variation(lineage.variations[0].id))
    #expect(try String(contentsOfFile: made.file.string, encoding: .utf8) == "made of picture of a-1")
    #expect(try await studio.library.lineages().count == 1)
  }

  @Test func anEditedFileThatIsOpenedAnewIsANewSource() async throws {
    let studio = try await Studio()
    _ = await studio.pipeline().run(studio.request("a"))
    try Change.edited.make(studio.source)
    let opened = try await studio.library.look(atSource: studio.source)
    #expect(opened.lineage == nil)
    _ = await studio.pipeline().run(studio.request("b"))
    #expect(try await studio.library.lineages().count == 2)
    #expect(try await studio.library.look(atSource: studio.source).lineage?.id == opened.id)
  }

  @Test func aCopyThatTheLibraryLostIsMadeAgain() async throws {
    let studio = try await Studio()
    _ = await studio.pipeline().run(studio.request("a"))
    let lineage = try #require(try await studio.library.lineages().first)
    try FileManager.default.removeItem(atPath: lineage.source.string)
    var request = studio.request("b")
    request.lineage = lineage.id
    #expect(await studio.pipeline().run(request).saved == 1)
    #expect(try await studio.library.check().isClean)
  }

  @Test func withoutAnyCopyOnlyTheSourceItselfIsLost() async throws {
    let studio = try await Studio()
    _ = await studio.pipeline().run(studio.request("a"))
    let lineage = try #require(try await studio.library.lineages().first)
    try FileManager.default.removeItem(atPath: lineage.source.string)
    try Change.edited.make(studio.source)
    var request = studio.request("b")
    request.lineage = lineage.id
    #expect(await studio.pipeline().run(request).failures == [.missing(studio.source)])
    request = studio.request("c", parent: .variation(lineage.variations[0].id))
    #expect(await studio.pipeline().run(request).saved == 1)
  }

  /// Makes pictures that tell what they were made of.
  private static func echo(_ studio: Studio) -> GenerateService {
    studio.generate { request throws(Failure) in
      let parent = (try? String(contentsOfFile: request.picture.string, encoding: .utf8)) ?? "nothing"
      try Studio.write("made of \(parent)", to: request.spool)
      return SlotAnswer(charge: .free)
    }
  }
}
