import Domain
import Foundation
import Testing

@testable import reprise

struct SmallFileTests {
  @Test func whatIsWrittenIsReadAndNothingElseIsLeft() throws {
    let folder = try TemporaryFolder()
    let file = folder.path.appending("state/draft.txt")
    try SmallFile.write(Array("a longer text".utf8), to: file)
    try SmallFile.write(Array("short".utf8), to: file)
    #expect(SmallFile.text(of: file, byteLimit: 5) == "short")
    #expect(try FileManager.default.contentsOfDirectory(atPath: file.parent.string) == ["draft.txt"])
  }

  /// A program that was killed while it wrote leaves the unfinished file.
  @Test func anUnfinishedFileIsTakenOverByTheNextOne() throws {
    let folder = try TemporaryFolder()
    let left = folder.path.appending("new-draft.txt")
    try Data("half of something that was much longer".utf8).write(to: URL(filePath: left.string))
    try SmallFile.write(Array("whole".utf8), to: folder.path.appending("draft.txt"))
    #expect(SmallFile.text(of: folder.path.appending("draft.txt"), byteLimit: 100) == "whole")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path.string) == ["draft.txt"])
  }

  @Test func whatSeveralWriteAtOnceIsThatOfOneOfThem() async throws {
    let folder = try TemporaryFolder()
    let file = folder.path.appending("draft.txt")
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask {
          let text = String(repeating: String(number % 10), count: 1000 * (number + 1))
          try? SmallFile.write(Array(text.utf8), to: file)
        }
      }
    }
    let text = try #require(SmallFile.text(of: file, byteLimit: 1 << 20))
    #expect(Set(text).count == 1 && text.count.isMultiple(of: 1000))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path.string) == ["draft.txt"])
  }

  @Test func ofALongFileOnlyTheStartIsRead() throws {
    let folder = try TemporaryFolder()
    let file = folder.path.appending("long")
    try SmallFile.write(Array(repeating: 65, count: 100_000), to: file)
    #expect(try SmallFile.read(file, byteLimit: 20_000)?.count == 20_001)
    #expect(SmallFile.text(of: file, byteLimit: 20_000) == nil)
  }

  @Test func aFolderInThePlaceOfAFileIsNoText() throws {
    let folder = try TemporaryFolder()
    #expect(SmallFile.text(of: folder.path, byteLimit: 10) == nil)
    #expect(throws: Failure.self) { try SmallFile.read(folder.path, byteLimit: 10) }
    #expect(throws: Failure.self) { try SmallFile.write([1], to: folder.path) }
  }
}
