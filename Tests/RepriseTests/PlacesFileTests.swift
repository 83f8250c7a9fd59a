import Domain
import Foundation
import Testing

@testable import reprise

struct PlacesFileTests {
  @Test func changesAreKeptInAFolderThatIsMadeForThem() throws {
    let folder = try TemporaryFolder()
    let file = PlacesFile(folder: folder.path.appending("state/reprise"))
    #expect(try file.load() == Places())
    _ = try file.apply(.bookmarked("/a"))
    let places = try file.apply(.visited("/b"))
    #expect(places.bookmarks == ["/a"] && places.folders == ["/b"])
    #expect(try file.load() == places)
  }

  /// Two programs that keep places do not undo each other's changes.
  @Test func aChangeIsMadeToWhatIsOnTheDisk() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask { _ = try? PlacesFile(folder: path).apply(.bookmarked(FilePath("/\(number)"))) }
      }
    }
    #expect(try PlacesFile(folder: path).load().bookmarks.count == 20)
  }

  @Test(arguments: ["", "{", "[]", #"{"bookmarks": 1}"#, "\u{0}\u{1}"])
  func aDamagedFileIsSetAside(_ text: String) throws {
    let folder = try TemporaryFolder()
    let path = folder.path.appending("places.json")
    try Data(text.utf8).write(to: URL(filePath: path.string))
    let file = PlacesFile(folder: folder.path)
    #expect(try file.load() == Places())
    #expect(try Data(contentsOf: URL(filePath: file.damagedFile.string)) == Data(text.utf8))
    #expect(try file.apply(.bookmarked("/a")).bookmarks == ["/a"])
  }

  @Test func anUnfinishedFileHarmsNothing() throws {
    let folder = try TemporaryFolder()
    let file = PlacesFile(folder: folder.path)
    _ = try file.apply(.bookmarked("/a"))
    try Data("{\"bookm".utf8).write(to: URL(filePath: folder.path.appending("places.json.part").string))
    #expect(try file.load().bookmarks == ["/a"])
    #expect(try file.apply(.bookmarked("/b")).bookmarks == ["/a", "/b"])
  }

  @Test func aFolderThatCannotBeMadeIsAFailure() throws {
    let folder = try TemporaryFolder()
    try folder.file("taken")
    let file = PlacesFile(folder: folder.path.appending("taken/reprise"))
    #expect(throws: Failure.self) { try file.apply(.bookmarked("/a")) }
    #expect(try file.load() == Places())
  }
}
