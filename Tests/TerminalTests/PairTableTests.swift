import Canvas
import Testing

@testable import Terminal

/// Without an open screen ncurses defines no pair, so these stop at what the table decides by itself.
@Suite struct PairTableTests {
  @Test(arguments: ColorDepth.allCases)
  func theTerminalsOwnColoursNeedNoPair(depth: ColorDepth) {
    var table = PairTable(depth: depth, pairCount: 64)
    #expect(table.pair(foreground: .terminal, background: .terminal) == 0)
  }

  @Test func monoNeedsNoPairs() {
    var table = PairTable(depth: .mono, pairCount: 0)
    #expect(table.pair(foreground: .rgb(0xFF0000), background: .rgb(0x00FF00)) == 0)
  }

  @Test func aFullTableSaysSoUnlessItForgives() {
    var table = PairTable(depth: .palette8, pairCount: 1)
    #expect(table.pair(foreground: .palette(1), background: .palette(2)) == nil)
    table.isForgiving = true
    #expect(table.pair(foreground: .palette(1), background: .palette(2)) == 0)
    table.isForgiving = false
    #expect(table.pair(foreground: .palette(1), background: .palette(2)) == 0)
  }
}
