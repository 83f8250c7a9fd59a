import Hummingbird
import NIOCore

/// What travels with a request.
struct StandinContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The connection that it came on.
  let channel: any Channel
  /// The body, once ``Receiving`` has read it.
  var body = ReceivedBody.whole([])
  /// Its number in the journal.
  var number = 0
  /// What goes wrong with its answer.
  var faults: [Fault] = []
  /// When its answer is due.
  var pace = Pace(start: .now, latency: .zero)

  init(source: Source) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
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
