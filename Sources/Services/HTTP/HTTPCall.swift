import Domain

/// One request, complete.
struct HTTPCall: Sendable {
  /// `GET` or `POST`.
  var method: String
  /// The whole address.
  var url: String
  /// Header fields in the order in which they are sent. No `Content-Length` and no `Content-Type`: ``body`` knows.
  var headers: [(name: String, value: String)]
  /// What is sent.
  var body: HTTPBody

  /// A request of `method` to `url`.
  init(_ method: String, _ url: String, headers: [(name: String, value: String)] = [], body: HTTPBody = .none) {
    self.method = method
    self.url = url
    self.headers = headers
    self.body = body
  }
}

/// What is sent with a request.
enum HTTPBody: Sendable, Equatable {
  case none
  /// Bytes as they are.
  case bytes([UInt8], contentType: String)
  /// Pieces one after the other: bytes, and files that are read while they are sent.
  case pieces([Piece], contentType: String)

  /// A part of a body.
  enum Piece: Sendable, Equatable {
    case bytes([UInt8])
    /// The whole file at an absolute path, which must not change meanwhile.
    case file(FilePath)
    /// The whole file in base64, without line ends.
    case base64(FilePath)
  }
}

/// What came back, without the body.
struct HTTPHead: Sendable, Equatable {
  /// `200`.
  var status: Int
  /// Fields by their names in lower case; several of a name are joined with `, `.
  var headers: [String: String]

  /// Whether the status is 2xx.
  var isSuccess: Bool { 200..<300 ~= status }
}

/// A small answer, whole.
struct HTTPReply: Sendable, Equatable {
  var head: HTTPHead
  var body: [UInt8]
}
