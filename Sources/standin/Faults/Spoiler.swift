import Hummingbird

/// Spoils the body of an answer, and of every event of a stream.
struct Spoiler: Sendable {
  let spoiling: Spoiling
  let addresses: PictureAddresses
  /// The address that the client calls, for what it is to fetch.
  let authority: String

  /// `response`, spoiled.
  func spoiled(_ response: Response) async throws -> Response {
    var response = response
    if case .contentType(let type) = spoiling {
      response.headers[.contentType] = type
      return response
    }
    let body = response.body
    guard !response.isStream else {
      response.body = ResponseBody { writer in try await body.write(SpoilingWriter(inner: writer, spoiler: self)) }
      return response
    }
    var bytes = ByteBuffer()
    let isKnownLength = body.contentLength != nil
    let gathered = Gathering()
    try await body.write(gathered)
    bytes = gathered.bytes
    if var value = JSONValue(bytes: bytes.readableBytesView) {
      spoil(&value)
      bytes = ByteBuffer(string: value.spelled)
    }
    response.body = isKnownLength ? ResponseBody(byteBuffer: bytes) : .chunked(bytes)
    return response
  }

  /// Spoils one JSON value.
  func spoil(_ value: inout JSONValue) {
    switch spoiling {
    case .emptyData: value.set(.array([]), at: "/data")
    case .shortData(let count): value.set(.array(Array(value["data"].items.prefix(count))), at: "/data")
    case .invalidBase64: changePictures(&value) { "@@@@" + $0.dropFirst(4) }
    // One character more than whole groups of four.
    case .truncatedBase64: changePictures(&value) { String($0.prefix($0.utf8.count / 8 * 4 + 1)) }
    case .truncatedPicture: changePictures(&value) { String($0.prefix($0.utf8.count / 8 * 4)) }
    case .missingUsage: value.set(nil, at: "/usage")
    case .wrongTypes: value = value.withWrongTypes
    case .controlCharacters: value = value.withControlCharacters
    case .urlAnswers: answerAddresses(&value)
    case .set(let pointer, let new): value.set(new, at: pointer)
    case .refusedText:
      let refusal = JSONValue.object(["type": "refusal", "refusal": "I'm sorry, but I can't help with that."])
      value.set(.array([refusal]), at: "/output/1/content")
    case .incompleteText:
      let text = value["output"][1]["content"][0]["text"].text ?? ""
      value.set("incomplete", at: "/status")
      value.set(.object(["reason": "max_output_tokens"]), at: "/incomplete_details")
      value.set(.string(String(text.prefix(text.count / 2))), at: "/output/1/content/0/text")
    case .contentType: break
    }
  }

  private func changePictures(_ value: inout JSONValue, _ change: (String) -> String) {
    if let text = value["b64_json"].text { value.set(.string(change(text)), at: "/b64_json") }
    for (index, item) in value["data"].items.enumerated() {
      if let text = item["b64_json"].text { value.set(.string(change(text)), at: "/data/\(index)/b64_json") }
    }
  }

  private func answerAddresses(_ value: inout JSONValue) {
    let format = value["output_format"].text ?? "png"
    let data = value["data"].items.map { item in
      guard let picture = item["b64_json"].text.flatMap({ ImageReference.content(ofBase64: $0) }) else { return item }
      let path = addresses.add(picture, fileExtension: format)
      return .object(["url": "http://\(authority)\(path)", "revised_prompt": "the same, in detail"])
    }
    value.set(.array(data), at: "/data")
    value.set(nil, at: "/usage")
  }
}

extension JSONValue {
  /// The same members with values of other types.
  fileprivate var withWrongTypes: JSONValue {
    guard case .object(let members) = self else { return .string("") }
    return .object(
      members.mapValues { value in
        switch value {
        case .null: .array([])
        case .bool, .integer, .number: .string("soon")
        case .string: .integer(7)
        case .array: .object([:])
        case .object: .array([])
        }
      })
  }

  /// The same with what moves cursors, changes colours, rings and turns lines around behind every text but pictures, also
  /// inside of JSON that is a text.
  fileprivate var withControlCharacters: JSONValue {
    switch self {
    case .null, .bool, .integer, .number: return self
    case .string(let text):
      if text.hasPrefix("{"), let inner = JSONValue(bytes: text.utf8) {
        return .string(inner.withControlCharacters.spelled)
      }
      return .string(text + "\u{1B}[31m\u{1B}]0;title\u{7}\u{9B}2J\r\n\u{8}\u{202E}\u{0}end")
    case .array(let items): return .array(items.map(\.withControlCharacters))
    case .object(let members):
      let names = ["b64_json", "url", "id", "type", "object"]
      return .object(
        Dictionary(
          uniqueKeysWithValues: members.map { ($0, names.contains($0) ? $1 : $1.withControlCharacters) }))
    }
  }
}

/// Keeps what is written.
private final class Gathering: ResponseBodyWriter {
  private(set) var bytes = ByteBuffer()

  func write(_ buffer: ByteBuffer) async throws { bytes.writeImmutableBuffer(buffer) }

  func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// Spoils every event on its way.
private struct SpoilingWriter: ResponseBodyWriter {
  var inner: any ResponseBodyWriter
  let spoiler: Spoiler

  mutating func write(_ buffer: ByteBuffer) async throws {
    guard let (name, original) = ServerSentEvent.read(buffer) else {
      try await inner.write(buffer)
      return
    }
    var value = original
    spoiler.spoil(&value)
    try await inner.write(ServerSentEvent.bytes(name, value))
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
    try await inner.finish(trailingHeaders)
  }
}
