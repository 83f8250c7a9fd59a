import Domain
import Foundation
import Imaging
import Testing

extension ImagingTests {
  struct LastWordsTests {
    /// A JPEG that breaks off: it is shown as far as it goes, and libvips says why it goes no farther.
    private func showBroken(in folder: FilePath) throws {
      let file = try #require(Fixture.jpeg.write(in: folder, width: 300, height: 200))
      #expect(truncate(file.string, 3000) == 0)
      #expect(try imager().perform(.mosaic(file, .plain())).mosaic != nil)
    }

    @Test func aFailureIsNotExplainedByAnEarlierPicture() throws {
      let folder = try TemporaryFolder()
      let file = folder.write([0xFF, 0xD8, 0xFF] + [UInt8](repeating: 0x55, count: 300), as: "broken")
      let alone = try imager().perform(.probe(file)).failure
      try showBroken(in: folder.path)
      #expect(try imager().perform(.probe(file)).failure == alone)
    }

    @Test func aSecondImagerDoesNotDisturbTheFirst() async throws {
      let folder = try TemporaryFolder()
      let file = try #require(Fixture.bmp.write(in: folder.path))
      let failures = await withTaskGroup(of: Failure?.self) { group in
        for _ in 0..<200 {
          group.addTask { Imager()?.perform(.mosaic(file, .plain())).failure }
        }
        return await group.reduce(into: [Failure]()) { failures, failure in
          if let failure { failures.append(failure) }
        }
      }
      #expect(failures.isEmpty)
    }
  }
}
