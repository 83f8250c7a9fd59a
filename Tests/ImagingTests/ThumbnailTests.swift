import Domain
import Foundation
import Testing

@testable import Imaging

/// The folder of thumbnails at `path`, as `picture` has it.
private func thumbnailFolder(_ path: FilePath, for picture: FilePath) throws -> ThumbnailFolder {
  let folder = ThumbnailFolder(path, for: picture) { 0 }
  return try #require(folder)
}

extension ImagingTests {
  struct ThumbnailTests {
    private static let red: UInt32 = 0xFF0000

    /// A picture that is large enough to have a thumbnail, and the folder for that.
    private struct Place: ~Copyable {
      let folder: TemporaryFolder
      let picture: FilePath

      init(_ fixture: Fixture = .jpeg) throws {
        _ = try imager()
        let folder = try TemporaryFolder()
        let picture = try #require(fixture.write(in: folder.path, width: 2000, height: 1500))
        self.folder = folder
        self.picture = picture
      }

      var thumbnails: FilePath { folder.path.appending("thumbnails") }

      func target(_ size: ThumbnailSize = .extraExtraLarge) throws -> FilePath {
        thumbnails.appending(size.rawValue).appending(try #require(ThumbnailName(picture)).name)
      }

      /// Writes a thumbnail of one colour, which tells it from the picture.
      func writeRed(width: Int = 1024, height: Int = 768) throws {
        let file = try PictureFile(picture, limits: PictureLimits(), now: { 0 })
        let folder = try thumbnailFolder(thumbnails, for: picture)
        let red = try Picture.filled(width: width, height: height, [255, 0, 0])
        try #require(try NewThumbnail(red, of: file, in: folder)).write()
      }

      /// Whether a mosaic of the picture is the red one.
      func isDrawnFromThumbnail(region: UnitBox = .whole) throws -> Bool {
        var request = MosaicRequest.plain()
        request.region = region
        let answer = try imager().perform(.mosaic(picture, request, thumbnails: thumbnails))
        let mosaic = try #require(answer.mosaic, "\(answer)")
        return mosaic.cells.allSatisfy {
          isNear($0.scalar == 0x20 ? $0.background.bits : $0.foreground.bits, ThumbnailTests.red)
        }
      }
    }

    @Test func theNameIsTheOneOfTheStandard() throws {
      let name = try #require(ThumbnailName("/home/jens/photos/me.png"))
      #expect(name.uri == "file:///home/jens/photos/me.png")
      #expect(name.name == "c6ee772d9e49320e97ec29a7eb5b1697.png")
    }

    @Test(arguments: [
      ("/a b/c#d?e%f", "file:///a%20b/c%23d%3Fe%25f"), ("/é/日", "file:///%C3%A9/%E6%97%A5"),
      ("/a/(b)'c&=", "file:///a/(b)'c&="),
    ])
    func whatIsNoPlainCharacterIsEscaped(_ path: FilePath, _ uri: String) {
      #expect(ThumbnailName(path)?.uri == uri)
    }

    @Test func bytesThatAreNoTextAreEscaped() {
      let path = FilePath(bytes: Array("/a".utf8) + [0xFF, 0x0A, 0x1B])
      #expect(ThumbnailName(path)?.uri == "file:///a%FF%0A%1B")
    }

    @Test(arguments: ["", "a.png", "./a.png"]) func aPathThatIsNotWholeHasNoName(_ path: FilePath) {
      #expect(ThumbnailName(path) == nil)
    }

    @Test func theCheckSumIsThatOfPNG() {
      #expect(PNGText.chunk("IEND", []) == [0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
    }

    @Test func aThumbnailCarriesWhatTheStandardAsksFor() throws {
      let place = try Place()
      try place.writeRed()
      let written = try bytes(of: try place.target())
      let facts = try #require(try imager().perform(.probe(try place.target())).facts)
      #expect(facts.format == .png)
      #expect(facts.size == PixelSize(pixelWidth: 1024, pixelHeight: 768))
      let status = try FileManager.default.attributesOfItem(atPath: place.picture.string)
      let seconds = Int((status[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0)
      for (key, text) in [
        ("Thumb::URI", try #require(ThumbnailName(place.picture)).uri), ("Thumb::MTime", "\(seconds)"),
        ("Thumb::Size", "\(try bytes(of: place.picture).count)"), ("Software", "Reprise"),
      ] {
        let chunk = Data(PNGText.chunk("tEXt", Array(key.utf8) + [0] + Array(text.utf8)))
        #expect(Data(written).range(of: chunk) != nil, "\(key)")
      }
    }

    @Test func onlyTheUserMayReadThumbnails() throws {
      let place = try Place()
      try place.writeRed()
      func permissions(_ path: FilePath) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path.string)[.posixPermissions] as? Int
      }
      #expect(try permissions(place.thumbnails) == 0o700)
      #expect(try permissions(place.thumbnails.appending("xx-large")) == 0o700)
      #expect(try permissions(try place.target()) == 0o600)
      #expect(try FileManager.default.contentsOfDirectory(atPath: try place.target().parent.string).count == 1)
    }

    @Test func aMosaicIsDrawnFromAThumbnail() throws {
      let place = try Place()
      #expect(try !place.isDrawnFromThumbnail())
      try place.writeRed()
      #expect(try place.isDrawnFromThumbnail())
    }

    @Test func aPartIsDrawnFromThePictureItself() throws {
      let place = try Place()
      try place.writeRed()
      #expect(try !place.isDrawnFromThumbnail(region: UnitBox(x: 0.5, y: 0.5, width: 0.4, height: 0.4)))
    }

    @Test func aThumbnailOfAnEarlierFileIsNotShown() throws {
      let place = try Place()
      try place.writeRed()
      let earlier = Date(timeIntervalSince1970: 1_000_000)
      try FileManager.default.setAttributes([.modificationDate: earlier], ofItemAtPath: place.picture.string)
      #expect(try !place.isDrawnFromThumbnail())
      // A new one takes its place.
      try place.writeRed()
      #expect(try place.isDrawnFromThumbnail())
    }

    @Test func aThumbnailOfAnotherFileIsNotShown() throws {
      let place = try Place()
      try place.writeRed()
      let other = place.folder.path.appending("other.jpg")
      try FileManager.default.copyItem(atPath: place.picture.string, toPath: other.string)
      let target = place.thumbnails.appending("xx-large").appending(try #require(ThumbnailName(other)).name)
      try FileManager.default.moveItem(atPath: try place.target().string, toPath: target.string)
      #expect(try !place.isDrawnFromThumbnail())
      let answer = try imager().perform(.mosaic(other, .plain(), thumbnails: place.thumbnails))
      #expect(answer.mosaic?.cells.allSatisfy { isNear($0.foreground.bits, Self.red) } == false)
    }

    @Test(arguments: [(1024, 1024), (768, 1024), (100, 75), (2048, 1536), (1, 1)])
    func aThumbnailOfTheWrongSizeIsNotShown(_ width: Int, _ height: Int) throws {
      let place = try Place()
      try place.writeRed(width: width, height: height)
      #expect(try !place.isDrawnFromThumbnail())
    }

    @Test func whatIsNoThumbnailIsNotShown() throws {
      let place = try Place()
      try place.writeRed()
      let whole = try bytes(of: try place.target())
      let target = try place.target().string
      for bytes in [[], Array("GIF89a".utf8), Array(whole.prefix(whole.count / 2)), Array(whole.prefix(40))] {
        try Data(bytes).write(to: URL(filePath: target))
        #expect(try !place.isDrawnFromThumbnail())
      }
      for end in ["/dev/zero", target, place.folder.path.string] {
        try FileManager.default.removeItem(atPath: target)
        try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: end)
        #expect(try !place.isDrawnFromThumbnail())
      }
    }

    @Test func aThumbnailHasNoThumbnail() throws {
      let place = try Place()
      try FileManager.default.createDirectory(atPath: place.thumbnails.string, withIntermediateDirectories: true)
      #expect(ThumbnailFolder(place.thumbnails, for: place.thumbnails.appending("large/x.png"), now: { 0 }) == nil)
      #expect(ThumbnailFolder(nil, for: place.picture, now: { 0 }) == nil)
      #expect(ThumbnailFolder("thumbnails", for: place.picture, now: { 0 }) == nil)
    }

    @Test(arguments: [(0.0, 1), (1000, 0)])
    func onlyDecodingThatTookLongLeavesAThumbnail(_ patience: Double, _ count: Int) throws {
      let place = try Place()
      let file = try PictureFile(place.picture, limits: PictureLimits(), now: { 0 })
      let folder = try thumbnailFolder(place.thumbnails, for: place.picture)
      var new: [NewThumbnail] = []
      let source = MosaicSource(folder: folder, patience: patience)
      #expect(source.picture(file, columns: 20, rows: 10, &new)?.longestEdge == 1024)
      #expect(new.count == count)
      for thumbnail in new { thumbnail.write() }
      #expect(FileManager.default.fileExists(atPath: try place.target().string) == (count == 1))
    }

    @Test func whoWaitsGetsAThumbnailThatIsThereAndLeavesNone() throws {
      let place = try Place()
      let file = try PictureFile(place.picture, limits: PictureLimits(), now: { 0 })
      let folder = try thumbnailFolder(place.thumbnails, for: place.picture)
      var new: [NewThumbnail] = []
      let hurried = MosaicSource(folder: folder, isHurried: true, patience: 0)
      let isNone = hurried.picture(file, columns: 20, rows: 10, &new) == nil
      #expect(isNone && new.isEmpty)
      try place.writeRed()
      let isThere = hurried.picture(file, columns: 20, rows: 10, &new) != nil
      #expect(isThere)
    }

    @Test func aPictureThatBreaksOffLeavesNoThumbnail() throws {
      let place = try Place()
      let whole = try bytes(of: place.picture)
      let broken = place.folder.write(Array(whole.prefix(whole.count / 2)), as: "broken.jpg")
      let file = try PictureFile(broken, limits: PictureLimits(), now: { 0 })
      let folder = try thumbnailFolder(place.thumbnails, for: broken)
      var new: [NewThumbnail] = []
      let isNone = MosaicSource(folder: folder, patience: 0).picture(file, columns: 20, rows: 10, &new) == nil
      #expect(isNone && new.isEmpty)
      #expect(try imager().perform(.mosaic(broken, .plain(), thumbnails: place.thumbnails)).mosaic != nil)
    }

    @Test func aFolderThatCannotBeWrittenHarmsNothing() throws {
      let place = try Place()
      try Data().write(to: URL(filePath: place.thumbnails.string))
      try place.writeRed()
      #expect(try !place.isDrawnFromThumbnail())
    }

    @Test func thumbnailsSufficeForCellsTheyHavePixelsFor() {
      let size = PixelSize(pixelWidth: 6000, pixelHeight: 4000)
      #expect(ThumbnailSize.extraExtraLarge.suffices(for: size, columns: 144, rows: 48))
      #expect(ThumbnailSize.extraLarge.suffices(for: size, columns: 144, rows: 48))
      #expect(!ThumbnailSize.large.suffices(for: size, columns: 144, rows: 48))
      #expect(!ThumbnailSize.extraExtraLarge.suffices(for: size, columns: 512, rows: 171))
      let wide = PixelSize(pixelWidth: 40_000, pixelHeight: 10)
      #expect(!ThumbnailSize.extraExtraLarge.suffices(for: wide, columns: 100, rows: 1))
    }
  }
}
