public import Domain

/// The network, which all outside services share.
public struct Network: Sendable {
  let line: HTTPLine

  /// The real one. Nothing is done before the first request.
  public static func live(_ access: NetworkAccess) -> Network {
    Network(line: .live(NetworkDoor(access)))
  }

  /// Ends all connections.
  public func close() async { await line.close() }
}
