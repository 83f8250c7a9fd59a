import Canvas
import Domain
import Testing

@testable import Interface

@Test func aCropAt80By24() {
  var session = Session.finishing(rows: 24, columns: 80)
  session.press("4j3lc")
  session.rest()
  session.drawPreview()
  session.press("20-15l")
  let expected = """
    ╭ 2 harbour.jpg, its crop  2400×1600 ──────╮╭ Finish  harbour.jpg ─────────────╮
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   turn         none              │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   mirror       no                │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   flip         no                │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄╭────────────────────╮▄▄   ││   straighten   0°                │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄│▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄│▄▄   ││▌• crop       ‹ 35% 23.3% 60% 53.…│
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄│▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄│▄▄   ││   size         stays             │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄│▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄│▄▄   ││   denoise      0                 │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄│▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄│▄▄   ││   light        0                 │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄│▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄│▄▄   ││   contrast     0                 │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄│▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄│▄▄   ││   saturation   0                 │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄╰────────────────────╯▄▄   ││   warmth       0                 │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   sharpen      0                 │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   format       stays JPEG        │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││─ crop ───────────────────────────│
    │─ local studio, 0.87, cached  1 more: J ──││ 2400×1600  stays 3:2             │
    │ a boat docked in a harbour at sunset     ││ steps of 1 %                     │
    │ boat · water · sky · [1] boat            ││ h j k l move it, H J K L its     │
    │ slate blue 40 %                          ││ lower right corner.              │
    ╰──────────────────────────────────────────╯╰──────────────────────────────────╯
     1 Files  ~/Pictures  harbour.jpg
     3 Prompt  nothing written yet
     from picture · local · ×1                            ^S generate free   ? help
     Enter keep the crop   Esc as it was   - smaller   + larger   r proportions
    """
  #expect(session.screen(rows: 24, columns: 80) == expected)
}

extension Session {
  /// Whether a line is drawn somewhere over the picture.
  fileprivate var isFramed: Bool {
    let (area, grid) = (state.layout.picture, grid())
    let line = Set(Theme.plain.border.scalars.map(\.value))
    return (area.row..<area.endRow).contains { row in
      (area.column..<area.endColumn).contains { grid[row, $0].map { line.contains($0.scalar) } ?? false }
    }
  }
}

@Test func whatIsCutAwayIsFaint() throws {
  var session = Session.finishing()
  session.press("c20-")
  let area = session.state.layout.picture
  let cells = (area.column..<area.endColumn).compactMap { session.grid()[area.row + 10, $0]?.style.background }
  #expect(cells.contains(.rgb(0x112233)))
  #expect(cells.contains(try #require(Color.rgb(0x112233).faded(to: Theme.plain.surface, share: 0.3))))
}

@Test(arguments: ["c", "c999H", "c999K", "c999H999K", "c999H999K999l999j"]) func aCropOfAnySizeIsSeen(_ keys: String) {
  var session = Session.finishing()
  #expect(!session.isFramed)
  session.press(keys)
  #expect(session.isFramed)
  session.press("<Esc>")
  #expect(!session.isFramed)
}

@Test func noFrameIsDrawnOverAnotherPicture() {
  var session = Session.finishing()
  session.press("4j3l")
  session.rest()
  session.drawPreview()
  session.press("3jl")
  session.rest()
  session.drawPreview()
  session.press("c10-")
  #expect(!session.isFramed)
  session.rest()
  session.drawPreview()
  #expect(session.isFramed)
}

@Test func coloursThatNobodyKnowsBecomeAShade() {
  let style = Style(foreground: .palette(3), background: .palette(200))
  let cell = Cell(scalar: 0x2584, style: style)
  var fading = Fading(surface: 0x101010, isUnicode: true, dim: Style(attributes: .dim))
  #expect(fading.faded(cell) == Cell(scalar: 0x2591, style: Style(attributes: .dim)))
  fading = Fading(surface: 0x101010, isUnicode: false, dim: .plain)
  #expect(fading.faded(cell) == Cell(scalar: 0x2E, style: .plain))
}

@Test func coloursOfThePaletteFadeWithinIt() throws {
  var fading = Fading(surface: 0x000000, isUnicode: true, dim: .plain)
  let cell = Cell(scalar: 0x2584, style: Style(foreground: .palette(231), background: .palette(16)))
  let faded = fading.faded(cell)
  #expect(faded.scalar == cell.scalar)
  #expect(faded.style.background == .palette(16))
  let index = try #require(faded.style.foreground.paletteIndex)
  #expect(index >= 232 || index == 59 || index == 16, "\(index)")
}
