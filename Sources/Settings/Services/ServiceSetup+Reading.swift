import Domain

extension ServiceSetup {
  /// Puts together what variables, `credentials.toml` and `config.toml` say of `service`, in this order.
  init(_ service: ServiceID, _ sources: SettingSources, problems: inout [Failure]) {
    self.service = service
    credential = sources.credential(of: service, problems: &problems)
    endpointOrigin = .usual
    readAccess(sources, &problems)
    // A key that was kept with an address is for no other.
    guard case .file = credential, let kept = sources.file.endpoints[service], let access, access.endpoint != kept
    else { return }
    credential = sources.credential(of: service, besidesFile: true, problems: &problems)
    guard credential == .nowhere else { return }
    let kind = ServiceFailure.Kind.unusableKey(
      origin: sources.file.file.name.string, detail: "it is for another address than \(endpointOrigin.name) says")
    problems.append(.service(ServiceFailure(service, kind)))
  }

  private mutating func readAccess(_ sources: SettingSources, _ problems: inout [Failure]) {
    let openAI = sources.configuration.openAI
    switch service {
    case .localStudio: break
    case .openAI:
      let usual = openAI.isBaseURLUnusable ? nil : "https://api.openai.com/v1"
      guard
        let base = endpoint("OPENAI_BASE_URL", openAI.baseURL, usual: usual, sources, &problems)
      else { return }
      access = ServiceAccess(
        service: service, endpoint: base, credential: nil,
        organization: sources.line("OPENAI_ORG_ID") ?? openAI.organization,
        project: sources.line("OPENAI_PROJECT_ID") ?? openAI.project, edits: openAI.edits)
    case .azureOpenAI:
      let azure = sources.configuration.azureOpenAI
      guard let base = endpoint("AZURE_OPENAI_ENDPOINT", azure.endpoint, usual: nil, sources, &problems) else { return }
      let version = sources.line("OPENAI_API_VERSION") ?? azure.version
      // Microsoft documents edits for addresses by deployment alone; the newer form has no days for versions.
      let isByDeployment = azure.isByDeployment ?? (version?.first?.isNumber ?? true)
      access = ServiceAccess(
        service: service, endpoint: base, credential: nil,
        version: version ?? (isByDeployment ? "2025-04-01-preview" : nil), isByDeployment: isByDeployment)
    case .azureVision:
      let vision = sources.configuration.azureVision
      guard let base = endpoint("VISION_ENDPOINT", vision.endpoint, usual: nil, sources, &problems) else { return }
      access = ServiceAccess(
        service: service, endpoint: base, credential: nil, version: vision.version.protocolVersion)
    }
  }

  /// The address that `variable` says, otherwise the one that the key was kept with, the configured or the usual one. A
  /// variable that says something else leaves none: the key is for the server that was meant.
  private mutating func endpoint(
    _ variable: String, _ configured: String?, usual: String?, _ sources: SettingSources, _ problems: inout [Failure]
  ) -> String? {
    guard let text = sources.variable(variable) else {
      // The address is for the key beside it, as the key is for the address.
      if credential.isOfFile, let kept = sources.file.endpoints[service] {
        endpointOrigin = .credentials
        return kept
      }
      endpointOrigin = configured == nil ? .usual : .configuration
      return configured ?? usual
    }
    endpointOrigin = .environment(variable: variable)
    do throws(Endpoint.Flaw) {
      return try Endpoint.text(text, of: service)
    } catch {
      let kind = ServiceFailure.Kind.unusableEndpoint(origin: variable, detail: error.detail)
      problems.append(.service(ServiceFailure(service, kind)))
      return nil
    }
  }
}

extension CredentialSource {
  fileprivate var isOfFile: Bool {
    if case .file = self { true } else { false }
  }
}

extension ServiceSetup.EndpointOrigin {
  /// Who says it.
  fileprivate var name: String {
    switch self {
    case .usual: "the service"
    case .environment(let variable): variable
    case .configuration: "config.toml"
    case .credentials: "credentials.toml"
    }
  }
}
