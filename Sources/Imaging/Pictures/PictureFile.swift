import CVips
import Domain
import Glibc

/// A picture file, opened by its bytes and known by its first bytes, before any decoder sees it.
///
/// The path reaches `open(2)` and nothing else: libvips gets a descriptor, so no name can mean an option to it.
struct PictureFile: ~Copyable {
  let path: FilePath
  let format: PictureFormat
  let facts: PictureFacts
  private let descriptor: Descriptor
  private let limits: PictureLimits

  /// Opens the file and reads its head. Throws what is wrong with it.
  init(_ path: FilePath, limits: PictureLimits) throws(Failure) {
    let descriptor = Descriptor(try Self.open(path))
    let byteCount = try Self.byteCount(of: descriptor.number, path)
    try limits.check(byteCount: byteCount, of: path)
    let first = try Self.firstBytes(of: descriptor.number, path)
    guard let format = PictureFormat(firstBytes: first) else { throw Failure.notAPicture(path) }
    if format == .bmp, let size = PixelSize(bitmapHead: first) { try limits.check(size, of: path) }
    let facts: PictureFacts
    do throws(DecoderFailure) {
      facts = try Self.facts(descriptor.number, format: format, byteCount: byteCount)
    } catch {
      throw Self.failure(error, path, limits)
    }
    try limits.check(facts.size, of: path)
    self.path = path
    self.format = format
    self.facts = facts
    self.descriptor = descriptor
    self.limits = limits
  }

  /// The pixels, from top to bottom, once. `shrink` is what the decoder itself may divide the size by; with `whole`
  /// a file that breaks off fails, without it what is missing stays blank.
  borrowing func picture(shrink: Int = 1, whole: Bool) throws(DecoderFailure) -> Picture {
    try Self.picture(descriptor.number, format: format, shrink: shrink, whole: whole)
  }

  /// Runs `body` and says what its decoder failures mean for this file.
  borrowing func decoding<Result: ~Copyable>(
    _ body: () throws(DecoderFailure) -> Result
  ) throws(Failure) -> Result {
    do { return try body() } catch { throw Self.failure(error, path, limits) }
  }

  private static func failure(_ error: DecoderFailure, _ path: FilePath, _ limits: PictureLimits) -> Failure {
    error.isOutOfMemory ? limits.memoryFailure(path) : .broken(path, detail: error.words)
  }

  private static func picture(
    _ descriptor: Int32, format: PictureFormat, shrink: Int, whole: Bool
  ) throws(DecoderFailure) -> Picture {
    lseek(descriptor, 0, SEEK_SET)
    guard let source = cvips_source(descriptor) else { throw DecoderFailure() }
    defer { cvips_source_release(source) }
    return try Picture(cvips_open(source, format.decoder, Int32(shrink), whole))
  }
}

extension PictureFile {
  /// `O_NONBLOCK` because opening a FIFO must not wait for a writer; only regular files are read.
  private static func open(_ path: FilePath) throws(Failure) -> Int32 {
    let descriptor = Glibc.open(path.cString, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard descriptor < 0 else { return descriptor }
    switch errno {
    case ENOENT, ENOTDIR, ELOOP, ENAMETOOLONG: throw .missing(path)
    case ENXIO, ENODEV, EISDIR: throw .notAPicture(path)
    default: throw .notReadable(path)
    }
  }

  private static func byteCount(of descriptor: Int32, _ path: FilePath) throws(Failure) -> Int {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .notReadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAPicture(path) }
    guard status.st_size > 0 else { throw .empty(path) }
    return Int(status.st_size)
  }

  private static func firstBytes(of descriptor: Int32, _ path: FilePath) throws(Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: PictureFormat.firstByteCount)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count >= 0 else { throw .notReadable(path) }
    return Array(bytes.prefix(count))
  }

  private static func facts(
    _ descriptor: Int32, format: PictureFormat, byteCount: Int
  ) throws(DecoderFailure) -> PictureFacts {
    let picture = try picture(descriptor, format: format, shrink: 1, whole: false)
    return PictureFacts(of: picture, format: format, byteCount: byteCount)
  }
}

extension PixelSize {
  /// The size that the head of a BMP names: ImageMagick would set memory aside for it before anyone can ask.
  fileprivate init?(bitmapHead bytes: [UInt8]) {
    func number(at offset: Int, bytes count: Int) -> Int {
      bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
    guard bytes.count >= 26 else { return nil }
    if number(at: 14, bytes: 4) == 12 {
      self.init(pixelWidth: number(at: 18, bytes: 2), pixelHeight: number(at: 20, bytes: 2))
    } else {
      let height = Int(Int32(truncatingIfNeeded: number(at: 22, bytes: 4)))
      self.init(pixelWidth: number(at: 18, bytes: 4) & 0x7FFF_FFFF, pixelHeight: abs(height))
    }
  }
}
