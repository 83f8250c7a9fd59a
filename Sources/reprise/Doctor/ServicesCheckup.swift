import Domain
import Glibc
import Settings

/// Looks at what is known of every service, and reaches it where that is asked for. Keys are never shown, and no command
/// that prints one is run for anything else.
struct ServicesCheckup {
  /// What settings and environment say.
  let settings: ServiceSettings
  /// What a key's command is run with, where a service is to be reached.
  let environment: [String: String]
  /// Now.
  let now: Instant
  /// Asks a service for an answer that costs nothing; nil leaves the services alone.
  var reach: (@Sendable (ServiceAccess, NetworkAccess) async -> Failure?)?

  func section() async -> DoctorReport.Section {
    var section = DoctorReport.Section(
      title: "Services",
      findings: [.init(name: ServiceID.localStudio.title, value: "always there, free")])
    for setup in settings.setups { section.findings.append(await finding(setup)) }
    section.findings += [reachability, choices, network].compactMap(\.self)
    return section
  }

  private func finding(_ setup: ServiceSetup) async -> DoctorReport.Finding {
    var finding = DoctorReport.Finding(name: setup.service.title, value: words(setup).joined(separator: ", "))
    finding.problems = settings.problems.filter { failure in
      if case .service(let failure) = failure { failure.service == setup.service } else { false }
    }.map { .init($0) }
    if setup.access == nil, setup.credential != .nowhere, finding.problems.isEmpty {
      finding.problems = [noAddress(setup.service)]
    }
    if setup.isUsable {
      finding.problems += problems(ofModelAt: setup.service)
      await tryReaching(setup, &finding)
    } else if isChosen(setup.service), finding.problems.isEmpty {
      finding.problems = [.init(.service(ServiceFailure(setup.service, .noKey)))]
    }
    return finding
  }

  private func words(_ setup: ServiceSetup) -> [String] {
    let key = setup.credential.words
    guard let access = setup.access else { return setup.credential == .nowhere ? ["not connected"] : [key] }
    guard setup.isUsable || setup.endpointOrigin != .usual else { return ["not connected"] }
    let model = settings.usualModel(of: setup.service, at: now).map { model in
      model.retiresOn.map { "\(model.id) until \($0)" } ?? model.id
    }
    return [key, "\(access.endpoint)\(setup.endpointOrigin.words)"] + (model.map { [$0] } ?? [])
  }

  private func isChosen(_ service: ServiceID) -> Bool {
    [settings.generate.service, settings.describe.service, settings.compose.service].contains(service)
  }

  /// What the usual model cannot do, or not for long.
  private func problems(ofModelAt service: ServiceID) -> [DoctorReport.Problem] {
    guard let model = settings.usualModel(of: service, at: now) else { return [] }
    let isMeant = settings.usualGenerator == service
    let wishes = GenerationSettings(
      mode: .picture, count: settings.generate.count ?? 1, model: model.id, service: service,
      options: isMeant ? settings.generate.options : .standard)
    var problems: [DoctorReport.Problem] = []
    if let refusal = model.refusal(wishes, pictures: 1, at: now) {
      problems.append(.init(.service(ServiceFailure(service, .modelCannot(model.id, refusal)))))
    } else if let days = model.retirementNotice(at: now), let day = model.retiresOn {
      let successor = model.successor.map { "model = \"\($0)\"" } ?? "another model"
      problems.append(
        .init(
          message: "\(model.id) is switched off on \(day), in \(days) \(days == 1 ? "day" : "days")",
          mend: "write \(successor) below [generate] in config.toml"))
    }
    return problems
  }

  private func noAddress(_ service: ServiceID) -> DoctorReport.Problem {
    let variable = service == .azureVision ? "VISION_ENDPOINT" : "AZURE_OPENAI_ENDPOINT"
    let host = service == .azureVision ? "cognitiveservices.azure.com" : "openai.azure.com"
    guard service != .openAI else {
      return .init(
        message: "there is a key, and where it belongs cannot be read", mend: "mend config.toml: see Settings below")
    }
    return .init(
      message: "there is a key, and no address",
      mend: "set \(variable), or endpoint below [\(service.table ?? "")] in config.toml, to https://NAME.\(host)")
  }

  private var choices: DoctorReport.Finding {
    let generator = settings.usualGenerator
    let model = settings.usualModel(of: generator, at: now).map { " with \($0.id)" } ?? ""
    let words = [
      "\(generator.title) generates\(model)", "\(settings.usualDescriber.title) describes",
      "\(settings.usualComposer.title) composes",
    ]
    return DoctorReport.Finding(name: "usual choices", value: words.joined(separator: ", "))
  }

  private var network: DoctorReport.Finding {
    var finding = DoctorReport.Finding(
      name: "network", value: settings.network.shownProxy.map { "through \($0)" } ?? "without a proxy")
    if let file = settings.network.certificates {
      finding.value += ", certificates of \(file.string)"
      if access(file.cString, R_OK) != 0 {
        let mend = "make it readable, or set SSL_CERT_FILE, or ca_file below [network] in config.toml, to one that is"
        finding.problems = [.init(message: "\(file.string) cannot be read", mend: mend)]
      }
    }
    return finding
  }
}

extension CredentialSource {
  /// Where the key is, for people.
  fileprivate var words: String {
    switch self {
    case .environment(let variable, _): "key in \(variable)"
    case .file: "key in credentials.toml"
    case .command(let command): "key from \(command.isToken ? "token_command" : "key_command")"
    case .nowhere: "no key"
    }
  }
}

extension ServiceSetup.EndpointOrigin {
  /// Who says where it is, for people.
  fileprivate var words: String {
    switch self {
    case .usual: ""
    case .environment(let variable): " (\(variable))"
    case .configuration: " (config.toml)"
    case .credentials: " (credentials.toml)"
    }
  }
}
