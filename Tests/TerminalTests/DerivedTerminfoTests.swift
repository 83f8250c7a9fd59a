import Foundation
import Testing

@testable import Terminal

@Suite struct DerivedTerminfoTests {
  @Test func theEntryIsCompiledOnceAndKept() throws {
    let folder = try TemporaryFolder()
    let derived = try #require(
      DerivedTerminfo(base: "xterm-256color", hasDirectColour: true, cacheFolder: folder.path + "/a/b"))
    #expect(!derived.isCompiled)
    #expect(derived.compile())
    #expect(derived.isCompiled)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path + "/a/b/terminfo")
    #expect(files.sorted() == ["r", "r/reprise-rgb-xterm-256color"])
  }

  @Test(arguments: ["", "../x", "a b", "a,b", "x|y", "é", "a:b"])
  func aNameThatIsNoFileIsNotDerived(base: String) {
    #expect(DerivedTerminfo(base: base, hasDirectColour: true, cacheFolder: "/tmp") == nil)
  }

  @Test(arguments: ["relative", "/with:colon"])
  func aFolderThatCannotBeListedIsNotUsed(folder: String) {
    #expect(DerivedTerminfo(base: "xterm", hasDirectColour: true, cacheFolder: folder) == nil)
  }

  @Test func anUnknownBaseIsNotCompiled() throws {
    let folder = try TemporaryFolder()
    let derived = try #require(
      DerivedTerminfo(base: "no-such-terminal", hasDirectColour: true, cacheFolder: folder.path))
    #expect(!derived.compile())
    #expect(!derived.isCompiled)
  }

  @Test func aFolderThatCannotBeWrittenCostsOnlyColours() throws {
    let run = try ProbeRun(cacheFolder: "/proc/nowhere")
    try run.terminal.wait(for: "in palette256")
  }

  @Test func aBrokenEntryIsMadeAnew() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/terminfo/r", withIntermediateDirectories: true)
    let file = folder.path + "/terminfo/r/reprise-rgb-xterm-256color"
    try Data([1, 2, 3]).write(to: URL(filePath: file))
    let run = try ProbeRun(cacheFolder: folder.path)
    try run.terminal.wait(for: "in rgb")
  }

  @Test func laterStartsRunNoProgram() throws {
    let folder = try TemporaryFolder()
    let first = try ProbeRun(cacheFolder: folder.path)
    try first.terminal.wait(for: "in rgb")
    // No `tic` could be found on this path.
    let second = try ProbeRun(environment: ["PATH": "/nonexistent"], cacheFolder: folder.path)
    try second.terminal.wait(for: "in rgb")
  }
}
