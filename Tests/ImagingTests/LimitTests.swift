import Domain
import Foundation
import Imaging
import Testing

extension ImagingTests {
  struct LimitTests {
    /// The head of a PNG that says it is `width` × `height`, with the check sum that the head needs.
    private func pngHead(width: UInt32, height: UInt32) -> [UInt8] {
      func big(_ value: UInt32) -> [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
      let chunk = Array("IHDR".utf8) + big(width) + big(height) + [8, 2, 0, 0, 0]
      let sum = chunk.reduce(~UInt32(0)) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ (sum >> 1) : sum >> 1 }
      }
      let data = Array("IDAT".utf8)
      return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + big(13) + chunk + big(~sum) + big(0) + data
        + big(0x35AF_061E)
    }

    @Test func tooManyPixelsAreRefusedFromTheHead() throws {
      let folder = try TemporaryFolder()
      let file = folder.write(pngHead(width: 20_000, height: 20_000), as: "huge.png")
      #expect(
        try imager().perform(.mosaic(file, .plain()))
          == .failed(.tooLarge(file, detail: "20000×20000 is 400 megapixels", limit: "100 megapixels")))
    }

    @Test func aBitmapThatClaimsTooManyPixelsIsRefusedBeforeItsDecoderSeesIt() throws {
      let folder = try TemporaryFolder()
      let file = folder.write(Bitmap.head(width: 30_000, height: 30_000), as: "huge.bmp")
      guard case .tooLarge = try imager().perform(.probe(file)).failure else {
        Issue.record("not refused")
        return
      }
    }

    @Test func tooManyBytesAreRefusedWithoutReadingThem() throws {
      let folder = try TemporaryFolder()
      let file = folder.write(Bitmap.head(width: 10, height: 10), as: "long.bmp")
      #expect(truncate(file.string, 600 << 20) == 0)
      #expect(
        try imager().perform(.probe(file)) == .failed(.tooLarge(file, detail: "600 MiB", limit: "512 MiB")))
    }

    @Test func aLimitIsAllowedItself() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 40, height: 30))
      #expect(try imager(limits: PictureLimits(pixels: 1200)).perform(.probe(file)).facts != nil)
      #expect(try imager(limits: PictureLimits(pixels: 1199)).perform(.probe(file)).facts == nil)
    }
  }
}
