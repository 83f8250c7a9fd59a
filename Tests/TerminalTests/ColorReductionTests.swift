import Canvas
import Testing

@Suite struct ColorReductionTests {
  @Test(arguments: [
    (UInt32(0x2E3440), UInt8(237)), (0x000000, 16), (0xFFFFFF, 231), (0xFF0000, 196), (0x5F87AF, 67), (0x080808, 232),
  ])
  func aColourBecomesTheNearestFixedEntry(rgb: UInt32, entry: UInt8) {
    #expect(Color.rgb(rgb).reduced(to: .palette256) == .palette(entry))
  }

  @Test func theEntriesThatPeopleRedefineAreNeverUsed() {
    for rgb in stride(from: UInt32(0), to: 0xFF_FFFF, by: 7919) {
      #expect(Color.rgb(rgb).reduced(to: .palette256).paletteIndex ?? 0 >= 16)
    }
  }

  @Test(arguments: [
    (UInt32(0x8B0000), UInt8(1), UInt8(1)), (0xFF5555, 9, 1), (0x50FA7B, 10, 2), (0x1E3A8A, 4, 4), (0x88C0D0, 14, 6),
    (0xF1FA8C, 11, 3), (0xFF79C6, 13, 5), (0x111111, 0, 0), (0x666666, 8, 7), (0xAAAAAA, 7, 7), (0xF8F8F2, 15, 7),
  ])
  func fewColoursKeepTheHue(rgb: UInt32, sixteen: UInt8, eight: UInt8) {
    #expect(Color.rgb(rgb).reduced(to: .palette16) == .palette(sixteen))
    #expect(Color.rgb(rgb).reduced(to: .palette8) == .palette(eight))
  }

  @Test(arguments: ColorDepth.allCases)
  func theTerminalsOwnStays(depth: ColorDepth) {
    #expect(Color.terminal.reduced(to: depth) == .terminal)
    #expect(Style.plain.reduced(to: depth) == .plain)
  }

  @Test(arguments: ColorDepth.allCases)
  func reducingTwiceIsReducingOnce(depth: ColorDepth) {
    for rgb in stride(from: UInt32(0), to: 0xFF_FFFF, by: 65_521) {
      let once = Color.rgb(rgb).reduced(to: depth)
      #expect(once.reduced(to: depth) == once)
    }
  }

  @Test func twentyFourBitsStay() {
    let style = Style(foreground: .rgb(0xD8DEE9), background: .rgb(0x2E3440), attributes: .bold)
    #expect(style.reduced(to: .rgb, over: .rgb(0x2E3440)) == style)
  }

  @Test(arguments: [ColorDepth.palette16, .palette8])
  func theSurfaceAndItsTextBecomeTheTerminalsOwn(depth: ColorDepth) {
    let dark = Style(foreground: .rgb(0xD8DEE9), background: .rgb(0x2E3440))
    #expect(dark.reduced(to: depth, over: .rgb(0x2E3440)) == .plain)
    let light = Style(foreground: .rgb(0x202020), background: .rgb(0xFAFAFA))
    #expect(light.reduced(to: depth) == .plain)
  }

  @Test(arguments: [ColorDepth.palette16, .palette8])
  func textIsSeenOnASelection(depth: ColorDepth) {
    for background in [UInt32(0x88C0D0), 0x1E3A8A, 0x8B0000, 0xF1FA8C, 0x50FA7B] {
      let selected = Style(foreground: .rgb(background), background: .rgb(background)).reduced(to: depth)
      #expect(selected.background != .terminal)
      #expect(selected.foreground != selected.background)
      #expect(selected.foreground != .terminal)
    }
  }

  @Test func monoShowsASelectionInReverse() {
    let surface = Color.rgb(0x2E3440)
    let plain = Style(foreground: .rgb(0xD8DEE9), background: surface)
    let selected = Style(foreground: .rgb(0x2E3440), background: .rgb(0x88C0D0), attributes: .bold)
    #expect(plain.reduced(to: .mono, over: surface) == .plain)
    #expect(selected.reduced(to: .mono, over: surface) == Style(attributes: [.bold, .reverse]))
  }

  @Test func textThatWouldDisappearIsRepaired() {
    let style = Style(foreground: .rgb(0x2E3441), background: .rgb(0x2E3440)).reduced(to: .palette256)
    #expect(style.foreground != style.background)
  }

  @Test func faintTextStaysFaint() {
    let style = Style(foreground: .rgb(0x808080), background: .rgb(0x101010))
    #expect(style.reduced(to: .palette16) == Style(foreground: .palette(8)))
    #expect(style.reduced(to: .palette8) == Style(attributes: .dim))
  }
}
