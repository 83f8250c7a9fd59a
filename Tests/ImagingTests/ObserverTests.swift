import Domain
import Imaging
import Testing

extension ImagingTests {
  struct ObserverTests {
    private func observed(_ fixture: Fixture) throws -> Observations {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path, width: 60, height: 60))
      return try #require(try imager().perform(.observe(file)).observations)
    }

    @Test(arguments: Fixture.available)
    func everyPictureIsObserved(_ fixture: Fixture) throws {
      let observations = try observed(fixture)
      #expect(observations.facts.format == fixture.format)
      #expect(observations.ninths.count == 9)
      #expect(0...1 ~= observations.lightness)
      #expect(0...0.5 ~= observations.contrast)
      #expect(0...1 ~= observations.detail)
      #expect(1...6 ~= observations.colours.count)
      #expect(observations.colours.reduce(0) { $0 + $1.share } <= 1.001)
    }

    @Test func theColoursAreThoseOfThePicture() throws {
      let colours = try observed(.png).colours
      #expect(colours.count == 4)
      for expected in [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF] as [UInt32] {
        #expect(colours.contains { isNear($0.rgb, expected) && abs($0.share - 0.25) < 0.03 })
      }
    }

    @Test func greyHasNoChroma() throws {
      #expect(try observed(.pngGrey).chroma < 1)
      #expect(try observed(.png).chroma > 50)
    }

    @Test func clearPixelsDoNotCount() throws {
      let colours = try observed(.pngAlpha).colours
      #expect(colours.count == 3)
      #expect(!colours.contains { isNear($0.rgb, 0xFFFFFF) })
    }

    @Test func aWhollyClearPictureIsPaper() throws {
      let observations = try observed(.pngClear)
      #expect(observations.colours.map(\.rgb) == [0xFFFFFF])
      #expect(observations.lightness > 0.99)
    }
  }
}
