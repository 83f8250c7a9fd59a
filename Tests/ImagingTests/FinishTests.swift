import Domain
import Testing

@testable import Imaging

extension ImagingTests {
  struct FinishTests {
    private static let red: UInt32 = 0xFF0000
    private static let green: UInt32 = 0x00FF00
    private static let blue: UInt32 = 0x0000FF
    private static let white: UInt32 = 0xFFFFFF

    @Test(arguments: [
      ("", [red, green, blue, white]), ("turn right", [blue, red, white, green]),
      ("turn around", [white, blue, green, red]), ("turn left", [green, white, red, blue]),
      ("mirror", [green, red, white, blue]), ("flip", [blue, white, red, green]),
      ("mirror, flip", [white, blue, green, red]), ("turn right, mirror", [red, blue, green, white]),
    ])
    func turnsMoveTheQuarters(_ text: String, _ quarters: [UInt32]) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 40, height: 20))
      let finished = try FinishedPicture(file, text, in: folder)
      #expect(finished.quarters == quarters)
      let isTurned = text.hasPrefix("turn right") || text == "turn left"
      #expect((finished.width, finished.height) == (isTurned ? (20, 40) : (40, 20)))
    }

    @Test func aFinishThatChangesNothingKeepsEverySample() throws {
      let folder = try TemporaryFolder()
      let file = SeenPicture(width: 61, height: 37) { UInt32($0 * 66_041 + $1 * 7919) & 0xFF_FFFF }.written(in: folder)
      let finished = try FinishedPicture(file, "png", in: folder)
      for (column, row) in [(0, 0), (60, 36), (17, 5), (33, 29)] {
        #expect(finished.rgb(column, row) == UInt32(column * 66_041 + row * 7919) & 0xFF_FFFF)
      }
      #expect(finished.facts.format == .png)
    }

    @Test func theOrientationOfTheCameraComesFirst() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpegTurned.write(in: folder.path, width: 64, height: 48))
      let finished = try FinishedPicture(file, "turn right, png", in: folder)
      #expect((finished.width, finished.height) == (48, 64))
      for (colour, expected) in zip(finished.quarters, [Self.blue, Self.red, Self.white, Self.green]) {
        #expect(isNear(colour, expected), "\(String(colour, radix: 16))")
      }
    }

    @Test(arguments: Fixture.available)
    func everyPictureCanBeFinished(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path, width: 40, height: 30))
      let text = "turn left, mirror, straighten 3, crop 1:1 busy, resize 33, denoise 50, sharpen 50"
      let finished = try FinishedPicture(file, text, in: folder)
      #expect(finished.facts.size == PixelSize(pixelWidth: 33, pixelHeight: 33))
      #expect(finished.facts.format == ([.png, .jpeg, .webp].contains(fixture.format) ? fixture.format : .png))
      #expect(finished.facts.hasAlpha == fixture.hasAlpha)
      #expect(try imager().perform(.probe(finished.file)).facts == finished.facts)
    }

    @Test(arguments: Fixture.available.filter { !$0.isGrey && !$0.hasAlpha })
    func coloursAndPlacesSurvive(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path, width: 64, height: 64))
      let finished = try FinishedPicture(file, "png", in: folder)
      // CMYK inks cannot print pure light.
      let tolerance = [.jpegCMYK, .tiffCMYK].contains(fixture) ? 145 : 30
      for (colour, expected) in zip(finished.quarters, [Self.red, Self.green, Self.blue, Self.white]) {
        #expect(isNear(colour, expected, tolerance: tolerance), "\(String(colour, radix: 16))")
      }
    }

    @Test(arguments: [(1, 1), (1, 20_000), (20_000, 1), (2, 2)])
    func theSmallestAndTheLongestPicturesCanBeFinished(_ width: Int, _ height: Int) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: width, height: height))
      for text in [
        "turn right, straighten 5, denoise 90, sharpen 90", "crop 100:1 busy", "crop busy, resize 25%",
        "crop 10% 10% 1% 1%, denoise 100, resize 5x, sharpen 100", "resize 1, denoise 50",
      ] {
        let finish = try Finish(text)
        let finished = try FinishedPicture(file, finish, in: folder, as: text)
        #expect(finished.facts.size.pixels > 0)
        #expect(try imager().perform(.weigh(file, finish)) == .facts(finished.facts))
      }
    }

    @Test func aCropKeepsItsPixels() throws {
      let folder = try TemporaryFolder()
      let file = SeenPicture(width: 100, height: 50) { UInt32($0) << 16 | UInt32($1) << 8 }.written(in: folder)
      let finished = try FinishedPicture(file, "crop 10% 20% 50% 40%", in: folder)
      #expect((finished.width, finished.height) == (50, 20))
      #expect(finished.rgb(0, 0) == 0x0A0A00)
      #expect(finished.rgb(49, 19) == 0x3B1D00)
    }

    @Test func theBusyRegionIsWhatIsKept() throws {
      let folder = try TemporaryFolder()
      // Noise in the upper right, nothing elsewhere.
      let file = SeenPicture(width: 400, height: 300) { column, row in
        let isBusy = 280..<340 ~= column && 60..<120 ~= row
        return isBusy ? SeenPicture.grey(128 + 120 * SeenPicture.noise(column / 2, row / 2)) : 0x808080
      }.written(in: folder)
      let busy = try FinishedPicture(file, "crop busy", in: folder)
      #expect((90...140).contains(busy.width) && (90...140).contains(busy.height))
      let wide = try FinishedPicture(file, "crop 1:1 busy, turn left", in: folder, as: "turned")
      #expect((wide.width, wide.height) == (300, 300))
      // Turned to the left the region is at the upper left; the middle of the square is its middle, or as near as that.
      let colours = Set((0..<60).map { wide.rgb(60 + $0, 60 + $0) })
      #expect(colours.count > 10)
    }

    @Test(arguments: [(-45.0), -7.5, -0.5, 0.5, 3, 45])
    func straighteningBringsInNoOtherColour(_ degrees: Double) throws {
      let folder = try TemporaryFolder()
      let file = SeenPicture(width: 120, height: 90) { _, _ in 0x3C8CDC }.written(in: folder)
      var finish = Finish()
      finish.straighten = degrees
      let finished = try FinishedPicture(file, finish, in: folder)
      #expect(finished.width < 120 && finished.height < 90)
      let isOneColour = (0..<finished.height).allSatisfy { row in
        (0..<finished.width).allSatisfy { isNear(finished.rgb($0, row), 0x3C8CDC, tolerance: 1) }
      }
      #expect(isOneColour)
    }

    @Test func straighteningTurnsClockwiseAroundTheMiddle() throws {
      let folder = try TemporaryFolder()
      // Dark above a level edge through the middle.
      let file = SeenPicture(width: 201, height: 201) { _, row in row < 100 ? 0x000000 : 0xFFFFFF }.written(in: folder)
      let finished = try FinishedPicture(file, "straighten 10", in: folder)
      func edge(_ column: Int) -> Int? { (0..<finished.height).first { finished.rgb(column, $0) & 0xFF > 127 } }
      let left = try #require(edge(0))
      let right = try #require(edge(finished.width - 1))
      let slope = Double(right - left) / Double(finished.width - 1)
      #expect(abs(slope - 0.1763) < 0.02)
      #expect(abs((left + right) / 2 - finished.height / 2) <= 1)
    }

    @Test(arguments: [(50, 32, 24), (200, 128, 96), (300, 192, 144)])
    func scalingKeepsColoursAndPlaces(_ percent: Int, _ width: Int, _ height: Int) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 64, height: 48))
      let finished = try FinishedPicture(file, "resize \(percent)%", in: folder)
      #expect((finished.width, finished.height) == (width, height))
      #expect(finished.quarters == [Self.red, Self.green, Self.blue, Self.white])
      #expect(finished.rgb(0, 0) == Self.red)
      #expect(finished.rgb(width - 1, height - 1) == Self.white)
    }

    @Test func enlargingKeepsEdgesSteep() throws {
      let folder = try TemporaryFolder()
      let file = SeenPicture(width: 40, height: 10) { column, _ in column < 20 ? 0x404040 : 0xC0C0C0 }
        .written(in: folder)
      let finished = try FinishedPicture(file, "resize 400%", in: folder)
      #expect(finished.rgb(73, 20) & 0xFF < 0x50 && finished.rgb(86, 20) & 0xFF > 0xB0)
      // The same on both sides: nothing has moved.
      #expect(abs(Int(finished.rgb(78, 20) & 0xFF) + Int(finished.rgb(81, 20) & 0xFF) - 256) <= 2)
    }
  }
}
