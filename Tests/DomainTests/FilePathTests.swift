import Domain
import Foundation
import Testing

struct FilePathTests {
  @Test(arguments: [
    ("/a/b/c.jpg", "c.jpg", "/a/b"), ("/a", "a", "/"), ("/", "", "/"), ("a", "a", "."), ("a/b", "b", "a"),
    ("/a/b/", "b", "/a"), ("//a//b//", "b", "//a"), ("a/", "a", "."), ("", "", "."), ("///", "", "/"),
    ("/a/.", ".", "/a"), ("a//b", "b", "a"),
  ])
  func aPathHasANameAndAParent(path: String, name: String, parent: String) {
    #expect(FilePath(path).name == FilePath(name))
    #expect(FilePath(path).parent == FilePath(parent))
  }

  @Test(arguments: [
    ("harbour.jpg", "harbour", "jpg"), ("harbour.tar.JPG", "harbour.tar", "jpg"), (".profile", ".profile", nil),
    ("harbour", "harbour", nil), ("harbour.", "harbour", nil), ("/x.d/harbour", "harbour", nil), ("", "", nil),
    (".a.png", ".a", "png"), ("a.PNG/", "a", "png"),
  ])
  func aNameHasAStemAndAnExtension(path: String, stem: String, fileExtension: String?) {
    #expect(FilePath(path).stem == FilePath(stem))
    #expect(FilePath(path).fileExtension == fileExtension)
  }

  @Test(arguments: [
    ("/a", "b", "/a/b"), ("/a/", "b", "/a/b"), ("/", "b", "/b"), ("", "b", "b"), ("a", "/b", "/b"),
    ("a", "b/c", "a/b/c"),
    ("a", "", "a/"),
  ])
  func appendingPutsOneSlashBetween(path: String, component: String, result: String) {
    #expect(FilePath(path).appending(component) == FilePath(result))
  }

  @Test(arguments: [
    ("/a/b", "/a", true), ("/a/b/c", "/a/", true), ("/a", "/a", false), ("/a/", "/a", false), ("/ab", "/a", false),
    ("/b", "/a", false),
  ])
  func aPathIsInsideAFolder(path: FilePath, folder: FilePath, isInside: Bool) {
    #expect(path.isInside(folder) == isInside)
  }

  @Test func aPathEndsAtANUL() {
    #expect(FilePath(bytes: [0x61, 0x00, 0x62]) == "a")
  }

  @Test func bytesThatAreNotUTF8ShowAsReplacements() {
    let path = FilePath(bytes: [0x61, 0xFF])
    #expect(path.string == "a\u{FFFD}")
    #expect(path != FilePath(path.string))
  }

  @Test(arguments: [FilePath("/a/b"), "", "é", FilePath(bytes: [0x2F, 0xFF, 0xFE])])
  func aPathSurvivesJSON(path: FilePath) throws {
    let data = try JSONEncoder().encode([path])
    #expect(try JSONDecoder().decode([FilePath].self, from: data) == [path])
  }

  @Test func aPathOfUTF8IsAStringInJSON() throws {
    #expect(String(decoding: try JSONEncoder().encode([FilePath("a")]), as: UTF8.self) == "[\"a\"]")
  }
}
