import Hummingbird

extension Flood {
  /// The flood, as a stream of events where one was asked for.
  func response(isStream: Bool) -> Response {
    switch self {
    case .gzipBomb(let bytes):
      return Response(
        status: .ok, headers: [.contentType: "application/json", .contentEncoding: "gzip"],
        body: GzipBomb(byteCount: bytes).body)
    case .large(let bytes):
      let body = ResponseBody { writer in
        try await writer.write(ByteBuffer(string: #"{"created":1,"data":[{"b64_json":""#))
        try await Self.write(bytes, to: &writer)
        try await writer.write(ByteBuffer(string: #""}]}"#))
        try await writer.finish(nil)
      }
      return Response(status: .ok, headers: [.contentType: "application/json"], body: body)
    case .endless where isStream:
      return .events { writer in
        while true {
          try await writer.write(ByteBuffer(string: ": still at it\n\n"))
          try await Task.sleep(for: .milliseconds(10))
        }
      }
    case .endless:
      let body = ResponseBody { writer in
        try await writer.write(ByteBuffer(string: #"{"created":1,"data":[{"b64_json":""#))
        while true { try await Self.write(Self.piece, to: &writer) }
      }
      return Response(status: .ok, headers: [.contentType: "application/json"], body: body)
    }
  }

  private static let piece = 1 << 20

  /// So many letters, which are base64 of nothing in particular.
  private static func write(_ count: Int, to writer: inout any ResponseBodyWriter) async throws {
    var rest = count
    while rest > 0 {
      let length = min(rest, piece)
      try await writer.write(ByteBuffer(repeating: UInt8(ascii: "A"), count: length))
      rest -= length
    }
  }
}
