extension ServiceFailure {
  /// What was being done and why it did not work, as a sentence without a full stop.
  public var message: String {
    let name = service.title
    let sentence =
      switch kind {
      case .noKey: "\(name) needs a key, and none is known"
      case .unusableKey(let origin, let detail): "there is no key for \(name) from \(origin)\(Self.after(detail))"
      case .unusableEndpoint(let origin, let detail):
        "\(name) cannot be where \(origin) says it is\(Self.after(detail))"
      case .wrongKey: "\(name) does not take the key"
      case .resourceBlocked: "\(name) has blocked this account or resource: it refuses everything, whatever it asks for"
      case .moderated(let stage, let categories): "\(name) refused \(stage.subject)\(Self.list(categories))"
      case .billingStop(let detail): "\(name) has stopped this account's spending\(Self.after(detail))"
      case .quotaStop(let detail): "the quota at \(name) is used up\(Self.after(detail))"
      case .rateLimited(let seconds): "too many requests at \(name)\(seconds.map { ": again in \($0) s" } ?? "")"
      case .unknownModel(let model): "\(name) has no model called “\(model)”, or no longer"
      case .notVerified: "\(name) wants this organisation to be verified before it may use the model"
      case .notAllowed(let detail): "\(name) does not allow this key to do that\(Self.after(detail))"
      case .noCaptions: "\(name) makes no captions in the region of this resource"
      case .modelCannot(let model, let refusal): "\(model) cannot do that: \(refusal.message)"
      case .pictureRefused(let detail): "\(name) does not take the picture\(Self.after(detail))"
      case .requestRefused(let detail): "\(name) does not take the request\(Self.after(detail))"
      case .noSuchAddress(let address): "\(name) is not at \(address)"
      case .serverTrouble(let status, let detail): "\(name) has trouble of its own (\(status))\(Self.after(detail))"
      case .timedOut(let seconds): "\(name) gave no answer within \(seconds) s"
      case .unreachable(let host, let detail): "\(host) cannot be reached\(Self.after(detail))"
      case .untrusted(let host, let detail): "\(host) cannot prove who it is\(Self.after(detail))"
      case .proxy(let proxy, let detail): "the proxy \(proxy) does not let the request through\(Self.after(detail))"
      case .connectionLost(let detail):
        "the connection to \(name) broke before the answer was whole\(Self.after(detail))"
      case .redirected(let host): "\(name) sends the request on to \(host), and the key is not for that host"
      case .badAnswer(let detail): "\(name) gave an answer that makes no sense\(Self.after(detail))"
      case .pictureNotFetched(let detail, _):
        "\(name) made the picture and only said where it is, and it was not fetched\(Self.after(detail))"
      case .answerTooLarge(let limit): "\(name) gave an answer of more than \(limit >> 20) MiB"
      }
    return requestID.map { "\(sentence) [request \($0)]" } ?? sentence
  }

  /// What the user can try next, as a sentence without a full stop.
  public var advice: String {
    switch kind {
    case .noKey: "connect it: C in the program, or \(keyVariable) in the environment"
    case .unusableKey(let origin, _): "mend \(origin), or connect it anew: C"
    case .unusableEndpoint(let origin, _): "set \(origin) to \(usualEndpoint)"
    case .wrongKey: "check that it is whole and for this service, then connect it again: C"
    case .resourceBlocked: "write to the service's support; changing the prompt does not help"
    case .moderated: "change the words or the picture; sending the same again will be refused again"
    case .billingStop: "look at the account's billing page; nothing was made"
    case .quotaStop: "wait until the quota is renewed, or raise it; nothing was made"
    case .rateLimited: "wait that long and generate again; nothing was made"
    case .unknownModel: "choose another: M; the catalogue can be added to in models.toml"
    case .notVerified: "verify it in the organisation's settings, or choose another model: M"
    case .notAllowed: "ask whoever gave you the key, or use another"
    case .noCaptions: "use a resource in a region that has them, or let another service describe: D"
    case .modelCannot(_, let refusal): refusal.advice
    case .pictureRefused: "convert it or make it smaller, and try again"
    case .requestRefused: "change what its words name; nothing was made"
    case .noSuchAddress: "check the endpoint in config.toml: reprise doctor --online"
    case .serverTrouble:
      stake == .money ? "it may have been charged; try again in a while" : "try again in a while"
    case .timedOut, .connectionLost:
      switch stake {
      case .money: "the request had left: it may have been charged, and is not sent again by itself"
      case .little: "it was asked several times; check the network, and try again in a while"
      case .nothing: "check the network and the endpoint, and try again"
      }
    case .unreachable: "check the network and the endpoint: reprise doctor --online"
    case .untrusted: "check the clock and the certificates; ca_file in config.toml adds one"
    case .proxy: "check HTTPS_PROXY and NO_PROXY"
    case .redirected: "set the endpoint in config.toml to where it really is"
    case .pictureNotFetched(_, let reply):
      "its address is in \(reply.string): open that soon, such addresses end within an hour or so"
    case .badAnswer, .answerTooLarge:
      "\(stake == .money ? "it may have been charged; " : "")check that the endpoint in config.toml is right: "
        + "reprise doctor --online"
    }
  }

  /// What a request that left may have cost, which decides whether it was sent again by itself.
  private enum Stake {
    case nothing, little, money
  }

  private var stake: Stake {
    if isFree == true { return .nothing }
    return service == .azureVision ? .little : .money
  }

  private var keyVariable: String {
    switch service {
    case .localStudio, .openAI: "OPENAI_API_KEY"
    case .azureOpenAI: "AZURE_OPENAI_API_KEY"
    case .azureVision: "VISION_KEY"
    }
  }

  private var usualEndpoint: String {
    switch service {
    case .localStudio, .openAI: "https://api.openai.com/v1, or leave it out"
    case .azureOpenAI: "https://NAME.openai.azure.com"
    case .azureVision: "https://NAME.cognitiveservices.azure.com"
    }
  }

  private static func after(_ detail: String) -> String { detail.isEmpty ? "" : ": \(detail)" }

  private static func list(_ categories: [String]) -> String {
    categories.isEmpty ? "" : ": \(categories.joined(separator: ", "))"
  }
}

extension ServiceFailure.ModerationStage {
  fileprivate var subject: String {
    switch self {
    case .input: "what was asked for"
    case .output: "the picture that came of it"
    case .unknown: "this"
    }
  }
}
