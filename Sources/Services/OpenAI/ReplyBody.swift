import Domain
import Glibc

/// The body of an answer in its file, read piece by piece.
struct ReplyBody {
  private let path: FilePath
  private let start: Int

  /// The bytes of the file at `path` from `offset` on.
  init(_ path: FilePath, from offset: Int) {
    self.path = path
    start = offset
  }

  /// Gives the bytes in `ranges`, counted from the start of the body, to `take`; those beyond the end are not there.
  func forEachPiece<Fault: Error>(
    of ranges: [Range<Int>], _ take: (UnsafeRawBufferPointer) throws(Fault) -> Void
  ) throws(Fault) {
    let descriptor = open(path.cString, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { Glibc.close(descriptor) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
    defer { buffer.deallocate() }
    for range in ranges {
      var offset = range.lowerBound
      while offset < range.upperBound {
        let count = pread(descriptor, buffer.baseAddress, min(buffer.count, range.upperBound - offset), start + offset)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { break }
        try take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        offset += count
      }
    }
  }
}
