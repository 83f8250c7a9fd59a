public import Domain

/// An outside service: where it is, and the way to its key, which is fetched with the first request that needs it.
public struct ServiceDoor: Sendable {
  /// The access without its key.
  public let access: ServiceAccess
  /// The access with its key. Throws where that is not to be had.
  public let open: @Sendable () async throws(Failure) -> ServiceAccess

  /// A door whose key `open` fetches.
  public init(_ access: ServiceAccess, open: @escaping @Sendable () async throws(Failure) -> ServiceAccess) {
    self.access = access
    self.open = open
  }

  /// A door whose key is known.
  public init(_ access: ServiceAccess) {
    self.access = access
    open = { access }
  }
}
