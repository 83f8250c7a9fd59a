import Domain
import Imaging
import Testing

extension ImagingTests {
  /// Colours and light.
  struct SeenColourTests {
    @Test func twoColoursAreTwoColours() throws {
      let colours = try SeenPicture { column, _ in column < 240 ? 0x2050A0 : 0xE0C040 }.observed().colours
      #expect(colours.count == 2)
      #expect(isNear(colours[0].rgb, 0x2050A0, tolerance: 4) && abs(colours[0].share - 0.75) < 0.02)
      #expect(isNear(colours[1].rgb, 0xE0C040, tolerance: 4) && abs(colours[1].share - 0.25) < 0.02)
    }

    @Test func coloursThatLookAlikeAreOne() throws {
      let picture = SeenPicture { column, row in (column + row) % 2 == 0 ? 0x3060C0 : 0x3262C4 }
      #expect(try picture.observed().colours.count == 1)
    }

    @Test func blacksAreOne() throws {
      let picture = SeenPicture { column, _ in column < 160 ? 0x000000 : 0x070404 }
      #expect(try picture.observed().colours.count == 1)
    }

    @Test func theSamePictureHasTheSameColours() throws {
      let picture = SeenPicture { column, row in
        let red = UInt32(column * 255 / 319)
        let green = UInt32(row * 255 / 239)
        return red << 16 | green << 8 | (red ^ green)
      }
      let observed = try picture.observed()
      #expect(try picture.observed() == observed)
      #expect(observed.colours.count > 3)
    }

    @Test func theTonesSayHowFarDarkAndLightReach() throws {
      let tones = try #require(
        try SeenPicture { column, _ in SeenPicture.grey(Double(column) / 319 * 255) }.observed().tones)
      #expect(tones.darkest < 0.06 && tones.lightest > 0.94 && abs(tones.middle - 0.53) < 0.05)
      #expect(tones.highestChroma < 2)
    }

    @Test func onlyOneHueIsUnity() throws {
      let brown = SeenPicture { column, _ in UInt32(40 + column / 2) << 16 | UInt32(25 + column * 5 / 16) << 8 | 20 }
      let many = SeenPicture { column, row in Bitmap.quarter(column < 160, row < 120) }
      #expect(try #require(try brown.observed().tones).hueUnity > 0.97)
      #expect(try #require(try many.observed().tones).hueUnity < 0.7)
    }
  }
}
