import AsyncHTTPClient
import Domain
import NIOCore
import NIOHTTP1
import Synchronization

/// Takes an answer part by part on the client's own thread, as it comes from the connection: nothing of it waits in a
/// buffer, which would be emptied when the connection breaks.
final class Receiver: HTTPClientResponseDelegate {
  typealias Taking = @Sendable (HTTPHead, UnsafeRawBufferPointer) throws(HTTPFault) -> Void

  /// When the answer must have ended, however lively it is.
  let deadline: NIODeadline
  private let limit: Int
  private let take: Taking
  private let state = Mutex(State())

  private struct State {
    var head: HTTPHead?
    var hasLeft = false
    var count = 0
  }

  /// Gives each part of the body to `take`, until there are more bytes than `limit`.
  init(limit: Int, deadline: NIODeadline, _ take: @escaping Taking) {
    self.limit = limit
    self.deadline = deadline
    self.take = take
  }

  /// Whether some of the request was handed to a connection.
  var hasLeft: Bool { state.withLock(\.hasLeft) }

  func didSendRequestHead(task: HTTPClient.Task<HTTPHead>, _ head: HTTPRequestHead) {
    state.withLock { $0.hasLeft = true }
  }

  /// Whether the head of the answer has come.
  var isAnswered: Bool { state.withLock { $0.head != nil } }

  func didReceiveHead(task: HTTPClient.Task<HTTPHead>, _ head: HTTPResponseHead) -> EventLoopFuture<Void> {
    state.withLock { $0.head = HTTPHead(head) }
    return task.eventLoop.makeSucceededVoidFuture()
  }

  func didReceiveBodyPart(task: HTTPClient.Task<HTTPHead>, _ buffer: ByteBuffer) -> EventLoopFuture<Void> {
    do throws(HTTPFault) {
      try receive(buffer)
      return task.eventLoop.makeSucceededVoidFuture()
    } catch {
      return task.eventLoop.makeFailedFuture(error)
    }
  }

  func didFinishRequest(task: HTTPClient.Task<HTTPHead>) throws -> HTTPHead {
    guard let head = state.withLock({ $0.head }) else {
      throw HTTPFault.service(.connectionLost(detail: "it ended before it began"), mayHaveLeft: true)
    }
    return head
  }

  private func receive(_ buffer: ByteBuffer) throws(HTTPFault) {
    let (head, count) = state.withLock { state in
      state.count += buffer.readableBytes
      return (state.head, state.count)
    }
    guard count <= limit else { throw HTTPFault.service(.answerTooLarge(limit: limit), mayHaveLeft: true) }
    guard NIODeadline.now() < deadline else {
      throw HTTPFault.service(.timedOut(seconds: NetworkDoor.readSeconds), mayHaveLeft: true)
    }
    guard let head else { return }
    // `withUnsafeReadableBytes` rethrows untyped; the result carries the fault across.
    try buffer.withUnsafeReadableBytes { bytes in
      Result<Void, HTTPFault> { () throws(HTTPFault) in try take(head, bytes) }
    }.get()
  }
}

extension HTTPHead {
  fileprivate init(_ head: HTTPResponseHead) {
    var headers: [String: String] = [:]
    for (name, value) in head.headers {
      let name = name.lowercased()
      headers[name] = headers[name].map { "\($0), \(value)" } ?? value
    }
    self.init(status: Int(head.status.code), headers: headers)
  }
}
