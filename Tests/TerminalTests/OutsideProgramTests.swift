import Glibc
import Testing

@testable import Terminal

@Suite struct OutsideProgramTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func shell(_ script: String, environment: [String: String] = [:]) -> OutsideProgram {
    OutsideProgram(["/bin/sh", "-c", script, "sh", folder.path], environment: environment)
  }

  private func content(_ name: String) -> String? {
    guard let file = fopen("\(folder.path)/\(name)", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self)
  }

  @Test(arguments: [0, 5, 200_000]) func aProgramGetsTheTextAsItsInput(_ count: Int) {
    let text = String(repeating: "é", count: count)
    #expect(shell("cat > $1/text").feed(text, milliseconds: 10_000) == .exited(0))
    #expect(content("text") == text)
  }

  @Test func aProgramThatDoesNotReadHoldsUpNobody() {
    #expect(shell("exit 3").feed(String(repeating: "a", count: 500_000), milliseconds: 10_000) == .exited(3))
  }

  @Test func aSignalIsNamed() {
    #expect(shell("kill -TERM $$").feed("", milliseconds: 10_000) == .killed(signal: 15))
  }

  @Test func aProgramThatHangsIsKilledWithWhatItStarted() throws {
    let program = shell("sleep 1000 & echo $! > $1/child; echo $$ > $1/own; wait")
    #expect(program.feed("", milliseconds: 300) == .late)
    for name in ["own", "child"] {
      let process = try #require(content(name).flatMap { pid_t($0.prefix { $0.isNumber }) })
      #expect(isGone(process), "\(name)")
    }
  }

  /// As xclip and wl-copy do, which hold the selection until another program takes it.
  @Test func whatStaysInTheBackgroundGoesOn() throws {
    let program = shell("cat > $1/text; (sleep 1000 & echo $! > $1/child) > /dev/null 2>&1")
    #expect(program.feed("harbour", milliseconds: 10_000) == .exited(0))
    let process = try #require(content("child").flatMap { pid_t($0.prefix { $0.isNumber }) })
    #expect(kill(process, 0) == 0)
    kill(process, SIGKILL)
  }

  @Test func whatIsNotThereIsNotStarted() {
    let program = OutsideProgram(["\(folder.path)/nothing"], environment: [:])
    #expect(program.feed("", milliseconds: 100) == .notStarted("No such file or directory"))
    #expect(program.leave(milliseconds: 100) == .notStarted("No such file or directory"))
  }

  @Test func aProgramIsLeftAloneAndStillTellsWhatWentWrongAtOnce() throws {
    #expect(shell("exit 4").leave(milliseconds: 10_000) == .exited(4))
    #expect(shell("echo $$ > $1/own; exec sleep 1000").leave(milliseconds: 300) == .exited(0))
    let process = try #require(content("own").flatMap { pid_t($0.prefix { $0.isNumber }) })
    #expect(kill(process, 0) == 0)
    kill(process, SIGKILL)
    // Who ends it does not matter: it is never a zombie.
    #expect(isGone(process))
  }

  @Test func aPathThatIsNoTextIsPassedByteForByte() {
    let file: [UInt8] = Array("/tmp/".utf8) + [0xFF, 0x0A, 0x27]
    let program = OutsideProgram(
      ["/bin/sh", "-c", "printf %s \"$2\" | od -An -tx1 > $1/path", "sh", folder.path], file: file, environment: [:])
    #expect(program.leave(milliseconds: 10_000) == .exited(0))
    #expect(content("path")?.split(whereSeparator: \.isWhitespace).joined() == "2f746d702fff0a27")
  }

  @Test func aProgramIsFarFromTheTerminalAndKnowsNoSecrets() throws {
    let environment = [
      "PATH": "/usr/bin:/bin", "DISPLAY": ":9", "OPENAI_API_KEY": "hush", "AZURE_KEY": "hush", "REPRISE_TOKEN": "hush",
    ]
    let script = "env > $1/env; pwd > $1/folder; cut -d ' ' -f 6 /proc/$$/stat > $1/session; echo $$ > $1/own"
    #expect(shell(script, environment: environment).leave(milliseconds: 10_000) == .exited(0))
    let variables = try #require(content("env"))
    #expect(variables.contains("DISPLAY=:9"))
    #expect(!variables.contains("hush"))
    #expect(content("folder") == "/\n")
    #expect(content("session") == content("own"))
  }

  @Test(arguments: [
    ("PATH", true), ("WAYLAND_DISPLAY", true), ("XDG_RUNTIME_DIR", true), ("LC_ALL", true), ("TMUX_PANE", true),
    ("OPENAI_API_KEY", false), ("AZURE_VISION_KEY", false), ("LD_PRELOAD", false), ("SSH_AUTH_SOCK", false),
    ("GITHUB_TOKEN", false),
  ])
  func onlyWhatADesktopNeedsIsPassedOn(_ name: String, _ isPassed: Bool) {
    #expect((OutsideProgram.variables(of: [name: "x"])[name] != nil) == isPassed)
  }

  /// Whether a process has ended and nobody has to wait for it any more, soon.
  private func isGone(_ process: pid_t) -> Bool {
    let deadline = MonotonicClock.milliseconds + 10_000
    while MonotonicClock.milliseconds < deadline {
      if kill(process, 0) != 0 { return true }
      // What lost its parent is waited for by the first process of the system, if that does its work.
      if state(of: process) == "Z", parent(of: process) != getpid() { return true }
      poll(nil, 0, 5)
    }
    return false
  }

  private func state(of process: pid_t) -> Substring? { fields(of: process).first }
  private func parent(of process: pid_t) -> pid_t? { fields(of: process).dropFirst().first.flatMap { pid_t($0) } }

  /// What follows the name in /proc/…/stat.
  private func fields(of process: pid_t) -> [Substring] {
    guard let file = fopen("/proc/\(process)/stat", "r") else { return [] }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let text = String(decoding: bytes[..<fread(&bytes, 1, bytes.count, file)], as: UTF8.self)
    return text.split(separator: ")").last?.split(separator: " ") ?? []
  }
}

@Suite struct ProgramFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for (name, mode) in [("tool", mode_t(0o700)), ("text", 0o600)] {
      close(open("\(folder.path)/\(name)", O_CREAT | O_WRONLY, mode))
    }
    mkdir("\(folder.path)/folder", 0o700)
  }

  @Test func aProgramIsFoundAsAShellFindsIt() {
    let path = "relative::/nowhere:\(folder.path):/bin"
    #expect(ProgramFile.find("tool", path: path) == "\(folder.path)/tool")
    #expect(ProgramFile.find("\(folder.path)/tool", path: nil) == "\(folder.path)/tool")
    #expect(ProgramFile.find("sh", path: nil) != nil)
  }

  @Test(arguments: ["text", "folder", "nothing", "", "./tool", "../tool", "tool\0"])
  func whatIsNoProgramIsNotFound(_ name: String) {
    #expect(ProgramFile.find(name, path: folder.path) == nil)
  }
}
