import Domain
import Testing

@testable import Imaging

extension ImagingTests {
  struct FirstBytesTests {
    private static func box(_ brands: String...) -> [UInt8] {
      [0, 0, 0, UInt8(8 + 4 + 4 * brands.count)] + Array("ftyp\(brands[0])\0\0\0\0\(brands.dropFirst().joined())".utf8)
    }

    @Test(arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0], PictureFormat.jpeg),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .png),
      (Array("GIF89a".utf8), .gif),
      (Array("RIFF\u{1}\u{2}\u{3}\u{4}WEBPVP8 ".utf8), .webp),
      (Array("II*\0".utf8), .tiff),
      (Array("MM\0*".utf8), .tiff),
      (Array("BM".utf8), .bmp),
      (box("avif", "mif1"), .avif),
      (box("mif1", "avif"), .avif),
      (box("heic", "mif1"), .heif),
      (box("mif1", "heic"), .heif),
    ])
    func firstBytesNameTheFormat(_ bytes: [UInt8], _ format: PictureFormat) {
      #expect(PictureFormat(firstBytes: bytes) == format)
    }

    @Test(arguments: [
      [], [0xFF], Array("<svg xmlns=".utf8), Array("%PDF-1.7".utf8), Array("push graphic-context".utf8),
      Array("RIFFxxxxAVI ".utf8), Array("\0\0\0\u{18}ftypmp42".utf8), Array("\0\0\0\u{0}ftyp".utf8),
    ])
    func otherFirstBytesNameNone(_ bytes: [UInt8]) {
      #expect(PictureFormat(firstBytes: bytes) == nil)
    }
  }
}
