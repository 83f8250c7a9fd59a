import Glibc
import Hummingbird
import NIOCore
import NIOHTTP1

/// A connection below HTTP, to send answers that are none.
struct RawConnection: Sendable {
  let channel: any Channel

  /// The place to stop at was reached.
  private struct Stop: Error {}

  /// Sends `response` up to where `cut` says. Throws there, and where the client is gone.
  func send(_ response: Response, until cut: Cut) async throws {
    guard cut.place != .start else { return }
    let head = head(of: response)
    guard cut.place != .headers else {
      try await send(ByteBuffer(bytes: Array(head.utf8).prefix(cut.after)))
      return
    }
    try await send(ByteBuffer(string: head))
    let isChunked = response.headers[.contentLength] == nil
    try await response.body.write(CutWriter(connection: self, cut: cut, isChunked: isChunked))
  }

  /// Ends the connection.
  func close(isReset: Bool) async throws {
    if isReset, let options = channel as? any SocketOptionProvider {
      try await options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
    }
    try await channel.close().get()
  }

  /// Sends bytes past the encoder. Returns when the system has them.
  fileprivate func send(_ bytes: ByteBuffer) async throws {
    try await channel.eventLoop.flatSubmit { [channel] in
      do {
        let encoder = try channel.pipeline.syncOperations.context(handlerType: HTTPResponseEncoder.self)
        let promise = channel.eventLoop.makePromise(of: Void.self)
        encoder.writeAndFlush(NIOAny(bytes), promise: promise)
        return promise.futureResult
      } catch {
        return channel.eventLoop.makeFailedFuture(error)
      }
    }.get()
  }

  private func head(of response: Response) -> String {
    var lines = ["HTTP/1.1 \(response.status.code) \(response.status.reasonPhrase)"]
    lines += response.headers.map { "\($0.name.rawName): \($0.value)" }
    if response.headers[.contentLength] == nil { lines.append("transfer-encoding: chunked") }
    return lines.joined(separator: "\r\n") + "\r\n\r\n"
  }

  /// Sends a body up to where a cut says.
  private struct CutWriter: ResponseBodyWriter {
    let connection: RawConnection
    let cut: Cut
    let isChunked: Bool
    var done = 0

    mutating func write(_ buffer: ByteBuffer) async throws {
      guard done < cut.after else { throw Stop() }
      var piece = buffer
      if cut.place == .body, let start = piece.readSlice(length: min(cut.after - done, piece.readableBytes)) {
        piece = start
      }
      done += cut.place == .events ? 1 : piece.readableBytes
      try await connection.send(isChunked ? chunk(piece) : piece)
    }

    consuming func finish(_ trailingHeaders: HTTPFields?) async throws { throw Stop() }

    private func chunk(_ bytes: ByteBuffer) -> ByteBuffer {
      var chunk = ByteBuffer(string: String(bytes.readableBytes, radix: 16) + "\r\n")
      chunk.writeImmutableBuffer(bytes)
      chunk.writeString("\r\n")
      return chunk
    }
  }
}
