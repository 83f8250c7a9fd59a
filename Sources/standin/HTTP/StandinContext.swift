import Hummingbird

/// What travels with a request: the body that ``Receiving`` has read.
struct StandinContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  var body = ReceivedBody.whole([])

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
  }
}

/// The body of a request.
enum ReceivedBody: Sendable {
  case whole([UInt8])
  /// More than the limit; what came was dropped.
  case tooLarge

  /// The bytes, if they are all there.
  var bytes: [UInt8]? {
    switch self {
    case .whole(let bytes): bytes
    case .tooLarge: nil
    }
  }

  /// Reads `body` to its end, or until it is larger than `limit` bytes.
  init(_ body: RequestBody, limit: Int) async throws {
    var bytes: [UInt8] = []
    for try await buffer in body {
      guard bytes.count + buffer.readableBytes <= limit else {
        self = .tooLarge
        return
      }
      bytes.append(contentsOf: buffer.readableBytesView)
    }
    self = .whole(bytes)
  }
}
