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

  /// Whether it is a stream of events, by what it begins with: servers are wrong about the type of what they send. Nil
  /// where that does not tell.
  var isEventStream: Bool? {
    var isStream: Bool?
    try? forEachPiece(of: [0..<64]) { (bytes) throws(CancellationError) in
      isStream = isStream ?? Self.isEventStream(bytes)
    }
    return isStream
  }

  /// Whether a body that begins with `bytes` is a stream of events; nil where they do not tell.
  static func isEventStream(_ bytes: UnsafeRawBufferPointer) -> Bool? {
    let start = bytes.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    if start.first == UInt8(ascii: "{") || start.first == UInt8(ascii: "[") { return false }
    return start.starts(with: "event:".utf8) || start.starts(with: "data:".utf8) || start.starts(with: "id:".utf8)
      || start.first == UInt8(ascii: ":") ? true : nil
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
