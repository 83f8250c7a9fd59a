import Domain

/// Why no whole answer came.
struct HTTPFault: Error, Sendable, Equatable {
  /// What went wrong.
  var cause: Cause
  /// Whether some of the request may have been handed to a connection: the service may have done what it asks for.
  var mayHaveLeft: Bool

  /// What went wrong.
  enum Cause: Sendable, Equatable {
    /// Something that the user can do something about.
    case service(ServiceFailure.Kind)
    /// The answer could not be written down.
    case file(Failure)
    /// The task was cancelled.
    case cancelled
  }

  /// A fault that the user hears of as `kind`.
  static func service(_ kind: ServiceFailure.Kind, mayHaveLeft: Bool) -> HTTPFault {
    HTTPFault(cause: .service(kind), mayHaveLeft: mayHaveLeft)
  }

  /// What the user hears, of `service`.
  func failure(of service: ServiceID) -> Failure {
    switch cause {
    case .service(let kind): .service(ServiceFailure(service, kind))
    case .file(let failure): failure
    case .cancelled: .cancelled
    }
  }
}
