import Domain
import Foundation
import Services
import Testing

@testable import Pipeline

struct WorkFolderTests {
  @Test func copiesLieInAFolderThatOnlyTheUserMayRead() async throws {
    let studio = try await Studio()
    let work = WorkFolder(studio.folder.appending("cache/work"), fallback: studio.folder.appending("tmp"))
    let copy = try work.newFile(.png)
    #expect(copy.parent.parent == studio.folder.appending("cache/work"))
    let attributes = try FileManager.default.attributesOfItem(atPath: copy.parent.string)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    #expect(try work.newFile(.jpeg).parent == copy.parent)
  }

  @Test func theLastCopyTakesItsFolderAlong() async throws {
    let studio = try await Studio()
    let work = WorkFolder(studio.folder.appending("work"), fallback: studio.folder)
    let copies = try [work.newFile(.png), work.newFile(.png)]
    try Studio.write("x", to: copies[0])
    work.remove(copies[0])
    #expect(studio.workFiles().count == 1)
    work.remove(copies[1])
    #expect(studio.workFiles().isEmpty)
  }

  @Test func whatAnEndedProgramLeftIsRemoved() async throws {
    let studio = try await Studio()
    let left = studio.folder.appending("work/reprise-work-dead")
    try FileManager.default.createDirectory(atPath: left.string, withIntermediateDirectories: true)
    try Studio.write("x", to: left.appending("\(UUID().uuidString.lowercased()).png"))
    try Studio.write("x", to: left.appending(".imager-12345.part"))
    _ = try await studio.pipeline().recover()
    #expect(studio.workFiles().isEmpty)
  }

  @Test func whatARunningProgramUsesStays() async throws {
    let studio = try await Studio()
    let place = studio.folder.appending("work")
    let one = WorkFolder(place, fallback: studio.folder)
    let copy = try one.newFile(.png)
    try Studio.write("x", to: copy)
    let two = WorkFolder(place, fallback: studio.folder)
    two.sweep()
    #expect(FileManager.default.fileExists(atPath: copy.string))
    #expect(try two.newFile(.png).parent != copy.parent)
  }

  @Test func whatIsNobodysStays() async throws {
    let studio = try await Studio()
    let folder = studio.folder.appending("work/reprise-work-mine")
    try FileManager.default.createDirectory(atPath: folder.string, withIntermediateDirectories: true)
    let files = [folder.appending("holiday.png"), studio.folder.appending("work/notes.txt")]
    for file in files { try Studio.write("mine", to: file) }
    // Whoever follows the link would sweep somewhere else.
    let elsewhere = studio.folder.appending("elsewhere")
    try FileManager.default.createDirectory(atPath: elsewhere.string, withIntermediateDirectories: true)
    try Studio.write("mine", to: elsewhere.appending(".imager-1.part"))
    try FileManager.default.createSymbolicLink(
      atPath: studio.folder.appending("work/reprise-work-link").string, withDestinationPath: elsewhere.string)
    WorkFolder(studio.folder.appending("work"), fallback: studio.folder).sweep()
    for file in files + [elsewhere.appending(".imager-1.part")] {
      #expect(FileManager.default.fileExists(atPath: file.string))
    }
  }

  @Test func theTemporaryFolderServesWhereTheCacheCannotBeWritten() async throws {
    let studio = try await Studio()
    try Studio.write("a file in the way", to: studio.folder.appending("work"))
    let outcome = await studio.pipeline().run(studio.request())
    #expect(outcome.saved == 1)
    let left = try FileManager.default.contentsOfDirectory(atPath: studio.folder.appending("tmp").string)
    #expect(left.isEmpty)
  }

  @Test func theAdviceIsAboutTheCache() async throws {
    let studio = try await Studio()
    try Studio.write("a file in the way", to: studio.folder.appending("work"))
    try Studio.write("another", to: studio.folder.appending("tmp"))
    let outcome = await studio.pipeline().run(studio.request())
    let failure = Failure.noWorkFolder(studio.folder.appending("work"), detail: "Not a directory")
    #expect(outcome.failures == [failure])
    #expect(failure.advice.contains("XDG_CACHE_HOME") && !failure.advice.contains("--library"))
  }

  @Test func aFullCacheIsNotTakenForAFullLibrary() async throws {
    let studio = try await Studio()
    let imager = studio.imager { job in
      if case .normalise(_, _, let output) = job { .diskFull(output) } else { nil }
    }
    let outcome = await studio.pipeline(imager: imager, describe: .failing).run(studio.request())
    #expect(outcome.failures == [.noWorkFolder(studio.folder.appending("work"), detail: "No space left on device")])
  }

  @Test func aFolderThatWasDeletedMeanwhileIsMadeAgain() async throws {
    let studio = try await Studio()
    let work = WorkFolder(studio.folder.appending("work"), fallback: studio.folder)
    _ = try work.newFile(.png)
    try FileManager.default.removeItem(atPath: studio.folder.appending("work").string)
    try Studio.write("x", to: try work.newFile(.png))
    #expect(studio.workFiles().count == 1)
  }
}
