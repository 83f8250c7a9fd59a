import Canvas
import Testing

struct ColorReductionTests {
  @Test(arguments: [
    (UInt32(0x2E3440), UInt8(236)), (0x000000, 16), (0xFFFFFF, 231), (0xFF0000, 196), (0x5F87AF, 67), (0x080808, 232),
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
    (UInt32(0x8B0000), UInt8(1), UInt8(1)), (0xFF5555, 9, 1), (0x50FA7B, 10, 2), (0x1E3A8A, 4, 4), (0x88C0D0, 6, 6),
    (0xF1FA8C, 11, 3), (0xFF79C6, 13, 5), (0x111111, 0, 0), (0x666666, 8, 7), (0xAAAAAA, 8, 7), (0xF8F8F2, 15, 7),
  ])
  func fewColoursKeepTheHue(rgb: UInt32, sixteen: UInt8, eight: UInt8) {
    #expect(Color.rgb(rgb).reduced(to: .palette16) == .palette(sixteen))
    #expect(Color.rgb(rgb).reduced(to: .palette8) == .palette(eight))
  }

  @Test(arguments: ColorDepth.allCases)
  func theTerminalsOwnStays(depth: ColorDepth) {
    #expect(Color.terminal.reduced(to: depth) == .terminal)
  }

  @Test(arguments: ColorDepth.allCases)
  func reducingTwiceIsReducingOnce(depth: ColorDepth) {
    for rgb in stride(from: UInt32(0), to: 0xFF_FFFF, by: 65_521) {
      let once = Color.rgb(rgb).reduced(to: depth)
      #expect(once.reduced(to: depth) == once)
    }
  }
}
