public import Domain

/// An outside service as settings and environment describe it, whether that is enough to use it or not.
public struct ServiceSetup: Hashable, Sendable {
  /// The service.
  public let service: ServiceID
  /// Where it is, and what is known of the account; nil where no address is known.
  public internal(set) var access: ServiceAccess?
  /// Who says where it is.
  public internal(set) var endpointOrigin: EndpointOrigin
  /// Where its key comes from.
  public internal(set) var credential: CredentialSource

  /// Who says where a service is.
  public enum EndpointOrigin: Hashable, Sendable {
    /// It is where it usually is.
    case usual
    /// A variable of the environment.
    case environment(variable: String)
    /// `config.toml`.
    case configuration
    /// `credentials.toml`, which keeps it with the key that is for it.
    case credentials
  }

  /// Whether it can be used: it is known where it is, and there is a key, or it is a server of the user's own that may
  /// want none.
  public var isUsable: Bool {
    guard access != nil else { return false }
    switch credential {
    case .environment, .file, .command: return true
    case .nowhere: return service == .openAI && endpointOrigin != .usual
    }
  }

  /// The access with its key. Blocks as long as a key's command takes; throws where that does not print one, or where
  /// the service cannot be used. `environment` is what the command is run with: pass one without secrets.
  public func opened(
    environment: [String: String], milliseconds: Int = KeyCommand.usualLimit
  ) throws(Failure) -> ServiceAccess {
    guard isUsable, var access else { throw .service(ServiceFailure(service, .noKey)) }
    access.credential = try credential.credential(environment: environment, milliseconds: milliseconds)
    return access
  }
}
