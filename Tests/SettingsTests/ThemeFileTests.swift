import Canvas
import Domain
import Testing

@testable import Settings

struct ThemeFileTests {
  private func problems(_ text: String) throws -> [(line: Int, detail: String)] {
    try ThemeFile(text: text, file: "x.toml").theme().problems.compactMap { problem in
      if case .configuration("x.toml", let line, let detail) = problem { (line, detail) } else { nil }
    }
  }

  @Test func anUnnamedRoleFallsBackAlongTheDots() throws {
    let (theme, problems) = try ThemeFile(
      text: """
        [styles]
        "ui" = { fg = "#010203", bg = "#070809" }
        "ui.border" = { fg = "#040506", mods = ["bold"] }
        "text.tag" = "#0a0b0c"
        """, file: "x.toml"
    ).theme()
    #expect(theme[.borderFocused] == theme[.border])
    #expect(theme[.border] == Style(foreground: .rgb(0x040506), background: .rgb(0x070809), attributes: .bold))
    #expect(theme[.failure].foreground == .rgb(0x010203))
    #expect(theme[.tag] == Style(foreground: .rgb(0x0A0B0C), background: .rgb(0x070809)))
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    ("#1e2a3F", Color.rgb(0x1E2A3F)), ("#fa0", .rgb(0xFFAA00)), ("ansi:15", .palette(15)), ("idx:236", .palette(236)),
    ("default", .terminal),
  ])
  func coloursHaveFourNotations(text: String, color: Color) {
    #expect(Color(notation: text) == color)
  }

  @Test(arguments: ["", "#", "#12345", "#+12345", "#1234567", "#ggg", "ansi:16", "idx:256", "ansi:", "red", "Default"])
  func everythingElseIsNoColour(text: String) {
    #expect(Color(notation: text) == nil)
  }

  @Test func everyProblemNamesItsLineAndTheRestIsInForce() throws {
    let text = """
      name = "X"
      variant = "grey"
      colour = "blue"
      [palette]
      ink = "reddish"
      paper = "#010203"
      [styles]
      "ui" = { fg = "inc", bg = "paper", mods = ["blod", "bold"] }
      "ui.bordr" = { fg = "ink" }
      "ui.title" = { foreground = "paper" }
      "ui.status" = 4
      [glyphs]
      border = "dotted"
      """
    let problems = try problems(text)
    #expect(problems.map(\.line) == [2, 3, 5, 8, 8, 9, 10, 11, 13])
    let theme = try ThemeFile(text: text, file: "x.toml").theme().theme
    #expect(theme[.ui] == Style(background: .rgb(0x010203), attributes: .bold))
  }

  @Test(arguments: [
    ("[styles]\n\"ui.bordr\" = \"default\"", "“ui.border”"),
    ("[palette]\nink = \"#fff\"\n[styles]\nui = \"inc\"", "“ink”"),
    ("[styles]\nui = { mods = [\"undrline\"] }", "“underline”"), ("variant = \"drak\"", "“dark”"),
    ("inherit = \"Lamplight\"", "“inherits”"), ("[styles]\nui.border = \"default\"", "\"ui.border\""),
  ])
  func aProblemSaysWhatWasProbablyMeant(text: String, suggestion: String) throws {
    #expect(try problems(text).contains { $0.detail.contains(suggestion) })
  }

  @Test func aSectionThatIsNoTableIsAProblem() throws {
    #expect(try problems("name = \"X\"\npalette = 3\nstyles = \"ui\"\nglyphs = []").map(\.line) == [2, 3, 4])
  }

  @Test func theSameKeyInTwoSectionsHasTwoLines() throws {
    let text = """
      [palette]
      ui = "no colour"
      [styles]
      "ui" = { fg = "nowhere" }
      [ansi16]
      "ui" = { fg = "nothing" }
      """
    #expect(try problems(text).map(\.line) == [2, 4, 6])
  }

  @Test func sixteenColoursMayHaveStylesOfTheirOwn() throws {
    let theme = try ThemeFile(
      text: """
        [styles]
        "ui" = { fg = "#e0e0e0", bg = "#202020" }
        "ui.selection.focused" = { fg = "#202020", bg = "#c06060" }
        [ansi16]
        "ui.selection.focused" = { fg = "ansi:15", bg = "ansi:4", mods = ["bold"] }
        """, file: "x.toml"
    ).theme().theme
    let wanted = Style(foreground: .palette(15), background: .palette(4), attributes: .bold)
    #expect(theme.reduced(to: .palette16)[.selectionFocused] == wanted)
    #expect(theme.reduced(to: .palette256)[.selectionFocused] != wanted)
  }

  @Test func brokenSyntaxNamesItsLine() {
    #expect {
      _ = try ThemeFile(text: "name = \"x\"\nvariant = \n", file: "x.toml")
    } throws: { error in
      guard case .configuration("x.toml", line: 2, _)? = error as? Failure else { return false }
      return true
    }
  }
}
