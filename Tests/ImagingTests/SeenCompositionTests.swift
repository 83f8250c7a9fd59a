import Domain
import Glibc
import Imaging
import Testing

extension ImagingTests {
  /// Where things are.
  struct SeenCompositionTests {
    /// A sky above a ground of noise, with a line between them that falls by `fall` of the width.
    private func landscape(at height: Double, fall: Double = 0) -> SeenPicture {
      SeenPicture { column, row in
        let line = height * 240 + (Double(column) - 160) * fall
        return Double(row) < line ? 0xA8C8E8 : SeenPicture.grey(60 + SeenPicture.noise(column, row) * 30)
      }
    }

    @Test(arguments: [(0.3, 0.0), (0.5, 0.05), (0.7, -0.08)])
    func aHorizonIsFound(_ height: Double, _ fall: Double) throws {
      let edge = try #require(try landscape(at: height, fall: fall).observed().composition.levelEdge)
      #expect(abs(edge.height - height) < 0.02)
      #expect(abs(edge.degrees - atan(fall) * 180 / .pi) < 0.7)
      #expect(edge.reach > 0.9 && edge.lightnessAbove > 0.2)
    }

    @Test func aSlopeAndAHalfLineAreNoEdge() throws {
      let slope = SeenPicture { _, row in SeenPicture.grey(Double(row)) }
      #expect(try slope.observed().composition.levelEdge == nil)
      let half = SeenPicture { column, row in column < 150 && row > 120 ? 0x202020 : 0xE0E0E0 }
      #expect(try half.observed().composition.levelEdge.map { $0.reach < 0.6 } ?? true)
    }

    @Test func areasHaveTheirColourAndPlace() throws {
      let picture = SeenPicture { column, row in row < 96 ? 0xA0C8F0 : column < 160 ? 0x205020 : 0xB08040 }
      let areas = try picture.observed().composition.areas
      #expect(areas.count == 3)
      let sky = try #require(areas.first)
      #expect(isNear(sky.rgb, 0xA0C8F0, tolerance: 6) && abs(sky.share - 0.4) < 0.02 && sky.spread < 0.03)
      #expect(sky.box.y == 0 && sky.box.width > 0.93 && abs(sky.box.height - 0.4) < 0.04)
    }

    @Test func anAreaAllAroundTouchesTheEdge() throws {
      let picture = SeenPicture { column, row in
        abs(column - 160) < 50 && abs(row - 120) < 40 ? 0xE08020 : 0x103050
      }
      let areas = try picture.observed().composition.areas
      #expect(areas.map { $0.edgeShare > 0.9 } == [true, false])
    }

    @Test func noiseHasNoAreas() throws {
      let picture = SeenPicture { column, row in SeenPicture.grey(128 + SeenPicture.noise(column / 4, row / 4) * 120) }
      #expect(try picture.observed().composition.areas.allSatisfy { $0.spread > 0.1 || $0.share < 0.1 })
    }

    @Test func theBusyPartIsFound() throws {
      let picture = SeenPicture { column, row in
        column > 220 && row > 150 ? SeenPicture.grey(128 + SeenPicture.noise(column, row) * 100) : 0x808080
      }
      let composition = try picture.observed().composition
      let busy = try #require(composition.busiest)
      #expect(busy.ratio > 3 && busy.box.x > 0.6 && busy.box.y > 0.55)
      let quiet = try #require(composition.quietest)
      #expect(quiet.ratio < 0.2 && quiet.box.width * quiet.box.height > 0.5)
    }

    @Test func anEvenPictureHasNoBusyPart() throws {
      let picture = SeenPicture { column, row in SeenPicture.grey(128 + SeenPicture.noise(column, row) * 60) }
      let composition = try picture.observed().composition
      #expect(composition.busiest == nil && composition.quietest == nil)
    }

    @Test func mirrorImagesAreSymmetrical() throws {
      func value(_ column: Int, _ row: Int) -> UInt32 {
        SeenPicture.grey(128 + SeenPicture.noise(column / 20, row / 20) * 90)
      }
      let sides = try SeenPicture { column, row in value(min(column, 319 - column), row) }.observed().composition
      #expect(sides.sideSymmetry ?? 0 > 0.95 && sides.heightSymmetry ?? 1 < 0.5)
      let heights = try SeenPicture { column, row in value(column, min(row, 239 - row)) }.observed().composition
      #expect(heights.heightSymmetry ?? 0 > 0.95 && heights.sideSymmetry ?? 1 < 0.5)
      let neither = try SeenPicture { column, row in value(column, row) }.observed().composition
      #expect(neither.sideSymmetry ?? 1 < 0.5 && neither.heightSymmetry ?? 1 < 0.5)
    }

    @Test func bandsAreNoSymmetry() throws {
      let composition = try SeenPicture { _, row in row < 100 ? 0xA0C8F0 : 0x205020 }.observed().composition
      #expect(composition.sideSymmetry == nil)
    }

    @Test(arguments: [(1, 1), (1, 4000), (4000, 1), (3, 2), (9, 9), (40, 41)])
    func tinyAndNarrowPicturesAreMeasuredToo(_ width: Int, _ height: Int) throws {
      let observations = try SeenPicture(width: width, height: height) { _, _ in 0x804020 }.observed()
      #expect(observations.colours.count == 1)
      #expect(observations.chroma.isFinite && observations.contrast.isFinite && observations.detail.isFinite)
      #expect(observations.composition.busiest == nil && observations.composition.levelEdge == nil)
    }
  }
}
