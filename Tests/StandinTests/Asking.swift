import FoundationEssentials
import Hummingbird
import Testing

@testable import standin

extension RunningStandin {
  /// What OpenAI is sent JSON with.
  static let jsonHeaders = [("Authorization", "Bearer sk-a"), ("Content-Type", "application/json")]
  /// What Image Analysis is sent pictures with.
  static let visionHeaders = [
    ("Ocp-Apim-Subscription-Key", "a-key"), ("Content-Type", "application/octet-stream"),
  ]

  /// Asks for a generation of a small picture.
  func generate(_ more: String = #""n":1"#) async throws -> Answer {
    let body = #"{"model":"gpt-image-2","prompt":"a harbour","size":"1024x1024","quality":"low",\#(more)}"#
    return try await send("POST", "/v1/images/generations", headers: Self.jsonHeaders, body: Array(body.utf8))
  }

  /// Posts JSON with a key.
  func post(_ path: String, _ json: String) async throws -> Answer {
    try await send("POST", path, headers: Self.jsonHeaders, body: Array(json.utf8))
  }
}

extension Answer {
  /// The pictures of an answer of the Images API.
  var pictures: [[UInt8]] {
    get throws {
      try json["data"].items.map { item in
        Array(try #require(item["b64_json"].text.flatMap { Data(base64Encoded: $0) }))
      }
    }
  }

  /// The events of a stream.
  var events: [(name: String, value: JSONValue)] {
    String(decoding: body, as: UTF8.self).split(separator: "\n\n").compactMap { event in
      ServerSentEvent.read(ByteBuffer(string: String(event)))
    }
  }
}
