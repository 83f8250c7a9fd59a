import Domain
import Foundation
import Testing

struct ShellWordTests {
  @Test(arguments: [
    (FilePath("/home/me/Pictures"), "/home/me/Pictures"), ("/a b", "'/a b'"), ("", "''"), ("-x", "'-x'"),
    ("/it's", "'/it'\\''s'"), ("/é", "'/é'"), ("/$(rm)", "'/$(rm)'"), ("/a\u{1B}[2J", "$'/a\\033\\1332J'"),
    ("/\u{202E}gnp", "$'/\\342\\200\\256gnp'"), (FilePath(bytes: [0x2F, 0xFF, 0x27]), "$'/\\377\\047'"),
    ("~/x", "'~/x'"), ("/a\nb", "$'/a\\012b'"),
  ])
  func aPathIsOneWord(path: FilePath, word: String) {
    #expect(path.shellWord == word)
  }

  @Test(arguments: ["/a b", "/it's", "/$(rm)\n", "-x", "/a\u{1B}[2J", "\\'\"`!*?"])
  func theShellReadsTheSameBytes(path: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "printf %s \(FilePath(path).shellWord)"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    #expect(Array(bytes) == FilePath(path).bytes)
  }

  @Test func adviceToRebuildNamesTheLibrary() {
    let failure = Failure.indexDamaged("/pictures/my library/library.sqlite", detail: "x")
    #expect(failure.advice.hasSuffix("reprise library rebuild --library '/pictures/my library'"))
  }

  @Test(
    arguments: [
      (".imager-12.part", 12), (".imager-0.part", nil), (".imager--1.part", nil), (".imager-.part", nil),
      (".imager-99999999999.part", nil), (".imager-1.part2", nil), ("x.imager-1.part", nil), (".imager-+1.part", nil),
    ] as [(FilePath, Int32?)])
  func anImagersFileNamesItsProcess(name: FilePath, process: Int32?) {
    #expect(ImagerJob.process(ofPartial: name) == process)
  }
}
