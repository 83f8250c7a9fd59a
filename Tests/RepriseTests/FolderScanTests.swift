import Domain
import Foundation
import Interface
import Synchronization
import Testing

@testable import reprise

struct FolderScanTests {
  @Test func foldersComeFirstThenPicturesInNaturalOrder() throws {
    let folder = try TemporaryFolder()
    try folder.file("IMG_10.jpg")
    try folder.file("IMG_2.JPEG")
    try folder.file("notes.txt")
    try folder.file(".hidden.png")
    try folder.folder("zoo")
    let listing = try FolderScan.list(folder.path)
    #expect((0..<listing.count).map { listing.name($0).string } == ["zoo", ".hidden.png", "IMG_2.JPEG", "IMG_10.jpg"])
    #expect((0..<listing.count).map { listing.kind($0) } == [.folder, .picture, .picture, .picture])
    #expect(listing.hiddenCount == 1)
  }

  @Test func aLinkToAFolderIsAFolder() throws {
    let folder = try TemporaryFolder()
    try folder.folder("real")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path.appending("link").string, withDestinationPath: "real")
    let listing = try FolderScan.list(folder.path)
    #expect(listing.count == 2)
    #expect(listing.kind(0) == .folder && listing.kind(1) == .folder)
  }

  @Test func namesThatAreNotUTF8KeepTheirBytes() throws {
    let folder = try TemporaryFolder()
    let name = FilePath(bytes: [0xFF, 0xFE] + Array(".png".utf8))
    let descriptor = creat(folder.path.appending(name).cString, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    let listing = try FolderScan.list(folder.path)
    #expect(listing.path(0).bytes == folder.path.appending(name).bytes)
  }

  @Test func aMissingFolderIsAFailureThatNamesIt() throws {
    let folder = try TemporaryFolder()
    let missing = folder.path.appending("nowhere")
    #expect(throws: Failure.missing(missing)) { try FolderScan.list(missing) }
  }

  @Test func aFileInPlaceOfAFolderIsAFailure() throws {
    let folder = try TemporaryFolder()
    try folder.file("a.png")
    #expect(throws: Failure.self) { try FolderScan.list(folder.path.appending("a.png")) }
  }

  @Test func aLongReadingShowsItsPartsInOrder() throws {
    let folder = try TemporaryFolder()
    for number in 0..<30 { try folder.file("\(number).png") }
    let parts = Mutex<[FolderListing]>([])
    let listing = try FolderScan.list(
      folder.path, parts: FolderScan.Parts(pause: .zero) { part in parts.withLock { $0.append(part) } })
    let counts = parts.withLock { $0.map(\.count) }
    #expect(listing.count == 30)
    #expect(counts == counts.sorted() && counts.count >= 30)
    #expect(parts.withLock { $0.allSatisfy { $0.folder == folder.path } })
  }

  @Test func aReadingThatNobodyWantsEnds() throws {
    let folder = try TemporaryFolder()
    try folder.file("a.png")
    let parts = FolderScan.Parts(pause: .zero, isWanted: { false }, show: { _ in Issue.record("a part was shown") })
    #expect(throws: Failure.cancelled) { try FolderScan.list(folder.path, parts: parts) }
  }

  @Test func whatIsNoFileIsNoPicture() throws {
    let folder = try TemporaryFolder()
    try #require(mkfifo(folder.path.appending("pipe.png").cString, 0o600) == 0)
    #expect(try FolderScan.list(folder.path).isEmpty)
  }

  @Test func detailsLeaveOutWhatIsGone() throws {
    let folder = try TemporaryFolder()
    try folder.file("a.png", bytes: 7)
    let details = FolderScan.details(of: ["a.png", "gone.png"], in: folder.path)
    #expect(details.count == 1)
    #expect(details["a.png"]?.byteCount == 7)
  }

  @Test(arguments: [
    ("/a/b/../c", "/a/c"), ("/a/./b//c/", "/a/b/c"), ("/..", "/"), ("/", "/"),
  ])
  func pathsAreNormalised(path: String, expected: String) {
    #expect(FilePath(path).normalised == FilePath(expected))
  }
}

/// A folder that is removed at the end.
final class TemporaryFolder {
  let path: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "reprise-scan-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FilePath(url.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }

  func file(_ name: String, bytes: Int = 0) throws {
    try Data(count: bytes).write(to: URL(filePath: path.appending(name).string))
  }

  func folder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: path.appending(name).string, withIntermediateDirectories: false)
  }
}
