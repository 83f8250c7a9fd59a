import Domain
import Settings

extension ServicesCheckup {
  /// Asks a service for an answer, where that is to be tried, and notes whether it gave one.
  func tryReaching(_ setup: ServiceSetup, _ finding: inout DoctorReport.Finding) async {
    guard let reach else { return }
    let failure: Failure?
    do throws(Failure) {
      failure = await reach(try setup.opened(environment: environment), settings.network)
    } catch {
      failure = error
    }
    finding.isReachable = failure == nil
    finding.value += failure == nil ? ", reachable" : ", not reachable"
    if let failure { finding.problems.append(.init(message: failure.message, mend: setup.mend(for: failure))) }
  }

  /// What is known of whether services answer, where none was asked.
  var reachability: DoctorReport.Finding? {
    if !settings.setups.contains(where: \.isUsable) {
      return DoctorReport.Finding(name: "reachability", value: "nothing to try, no outside service is connected")
    }
    guard reach == nil else { return nil }
    return DoctorReport.Finding(name: "reachability", value: "not tried: reprise doctor --online asks each of them")
  }
}

extension ServiceSetup {
  /// What mends `failure`, which came when the service was asked: where exactly the key or the address stands.
  fileprivate func mend(for failure: Failure) -> String {
    guard case .service(let failure) = failure else { return failure.advice }
    switch failure.kind {
    case .wrongKey: return keyMend
    case .unreachable, .timedOut, .connectionLost:
      let address = addressPlace.map { "that \($0) is right" } ?? "the proxy, if there is one: HTTPS_PROXY"
      return "check the network, and \(address)"
    case .noSuchAddress, .badAnswer, .answerTooLarge, .redirected:
      let address: String =
        if case .redirected(let host) = failure.kind { "the address at \(host)" } else { usualAddress }
      return addressPlace.map { "set \($0) to \(address)" } ?? failure.advice
    default: return failure.advice
    }
  }

  private var keyMend: String {
    switch credential {
    case .environment(let variable, _): "set \(variable) to a whole and valid key of this service"
    case .file:
      "put a whole and valid key below [\(service.table ?? "")] in credentials.toml, or connect it again: C"
    case .command(let command): "\(command.origin) has to print a whole and valid key of this service"
    case .nowhere: "give it a key: C in the program"
    }
  }

  /// Where the address stands; nil for the usual one, which stands nowhere.
  private var addressPlace: String? {
    switch endpointOrigin {
    case .usual: nil
    case .environment(let variable): variable
    case .configuration: "\(service == .openAI ? "base_url" : "endpoint") below [\(service.table ?? "")] in config.toml"
    case .credentials: "endpoint below [\(service.table ?? "")] in credentials.toml"
    }
  }

  private var usualAddress: String {
    switch service {
    case .localStudio, .openAI: "https://api.openai.com/v1, or to where a server of the same protocol is"
    case .azureOpenAI: "https://NAME.openai.azure.com"
    case .azureVision: "https://NAME.cognitiveservices.azure.com"
    }
  }
}
