import Hummingbird

/// Writes a few bytes at a time, with a pause between them.
struct SlowWriter: ResponseBodyWriter {
  var inner: any ResponseBodyWriter
  let byteCount: Int
  let pause: Duration

  mutating func write(_ buffer: ByteBuffer) async throws {
    var rest = buffer
    while let piece = rest.readSlice(length: min(byteCount, rest.readableBytes)), piece.readableBytes > 0 {
      try await inner.write(piece)
      try await Task.sleep(for: pause)
    }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
    try await inner.finish(trailingHeaders)
  }
}

/// Writes an error in place of an event of a stream, and nothing behind it.
struct FailingStreamWriter: ResponseBodyWriter {
  var inner: any ResponseBodyWriter
  let error: StreamError
  private var count = 0

  init(inner: any ResponseBodyWriter, error: StreamError) {
    self.inner = inner
    self.error = error
  }

  mutating func write(_ buffer: ByteBuffer) async throws {
    if count < error.after { try await inner.write(buffer) }
    if count == error.after { try await inner.write(event) }
    count += 1
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
    try await inner.finish(trailingHeaders)
  }

  private var event: ByteBuffer {
    get throws {
      let wire: JSONValue = .object([
        "message": "The server had an error while processing your request.", "type": "server_error",
        "code": .string(error.code), "param": .null,
      ])
      switch error.shape {
      case .event: return try ServerSentEvent.bytes("error", wire)
      case .member: return try ServerSentEvent.bytes("image_generation.failed", JSONValue.object(["error": wire]))
      }
    }
  }
}
