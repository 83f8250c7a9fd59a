import Glibc

/// The bytes of an open file from some place on, one after another.
struct ByteStream {
  private let descriptor: Int32
  private var offset: Int
  private var buffer: [UInt8] = []
  private var place = 0
  private static let chunkLength = 1 << 16

  init(descriptor: Int32, offset: Int) {
    self.descriptor = descriptor
    self.offset = offset
  }

  /// The next byte; nil at the end of the file.
  mutating func next() throws(DecoderFailure) -> UInt8? {
    if place == buffer.count {
      try refill()
      guard !buffer.isEmpty else { return nil }
    }
    defer { place += 1 }
    return buffer[place]
  }

  private mutating func refill() throws(DecoderFailure) {
    var chunk = [UInt8](repeating: 0, count: Self.chunkLength)
    var count = pread(descriptor, &chunk, chunk.count, offset)
    while count < 0, errno == EINTR { count = pread(descriptor, &chunk, chunk.count, offset) }
    guard count >= 0 else { throw DecoderFailure(words: String(cString: strerror(errno))) }
    buffer = Array(chunk.prefix(count))
    place = 0
    offset += count
  }
}
