import FoundationEssentials
import Hummingbird

typealias Header = HTTPFields.Element

extension Response {
  /// An answer of JSON, its keys in alphabetical order.
  static func json(
    _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) throws -> Response {
    let bytes = try jsonBytes(value, formatting: [])
    var headers = headers
    headers[.contentType] = "application/json; charset=utf-8"
    return Response(status: status, headers: headers, body: ResponseBody(byteBuffer: bytes))
  }

  /// An answer of indented JSON, sent in chunks without saying how long it is.
  static func chunkedJSON(
    _ value: some Encodable, status: HTTPResponse.Status = .ok, headers: HTTPFields = [:]
  ) throws -> Response {
    var headers = headers
    headers[.contentType] = "application/json"
    return Response(status: status, headers: headers, body: .chunked(try jsonBytes(value, formatting: .prettyPrinted)))
  }

  private static func jsonBytes(
    _ value: some Encodable, formatting: JSONEncoder.OutputFormatting
  ) throws -> ByteBuffer {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting.union([.sortedKeys, .withoutEscapingSlashes])
    return ByteBuffer(bytes: try encoder.encode(value))
  }
}

extension ResponseBody {
  /// `bytes` in chunks, without saying how many there are.
  static func chunked(_ bytes: ByteBuffer) -> ResponseBody {
    ResponseBody { writer in
      var rest = bytes
      while let chunk = rest.readSlice(length: min(chunkLength, rest.readableBytes)), chunk.readableBytes > 0 {
        try await writer.write(chunk)
      }
      try await writer.finish(nil)
    }
  }

  private static let chunkLength = 64 << 10
}

extension HTTPFields {
  /// Headers by names; those that are no token are left out.
  init(_ headers: [String: String]) {
    self.init()
    for (name, value) in headers.sorted(by: { $0.key < $1.key }) {
      if let name = Header.Name(name) { self[name] = value }
    }
  }
}

extension Header.Name {
  /// A header that only this server sends; `name` is a token.
  static func named(_ name: String) -> Header.Name {
    guard let name = Header.Name(name) else { preconditionFailure("“\(name)” is no token") }
    return name
  }
}
