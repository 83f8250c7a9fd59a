public import Domain

/// An outside service that the user can connect.
public struct ServiceOffer: Hashable, Sendable {
  /// The service.
  public var service: ServiceID
  /// Where it is asked, as far as that is known.
  public var endpoint: String?
  /// Whether the user has to say where it is: every customer has an address there.
  public var needsEndpoint: Bool
  /// Whether what opens it is known.
  public var isConnected: Bool

  /// An offer of `service`.
  public init(_ service: ServiceID, endpoint: String? = nil, needsEndpoint: Bool, isConnected: Bool) {
    self.service = service
    self.endpoint = endpoint
    self.needsEndpoint = needsEndpoint
    self.isConnected = isConnected
  }
}
