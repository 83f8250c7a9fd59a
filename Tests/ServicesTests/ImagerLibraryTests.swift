import Domain
import Foundation
import Services
import Testing

extension ServicesTests {
  /// Which libraries the imager loads, and when.
  struct ImagerLibraryTests {
    private func maps(of mark: ProcessMark) throws -> String {
      let pid = try #require(mark.processes().first)
      let file = try #require(FileHandle(forReadingAtPath: "/proc/\(pid)/maps"))
      return String(decoding: try #require(try file.readToEnd()), as: UTF8.self)
    }

    /// A PNG of 16 × 16 black pixels with nothing beside them.
    private static let plain = """
      iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAIAAACQkWg2AAAAEElEQVR42mNgGAWjYBTAAAADEAAB1y2EYwAAAABJRU5ErkJggg==
      """

    /// An AVIF of 16 × 16 black pixels.
    private static let avif = """
      AAAAHGZ0eXBhdmlmAAAAAGF2aWZtaWYxbWlhZgAAASttZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAA\
      AAABAAAANGlsb2MAAAAAREAAAgABAAAAAAFPAAEAAAAAAAAAGQACAAAAAAFoAAEAAAAAAAAAvgAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEA\
      AGF2MDEAAAAAFWluZmUCAAABAAIAAEV4aWYAAAAAamlwcnAAAABLaXBjbwAAABNjb2xybmNseAACAAIABoAAAAAMYXYxQ4EADAAAAAAUaXNwZQAA\
      AAAAAAAQAAAAEAAAABBwaXhpAAAAAAMICAgAAAAXaXBtYQAAAAAAAAABAAEEgYIDhAAAABppcmVmAAAAAAAAAA5jZHNjAAIAAQABAAAA321kYXQS\
      AAoJGAz/2CBAQNCAMgoYAAAAQACpjlmkAAAABkV4aWYAAElJKgAIAAAABgASAQMAAQAAAAEAAAAaAQUAAQAAAFYAAAAbAQUAAQAAAF4AAAAoAQMA\
      AQAAAAIAAAATAgMAAQAAAAEAAABphwQAAQAAAGYAAAAAAAAAOGMAAOgDAAA4YwAA6AMAAAYAAJAHAAQAAAAwMjEwAZEHAAQAAAABAgMAAKAHAAQA\
      AAAwMTAwAaADAAEAAAD//wAAAqAEAAEAAAAQAAAAA6AEAAEAAAAQAAAAAAAAAA==
      """

    private func write(_ text: String, in folder: TemporaryFolder, as name: String) throws -> FilePath {
      try folder.write(Array(try #require(Data(base64Encoded: text))), as: name)
    }

    @Test func aPictureThatGoesAsItIsNeedsNoDecoder() async throws {
      let folder = try TemporaryFolder()
      let picture = try write(Self.plain, in: folder, as: "plain.png")
      let mark = ProcessMark()
      try await withImager(builtImager, mark: mark) { imager in
        let request = NormaliseRequest(longestEdge: 64, byteLimit: 1000, format: .png)
        let copy = folder.path.appending("copy.png")
        let written = try await imager.normalise(picture, request, output: copy)
        #expect(written.size == PixelSize(pixelWidth: 16, pixelHeight: 16))
        #expect(try await imager.probe(copy) == written)
        #expect(try !maps(of: mark).contains("libvips"))
        let look = ImagerJob.observe(picture)
        _ = try await imager.perform(look, .background)
        #expect(try maps(of: mark).contains("libvips"))
        // What the decoder says of it is the same.
        #expect(try await imager.probe(copy) == written)
      }
    }

    @Test func onlyTheReadersThatAreUsedAreLoaded() async throws {
      let folder = try TemporaryFolder()
      let picture = try write(Self.avif, in: folder, as: "picture.avif")
      let mark = ProcessMark()
      try await withImager(builtImager, mark: mark) { imager in
        let facts = try await imager.probe(picture)
        #expect(facts.format == .avif && facts.size == PixelSize(pixelWidth: 16, pixelHeight: 16))
        let maps = try maps(of: mark)
        #expect(maps.contains("libheif"))
        for library in ["libpoppler", "libopenslide", "libMagick", "libjxl"] { #expect(!maps.contains(library)) }
      }
    }
  }
}
