import Domain
import Foundation
import Testing

@testable import Imaging

extension ImagingTests {
  struct BarePictureTests {
    private static let kinds: [(Fixture, PictureFormat)] = [(.png, .png), (.pngAlpha, .png), (.jpeg, .jpeg)]

    /// The bytes of a picture without anything beside its pixels.
    private func plain(_ fixture: Fixture, width: Int = 64, height: Int = 48) throws -> [UInt8] {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path, width: width, height: height))
      let written = try bytes(of: file)
      let bare = try #require(BarePicture(written, format: fixture.format), "\(fixture)")
      return bare.kept.flatMap { written[$0] }
    }

    private func planted(_ fixture: Fixture) throws -> [UInt8] {
      let plain = try plain(fixture)
      return fixture.format == .png ? Planted.png(plain) : Planted.jpeg(plain)
    }

    private func normalised(
      _ file: [UInt8], _ request: NormaliseRequest, in folder: FilePath
    ) throws -> (bytes: [UInt8], facts: PictureFacts) {
      let source = folder.appending("source")
      try Data(file).write(to: URL(filePath: source.string))
      let output = folder.appending("output")
      let answer = try imager().perform(.normalise(source, request, output: output))
      return (try bytes(of: output), try #require(answer.facts, "\(answer)"))
    }

    @Test(arguments: kinds)
    func whatMeetsTheRequestKeepsItsPixelsAndNothingElse(_ fixture: Fixture, _ format: PictureFormat) throws {
      let folder = try TemporaryFolder()
      let file = try planted(fixture)
      #expect(file.contain(Planted.secret))
      let request = NormaliseRequest(longestEdge: 64, byteLimit: 100_000, format: format)
      let result = try normalised(file, request, in: folder.path)
      #expect(result.bytes == (try plain(fixture)))
      #expect(!result.bytes.contain(Planted.secret))
      #expect(result.facts == (try imager().perform(.probe(folder.path.appending("output"))).facts))
      #expect(result.facts.hasAlpha == fixture.hasAlpha)
    }

    @Test(arguments: [(Fixture.png, PictureFormat.jpeg), (.jpeg, .png)])
    func anotherFormatIsKeptWhereItIsTakenToo(_ fixture: Fixture, _ format: PictureFormat) throws {
      let folder = try TemporaryFolder()
      var request = NormaliseRequest(
        longestEdge: 100, byteLimit: 100_000, format: format, alsoTakes: [fixture.format])
      let kept = try normalised(try planted(fixture), request, in: folder.path)
      #expect(kept.facts.format == fixture.format)
      #expect(!kept.bytes.contain(Planted.secret))
      request.alsoTakes = []
      let other = try TemporaryFolder()
      #expect(try normalised(try planted(fixture), request, in: other.path).facts.format == format)
    }

    @Test func whatIsClearIsNotKeptForAFormatWithoutAlpha() throws {
      let folder = try TemporaryFolder()
      let request = NormaliseRequest(longestEdge: 100, byteLimit: 100_000, format: .jpeg, alsoTakes: [.png])
      #expect(try normalised(try planted(.pngAlpha), request, in: folder.path).facts.format == .jpeg)
    }

    @Test(arguments: kinds)
    func whatIsTooLargeIsWrittenAnew(_ fixture: Fixture, _ format: PictureFormat) throws {
      let folder = try TemporaryFolder()
      let request = NormaliseRequest(longestEdge: 32, byteLimit: 100_000, format: format)
      let result = try normalised(try planted(fixture), request, in: folder.path)
      #expect(result.facts.size == PixelSize(pixelWidth: 32, pixelHeight: 24))
      #expect(!result.bytes.contain(Planted.secret))
    }

    @Test(arguments: [
      Fixture.jpegGrey, .jpegCMYK, .jpegTurned, .jpegTagged, .png16, .png16Alpha, .pngGrey, .pngGreyAlpha,
      .pngInterlaced, .pngPalette,
    ])
    func whatHasToBeConvertedIsNoBarePicture(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path))
      #expect(BarePicture(try bytes(of: file), format: fixture.format) == nil)
    }

    @Test(arguments: ["iCCP", "tRNS", "eXIf", "IHDR", "ABCD"])
    func aChunkThatSaysMoreOfThePixelsHasToBeDecoded(_ name: String) throws {
      let file = Planted.adding([Planted.chunk(name, [1, 2, 3])], to: try plain(.png))
      #expect(BarePicture(file, format: .png) == nil)
    }

    @Test func aPNGWithoutAnyOfItsPartsHasToBeDecoded() throws {
      let file = try plain(.png)
      #expect(BarePicture(file, format: .png) != nil)
      #expect(BarePicture(Array(file.dropLast(12)), format: .png) == nil)
      #expect(BarePicture(Array(file[..<33]) + Array(file.suffix(12)), format: .png) == nil)
      #expect(BarePicture(Array(file[..<8]) + Array(file[33...]), format: .png) == nil)
      for index in file.indices {
        var broken = file
        broken[index] ^= 1
        #expect(BarePicture(broken, format: .png) == nil, "\(index)")
      }
    }

    @Test(arguments: [
      Planted.segment(0xE2, Array("ICC_PROFILE\0\u{1}\u{1}".utf8)), Planted.segment(0xE1, Planted.exif(6)),
      Planted.segment(0xE1, Array("Exif\0\0II*".utf8)),
      Planted.segment(0xEE, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, 0]),
      Planted.segment(0xDB, [UInt8](repeating: 0, count: 65) + [7]),
      Planted.segment(0xC4, [UInt8](repeating: 0, count: 20)),
      Planted.segment(0xDC, [0, 48]), Planted.segment(0xC9, []), [0xFF, 0xD8], [0xFF, 0x01], [0, 0],
    ])
    func anOddSegmentHasToBeDecoded(_ segment: [UInt8]) throws {
      #expect(BarePicture(Planted.inserting([segment], into: try plain(.jpeg)), format: .jpeg) == nil)
    }

    @Test func aJPEGWithoutAnyOfItsPartsHasToBeDecoded() throws {
      let file = try plain(.jpeg)
      #expect(BarePicture(file, format: .jpeg) != nil)
      #expect(BarePicture(Array(file.dropLast(2)), format: .jpeg) == nil)
      let frame = try #require(file.firstRange(of: [3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]))
      var coloured = file
      // Red, green and blue.
      for (place, name) in zip([1, 4, 7], "RGB".utf8) { coloured[frame.lowerBound + place] = name }
      #expect(BarePicture(coloured, format: .jpeg) == nil)
      #expect(BarePicture([0xFF, 0xD8, 0xFF, 0xD9], format: .jpeg) == nil)
    }

    @Test func aPreviewInTheFirstSegmentHasToBeDecoded() throws {
      let head = Array("JFIF\0".utf8) + [1, 2, 0, 0, 1, 0, 1]
      let (bare, preview) = (Planted.segment(0xE0, head + [0, 0]), Planted.segment(0xE0, head + [1, 1, 1, 2, 3]))
      #expect(BarePicture(Planted.inserting([bare], into: try plain(.jpeg)), format: .jpeg) != nil)
      #expect(BarePicture(Planted.inserting([preview], into: try plain(.jpeg)), format: .jpeg) == nil)
    }

    @Test func aProgressivePictureIsKeptWhole() throws {
      let folder = try TemporaryFolder()
      let plain = try plain(.jpegProgressive)
      let request = NormaliseRequest(longestEdge: 64, byteLimit: 100_000, format: .jpeg)
      #expect(try normalised(Planted.jpeg(plain), request, in: folder.path).bytes == plain)
      let colours = try quarterColours(of: folder.path.appending("output"))
      for (colour, expected) in zip(colours, [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF] as [UInt32]) {
        #expect(isNear(colour, expected, tolerance: 30), "\(String(colour, radix: 16))")
      }
    }

    @Test(arguments: kinds)
    func noDamageLetsTheSecretOut(_ fixture: Fixture, _ format: PictureFormat) throws {
      let file = try planted(fixture)
      var chance = SystemRandomNumberGenerator()
      for index in file.indices {
        for value in [
          0x00, 0x01, 0x7F, 0xDB, 0xC4, 0xDA, 0xD9, 0xE0, 0xEE, 0xFF, UInt8.random(in: .min ... .max, using: &chance),
        ] {
          var damaged = file
          damaged[index] = value
          guard let bare = BarePicture(damaged, format: format) else { continue }
          #expect(!bare.kept.flatMap { damaged[$0] }.contain("SecretOwner"), "\(index) \(value)")
        }
      }
    }

    @Test(arguments: kinds)
    func theHeadIsKnownWithoutThePixels(_ fixture: Fixture, _ format: PictureFormat) throws {
      let plain = try plain(fixture, width: 300, height: 200)
      let start = Array(plain.prefix(plain.count - 100))
      #expect(BarePicture(start, format: format) == nil)
      let head = try #require(BarePicture(start, format: format, isHead: true))
      #expect(head.size == PixelSize(pixelWidth: 300, pixelHeight: 200))
      #expect(head.hasAlpha == fixture.hasAlpha && head.kept.isEmpty)
      #expect(BarePicture(Array(plain.prefix(30)), format: format, isHead: true) == nil)
    }

    @Test(arguments: Fixture.available)
    func aHeadThatIsKnownIsWhatADecoderSays(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path))
      let decoded = try PictureFile(file, limits: PictureLimits(), now: { 0 }).facts
      let known = try BareFile.facts(file, limits: PictureLimits(), now: { 0 })
      #expect(known == nil || known == decoded)
    }

    @Test(arguments: [("IEND", 0xAE42_6082), ("123456789", 0xCBF4_3926), ("", 0)] as [(String, UInt32)])
    func checksumsAreThoseOfPNG(_ text: String, _ sum: UInt32) {
      #expect(CRC32.checksum(of: Array(text.utf8)[...]) == sum)
    }
  }
}
