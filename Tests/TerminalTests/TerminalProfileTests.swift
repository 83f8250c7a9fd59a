import Canvas
import Testing

@testable import Terminal

@Suite struct TerminalProfileTests {
  private func profile(
    _ environment: [String: String], input: Bool = true, output: Bool = true, codeset: String = "UTF-8"
  ) throws(TerminalRefusal) -> TerminalProfile {
    try TerminalProfile(
      environment: environment, isInputTerminal: input, isOutputTerminal: output, codeset: codeset)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], ColorDepth.palette256),
    (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .rgb),
    (["TERM": "xterm-256color", "COLORTERM": "24bit"], .rgb),
    (["TERM": "xterm-256color", "COLORTERM": "yes"], .palette256),
    (["TERM": "xterm-kitty"], .rgb), (["TERM": "foot"], .rgb), (["TERM": "foot-extra"], .rgb),
    (["TERM": "football"], .palette256), (["TERM": "xterm-ghostty"], .rgb), (["TERM": "alacritty"], .rgb),
    (["TERM": "wezterm"], .rgb), (["TERM": "xterm-direct"], .rgb),
    (["TERM": "xterm-256color", "VTE_VERSION": "6800"], .rgb),
    (["TERM": "xterm-256color", "VTE_VERSION": "3400"], .palette256),
    (["TERM": "xterm-256color", "KONSOLE_VERSION": "220401"], .rgb),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"], .rgb),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"], .palette256),
    (["TERM": "tmux-256color"], .palette256), (["TERM": "tmux-256color", "COLORTERM": "truecolor"], .rgb),
    (["TERM": "screen-256color", "TMUX": "/tmp/tmux,1,0"], .palette256),
    (["TERM": "xterm-kitty", "TMUX": "/tmp/tmux,1,0"], .palette256),
    (["TERM": "screen-256color", "STY": "1.pts", "COLORTERM": "truecolor"], .palette256),
    (["TERM": "linux"], .palette8), (["TERM": "linux", "COLORTERM": "truecolor"], .palette8),
    (["TERM": "xterm-kitty", "NO_COLOR": "1"], .mono), (["TERM": "xterm-kitty", "NO_COLOR": ""], .rgb),
    (["TERM": "xterm-kitty", "NO_COLOR": "1", "REPRISE_COLOR": "256"], .palette256),
    (["TERM": "linux", "REPRISE_COLOR": "rgb"], .rgb), (["TERM": "xterm-kitty", "REPRISE_COLOR": "16"], .palette16),
    (["TERM": "xterm-kitty", "REPRISE_COLOR": "8"], .palette8), (["TERM": "foot", "REPRISE_COLOR": "mono"], .mono),
    (["TERM": "foot", "REPRISE_COLOR": "auto"], .rgb), (["TERM": "foot", "REPRISE_COLOR": "plenty"], .rgb),
  ])
  func colorsAreThoseThatTheSurroundingsPromise(environment: [String: String], depth: ColorDepth) throws {
    #expect(try profile(environment).colorDepth == depth)
  }

  @Test(arguments: [
    ([:], "TERM is not set"), (["TERM": ""], "TERM is not set"), (["TERM": "dumb"], "\"dumb\""),
    (["TERM": "unknown"], "\"unknown\""),
  ])
  func aTerminalWithoutAbilitiesIsRefusedByName(environment: [String: String], text: String) {
    let refusal = #expect(throws: TerminalRefusal.self) { _ = try profile(environment) }
    #expect(refusal?.message.contains(text) == true)
    #expect(refusal?.exitCode == 2)
  }

  @Test(arguments: [(false, true, "input"), (true, false, "output")])
  func aPipeIsRefused(input: Bool, output: Bool, text: String) {
    let refusal = #expect(throws: TerminalRefusal.self) {
      _ = try profile(["TERM": "xterm-256color"], input: input, output: output)
    }
    #expect(refusal?.message.contains("Standard \(text)") == true)
  }

  @Test(arguments: [
    (["TERM": "xterm"], 10), (["TERM": "xterm", "SSH_TTY": "/dev/pts/3"], 50),
    (["TERM": "xterm", "SSH_CONNECTION": "a 1 b 2"], 50), (["TERM": "tmux-256color", "TMUX": "x"], 50),
  ])
  func escWaitsLongerWhereBytesCanComeLate(environment: [String: String], milliseconds: Int) throws {
    #expect(try profile(environment).escapeTimeout == milliseconds)
  }

  @Test(arguments: [("UTF-8", true), ("utf8", true), ("ANSI_X3.4-1968", false), ("ISO-8859-1", false)])
  func theCharacterSetDecidesAboutUnicode(codeset: String, isUnicode: Bool) throws {
    #expect(try profile(["TERM": "xterm"], codeset: codeset).isUnicode == isUnicode)
  }

  @Test(arguments: [
    (["TERM": "xterm-ghostty"], "xterm-ghostty", "xterm-256color"),
    (["TERM": "odd", "COLORTERM": "truecolor"], "odd", "xterm-256color"),
    (["TERM": "odd", "TERM_PROGRAM": "vscode"], "odd", "xterm-256color"), (["TERM": "odd"], "odd", nil),
    (["TERM": "xterm"], "xterm", nil), (["TERM": "xterm", "XTERM_VERSION": "XTerm(379)"], "xterm-256color", "xterm"),
  ])
  func aModernTerminalHasAnotherEntryToTry(environment: [String: String], name: String, other: String?) throws {
    let profile = try profile(environment)
    #expect(profile.terminfoName == name)
    #expect(profile.substituteName == other)
  }

  @Test(arguments: [("linux", false), ("vt100", false), ("screen", false), ("xterm-256color", true), ("tmux", true)])
  func oldTerminalsAreNotAsked(term: String, isAsked: Bool) throws {
    let profile = try profile(["TERM": term])
    #expect(profile.answersQueries == isAsked)
    #expect(profile.setsTitle == isAsked)
  }

  @Test(arguments: [
    (0, ColorDepth.rgb, ColorDepth.mono), (8, .rgb, .palette8), (16, .palette256, .palette16), (88, .rgb, .palette16),
    (256, .rgb, .palette256), (256, .palette8, .palette8), (16_777_216, .rgb, .palette8), (256, .mono, .mono),
  ])
  func anEntryWithFewerColoursLimitsThem(count: Int, wanted: ColorDepth, shown: ColorDepth) {
    #expect(wanted.limited(toColorCount: count) == shown)
  }
}
