import NIOCore

/// Knows whether the client of a connection is still there.
///
/// A client that has gone leaves a connection that takes what is written to it for a while: that its side was closed is the
/// only sign.
final class PresenceWatch: ChannelInboundHandler, RemovableChannelHandler {
  // What is read goes by.
  typealias InboundIn = NIOAny

  private var isGone = false

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    if event as? ChannelEvent == .inputClosed { isGone = true }
    context.fireUserInboundEventTriggered(event)
  }

  func channelInactive(context: ChannelHandlerContext) {
    isGone = true
    context.fireChannelInactive()
  }

  /// Whether the client of `channel` is there.
  static func isClientThere(_ channel: any Channel) async -> Bool {
    let isGone = try? await channel.eventLoop.submit {
      try channel.pipeline.syncOperations.handler(type: PresenceWatch.self).isGone
    }.get()
    return isGone == false
  }
}
