import CVips
import Domain

/// A picture file, opened by its bytes and known by its first bytes, before any decoder sees it.
///
/// The path reaches `open(2)` and nothing else: libvips gets a descriptor, so no name can mean an option to it.
struct PictureFile: ~Copyable {
  let path: FilePath
  let format: PictureFormat
  let facts: PictureFacts
  private let file: SourceFile
  private let limits: PictureLimits

  /// Opens the file and reads its head. Throws what is wrong with it.
  init(_ path: FilePath, limits: PictureLimits, now: @escaping @Sendable () -> Double) throws(Failure) {
    let file = try SourceFile(path, now: now)
    try limits.check(byteCount: file.stamp.byteCount, of: path)
    let first = try file.firstBytes(PictureFormat.firstByteCount)
    guard let format = PictureFormat(firstBytes: first) else { throw Failure.notAPicture(path) }
    let facts: PictureFacts
    do throws(DecoderFailure) {
      facts = try Self.facts(of: file, format: format)
    } catch {
      throw file.failure(error, limits)
    }
    try limits.check(facts.size, of: path)
    self.path = path
    self.format = format
    self.facts = facts
    self.file = file
    self.limits = limits
  }

  /// What the file was when it was opened.
  var stamp: FileStamp { file.stamp }

  /// The pixels, from top to bottom, once. `shrink` is what the decoder itself may divide the size by; with `whole`
  /// a file that breaks off fails, without it what is missing stays blank.
  borrowing func picture(shrink: Int = 1, whole: Bool) throws(DecoderFailure) -> Picture {
    try Self.picture(of: file, format: format, shrink: shrink, whole: whole)
  }

  /// Runs `body` and says what its decoder failures mean for this file.
  borrowing func decoding<Result: ~Copyable>(
    _ body: () throws(DecoderFailure) -> Result
  ) throws(Failure) -> Result {
    do { return try body() } catch { throw file.failure(error, limits) }
  }

  /// Throws where the file is not what it was when it was opened: pixels of two pictures make none.
  borrowing func confirmUnchanged() throws(Failure) { try file.confirmUnchanged() }

  private static func picture(
    of file: borrowing SourceFile, format: PictureFormat, shrink: Int, whole: Bool
  ) throws(DecoderFailure) -> Picture {
    cvips_forget_error()
    file.rewind()
    guard let decoder = format.decoder else {
      return try BitmapHead(descriptor: file.descriptor).picture(descriptor: file.descriptor, whole: whole)
    }
    guard let source = cvips_source(file.descriptor) else { throw DecoderFailure() }
    defer { cvips_source_release(source) }
    return try Picture(cvips_open(source, decoder, Int32(shrink), whole))
  }

  private static func facts(
    of file: borrowing SourceFile, format: PictureFormat
  ) throws(DecoderFailure) -> PictureFacts {
    if format == .bmp {
      return try BitmapHead(descriptor: file.descriptor).facts(byteCount: file.stamp.byteCount)
    }
    let picture = try picture(of: file, format: format, shrink: 1, whole: false)
    return PictureFacts(of: picture, format: format, byteCount: file.stamp.byteCount)
  }
}
