import Domain
import NIOCore
import Synchronization

/// What is sent, in memory once however many requests send it at the same time: eight variations of a picture are eight
/// requests with the same body.
final class SharedBodies: Sendable {
  private let last = Mutex<Last?>(nil)

  private struct Last {
    var body: HTTPBody
    weak var assembled: AssembledBody?
  }

  /// `body` in one piece; nil where nothing is sent. It is shared for as long as somebody keeps what is returned.
  func assembled(_ body: HTTPBody) throws(Failure) -> AssembledBody? {
    try last.withLock { (last) throws(Failure) in
      if let known = last, known.body == body, let assembled = known.assembled { return assembled }
      guard let (buffer, type) = try body.assembled() else { return nil }
      let assembled = AssembledBody(buffer: buffer, contentType: type)
      if case .pieces = body { last = Last(body: body, assembled: assembled) }
      return assembled
    }
  }
}

/// A body in one piece of memory.
final class AssembledBody: Sendable {
  let buffer: ByteBuffer
  /// What it is.
  let contentType: String

  init(buffer: ByteBuffer, contentType: String) {
    self.buffer = buffer
    self.contentType = contentType
  }
}
