import Domain
import Imaging
import Testing

extension ImagingTests {
  struct MoonlightTests {
    /// How much the brightest place of the upper part stands out from what is on the same side of the middle.
    private func prominence(_ picture: SeenPicture) throws -> Double {
      let cells = try PaintedCells([LookLayer(.moonlight, strength: 1)], over: picture)
      let sides = [0.05...0.3, 0.7...0.95].map { cells.brightnesses(across: $0, down: 0...0.4) }
      return sides.map { ($0.max() ?? 0) - $0.mean }.max() ?? 0
    }

    @Test func theMoonStandsInABlueSky() throws {
      let landscape = SeenPicture { _, row in row < 150 ? 0x8FB8E8 + UInt32(row / 3) * 0x010100 : 0x3A4A2C }
      #expect(try prominence(landscape) > 90)
    }

    @Test(arguments: [0xD2CEC8, 0xF4F4F4, 0x5C7CC8] as [UInt32])
    func noMoonHangsOnTheWallBehindSomebody(_ wall: UInt32) throws {
      let portrait = SeenPicture { column, row in
        let head = (column - 160) * (column - 160) + (row - 70) * (row - 70) < 50 * 50
        let shoulders = row > 170 && abs(column - 160) < 110
        return head ? 0xC89878 : shoulders ? 0x30303C : wall
      }
      #expect(try prominence(portrait) < 60)
    }
  }
}
