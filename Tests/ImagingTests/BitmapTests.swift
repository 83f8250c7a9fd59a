import Domain
import Foundation
import Imaging
import Testing

extension ImagingTests {
  struct BitmapTests {
    /// The quarters, 16 × 16, in every way that a BMP file can hold them.
    private static let kinds: [String: Bitmap] = {
      let edge = 16
      func little(_ value: UInt32, _ count: Int) -> [UInt8] { Bitmap.little(Int(value), count) }
      func entry(_ colour: UInt32) -> UInt8 { [0xFF0000: 0, 0x00FF00: 1, 0x0000FF: 2][colour] ?? 3 }
      func short(_ colour: UInt32) -> UInt32 {
        (colour >> 19 & 0x1F) << 10 | (colour >> 11 & 0x1F) << 5 | colour >> 3 & 0x1F
      }
      var kinds: [String: Bitmap] = [:]
      kinds["24 bits"] = Bitmap.quarters(width: edge, height: edge, bits: 24) { little($0, 3) }
      kinds["32 bits"] = Bitmap.quarters(width: edge, height: edge, bits: 32) { little($0, 4) }
      kinds["16 bits"] = Bitmap.quarters(width: edge, height: edge, bits: 16) { little(short($0), 2) }
      var masked = Bitmap.quarters(width: edge, height: edge, bits: 16) { little(short($0), 2) }
      masked.method = 3
      masked.masks = [0x7C00, 0x03E0, 0x001F, 0]
      kinds["16 bits with masks"] = masked
      var turned = Bitmap.quarters(width: edge, height: edge, bits: 32) {
        [0xFF, UInt8($0 >> 16), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)]
      }
      turned.method = 3
      turned.headLength = 56
      turned.masks = [0xFF00, 0xFF_0000, 0xFF00_0000, 0xFF]
      kinds["32 bits with alpha"] = turned
      var named = Bitmap.quarters(width: edge, height: edge, bits: 8) { [entry($0)] }
      named.palette = Bitmap.quarterPalette
      kinds["8 bits"] = named
      named.headLength = 12
      named.palette += [[UInt8]](repeating: [9, 9, 9], count: 252)
      kinds["OS/2"] = named
      let lower: [UInt8] = [0x22, 0x22, 0x22, 0x22, 0x33, 0x33, 0x33, 0x33]
      let upper: [UInt8] = [0, 0, 0, 0, 0x11, 0x11, 0x11, 0x11]
      let halves = [lower, upper].flatMap { row in (0..<8).flatMap { _ in row } }
      let small = Bitmap(bits: 4, palette: Bitmap.quarterPalette, pixels: halves, width: edge, height: edge)
      kinds["4 bits"] = small
      let runs: [UInt8] = [0x22, 0x33, 0x00, 0x11]
      kinds["4 bits in runs"] = Bitmap(
        bits: 4, method: 2, palette: Bitmap.quarterPalette,
        pixels: (0..<edge).flatMap { row -> [UInt8] in
          [8, runs[row / 8 * 2], 0, 8] + [UInt8](repeating: runs[row / 8 * 2 + 1], count: 4) + [0, 0]
        } + [0, 1], width: edge, height: edge)
      kinds["8 bits in runs"] = Bitmap(
        bits: 8, method: 1, palette: Bitmap.quarterPalette,
        // Above, the red is what no run names, and what a run says beyond the edge does not count.
        pixels: (0..<8).flatMap { _ -> [UInt8] in [8, 2, 0, 3, 3, 3, 3, 0, 5, 3, 0, 0] }
          + (0..<8).flatMap { _ -> [UInt8] in [0, 2, 8, 0, 200, 1, 0, 0] } + [0, 1], width: edge, height: edge)
      return kinds
    }()

    private static let names = kinds.keys.sorted()

    @Test(arguments: names)
    func everyKindOfBitmapShowsItsColours(_ name: String) throws {
      let folder = try TemporaryFolder()
      let file = folder.write(try #require(Self.kinds[name]).bytes, as: "x.bmp")
      let colours = try quarterColours(of: file)
      for (colour, expected) in zip(colours, [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF] as [UInt32]) {
        #expect(isNear(colour, expected), "\(String(colour, radix: 16))")
      }
    }

    @Test func aBitmapMayBeginWithItsUpperRow() throws {
      let folder = try TemporaryFolder()
      var bitmap = Bitmap.quarters(width: 16, height: 16, bits: 24) { Bitmap.little(Int($0), 3) }
      bitmap.isTopDown = true
      let colours = try quarterColours(of: folder.write(bitmap.bytes, as: "x.bmp"))
      #expect(isNear(colours[0], 0x0000FF) && isNear(colours[2], 0xFF0000))
    }

    @Test func aBitIsOneOfTwoColours() throws {
      let folder = try TemporaryFolder()
      let bitmap = Bitmap(
        bits: 1, palette: [[255, 0, 0], [0, 0, 255]],
        pixels: (0..<12).flatMap { _ in [0x03, 0xF0, 0, 0] as [UInt8] }, width: 12, height: 12)
      let colours = try quarterColours(of: folder.write(bitmap.bytes, as: "x.bmp"))
      #expect(isNear(colours[0], 0xFF0000) && isNear(colours[1], 0x0000FF))
    }

    @Test func theBrightestOfFewBitsIsWhite() throws {
      let folder = try TemporaryFolder()
      var bitmap = Bitmap.quarters(width: 8, height: 8, bits: 16) { _ in [0xFF, 0xFF] }
      bitmap.method = 3
      bitmap.masks = [0xF800, 0x07E0, 0x001F]
      #expect(try quarterColours(of: folder.write(bitmap.bytes, as: "x.bmp"))[0] == 0xFFFFFF)
    }

    @Test func alphaIsWhatItsMaskSays() throws {
      let folder = try TemporaryFolder()
      var clear = try #require(Self.kinds["32 bits with alpha"])
      clear.pixels = clear.pixels.enumerated().map { $0 % 4 == 0 ? 0 : $1 }
      let file = folder.write(clear.bytes, as: "x.bmp")
      #expect(try imager().perform(.probe(file)).facts?.hasAlpha == true)
      #expect(isNear(try quarterColours(of: file, background: 0x123456)[0], 0x123456))
    }

    @Test(arguments: names)
    func aBitmapThatBreaksOffIsShownAndNotNormalised(_ name: String) throws {
      let folder = try TemporaryFolder()
      let bytes = try #require(Self.kinds[name]).bytes
      let file = folder.write(Array(bytes.dropLast(20)), as: "x.bmp")
      #expect(try imager().perform(.mosaic(file, .plain())).mosaic != nil)
      let request = NormaliseRequest(longestEdge: 100, byteLimit: 100_000, format: .jpeg)
      let job = ImagerJob.normalise(file, request, output: folder.path.appending("out.jpg"))
      guard case .broken(_, let detail)? = try imager().perform(job).failure else {
        Issue.record("not refused")
        return
      }
      #expect(detail.hasPrefix("bitmap: the file breaks off") || detail.hasPrefix("the file breaks off"))
    }

    @Test(arguments: ["8 bits in runs", "32 bits with alpha", "OS/2"])
    func noHeadEndsTheImager(_ name: String) throws {
      let folder = try TemporaryFolder()
      let bytes = try #require(Self.kinds[name]).bytes
      let imager = try imager(limits: PictureLimits(pixels: 1_000_000))
      for place in 10..<66 {
        for value in [0, 2, 0x80, 0xFF] as [UInt8] {
          var damaged = bytes
          damaged[place] = value
          let file = folder.write(damaged, as: "x.bmp")
          switch imager.perform(.mosaic(file, .plain(columns: 4, rows: 2))) {
          case .mosaic, .failed: continue
          case .facts, .written, .observations: Issue.record("another answer")
          }
        }
      }
    }

    @Test(arguments: [(4, "compression"), (5, "compression")])
    func anotherCompressionIsNamed(_ method: Int, _ word: String) throws {
      let folder = try TemporaryFolder()
      var bitmap = Bitmap.quarters(width: 4, height: 4, bits: 24) { Bitmap.little(Int($0), 3) }
      bitmap.method = method
      guard case .broken(_, let detail)? = try imager().perform(.probe(folder.write(bitmap.bytes, as: "x"))).failure
      else {
        Issue.record("not refused")
        return
      }
      #expect(detail.contains(word))
    }
  }
}
