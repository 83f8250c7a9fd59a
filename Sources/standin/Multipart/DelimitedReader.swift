import Glibc

/// Walks over a body from delimiter to delimiter.
struct DelimitedReader {
  private let bytes: [UInt8]
  private let dashes: [UInt8]
  private let delimiter: [UInt8]
  private var position = 0
  private var isFinished = false

  /// The bytes that the headers of one part may have.
  private static let headLimit = 8 << 10
  private static let lineEnd = Array("\r\n".utf8)
  private static let blankLine = Array("\r\n\r\n".utf8)

  init(bytes: [UInt8], boundary: MultipartBoundary) {
    self.bytes = bytes
    dashes = Array("--".utf8) + boundary.bytes
    delimiter = Self.lineEnd + dashes
  }

  /// Moves behind the delimiter that the body starts with.
  mutating func readFirstDelimiter() throws(MultipartFailure) {
    guard has(dashes) else { throw .start }
    position = dashes.count
    try readDelimiterEnd()
  }

  /// The headers and the content up to the next delimiter; nil behind the last.
  mutating func readPart() throws(MultipartFailure) -> (head: ArraySlice<UInt8>, content: ArraySlice<UInt8>)? {
    guard !isFinished else { return nil }
    let head = try readHead()
    guard let end = find(delimiter, before: bytes.count) else { throw .unfinished }
    let content = bytes[position..<end]
    position = end + delimiter.count
    try readDelimiterEnd()
    return (head, content)
  }

  private mutating func readHead() throws(MultipartFailure) -> ArraySlice<UInt8> {
    let limit = min(bytes.count, position + Self.headLimit)
    guard let end = find(Self.blankLine, before: limit) else {
      throw limit == bytes.count ? .unfinished : .headTooLong
    }
    defer { position = end + Self.blankLine.count }
    return bytes[position..<end]
  }

  private mutating func readDelimiterEnd() throws(MultipartFailure) {
    if has(Self.lineEnd) {
      position += Self.lineEnd.count
    } else if has(Array("--".utf8)) {
      position += 2
      if has(Self.lineEnd) { position += Self.lineEnd.count }
      guard position == bytes.count else { throw .epilogue }
      isFinished = true
    } else {
      throw bytes.count - position < 2 ? .unfinished : .delimiter
    }
  }

  private func has(_ expected: [UInt8]) -> Bool { bytes[position...].starts(with: expected) }

  /// Where `sought`, which starts with CR, starts: at or behind the position and wholly before `limit`.
  private func find(_ sought: [UInt8], before limit: Int) -> Int? {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return nil }
      var start = position
      while start + sought.count <= limit {
        let room = limit - sought.count - start + 1
        guard let found = memchr(base + start, Int32(UInt8(ascii: "\r")), room) else { return nil }
        start = UnsafeRawPointer(found) - base
        if memcmp(found, sought, sought.count) == 0 { return start }
        start += 1
      }
      return nil
    }
  }
}
