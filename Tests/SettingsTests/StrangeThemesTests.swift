import Canvas
import Settings
import Testing

/// Themes that nobody checked.
struct StrangeThemesTests {
  private static let colors: [UInt32] = [
    0x000000, 0xFFFFFF, 0x777777, 0xCD00CD, 0x5C5CFF, 0x2E3440,
  ]

  @Test(arguments: [ColorDepth.palette256, .palette16, .palette8])
  func whateverAThemeSaysEveryRoleIsReadableWhereItStands(depth: ColorDepth) {
    for surface in Self.colors {
      for background in Self.colors {
        for text in Self.colors {
          let theme = Theme(name: "x", variant: .dark) { role in
            Style(foreground: .rgb(text), background: .rgb(role == .ui ? surface : background), attributes: .bold)
          }
          let contrast = ThemeContrast(theme: theme.reduced(to: depth))
          #expect(contrast.of(.ui) >= 4.5 && contrast.of(.failure) >= 4.5 && contrast.of(.selectionFocused) >= 4.5)
        }
      }
    }
  }
}
