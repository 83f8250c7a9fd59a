import Domain
import Foundation
import Imaging
import Testing

extension ImagingTests {
  struct NormaliserTests {
    private func normalised(
      _ file: FilePath, in folder: FilePath, format: PictureFormat = .png, longestEdge: Int = 1000,
      byteLimit: Int = 1 << 20
    ) throws -> (file: FilePath, facts: PictureFacts) {
      let output = folder.appending("normalised")
      let request = NormaliseRequest(longestEdge: longestEdge, byteLimit: byteLimit, format: format)
      let answer = try imager().perform(.normalise(file, request, output: output))
      return (output, try #require(answer.facts, "\(answer)"))
    }

    @Test(arguments: Fixture.available, [PictureFormat.jpeg, .png, .webp])
    func everyPictureBecomesWhatWasAskedFor(_ fixture: Fixture, _ format: PictureFormat) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path, width: 64, height: 48))
      let result = try normalised(file, in: folder.path, format: format, longestEdge: 32)
      #expect(result.facts.format == format)
      #expect(result.facts.size == PixelSize(pixelWidth: 32, pixelHeight: 24))
      #expect(result.facts.bitsPerSample == 8)
      #expect(result.facts.colourSpace == .rgb)
      #expect(result.facts.hasAlpha == (fixture.hasAlpha && format != .jpeg))
      let read = try #require(try imager().perform(.probe(result.file)).facts)
      #expect(read == result.facts)
    }

    @Test(arguments: Fixture.available.filter { !$0.isGrey && !$0.hasAlpha })
    func coloursAndPlacesSurvive(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path, width: 64, height: 64))
      let colours = try quarterColours(of: try normalised(file, in: folder.path).file)
      // CMYK inks cannot print pure light.
      let tolerance = [.jpegCMYK, .tiffCMYK].contains(fixture) ? 145 : 30
      for (colour, expected) in zip(colours, [0xFF0000, 0x00FF00, 0x0000FF, 0xFFFFFF] as [UInt32]) {
        #expect(isNear(colour, expected, tolerance: tolerance), "\(String(colour, radix: 16))")
      }
    }

    @Test(arguments: [Fixture.pngAlpha, .png16Alpha, .webpAlpha])
    func clearPixelsBecomeWhiteInJPEG(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path))
      let result = try normalised(file, in: folder.path, format: .jpeg)
      #expect(isNear(try quarterColours(of: result.file)[3], 0xFFFFFF))
    }

    @Test(arguments: [Fixture.pngAlpha, .png16Alpha, .webpAlpha], [PictureFormat.png, .webp])
    func clearPixelsStayClearElsewhere(_ fixture: Fixture, _ format: PictureFormat) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path))
      let result = try normalised(file, in: folder.path, format: format)
      #expect(isNear(try quarterColours(of: result.file, background: 0x102030)[3], 0x102030))
    }

    @Test(arguments: [PictureFormat.jpeg, .png, .webp])
    func nothingButPixelsIsLeft(_ format: PictureFormat) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpegTagged.write(in: folder.path))
      let before = String(decoding: try bytes(of: file), as: UTF8.self)
      #expect(before.contains("SecretOwner") && before.contains("Exif"))
      let result = try normalised(file, in: folder.path, format: format)
      let after = String(decoding: try bytes(of: result.file), as: UTF8.self)
      for trace in ["SecretOwner", "Exif", "EXIF", "GPS", "xmpmeta", "ICC_PROFILE", "iCCP", "ICCP"] {
        #expect(!after.contains(trace), "\(trace)")
      }
    }

    @Test(arguments: [PictureFormat.jpeg, .png, .webp], [400, 2000, 20_000])
    func theByteLimitIsKept(_ format: PictureFormat, _ limit: Int) throws {
      let folder = try TemporaryFolder()
      let noise = (0..<300 * 300 * 3).map { UInt8(truncatingIfNeeded: ($0 &* 2_654_435_761) >> 13) }
      let bitmap = Bitmap(pixels: noise, width: 300, height: 300)
      let file = folder.write(bitmap.bytes, as: "noise.bmp")
      let result = try normalised(file, in: folder.path, format: format, byteLimit: limit)
      #expect(result.facts.byteCount <= limit)
      #expect(try bytes(of: result.file).count == result.facts.byteCount)
    }

    @Test func aLimitThatNoPictureMeetsIsSaid() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path))
      let output = folder.path.appending("out.png")
      let request = NormaliseRequest(longestEdge: 100, byteLimit: 3, format: .png)
      guard case .tooLarge(file, _, let limit) = try imager().perform(.normalise(file, request, output: output)).failure
      else {
        Issue.record("not refused")
        return
      }
      #expect(limit == "3 bytes")
    }

    @Test func aSmallPictureIsNotEnlarged() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 20, height: 10))
      #expect(try normalised(file, in: folder.path).facts.size == PixelSize(pixelWidth: 20, pixelHeight: 10))
    }

    @Test func noFileIsEverReplaced() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path))
      let taken = folder.write(Array("mine".utf8), as: "taken.png")
      let request = NormaliseRequest(longestEdge: 10, byteLimit: 10_000, format: .png)
      guard case .notWritable(taken, _) = try imager().perform(.normalise(file, request, output: taken)).failure else {
        Issue.record("written over")
        return
      }
      #expect(try bytes(of: taken) == Array("mine".utf8))
      #expect(try folder.names().count == 2)
    }

    @Test func aFolderThatIsNotThereIsNotWritable() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path))
      let output = folder.path.appending("none/out.png")
      let job = ImagerJob.thumbnail(file, fit: PixelSize(pixelWidth: 9, pixelHeight: 9), output: output)
      guard case .notWritable(output, _) = try imager().perform(job).failure else {
        Issue.record("written nowhere")
        return
      }
    }
  }
}
