import FoundationEssentials
import Hummingbird

/// An event of a `text/event-stream`. Every event is written by itself, so that whoever troubles a stream can count them.
enum ServerSentEvent {
  /// The bytes of an event called `name` that carries `value`.
  static func bytes(_ name: String, _ value: some Encodable) throws -> ByteBuffer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = ByteBuffer(string: "event: \(name)\ndata: ")
    bytes.writeBytes(try encoder.encode(value))
    bytes.writeString("\n\n")
    return bytes
  }

  /// The name and the value that an event carries; nil where `bytes` are none.
  static func read(_ bytes: ByteBuffer) -> (name: String, value: JSONValue)? {
    let lines = bytes.readableBytesView.split(separator: UInt8(ascii: "\n"))
    guard lines.count == 2, lines[0].starts(with: "event: ".utf8), lines[1].starts(with: "data: ".utf8),
      let value = JSONValue(bytes: lines[1].dropFirst(6))
    else { return nil }
    return (String(decoding: lines[0].dropFirst(7), as: UTF8.self), value)
  }
}

extension Response {
  /// A stream of events.
  static func events(
    _ write: @escaping @Sendable (inout any ResponseBodyWriter) async throws -> Void
  ) -> Response {
    let body = ResponseBody { writer in
      try await write(&writer)
      try await writer.finish(nil)
    }
    return Response(
      status: .ok, headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-cache"], body: body)
  }
}
