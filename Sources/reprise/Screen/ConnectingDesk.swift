import Domain
import Interface
import Pipeline
import Services
import Settings

/// Tries keys that the user typed, keeps those that work, and has the pipeline use them.
final class ConnectingDesk: Sendable {
  private let workshop: Workshop
  private let launch: Launch
  private let send: @Sendable (Event) -> Void

  /// Answers to `send`.
  init(workshop: Workshop, launch: Launch, send: @escaping @Sendable (Event) -> Void) {
    self.workshop = workshop
    self.launch = launch
    self.send = send
  }

  /// Asks `service` whether it takes the key; keeps it if so. `endpoint` is where the service is, where the user said.
  func connect(_ service: ServiceID, endpoint: String?, _ secret: Secret) {
    Task.detached(executorPreference: workshop.workers) { [self] in
      do throws(Failure) {
        try await keep(service, endpoint: endpoint, secret)
        send(.connected(service))
        send(.modelsListed(workshop.outside.offers(connecting: service)))
      } catch {
        send(.connectFailed(service, error))
      }
    }
  }

  private static func variableGoesFirst(_ service: ServiceID, _ variable: String) -> String {
    "\(service.title) is connected. The next start uses what \(variable) says instead, unless you unset it."
  }

  private func keep(_ service: ServiceID, endpoint: String?, _ secret: Secret) async throws(Failure) {
    let outside = workshop.outside
    let endpoint = try endpoint.map { (text) throws(Failure) in
      try ServiceSettings.endpoint(typed: text, of: service)
    }
    let setup = outside.settings.setup(service)
    let configured = setup?.access
    guard var access = configured ?? ServiceAccess(service, endpoint: endpoint) else {
      throw .service(ServiceFailure(service, .noKey))
    }
    guard let secret = Secret(written: secret.value) else { throw .service(ServiceFailure(service, .wrongKey)) }
    if let endpoint { access.endpoint = endpoint }
    access.credential = .key(secret)
    let door = ServiceDoor(access)
    if let failure = await outside.checkup(door) { throw failure }
    let (origin, isSame) = (setup?.endpointOrigin, access.endpoint == configured?.endpoint)
    let isSettled = isSame && (origin == .usual || origin == .configuration)
    // A key without its address would be sent to another one at the next start.
    try CredentialsFile.store(
      .key(secret), for: service, at: isSettled ? nil : access.endpoint, in: launch.folders.credentials)
    if !isSame, case .environment(let variable)? = origin { send(.noticed(Self.variableGoesFirst(service, variable))) }
    await workshop.pipeline.use { outside.table(over: $0, with: door) }
  }
}

extension ServiceAccess {
  /// Access to a service of which only the address is known; nil where that is not known either.
  fileprivate init?(_ service: ServiceID, endpoint: String?) {
    guard let endpoint else { return nil }
    self.init(service: service, endpoint: endpoint, credential: nil, isByDeployment: service == .azureOpenAI)
  }
}
