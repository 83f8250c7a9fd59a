import Domain
import Foundation
import Testing

@testable import Imaging

extension ImagingTests {
  struct PartTests {
    private static let quarters: [UInt32] = [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF]

    private func colour(_ file: FilePath, x: Double, y: Double, edge: Double = 0.25) throws -> UInt32 {
      var request = MosaicRequest(columns: 8, rows: 8, cellAspect: 1, depth: .rgb, symbols: .half, background: 0)
      request.region = UnitBox(x: x, y: y, width: edge, height: edge)
      let answer = try imager().perform(.mosaic(file, request))
      let cell = try #require(answer.mosaic, "\(answer)").cell(column: 4, row: 4)
      return cell.scalar == 0x20 ? cell.background.bits : cell.foreground.bits
    }

    @Test(arguments: [Fixture.jpeg, .jpegTurned, .png, .png16, .webp, .gif, .tiffFloat, .bmp, .jpegTagged])
    func everyQuarterIsDrawnByItself(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path, width: 640, height: 480))
      for (index, expected) in Self.quarters.enumerated() {
        let place = (x: Double(index % 2) * 0.5 + 0.12, y: Double(index / 2) * 0.5 + 0.12)
        let colour = try colour(file, x: place.x, y: place.y)
        #expect(isNear(colour, expected, tolerance: 40), "\(index) \(String(colour, radix: 16))")
      }
    }

    @Test func pixelForPixelEveryHalfBlockIsAPixel() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 64, height: 48))
      var request = MosaicRequest(columns: 8, rows: 4, depth: .rgb, symbols: .block, background: 0)
      request.region = UnitBox(x: 29.0 / 64, y: 21.0 / 48, width: 8.0 / 64, height: 8.0 / 48)
      let mosaic = try #require(try imager().perform(.mosaic(file, request)).mosaic)
      #expect((mosaic.columns, mosaic.rows) == (8, 4))
      // The middle of the picture is at the third pixel: row 1 has the upper colours above, the lower ones below.
      let cell = mosaic.cell(column: 0, row: 1)
      let colours = Set([cell.foreground.bits, cell.background.bits])
      #expect(colours == [0xFF0000, 0x0000FF])
      #expect([0x2580, 0x2584].contains(cell.scalar))
      let right = mosaic.cell(column: 3, row: 0)
      #expect(isNear(right.scalar == 0x20 ? right.background.bits : right.foreground.bits, 0x00FF00))
    }

    @Test(arguments: [
      UnitBox(x: .nan, y: 0, width: 1, height: 1), UnitBox(x: 2, y: 2, width: 1, height: 1),
      UnitBox(x: -1, y: -1, width: 9, height: 9), UnitBox(x: 0.5, y: 0.5, width: 0, height: 0),
      UnitBox(x: 0, y: 0, width: .infinity, height: -.infinity), UnitBox(x: 1e300, y: -1e300, width: 1e-300, height: 1),
    ])
    func anyRegionHasPixels(_ region: UnitBox) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 640, height: 480))
      var request = MosaicRequest.plain()
      request.region = region
      #expect(try imager().perform(.mosaic(file, request)).mosaic != nil)
      for size in [PixelSize(pixelWidth: 0, pixelHeight: 0), PixelSize(pixelWidth: 7, pixelHeight: 1)] {
        let area = PixelArea(region, in: size)
        #expect(area.width > 0 && area.height > 0 && area.left >= 0 && area.top >= 0)
      }
    }

    /// What libvips makes of a corner pixel of each orientation says where it was stored.
    @Test(arguments: [
      (1, PixelArea(left: 1, top: 2, width: 3, height: 4)), (2, PixelArea(left: 6, top: 2, width: 3, height: 4)),
      (3, PixelArea(left: 6, top: 14, width: 3, height: 4)), (4, PixelArea(left: 1, top: 14, width: 3, height: 4)),
      (5, PixelArea(left: 2, top: 1, width: 4, height: 3)), (6, PixelArea(left: 2, top: 6, width: 4, height: 3)),
      (7, PixelArea(left: 14, top: 6, width: 4, height: 3)), (8, PixelArea(left: 14, top: 1, width: 4, height: 3)),
    ])
    func aPartIsFoundInTheFile(_ orientation: Int, _ stored: PixelArea) {
      let area = PixelArea(left: 1, top: 2, width: 3, height: 4)
      #expect(area.stored(orientation: orientation, size: PixelSize(pixelWidth: 10, pixelHeight: 20)) == stored)
    }

    @Test func anotherPartOfAPictureIsNotDecodedAgain() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.bmp.write(in: folder.path, width: 640, height: 480))
      func setTime() throws {
        let time = Date(timeIntervalSince1970: 1_700_000_000)
        try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.string)
      }
      try setTime()
      #expect(isNear(try colour(file, x: 0.1, y: 0.1), 0xFF0000))
      // The same size and time, other pixels: only who reads the file again would notice.
      let whole = try bytes(of: file)
      _ = folder.write(whole.prefix(60) + [UInt8](repeating: 0, count: whole.count - 60), as: "bmp.bmp")
      try setTime()
      #expect(isNear(try colour(file, x: 0.6, y: 0.1), 0x00FF00))
    }

    @Test func aPictureThatChangedIsDecodedAgain() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 640, height: 480))
      #expect(isNear(try colour(file, x: 0.1, y: 0.1), 0xFF0000))
      let clear = try #require(Fixture.pngClear.write(in: folder.path, width: 640, height: 480))
      _ = folder.write(try bytes(of: clear), as: "png.png")
      #expect(isNear(try colour(file, x: 0.1, y: 0.1), 0x000000))
    }

    @Test func areasGrowWithinThePicture() {
      let size = PixelSize(pixelWidth: 1000, pixelHeight: 100)
      let area = PixelArea(left: 990, top: 90, width: 10, height: 10)
      let grown = area.grown(to: 10_000, within: size)
      #expect(grown.contains(area))
      #expect(PixelArea(size).contains(grown))
      #expect(area.grown(to: 5, within: size) == area)
      #expect(area.grown(to: .max, within: size) == PixelArea(size))
    }
  }
}
