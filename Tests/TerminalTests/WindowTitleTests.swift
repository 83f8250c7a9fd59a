import Testing

@testable import Terminal

@Suite struct WindowTitleTests {
  @Test(arguments: [
    ("harbour.jpg – reprise", "harbour.jpg – reprise"), ("a\u{1B}]0;b\u{7}c\u{9D}d", "a]0;bcd"),
    ("a\u{202E}gpj.\u{2066}b", "agpj.b"), ("a\n\t b\u{2028}c", "a b c"), ("", ""), ("\u{E000}\u{FFFF}a", "a"),
    ("日本.png", "日本.png"),
  ])
  func aTitleIsOneLineOfPlainText(text: String, line: String) {
    #expect(PlainText.line(text, limit: 80, isUnicode: true) == line)
  }

  @Test func aLongTitleIsCut() {
    let line = PlainText.line(String(repeating: "a\u{1B}", count: 200), limit: 80, isUnicode: true)
    #expect(line == String(repeating: "a", count: 79) + "…")
  }

  @Test func aTitleIsSentApartFromFramesAndOnlyWhenItChanges() throws {
    let run = try ProbeRun(environment: ["TERM": "xterm-kitty"])
    try run.terminal.wait(for: "\u{1B}]2;reprise\u{1B}\\")
    let start = run.terminal.output.count
    run.terminal.type("jjeT")
    try run.terminal.wait(for: "\u{1B}]2;titled 1\u{1B}\\")
    let sent = String(decoding: run.terminal.output[start...], as: UTF8.self)
    #expect(sent.ranges(of: "\u{1B}]2;").count == 1)
    let frames = sent.split(separator: "\u{1B}[?2026h").compactMap { $0.split(separator: "\u{1B}[?2026l").first }
    #expect(!frames.contains { $0.contains("]2;titled") })
  }

  @Test func aTitleIsSetAgainAfterSuspending() throws {
    let run = try ProbeRun(environment: ["TERM": "xterm-kitty"])
    run.terminal.type("T")
    try run.terminal.wait(for: "\u{1B}]2;titled 1\u{1B}\\")
    let start = run.terminal.output.count
    run.terminal.type("z")
    try run.terminal.wait(for: "\u{1B}]2;titled 1\u{1B}\\", after: start)
    run.terminal.type("q")
    #expect(try run.terminal.waitForEnd() == 0)
    #expect(run.log.isRestored)
  }

  @Test(arguments: ["linux", "vt100", "screen-256color"])
  func aTerminalThatKeepsNoTitleGetsNone(term: String) throws {
    let run = try ProbeRun(environment: ["TERM": term])
    run.terminal.type("T")
    try run.terminal.wait(for: "named 1")
    #expect(!run.terminal.contains("\u{1B}]2;"))
  }
}
