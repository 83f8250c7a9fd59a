import Domain
import Foundation
import Synchronization
import Testing

@testable import reprise

struct FolderWatchTests {
  @Test func aNewPictureIsReported() async throws {
    let folder = try TemporaryFolder()
    let (stream, watch) = Self.watch()
    watch.keep(only: watch.begin(folder.path))
    try folder.file("a.png")
    let change = await stream.first { _ in true }
    #expect(change?.folder == folder.path)
    #expect(change?.names == ["a.png"])
  }

  @Test func theEndOfTheFolderIsReported() async throws {
    let folder = try TemporaryFolder()
    try folder.folder("inner")
    let inner = folder.path.appending("inner")
    let (stream, watch) = Self.watch()
    watch.keep(only: watch.begin(inner))
    try FileManager.default.removeItem(atPath: inner.string)
    let change = await stream.first { _ in true }
    #expect(change?.folder == inner)
    #expect(change.map { $0.names == nil } == true)
  }

  @Test func onlyTheKeptFolderIsWatched() async throws {
    let (old, new) = (try TemporaryFolder(), try TemporaryFolder())
    let (stream, watch) = Self.watch()
    watch.keep(only: watch.begin(old.path))
    let begun = watch.begin(new.path)
    watch.keep(only: begun)
    watch.drop(begun)
    try old.file("a.png")
    try new.file("b.png")
    let change = await stream.first { _ in true }
    #expect(change?.folder == new.path)
  }

  @Test func aFolderThatWasBegunAgainOutlivesTheFirst() async throws {
    let folder = try TemporaryFolder()
    let (stream, watch) = Self.watch()
    let (first, second) = (watch.begin(folder.path), watch.begin(folder.path))
    watch.drop(first)
    watch.keep(only: second)
    try folder.file("a.png")
    let change = await stream.first { _ in true }
    #expect(change?.names == ["a.png"])
  }

  @Test func aFolderThatIsNotThereIsNotWatched() {
    let (_, watch) = Self.watch()
    #expect(watch.begin("/nowhere/at/all") == nil)
    watch.keep(only: nil)
    watch.drop(nil)
  }

  /// Event after event as the kernel writes them: `wd`, `mask`, `cookie`, `len`, a name filled up with zeros.
  @Test func eventsAreReadFromTheirBytes() {
    let closed = FolderChange.all(in: Self.event(1, 0x8, "a.png") + Self.event(1, 0x8, "a.txt"), folders: [1: "/a"])
    #expect(closed == [FolderChange(folder: "/a", name: "a.png")])
    let made = FolderChange.all(in: Self.event(1, 0x100, "link") + Self.event(2, 0x100, "x.png"), folders: [1: "/a"])
    #expect(made == [FolderChange(folder: "/a", name: "link")])
    let lost = FolderChange.all(in: Self.event(-1, 0x4000, ""), folders: [1: "/a"])
    #expect(lost == [FolderChange(folder: "/a", name: nil)])
    let ignored = FolderChange.all(in: Self.event(1, 0x8000, ""), folders: [1: "/a"])
    #expect(ignored.isEmpty)
    let touched = FolderChange.all(in: Self.event(1, 0x4000_0004, "folder.png"), folders: [1: "/a"])
    #expect(touched.isEmpty)
  }

  @Test func piecesOfEventsAreNoTrap() {
    let bytes = Self.event(1, 0x100, "a.png")
    for count in 0..<bytes.count {
      #expect(FolderChange.all(in: Array(bytes[..<count]), folders: [1: "/a"]).count <= 1)
    }
  }

  private static func event(_ number: Int32, _ mask: UInt32, _ name: String) -> [UInt8] {
    let padding = name.isEmpty ? 0 : 16 - name.utf8.count % 16
    let words = [UInt32(bitPattern: number), mask, 0, UInt32(name.utf8.count + padding)]
    return words.flatMap { word in withUnsafeBytes(of: word) { Array($0) } } + Array(name.utf8)
      + Array(repeating: 0, count: padding)
  }

  private struct Change: Sendable {
    var folder: FilePath
    var names: Set<FilePath>?
  }

  private static func watch() -> (AsyncStream<Change>, FolderWatch) {
    let (stream, continuation) = AsyncStream<Change>.makeStream()
    return (stream, FolderWatch { continuation.yield(Change(folder: $0, names: $1)) })
  }
}
