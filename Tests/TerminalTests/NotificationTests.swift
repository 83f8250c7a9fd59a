import Testing

@testable import Terminal

@Suite struct NotificationTests {
  @Test(arguments: [
    (["TERM": "xterm-kitty"], NotificationWay.kitty), (["TERM": "xterm-256color", "TERM_PROGRAM": "kitty"], .kitty),
    (["TERM": "foot"], .titled), (["TERM": "foot-extra"], .titled), (["TERM": "football"], .bell),
    (["TERM": "xterm-ghostty"], .titled), (["TERM": "xterm-256color", "TERM_PROGRAM": "ghostty"], .titled),
    (["TERM": "wezterm"], .titled), (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], .titled),
    (["TERM": "xterm-256color", "VTE_VERSION": "7006"], .titled),
    (["TERM": "xterm-256color", "VTE_VERSION": ""], .bell),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], .untitled),
    (["TERM": "xterm-256color", "WT_SESSION": "1"], .bell), (["TERM": "alacritty"], .bell),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "vscode"], .bell), (["TERM": "xterm-256color"], .bell),
    (["TERM": "linux"], .bell), (["TERM": "vt100"], .bell),
    (["TERM": "tmux-256color", "TERM_PROGRAM": "tmux"], .bell),
    (["TERM": "xterm-kitty", "TMUX": "/tmp/tmux,1,0"], .bell),
    (["TERM": "screen-256color", "STY": "1.pts", "VTE_VERSION": "7006"], .bell),
    (["TERM": "xterm-256color", "TMUX": "/tmp/tmux,1,0", "TERM_PROGRAM": "iTerm.app"], .bell),
  ])
  func theWayIsThatOfTheTerminal(environment: [String: String], way: NotificationWay) throws {
    let profile = try TerminalProfile(
      environment: environment, isInputTerminal: true, isOutputTerminal: true, codeset: "UTF-8")
    #expect(profile.notificationWay == way)
  }

  @Test(arguments: [
    (
      NotificationWay.kitty,
      "\u{1B}]99;i=reprise:o=unfocused:d=0:p=title;cat.png\u{1B}\\"
        + "\u{1B}]99;i=reprise:o=unfocused:d=1:p=body;1 variation saved.\u{1B}\\"
    ),
    (.titled, "\u{1B}]777;notify;cat.png;1 variation saved.\u{1B}\\"),
    (.untitled, "\u{1B}]9;cat.png: 1 variation saved.\u{1B}\\"), (.bell, "\u{7}"),
  ])
  func eachWayHasItsBytes(way: NotificationWay, bytes: String) {
    #expect(String(decoding: way.bytes(title: "cat.png", body: "1 variation saved."), as: UTF8.self) == bytes)
  }

  @Test(arguments: [NotificationWay.kitty, .titled, .untitled, .bell])
  func noTextGetsOutOfItsPlace(way: NotificationWay) {
    let hostile = "a;b\u{1B}\\\u{7}\u{9C}\u{1B}]52;c;eA==\u{1B}\\\u{202E}\u{2028}\u{0}4;1;50"
    let plain = String(decoding: way.bytes(title: "a", body: "b"), as: UTF8.self)
    let sent = String(decoding: way.bytes(title: hostile, body: hostile), as: UTF8.self)
    let controls: [Unicode.Scalar] = ["\u{1B}", "\u{7}", ";", "\u{9C}", "\u{202E}", "\u{2028}", "\u{0}"]
    for control in controls {
      #expect(sent.unicodeScalars.count { $0 == control } == plain.unicodeScalars.count { $0 == control })
    }
  }

  @Test(arguments: [NotificationWay.kitty, .titled, .untitled])
  func aLongTextIsCut(way: NotificationWay) {
    let long = String(repeating: "風", count: 5000)
    let sent = String(decoding: way.bytes(title: long, body: long), as: UTF8.self)
    #expect(sent.unicodeScalars.count { $0 == "風" } <= 200)
    #expect(sent.unicodeScalars.count { $0 == "…" } == 2)
  }

  @Test func aTerminalOfSingleBytesGetsASCII() {
    let sent = NotificationWay.titled.bytes(title: "\u{DB}2J \u{DC}", body: "風", isUnicode: false)
    #expect(sent.allSatisfy { $0 < 0x80 })
  }

  @Test func theUserIsToldBetweenTwoFrames() throws {
    let run = try ProbeRun(environment: ["TERM": "foot"])
    run.terminal.type("n")
    try run.terminal.wait(for: "\u{1B}]777;notify;probe;done\u{1B}\\")
    run.terminal.type("q")
    #expect(try run.terminal.waitForEnd() == 0)
    #expect(run.log.isRestored)
  }

  @Test func aTerminalThatIsNoMoreThanATerminalRings() throws {
    let run = try ProbeRun(environment: ["TERM": "vt100", "COLORTERM": ""])
    run.terminal.type("n")
    try run.terminal.wait(for: "\u{7}")
    #expect(!run.terminal.contains("\u{1B}]777"))
  }
}
