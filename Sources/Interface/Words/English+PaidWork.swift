import Domain

extension English: PaidWorkWords {
  var cancelTitle: String { "Stop it?" }

  func cancelText(_ generations: Int, ago: String, services: [String]) -> String {
    let subject = generations == 1 ? "It has left" : "\(generations) generations have left, the first"
    let names = services.joined(separator: " and ")
    let verb = services.count == 1 ? "charges what it makes" : "charge what they make"
    return "\(subject) \(ago) ago; \(names) \(verb), even if nothing comes here."
  }

  func cancelLines(stop: String, stay: String) -> [String] {
    let keys = "\(stop) or \(stay)"
    return ["It may be charged all the same. Stop it? \(keys)", "Stop it? \(keys)", keys]
  }

  var stopIt: String { "stop it" }
  var letItGoOn: String { "let it go on" }
  var hasEndedMeanwhile: String { "It has ended meanwhile." }

  func received(_ byteCount: Int, partial: Int?) -> String {
    let size = byteCount > 0 ? bytes(byteCount) : nil
    guard let partial else { return size.map { "receiving \($0)" } ?? "receiving" }
    return ["partial \(partial + 1)", size].compactMap(\.self).joined(separator: ", ")
  }

  func sendsAgain(inSeconds seconds: Int?, _ reason: ServiceFailure.Kind?) -> String {
    let time = seconds.map { "in \($0) s" } ?? "soon"
    return "sends again \(time)\(reason.map { ": \(phrase($0))" } ?? "")"
  }

  private func phrase(_ reason: ServiceFailure.Kind) -> String {
    switch reason {
    case .rateLimited: "too many requests"
    case .serverTrouble: "trouble of the service's own"
    case .unreachable: "not reachable"
    case .timedOut: "no answer"
    default: "nothing was made"
    }
  }

  var noRequestID: String { "no failure here has a request id" }
}
