import Domain
import Glibc
import Imaging
import Testing

extension ImagingTests {
  /// Sharpness, noise, and what tells drawings from photographs.
  struct SeenTextureTests {
    private func texture(_ picture: SeenPicture) throws -> Texture { try #require(try picture.observed().texture) }

    @Test func wideEdgesAreBlurred() throws {
      let blurs = try [0.4, 2, 5].map { width in
        let bars = SeenPicture(width: 480, height: 360) { column, _ in
          SeenPicture.grey(128 + 100 * tanh(Double(abs(column % 160 - 80) - 40) / width))
        }
        return try #require(try texture(bars).blur)
      }
      #expect(blurs == blurs.sorted() && blurs[0] < 0.3 && blurs[2] > 0.5, "\(blurs)")
    }

    @Test func aSmoothPictureHasNoEdgesToTellBy() throws {
      #expect(try texture(SeenPicture { column, _ in SeenPicture.grey(Double(column) / 2) }).blur == nil)
    }

    @Test(arguments: [8.0, 16, 30])
    func noiseIsMeasured(_ deviation: Double) throws {
      let picture = SeenPicture { column, row in
        // Uniform noise of reach r deviates by r over the root of 3.
        SeenPicture.grey(128 + SeenPicture.noise(column, row) * deviation * 1.732)
      }
      #expect(abs(try texture(picture).grain * 255 - deviation) < deviation * 0.15)
    }

    @Test func aSlopeHasNoNoise() throws {
      #expect(
        try texture(SeenPicture { column, row in SeenPicture.grey(40 + Double(column + row) / 4) }).grain < 1.5 / 255)
    }

    @Test func coarseStructureIsNoNoise() throws {
      let picture = SeenPicture { column, row in SeenPicture.grey(128 + SeenPicture.noise(column / 3, row / 3) * 60) }
      #expect(try texture(picture).grain < 4.0 / 255)
    }

    @Test func drawingsHaveCommonColoursAndHardSteps() throws {
      let drawing = try texture(SeenPicture { column, row in column % 40 < 2 || row % 40 < 2 ? 0x202020 : 0xFFFFFF })
      #expect(drawing.commonShare > 0.95 && drawing.softShare < 0.1 && drawing.flatShare > 0.7)
    }

    @Test func photographsHaveNeither() throws {
      let photograph = try texture(
        SeenPicture { column, row in
          let red = 120 + 60 * sin(Double(column) / 17) + SeenPicture.noise(column, row) * 6
          let green = 100 + 60 * sin(Double(row) / 23 + 1) + SeenPicture.noise(column, row, seed: 2) * 6
          let blue = 90 + 50 * sin(Double(column + row) / 31) + SeenPicture.noise(column, row, seed: 3) * 6
          return UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
        })
      #expect(photograph.commonShare < 0.1 && photograph.softShare > 0.7)
    }
  }
}
