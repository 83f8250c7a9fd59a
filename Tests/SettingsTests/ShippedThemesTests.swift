import Canvas
import Domain
import Settings
import Testing

/// Every theme of the program at every depth.
struct ShippedThemesTests {
  private static let lines: Set<Role> = [.border, .borderFocused, .overlayBorder, .edge]
  private static let layers: Set<Role> = [.selection, .status, .overlay]
  /// Roles whose text takes the look of the layer that it is on.
  private static let layered: Set<Role> = layers.union([.ui, .dim, .selectionFocused])

  @Test func thereAreManyForDarkAndLightSurroundings() {
    let entries = ThemeCatalogue(folder: nil).list().entries
    #expect(entries.count >= 10)
    #expect(entries.count { !$0.isDark } >= 3)
    #expect(entries.allSatisfy { $0.isUsable && $0.origin == .shipped })
  }

  @Test(arguments: ThemeCatalogue.names)
  func theyHaveNoProblems(name: String) throws {
    let loaded = try ThemeCatalogue(folder: nil).theme(named: name)
    #expect(loaded.theme.name == name)
    #expect(loaded.problems.isEmpty)
  }

  @Test(arguments: ThemeCatalogue.names, ColorDepth.allCases)
  func everythingIsReadable(name: String, depth: ColorDepth) throws {
    let contrast = ThemeContrast(theme: try ThemeCatalogue.theme(named: name).reduced(to: depth))
    for role in Role.allCases {
      let needed = Self.lines.contains(role) ? 3 : 4.5
      #expect(contrast.of(role) >= needed, "\(role)")
      guard !Self.layered.contains(role) else { continue }
      for layer in Self.layers { #expect(contrast.of(role, on: layer) >= needed, "\(role) on \(layer)") }
    }
  }

  @Test(arguments: ThemeCatalogue.names, ColorDepth.allCases)
  func theSelectionStandsOut(name: String, depth: ColorDepth) throws {
    let theme = try ThemeCatalogue.theme(named: name).reduced(to: depth)
    #expect(ThemeContrast(theme: theme).ofBackground(.selectionFocused, with: .ui) >= 3)
    #expect(Set([theme[.ui], theme[.selection], theme[.selectionFocused]]).count == 3)
    #expect(
      theme[.selection].background != theme[.ui].background
        || theme[.selection].attributes != theme[.ui].attributes)
    #expect(theme[.border] != theme[.borderFocused])
  }

  @Test(arguments: ThemeCatalogue.names, ColorDepth.allCases)
  func onlyColoursOfTheDepthAreLeft(name: String, depth: ColorDepth) throws {
    let theme = try ThemeCatalogue.theme(named: name).reduced(to: depth)
    for color in Role.allCases.flatMap({ [theme[$0].foreground, theme[$0].background] }) {
      #expect(color.reduced(to: depth) == color)
    }
  }
}
