import Domain
import Foundation
import Imaging
import Testing

extension ImagingTests {
  struct HostileNameTests {
    private static let names: [FilePath] = [
      "a[shrink=8].jpg", "a.jpg[page=-1]", "a\nb.jpg", "\u{1B}[31mred\u{1B}[0m.jpg", "\u{1B}]0;title\u{7}.jpg", "-o",
      "--help", "a:b.jpg", "png:a.jpg", "@list", "%d.jpg", "a b.jpg", "\u{202E}gpj.exe", "~", "$(id).jpg", "|id",
      FilePath(bytes: [0x66, 0xFF, 0xFE, 0x2E, 0x6A]), FilePath(bytes: [0xC3, 0x28]), "a\tb", "\\", "*?.jpg", "é.jpg",
      FilePath(String(repeating: "n", count: 255)),
    ]

    @Test(arguments: names)
    func aNameIsOnlyAName(_ name: FilePath) throws {
      let folder = try TemporaryFolder()
      let plain = try #require(Fixture.jpeg.write(in: folder.path, width: 64, height: 48))
      let file = folder.write(try bytes(of: plain), as: name)
      let output = folder.path.appending("out").appending(name)
      try FileManager.default.createDirectory(
        atPath: folder.path.appending("out").string, withIntermediateDirectories: false)
      let imager = try imager()
      #expect(imager.perform(.probe(file)).facts?.size == PixelSize(pixelWidth: 64, pixelHeight: 48))
      #expect(imager.perform(.mosaic(file, .plain())).mosaic != nil)
      let request = NormaliseRequest(longestEdge: 32, byteLimit: 100_000, format: .png)
      #expect(imager.perform(.normalise(file, request, output: output)).facts != nil)
      #expect(imager.perform(.probe(output)).facts?.format == .png)
    }
  }
}
