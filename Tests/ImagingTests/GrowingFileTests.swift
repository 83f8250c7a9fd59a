import Domain
import Foundation
import Testing

@testable import Imaging

extension ImagingTests {
  struct GrowingFileTests {
    /// What is said of a half-written JPEG when it was written to `age` seconds ago.
    private func detail(age: Double) throws -> String {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.jpeg.write(in: folder.path, width: 300, height: 200))
      #expect(truncate(file.string, 3000) == 0)
      let attributes = try FileManager.default.attributesOfItem(atPath: file.string)
      let modified = try #require(attributes[.modificationDate] as? Date)
      let imager = try #require(Imager { modified.timeIntervalSince1970 + age })
      let request = NormaliseRequest(longestEdge: 100, byteLimit: 100_000, format: .jpeg)
      let answer = imager.perform(.normalise(file, request, output: folder.path.appending("out.jpg")))
      guard case .failed(.broken(_, let detail)) = answer else {
        Issue.record("\(answer)")
        return ""
      }
      return detail
    }

    @Test func aFileThatWasJustWrittenToMayNotBeComplete() throws {
      #expect(try detail(age: 5).contains("; it was written to a moment ago: if it is still on its way, try again"))
    }

    @Test(arguments: [60, -60] as [Double])
    func aFileThatRestsIsJustBroken(_ age: Double) throws {
      #expect(!(try detail(age: age).contains("complete")))
    }

    @Test func whatGrowsWhileItIsReadIsNotUsed() throws {
      let folder = try TemporaryFolder()
      let path = try #require(Fixture.bmp.write(in: folder.path))
      let file = try PictureFile(path, limits: PictureLimits(), now: { 0 })
      try file.confirmUnchanged()
      #expect(truncate(path.string, 4096) == 0)
      let request = NormaliseRequest(longestEdge: 100, byteLimit: 100_000, format: .jpeg)
      let output = folder.path.appending("out.jpg")
      do throws(Failure) {
        _ = try Normaliser(request: request).write(file, to: output)
        Issue.record("normalised")
      } catch {
        #expect(error.message.hasSuffix("it changed while it was being read: try again when it is complete"))
      }
      #expect(!FileManager.default.fileExists(atPath: output.string))
    }

    @Test func whatIsReplacedWhileItIsReadStaysWhatItWas() throws {
      let folder = try TemporaryFolder()
      let path = try #require(Fixture.bmp.write(in: folder.path))
      let file = try PictureFile(path, limits: PictureLimits(), now: { 0 })
      let other = folder.write([1], as: "other")
      #expect(rename(other.string, path.string) == 0)
      let request = NormaliseRequest(longestEdge: 100, byteLimit: 100_000, format: .jpeg)
      let facts = try Normaliser(request: request).write(file, to: folder.path.appending("out.jpg"))
      #expect(facts.size == PixelSize(pixelWidth: 64, pixelHeight: 48))
    }

    @Test(arguments: [(100, 1000.0, true), (99, 1000, false), (100, 1000.5, false)])
    func aStampTellsWhetherAFileChanged(_ byteCount: Int, _ modifiedAt: Double, _ isSame: Bool) {
      var status = stat()
      status.st_size = 100
      status.st_mtim.tv_sec = 1000
      let first = FileStamp(status)
      status.st_size = off_t(byteCount)
      status.st_mtim.tv_sec = Int(modifiedAt)
      status.st_mtim.tv_nsec = modifiedAt == 1000.5 ? 500_000_000 : 0
      #expect((first == FileStamp(status)) == isSame)
    }
  }
}
