import Canvas
import Foundation
import Domain
import Settings
import Testing

struct ThemeFileTests {
  @Test(arguments: ThemeCatalogue.names)
  func shippedThemesHaveNoProblems(name: String) throws {
    let theme = try ThemeCatalogue.theme(named: name)
    #expect(theme.name == name)
  }

  @Test(arguments: ThemeCatalogue.names)
  func shippedThemesAreReadable(name: String) throws {
    let theme = try ThemeCatalogue.theme(named: name)
    for role in Role.allCases {
      let needed = role == .border || role == .overlayBorder || role == .edge ? 3.0 : 4.5
      let style = theme[role]
      let foreground = try #require(style.foreground.rgb, "\(role)")
      let background = try #require(style.background.rgb, "\(role)")
      #expect(contrast(foreground, background) >= needed, "\(role) of \(name)")
    }
  }

  @Test func anUnnamedRoleFallsBackAlongTheDots() throws {
    let file = try ThemeFile(
      text: """
        [styles]
        "ui" = { fg = "#010203" }
        "ui.border" = { fg = "#040506" }
        """, file: "x.toml")
    #expect(file.theme[.borderFocused].foreground == .rgb(0x040506))
    #expect(file.theme[.failure].foreground == .rgb(0x010203))
    #expect(file.problems.isEmpty)
  }

  @Test func everyProblemNamesItsLine() throws {
    let file = try ThemeFile(
      text: """
        variant = "grey"
        [palette]
        red = "reddish"
        [styles]
        "ui" = { fg = "nowhere", mods = ["blinking"] }
        "ui.unknown" = { fg = "red" }
        [glyphs]
        border = "dotted"
        """, file: "x.toml")
    let lines = file.problems.compactMap { problem in
      if case .configuration(_, let line, _) = problem { line } else { nil }
    }
    #expect(Set(lines) == [1, 3, 5, 6, 8])
    #expect(file.problems.count == 6)
  }

  @Test func brokenSyntaxNamesItsLine() {
    #expect {
      _ = try ThemeFile(text: "name = \"x\"\nvariant = \n", file: "x.toml")
    } throws: { error in
      guard case .configuration("x.toml", line: 2, _)? = error as? Failure else { return false }
      return true
    }
  }

  @Test func anUnknownThemeNamesTheKnownOnes() {
    #expect(throws: Failure.unknownTheme("Dusk", known: ThemeCatalogue.names)) {
      try ThemeCatalogue.theme(named: "Dusk")
    }
  }
}

/// The contrast of WCAG 2.2, 1…21.
private func contrast(_ left: UInt32, _ right: UInt32) -> Double {
  let luminances = [left, right].map { rgb in
    let parts = [16, 8, 0].map { shift in
      let part = Double(rgb >> UInt32(shift) & 0xFF) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }.sorted()
  return (luminances[1] + 0.05) / (luminances[0] + 0.05)
}
