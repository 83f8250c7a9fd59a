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

  private static func untilTheEnd(_ service: ServiceID, _ endpoint: String) -> String {
    let table = service.rawValue.replacing("-", with: "_")
    return "\(service.title) is connected until you quit. To keep the key, write endpoint = \"\(endpoint)\" below "
      + "[\(table)] in config.toml, and connect again."
  }

  private func keep(_ service: ServiceID, endpoint: String?, _ secret: Secret) async throws(Failure) {
    let outside = workshop.outside
    let endpoint = try endpoint.map { (text) throws(Failure) in
      try ServiceSettings.endpoint(typed: text, of: service)
    }
    let configured = outside.settings.setup(service)?.access
    guard var access = configured ?? ServiceAccess(service, endpoint: endpoint) else {
      throw .service(ServiceFailure(service, .noKey))
    }
    guard let secret = Secret(written: secret.value) else { throw .service(ServiceFailure(service, .wrongKey)) }
    if let endpoint { access.endpoint = endpoint }
    access.credential = .key(secret)
    let door = ServiceDoor(access)
    let checked: Failure?
    switch service {
    case .openAI, .azureOpenAI: checked = await outside.openAI(door)?.checkup()
    case .azureVision: checked = await outside.vision(door)?.checkup()
    case .localStudio: checked = nil
    }
    if let checked { throw checked }
    // A key without its address would be sent to another one at the next start.
    if access.endpoint == configured?.endpoint {
      try CredentialsFile.store(.key(secret), for: service, in: launch.folders.credentials)
    } else {
      send(.noticed(Self.untilTheEnd(service, access.endpoint)))
    }
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
