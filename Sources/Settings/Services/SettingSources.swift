import Domain

/// Everything that says something of services, the one that counts most first.
struct SettingSources {
  /// The environment without secrets.
  let environment: [String: String]
  /// The secrets that were in the environment.
  let secrets: Credentials
  /// `credentials.toml`.
  let file: CredentialsFile
  /// `config.toml`.
  let configuration: Configuration

  /// The value of a variable without blanks around it; nil where it is not there or blank.
  func variable(_ name: String) -> String? {
    environment[name].map { String(Substring($0).trimmingBlanks) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of a variable that goes into a header or an address; nil also where it cannot stand there.
  func line(_ name: String) -> String? {
    variable(name).flatMap { text in
      text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F } ? nil : text
    }
  }

  /// Where the key of `service` comes from; `besidesFile` where that of `credentials.toml` is for something else.
  func credential(
    of service: ServiceID, besidesFile: Bool = false, problems: inout [Failure]
  ) -> CredentialSource {
    if let (variable, credential) = secrets.credential(of: service) {
      if Secret(written: credential.secret.value) != nil { return .environment(variable: variable, credential) }
      let kind = ServiceFailure.Kind.unusableKey(
        origin: variable, detail: "it has blanks or other characters that no key has")
      problems.append(.service(ServiceFailure(service, kind)))
      return .nowhere
    }
    if !besidesFile, let credential = file.credentials[service] { return .file(file.file, credential) }
    let (azure, vision) = (configuration.azureOpenAI, configuration.azureVision)
    let (key, token): (String?, String?) =
      switch service {
      case .localStudio: (nil, nil)
      case .openAI: (configuration.openAI.keyCommand, nil)
      case .azureOpenAI: (azure.keyCommand, azure.tokenCommand)
      case .azureVision: (vision.keyCommand, vision.tokenCommand)
      }
    if let key { return .command(KeyCommand(service: service, text: key, isToken: false)) }
    return token.map { .command(KeyCommand(service: service, text: $0, isToken: true)) } ?? .nowhere
  }

  /// How the network is reached.
  var network: NetworkAccess {
    let table = configuration.network
    let proxy = variable("HTTPS_PROXY") ?? variable("https_proxy") ?? table.proxy
    let without = (variable("NO_PROXY") ?? variable("no_proxy")).map(NetworkTable.hosts)
    return NetworkAccess(
      // Without a scheme a proxy speaks http, as other programs read it.
      proxy: proxy.map { $0.contains("://") ? $0 : "http://\($0)" }, withoutProxy: without ?? table.withoutProxy,
      certificates: variable("SSL_CERT_FILE").map { FilePath($0) } ?? table.certificates)
  }
}
