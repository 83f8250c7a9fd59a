import Domain
import Imaging
import Testing

extension ImagingTests {
  struct MoonlightTests {
    private func brightest(_ picture: SeenPicture) throws -> Double {
      let cells = try PaintedCells([LookLayer(.moonlight, strength: 1)], over: picture)
      return cells.brightnesses(down: 0...0.4).max() ?? 0
    }

    @Test func theMoonStandsInABlueSky() throws {
      let landscape = SeenPicture { _, row in row < 150 ? 0x8FB8E8 + UInt32(row / 3) * 0x010100 : 0x3A4A2C }
      #expect(try brightest(landscape) > 170)
    }

    @Test(arguments: [0xD2CEC8, 0xF4F4F4, 0x5C7CC8] as [UInt32])
    func noMoonHangsOnTheWallBehindSomebody(_ wall: UInt32) throws {
      let portrait = SeenPicture { column, row in
        let head = (column - 160) * (column - 160) + (row - 70) * (row - 70) < 50 * 50
        let shoulders = row > 170 && abs(column - 160) < 110
        return head ? 0xC89878 : shoulders ? 0x30303C : wall
      }
      #expect(try brightest(portrait) < 170)
    }
  }
}
