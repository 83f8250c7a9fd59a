import Testing

@testable import Terminal

/// The clipboard of the terminal.
@Suite struct ClipboardTests {
  private static let sequence = "\u{1B}]52;c;aGFyYm91cg==\u{1B}\\"

  @Test func textGoesToTheTerminalBetweenTwoFrames() throws {
    let run = try ProbeRun(environment: ["TERM": "xterm-kitty"])
    run.terminal.type("jyj")
    try run.terminal.wait(for: "copied sent")
    let start = try #require(run.terminal.position(of: Self.sequence))
    let before = TerminalLog(Array(run.terminal.output[..<start]))
    #expect(!before.modes.contains(2026), "in the middle of a frame")
  }

  @Test func whatTerminalsWouldDropIsNotSent() throws {
    let run = try ProbeRun()
    run.terminal.type("Y")
    try run.terminal.wait(for: "copied tooLong(limit: 74000)")
    #expect(!run.terminal.contains("\u{1B}]52;"))
  }
}
