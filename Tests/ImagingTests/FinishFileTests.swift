import Domain
import Testing

@testable import Imaging

extension ImagingTests {
  struct FinishFileTests {
    @Test(arguments: [("jpeg 80", PictureFormat.jpeg), ("webp 80", .webp), ("png", .png)])
    func theFileHasTheFormatThatWasAskedFor(_ text: String, _ format: PictureFormat) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.gifAnimated.write(in: folder.path))
      let finished = try FinishedPicture(file, text, in: folder)
      #expect(finished.facts.format == format)
      #expect(finished.facts.pages == 1)
      #expect(PictureFormat(firstBytes: Array(try bytes(of: finished.file).prefix(64))) == format)
    }

    @Test(arguments: ["jpeg 80", "webp 80", "png", "crop 1:1, straighten 2, denoise 40, sharpen 40"])
    func nothingButPixelsIsWritten(_ text: String) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpegTagged.write(in: folder.path, width: 64, height: 48))
      let secrets = ["SecretOwner", "Exif", "GPS", "xmp", "ICC_PROFILE", "iCCP", "EXIF", "eXIf"]
      let before = String(decoding: try bytes(of: file), as: Unicode.ASCII.self)
      #expect(before.contains("SecretOwner"))
      let finished = try FinishedPicture(file, text, in: folder)
      let written = String(decoding: try bytes(of: finished.file), as: Unicode.ASCII.self)
      for secret in secrets { #expect(!written.contains(secret), "\(secret)") }
      #expect(finished.facts.camera == nil && finished.facts.profileByteCount == 0)
    }

    @Test(arguments: ["jpeg 80", "webp 70", "png", "straighten 4, denoise 30, warmth 20, sharpen 20, resize 150%"])
    func weighingSaysWhatFinishingWrites(_ text: String) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpegTurned.write(in: folder.path, width: 320, height: 240))
      let finished = try FinishedPicture(file, text, in: folder)
      let names = try folder.names()
      #expect(try imager().perform(.weigh(file, Finish(text))) == .facts(finished.facts))
      #expect(try bytes(of: finished.file).count == finished.facts.byteCount)
      #expect(try folder.names() == names)
    }

    @Test func theSameFinishWritesTheSameBytes() throws {
      let folder = try TemporaryFolder()
      let file = SeenPicture { SeenPicture.grey(128 + 100 * SeenPicture.noise($0, $1)) }.written(in: folder)
      let text = "straighten 4, crop 4:3 busy, resize 150%, denoise 60, sharpen 50, jpeg 90"
      let first = try FinishedPicture(file, text, in: folder, as: "first")
      let second = try FinishedPicture(file, text, in: folder, as: "second")
      #expect(try bytes(of: first.file) == bytes(of: second.file))
    }

    @Test(arguments: [Fixture.pngAlpha, .png16Alpha, .webpAlpha, .pngGreyAlpha])
    func clearPixelsStayClearExceptInJPEG(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try #require(fixture.write(in: folder.path, width: 64, height: 48))
      let text = "resize 200%, denoise 20, sharpen 20"
      for format in ["png", "webp"] {
        let finished = try FinishedPicture(file, "\(text), \(format)", in: folder, as: format)
        #expect(finished.bands == 4)
        #expect(finished.alpha(96, 72) == 0 && finished.alpha(32, 24) == 255)
      }
      let flat = try FinishedPicture(file, "\(text), jpeg", in: folder, as: "jpeg")
      #expect(flat.bands == 3)
      #expect(isNear(flat.rgb(96, 72), 0xFFFFFF))
    }

    @Test(arguments: [("webp", "16383"), ("jpeg", "65500")])
    func aFormatThatCannotHoldTheSizeIsRefused(_ format: String, _ limit: String) throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 4200, height: 1))
      let failure = #expect(throws: Failure.self) {
        try FinishedPicture(file, "resize 1600%, \(format)", in: folder)
      }
      guard case .tooLarge(_, let detail, let stated) = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(detail.contains("67200×16") && stated.contains(limit))
      #expect(try folder.names() == ["png.png"])
    }

    @Test func morePixelsThanAPictureMayHaveAreRefused() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.png.write(in: folder.path, width: 1000, height: 1000))
      let failure = #expect(throws: Failure.self) { try FinishedPicture(file, "resize 1600%", in: folder) }
      #expect(failure == .tooLarge(file, detail: "16000×16000 is 256 megapixels", limit: "100 megapixels"))
      let answer = try imager().perform(.weigh(file, Finish("resize 1600%")))
      #expect(answer.failure == failure)
    }

    @Test func aFileThatBreaksOffIsNotFinished() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 640, height: 480))
      let half = folder.write(Array(try bytes(of: file).prefix(2000)), as: "half.jpg")
      #expect(throws: Failure.self) { try FinishedPicture(half, "crop 1:1", in: folder) }
      #expect(try folder.names().sorted() == ["half.jpg", "jpeg.jpg"])
    }

    @Test func whatIsThereIsNotReplaced() throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path))
      _ = folder.write([1, 2, 3], as: "finished")
      #expect(throws: Failure.self) { try FinishedPicture(file, "crop 1:1", in: folder) }
      #expect(try bytes(of: folder.path.appending("finished")) == [1, 2, 3])
    }
  }
}
