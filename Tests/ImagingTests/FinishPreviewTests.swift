import Domain
import Foundation
import Testing

@testable import Imaging

extension ImagingTests {
  struct FinishPreviewTests {
    private func request(_ text: String?, region: UnitBox = .whole) throws -> MosaicRequest {
      var request = MosaicRequest(
        columns: 8, rows: 8, cellAspect: 1, depth: .rgb, symbols: .half, background: 0, region: region)
      request.finish = try text.map { text throws in try Finish(text) }
      return request
    }

    private func mosaic(_ file: FilePath, _ text: String?, region: UnitBox = .whole) throws -> Mosaic {
      let answer = try imager().perform(.mosaic(file, request(text, region: region)))
      return try #require(answer.mosaic, "\(answer)")
    }

    private func colour(_ mosaic: Mosaic, _ column: Int, _ row: Int) -> UInt32 {
      let cell = mosaic.cell(column: column, row: row)
      return cell.scalar == 0x20 ? cell.background.bits : cell.foreground.bits
    }

    @Test func aPreviewShowsWhatIsKept() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 640, height: 480))
      let corner = try mosaic(file, "crop 55% 5% 40% 40%")
      #expect(corner.cells.allSatisfy { isNear($0.foreground.bits, 0x00FF00) || $0.scalar == 0x20 })
      #expect(isNear(colour(corner, 4, 2), 0x00FF00))
      // 4:3 is six rows of eight square cells; a column is as narrow as a cell gets.
      #expect((corner.columns, corner.rows) == (8, 6))
      #expect(try mosaic(file, "crop 1:100").columns == 1)
    }

    @Test func aPreviewIsTurned() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpegTurned.write(in: folder.path, width: 640, height: 480))
      let turned = try mosaic(file, "turn right")
      #expect((turned.columns, turned.rows) == (6, 8))
      #expect(isNear(colour(turned, 1, 1), 0x0000FF))
      #expect(isNear(colour(turned, 4, 1), 0xFF0000))
    }

    @Test func thePartIsOneOfTheFinishedPicture() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 640, height: 480))
      let part = try mosaic(
        file, "mirror, crop 0 0 50 100", region: UnitBox(x: 0.1, y: 0.6, width: 0.8, height: 0.3))
      // Mirrored the white quarter is at the lower left.
      #expect(part.cells.allSatisfy { isNear($0.foreground.bits, 0xFFFFFF) || isNear($0.background.bits, 0xFFFFFF) })
    }

    @Test func whatIsBeyondAPartDecidesOfItsEdges() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 640, height: 480))
      // The edge between two quarters is at the left edge of the part, and nowhere near the other one.
      let edge = UnitBox(x: 0.5, y: 0.1, width: 8.0 / 640, height: 8.0 / 480)
      let far = UnitBox(x: 0.75, y: 0.1, width: 8.0 / 640, height: 8.0 / 480)
      let (plain, sharp) = ("saturation -60", "saturation -60, sharpen 100")
      #expect(try mosaic(file, sharp, region: edge) != mosaic(file, plain, region: edge))
      #expect(try mosaic(file, sharp, region: far) == mosaic(file, plain, region: far))
    }

    @Test func correctionsAreShown() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 640, height: 480))
      let grey = colour(try mosaic(file, "saturation -100"), 1, 1)
      #expect(grey >> 16 == grey & 0xFF && grey >> 8 & 0xFF == grey & 0xFF)
    }

    @Test func theBusyRegionIsSaidWhereItWasLookedFor() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 640, height: 480))
      let asked = try imager().perform(.mosaic(file, request("crop busy")))
      #expect(asked.facts?.busyRegion != nil, "\(asked)")
      #expect(try imager().perform(.mosaic(file, request("crop 1:1"))).facts?.busyRegion == nil)
    }

    @Test func theFactsStayThoseOfTheFile() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpegTagged.write(in: folder.path, width: 640, height: 480))
      let answer = try imager().perform(.mosaic(file, request("crop 1:1, resize 10, png")))
      #expect(answer.facts == (try imager().perform(.probe(file)).facts))
    }

    @Test func scalingAndEncodingShowNothing() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 640, height: 480))
      let plain = try mosaic(file, "crop 1:1")
      #expect(try mosaic(file, "crop 1:1, resize 1600, jpeg 1") == plain)
      #expect(try mosaic(file, "crop 1:1, width 65500") == plain)
    }

    @Test func thePictureIsDecodedOnce() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.bmp.write(in: folder.path, width: 640, height: 480))
      func setTime() throws {
        let time = Date(timeIntervalSince1970: 1_700_000_000)
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.string)
      }
      try setTime()
      let before = try mosaic(file, "mirror")
      // The same size and time, other pixels: only who reads the file again would notice.
      let whole = try bytes(of: file)
      _ = folder.write(whole.prefix(60) + [UInt8](repeating: 0, count: whole.count - 60), as: "bmp.bmp")
      try setTime()
      #expect(try mosaic(file, "mirror") == before)
      #expect(isNear(colour(try mosaic(file, "crop 2% 2% 90% 90%"), 1, 1), 0xFF0000))
    }

    @Test func aPictureThatChangedIsDecodedAgain() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 640, height: 480))
      #expect(isNear(colour(try mosaic(file, "flip"), 1, 4), 0xFF0000))
      let clear = try #require(Fixture.pngClear.write(in: folder.path, width: 640, height: 480))
      _ = folder.write(try bytes(of: clear), as: "png.png")
      #expect(colour(try mosaic(file, "flip"), 1, 4) == 0)
    }

    @Test func noThumbnailIsMadeOfAFinishedPicture() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 3000, height: 1000))
      let thumbnails = folder.path.appending("thumbnails")
      let imager = try imager()
      _ = imager.perform(.mosaic(file, try request("crop 1:1"), thumbnails: thumbnails))
      while imager.tidy() {}
      #expect(!FileManager.default.fileExists(atPath: thumbnails.string))
    }

    @Test(arguments: [(1, 1), (1, 20_000), (20_000, 1)])
    func theSmallestAndTheLongestPicturesAreShown(_ width: Int, _ height: Int) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: width, height: height))
      for text in ["straighten 3, denoise 100, sharpen 100", "crop busy", "turn left, crop 100:1"] {
        _ = try mosaic(file, text)
        _ = try mosaic(file, text, region: UnitBox(x: 0.99, y: 0.99, width: 0.001, height: 0.001))
      }
    }

    @Test(arguments: Fixture.available)
    func everyPictureIsShown(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path, width: 40, height: 30))
      _ = try mosaic(file, "straighten 2, crop 1:1 busy, denoise 80, sharpen 80")
    }
  }
}
