import Hummingbird
import NIOCore

/// Writes a body and finds out whether its last byte is handed to a connection that still has a client.
struct WatchedWriter: ResponseBodyWriter {
  var inner: any ResponseBodyWriter
  let channel: any Channel
  /// The bytes that are still to come; nil where only the end says that there are no more.
  var rest: Int?
  /// Hears it before the client can have the last byte, so that whoever has it finds it noted.
  let onDelivery: @Sendable () -> Void
  /// Hears that the last byte did not go out after all.
  let onLoss: @Sendable () -> Void
  var wasNotedBefore = false

  mutating func write(_ buffer: ByteBuffer) async throws {
    let isLast = rest.map { $0 > 0 && $0 <= buffer.readableBytes } ?? false
    rest = rest.map { $0 - buffer.readableBytes }
    guard isLast else {
      try await inner.write(buffer)
      return
    }
    wasNotedBefore = true
    await noteDelivery()
    do {
      try await inner.write(buffer)
    } catch {
      onLoss()
      throw error
    }
  }

  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
    let onLoss = onLoss
    // What had bytes to come was noted with the last of them, and behind that the client may leave.
    guard !wasNotedBefore else {
      try await inner.finish(trailingHeaders)
      return
    }
    await noteDelivery()
    do {
      try await inner.finish(trailingHeaders)
    } catch {
      onLoss()
      throw error
    }
  }

  private func noteDelivery() async {
    if await PresenceWatch.isClientThere(channel) { onDelivery() }
  }
}
