import Canvas
import Testing

struct ThemeReductionTests {
  private let surface = Color.rgb(0x2E3440)

  private func theme(_ styles: [Role: Style], variant: Theme.Variant = .dark) -> Theme {
    Theme(name: "x", variant: variant) { styles[$0] ?? styles[.ui] ?? .plain }
  }

  private func nord(_ styles: [Role: Style] = [:]) -> Theme {
    theme(styles.merging([.ui: Style(foreground: .rgb(0xD8DEE9), background: surface)]) { own, _ in own })
  }

  @Test func twentyFourBitsStay() {
    let theme = nord([.key: Style(foreground: .rgb(0x88C0D0), background: surface, attributes: .bold)])
    #expect(theme.reduced(to: .rgb) == theme)
  }

  @Test(arguments: [(ColorDepth.palette16, UInt8(15)), (.palette8, 7)])
  func theSurfaceBecomesBlackOrWhite(depth: ColorDepth, white: UInt8) {
    #expect(nord().reduced(to: depth)[.ui].background == .palette(0))
    let light = theme([.ui: Style(foreground: .rgb(0x202020), background: .rgb(0xEEE8D5))], variant: .light)
    #expect(light.reduced(to: depth)[.ui] == Style(foreground: .palette(0), background: .palette(white)))
  }

  @Test(arguments: [ColorDepth.palette256, .palette16, .palette8])
  func textThatWouldDisappearIsMoved(depth: ColorDepth) {
    let theme = nord([.dim: Style(foreground: .rgb(0x2E3441), background: surface)])
    let style = theme.reduced(to: depth)[.dim]
    #expect(style.background == theme.reduced(to: depth)[.ui].background)
    #expect(style.foreground != style.background)
  }

  @Test func textOnASelectionIsMovedToo() throws {
    let selection = Style(foreground: .rgb(0xFFFFFF), background: .rgb(0x6A7080))
    let reduced = nord([.selection: selection, .folder: Style(foreground: .rgb(0x81A1C1), background: surface)])
      .reduced(to: .palette256)
    let entry = try #require(reduced[.folder].foreground.paletteIndex)
    #expect(entry != Color.rgb(0x81A1C1).reduced(to: .palette256).paletteIndex)
  }

  @Test func aSelectionThatWouldBecomeTheSurfaceIsMoved() {
    let selection = Style(foreground: .rgb(0xFFFFFF), background: .rgb(0x2F3541))
    let reduced = nord([.selection: selection]).reduced(to: .palette256)
    #expect(reduced[.selection].background != reduced[.ui].background)
  }

  @Test(arguments: [ColorDepth.palette16, .palette8])
  func withFewColoursTheSelectionIsUnderlinedAndTheFocusedOneKeepsItsHue(depth: ColorDepth) {
    let reduced = nord([
      .selection: Style(foreground: .rgb(0xFFFFFF), background: .rgb(0x434C5E)),
      .selectionFocused: Style(foreground: surface, background: .rgb(0x88C0D0)),
    ]).reduced(to: depth)
    #expect(reduced[.selection].attributes == .underline)
    #expect(reduced[.selectionFocused].background == .palette(6))
    #expect(reduced[.selectionFocused].foreground == .palette(0))
  }

  @Test func aFocusedSelectionThatCannotStandOutIsReversed() {
    let dark = Style(foreground: .rgb(0xFFFFFF), background: .rgb(0x1E3A8A))
    let reduced = nord([.selectionFocused: dark]).reduced(to: .palette8)
    #expect(reduced[.selectionFocused].attributes.contains(.reverse))
    #expect(reduced[.selectionFocused].foreground == .palette(7))
  }

  @Test func inMonoOnlyAttributesAreLeft() {
    let reduced = nord([
      .selection: Style(foreground: .rgb(0xFFFFFF), background: .rgb(0x434C5E)),
      .selectionFocused: Style(foreground: surface, background: .rgb(0x88C0D0), attributes: .bold),
      .status: Style(foreground: .rgb(0xFFFFFF), background: .rgb(0x3B4252)),
    ]).reduced(to: .mono)
    #expect(reduced[.ui] == .plain && reduced[.status] == .plain)
    #expect(reduced[.selection] == Style(attributes: .underline))
    #expect(reduced[.selectionFocused] == Style(attributes: [.bold, .reverse]))
  }

  @Test func whatAThemeSaysForFewColoursGoesFirst() {
    let own = Style(foreground: .palette(15), background: .palette(4))
    let theme = Theme(name: "x", variant: .dark, sparseStyles: [.failure: own]) { _ in
      Style(foreground: .rgb(0xD8DEE9), background: surface)
    }
    #expect(theme.reduced(to: .palette16)[.failure] == own)
    #expect(theme.reduced(to: .rgb)[.failure] == theme[.ui])
  }

  @Test(arguments: ColorDepth.allCases)
  func theTerminalsOwnColoursStay(depth: ColorDepth) {
    let plain = theme([.ui: .plain, .folder: Style(foreground: .palette(4))]).reduced(to: depth)
    #expect(plain[.ui] == .plain)
    #expect(plain[.folder].foreground == (depth == .mono ? .terminal : .palette(4)))
  }

  @Test(arguments: ColorDepth.allCases)
  func reducingTwiceIsReducingOnce(depth: ColorDepth) {
    let once = nord([.folder: Style(foreground: .rgb(0x5E81AC), background: surface)]).reduced(to: depth)
    #expect(once.reduced(to: depth) == once)
  }

  @Test func anotherBorderChangesNothingElse() {
    let theme = Theme(name: "x", variant: .light, sparseStyles: [.dim: Style(foreground: .palette(1))]) { _ in .plain }
    let bordered = theme.withBorder(.heavy)
    #expect(bordered.border == .heavy)
    #expect(bordered.withBorder(theme.border) == theme)
  }

  @Test func contrastIsThatOfTheGuidelines() {
    #expect(abs(Contrast.ratio(0x000000, 0xFFFFFF) - 21) < 0.001)
    #expect(abs(Contrast.ratio(0x777777, 0xFFFFFF) - 4.478) < 0.001)
    #expect(Contrast.ratio(0x123456, 0x123456) == 1)
  }
}
