import Domain
import Foundation
import Imaging
import Testing

extension ImagingTests {
  struct UnreadableFileTests {
    @Test func aFileThatIsNotThereIsMissing() throws {
      let folder = try TemporaryFolder()
      let file = folder.path.appending("none.png")
      #expect(try imager().perform(.probe(file)) == .failed(.missing(file)))
    }

    @Test func aPathThroughAFileIsMissing() throws {
      let folder = try TemporaryFolder()
      let file = folder.write([1], as: "file").appending("below.png")
      #expect(try imager().perform(.probe(file)) == .failed(.missing(file)))
    }

    @Test(.enabled(if: geteuid() != 0, "root may read everything"))
    func aFileWithoutPermissionIsNotReadable() throws {
      let folder = try TemporaryFolder()
      let file = folder.write([1], as: "secret.png")
      chmod(file.string, 0)
      #expect(try imager().perform(.probe(file)) == .failed(.notReadable(file)))
    }

    @Test func aFileOfNoBytesIsEmpty() throws {
      let folder = try TemporaryFolder()
      let file = folder.write([], as: "empty.png")
      #expect(try imager().perform(.probe(file)) == .failed(.empty(file)))
    }

    @Test func aFolderIsNotAPicture() throws {
      let folder = try TemporaryFolder()
      #expect(try imager().perform(.probe(folder.path)) == .failed(.notAPicture(folder.path)))
    }

    @Test func aPipeIsNotWaitedFor() throws {
      let folder = try TemporaryFolder()
      let pipe = folder.path.appending("pipe.png")
      #expect(mkfifo(pipe.string, 0o600) == 0)
      #expect(try imager().perform(.mosaic(pipe, .plain())) == .failed(.notAPicture(pipe)))
    }

    @Test(arguments: ["/dev/zero", "/dev/null", "/dev/tty"])
    func aDeviceIsNotAPicture(_ path: String) throws {
      #expect(try imager().perform(.probe(FilePath(path))) == .failed(.notAPicture(FilePath(path))))
    }

    @Test func aSocketIsNotAPicture() throws {
      let folder = try TemporaryFolder()
      let path = folder.path.appending("socket.png")
      let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(socket) }
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { name in
        name.copyBytes(from: path.bytes.prefix(name.count - 1))
      }
      let isBound = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
        }
      }
      #expect(isBound)
      #expect(try imager().perform(.probe(path)) == .failed(.notAPicture(path)))
    }

    @Test(arguments: ["/proc/kcore", "/proc/kmsg", "/proc/self/mem", "/proc/self/pagemap", "/dev/mem", "/dev/full"])
    func filesOfTheKernelAreRefused(_ path: String) throws {
      #expect(try imager().perform(.mosaic(FilePath(path), .plain())).failure != nil)
    }

    @Test func aLinkToItselfIsSaid() throws {
      let folder = try TemporaryFolder()
      let link = folder.path.appending("link.png")
      #expect(symlink(link.string, link.string) == 0)
      #expect(try imager().perform(.probe(link)) == .failed(.linkLoop(link)))
    }

    @Test(arguments: ["<svg/>", "just text", "%PDF-1.7", "\u{1}\u{2}"])
    func otherBytesAreNotAPictureWhateverTheirName(_ text: String) throws {
      let folder = try TemporaryFolder()
      let file = folder.write(Array(text.utf8), as: "picture.png")
      #expect(try imager().perform(.probe(file)) == .failed(.notAPicture(file)))
    }

    @Test(arguments: [PictureFormat.jpeg, .png, .gif, .webp, .tiff, .heif])
    func aGoodStartAndThenNonsenseIsBroken(_ format: PictureFormat) throws {
      let starts: [PictureFormat: [UInt8]] = [
        .jpeg: [0xFF, 0xD8, 0xFF], .png: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .gif: Array("GIF89a".utf8),
        .webp: Array("RIFFxxxxWEBP".utf8), .tiff: Array("II*\0".utf8),
        .heif: [0, 0, 0, 24] + Array("ftypheic\0\0\0\0mif1heic".utf8),
      ]
      let folder = try TemporaryFolder()
      let file = folder.write((starts[format] ?? []) + [UInt8](repeating: 0x55, count: 300), as: "x")
      let failure = try imager().perform(.probe(file)).failure
      guard case .broken(file, let detail)? = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(!detail.isEmpty)
      #expect(detail.unicodeScalars.allSatisfy { 0x20..<0x7F ~= $0.value })
    }

    private static let cutFixtures = Fixture.available.filter {
      [.jpeg, .png, .webp, .tiff, .gif, .jpegProgressive, .bmp, .avif, .heif].contains($0)
    }

    private func cutInHalf(_ fixture: Fixture, in folder: FilePath) throws -> FilePath {
      let file = try #require(fixture.write(in: folder, width: 300, height: 200))
      let whole = try bytes(of: file)
      let half = Data(whole.prefix(whole.count * 6 / 10))
      try half.write(to: URL(filePath: file.string))
      return file
    }

    @Test(arguments: cutFixtures)
    func whatBreaksOffIsNotNormalised(_ fixture: Fixture) throws {
      let folder = try TemporaryFolder()
      let file = try cutInHalf(fixture, in: folder.path)
      let output = folder.path.appending("out.jpg")
      let request = NormaliseRequest(longestEdge: 100, byteLimit: 100_000, format: .jpeg)
      let failure = try imager().perform(.normalise(file, request, output: output)).failure
      guard case .broken = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(try folder.names() == [file.name.string])
    }

    @Test func whatBreaksOffIsShownAsFarAsItGoes() throws {
      let folder = try TemporaryFolder()
      let file = try cutInHalf(.jpeg, in: folder.path)
      #expect(try imager().perform(.probe(file)).facts?.size == PixelSize(pixelWidth: 300, pixelHeight: 200))
      #expect(isNear(try quarterColours(of: file)[0], 0xFE0000, tolerance: 60))
    }
  }
}
