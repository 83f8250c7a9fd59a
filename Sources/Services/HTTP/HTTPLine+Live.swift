import AsyncHTTPClient
import Domain
import NIOCore
import NIOHTTP1
import Synchronization

extension HTTPLine {
  /// A line through `door`.
  static func live(_ door: NetworkDoor) -> HTTPLine {
    HTTPLine(
      exchange: { call, limit throws(HTTPFault) in
        let body = ReceivedBytes()
        let head = try await receive(call, through: door, limit: limit) { _, bytes throws(HTTPFault) in
          body.bytes.withLock { $0.append(contentsOf: bytes) }
        }
        return HTTPReply(head: head, body: body.bytes.withLock { $0 })
      },
      download: { call, path, second, limit, room, hear throws(HTTPFault) in
        let file = try writing(mayHaveLeft: false) { () throws(Failure) in
          try ReplyFile(creating: path, room: room, second: second)
        }
        let head: HTTPHead
        do throws(HTTPFault) {
          head = try await receive(call, through: door, limit: limit) { head, bytes throws(HTTPFault) in
            try writing { () throws(Failure) in
              try file.begin(head)
              try file.write(bytes)
            }
            hear(head, bytes)
          }
        } catch {
          // What arrived of it may be all that there will ever be.
          if file.isBegun { try writing { () throws(Failure) in try file.sync() } }
          throw error
        }
        try writing { () throws(Failure) in
          try file.begin(head)
          try file.sync()
        }
        return head
      },
      fetch: { call, path, limit throws(HTTPFault) in
        let file = try writing { () throws(Failure) in try ReplyFile(creating: path, mode: 0o666) }
        let head = try await receive(call, through: door, limit: limit) { head, bytes throws(HTTPFault) in
          guard head.isSuccess else { return }
          try writing { () throws(Failure) in try file.write(bytes) }
        }
        try writing { () throws(Failure) in try file.sync() }
        return head
      },
      wait: { milliseconds throws(CancellationError) in try await door.wait(milliseconds) },
      close: { await door.close() })
  }

  /// Does something with a file, where a fault is one of the request that it belongs to.
  private static func writing<Value>(
    mayHaveLeft: Bool = true, _ body: () throws(Failure) -> Value
  ) throws(HTTPFault) -> Value {
    do throws(Failure) {
      return try body()
    } catch {
      throw HTTPFault(cause: .file(error), mayHaveLeft: mayHaveLeft)
    }
  }

  /// The most that an answer may take in all, however lively it is.
  private static let longestMinutes: Int64 = 30

  private static func receive(
    _ call: HTTPCall, through door: NetworkDoor, limit: Int,
    _ take: @escaping Receiver.Taking
  ) async throws(HTTPFault) -> HTTPHead {
    let host = WebAddress(call.url)?.host ?? call.url.serviceText
    let (client, proxy) = try door.client(for: host)
    let body: AssembledBody?
    do throws(Failure) {
      body = try door.bodies.assembled(call.body)
    } catch {
      throw HTTPFault(cause: .file(error), mayHaveLeft: false)
    }
    // Those that send the same meanwhile share it.
    defer { withExtendedLifetime(body) {} }
    let start = NIODeadline.now()
    let receiver = Receiver(limit: limit, deadline: start + .minutes(longestMinutes), take)
    do {
      let task = client.execute(request: try request(call, body), delegate: receiver, deadline: receiver.deadline)
      return try await withTaskCancellationHandler {
        try await task.futureResult.get()
      } onCancel: {
        task.cancel()
      }
    } catch let fault as HTTPFault {
      throw fault
    } catch {
      if Task.isCancelled { throw HTTPFault(cause: .cancelled, mayHaveLeft: true) }
      var fault = HTTPFault(error, host: host, proxy: proxy, seconds: NetworkDoor.readSeconds)
      // The system says of a connection that it had what it says of one that it could not get. One that could not be got
      // was given up within its time-out.
      let isLate = NIODeadline.now() - start > .seconds(NetworkDoor.connectSeconds + 1)
      if receiver.isAnswered || receiver.hasLeft || (error is IOError && isLate) { fault.mayHaveLeft = true }
      throw fault
    }
  }

  private static func request(_ call: HTTPCall, _ body: AssembledBody?) throws -> HTTPClient.Request {
    var request = try HTTPClient.Request(url: call.url, method: HTTPMethod(rawValue: call.method))
    for (name, value) in call.headers { request.headers.add(name: name, value: value) }
    request.headers.replaceOrAdd(name: "accept-encoding", value: "identity")
    request.headers.replaceOrAdd(name: "user-agent", value: "reprise")
    if let body {
      request.headers.replaceOrAdd(name: "content-type", value: body.contentType)
      // Whole, not as a stream: what is sent is small beside what comes back.
      request.body = .byteBuffer(body.buffer)
    }
    return request
  }
}

/// The body of an answer that is kept in memory.
private final class ReceivedBytes: Sendable {
  let bytes = Mutex<[UInt8]>([])
}
