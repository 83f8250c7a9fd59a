import Domain

/// Whether a request may leave once more, and when: nothing else decides that.
///
/// One that may have been paid for leaves again only where it is certain that nothing was made: the connection failed
/// before it left, the service wants it later, or says so itself. One that may be repeated freely has more reasons.
struct Attempts: Equatable, Sendable {
  /// Whether it costs nothing, or next to nothing, to ask twice.
  let isRepeatable: Bool
  /// How often it may leave in all.
  let limit: Int
  private(set) var count = 0

  /// The longest wait that a service may ask for, in milliseconds: who is told to wait longer comes back themselves.
  static let longestWait = 120_000

  /// For a request that has not left yet.
  init(isRepeatable: Bool, limit: Int = 4) {
    self.isRepeatable = isRepeatable
    self.limit = limit
  }

  /// What became of an attempt.
  enum Outcome: Equatable, Sendable {
    /// No whole answer came.
    case fault(HTTPFault)
    /// The service said no.
    case refused(HTTPHead, ServiceFailure.Kind)
  }

  /// The milliseconds to wait before it leaves again; nil where it does not. `chance` is 0…1.
  mutating func wait(after outcome: Outcome, chance: Double) -> Int? {
    count += 1
    guard count < limit else { return nil }
    let pause = Int(min(500 * Double(1 << (count - 1)), 8000) * (1 - 0.25 * chance))
    switch outcome {
    case .fault(let fault): return mayFollow(fault) ? pause : nil
    case .refused(let head, let kind):
      guard mayFollow(head, kind) else { return nil }
      guard let asked = RetryHint(head, kind).milliseconds else { return pause }
      return asked <= Self.longestWait ? max(asked, 1) : nil
    }
  }

  private func mayFollow(_ fault: HTTPFault) -> Bool {
    guard case .service(let kind) = fault.cause else { return false }
    switch kind {
    case .unreachable: return !fault.mayHaveLeft || isRepeatable
    case .timedOut, .connectionLost: return isRepeatable
    default: return false
    }
  }

  private func mayFollow(_ head: HTTPHead, _ kind: ServiceFailure.Kind) -> Bool {
    switch kind {
    case .billingStop, .quotaStop, .moderated: return false
    default: break
    }
    // A stream that said yes first.
    if head.isSuccess { return false }
    switch head.headers["x-should-retry"]?.lowercased() {
    case "true": return true
    case "false": return false
    default: break
    }
    if head.status == 429 { return true }
    return isRepeatable && (head.status == 408 || head.status == 409 || head.status >= 500)
  }
}

/// When a service wants a request again.
struct RetryHint: Equatable {
  /// Nil where it does not say.
  let milliseconds: Int?

  /// Reads `retry-after-ms`, `x-ms-retry-after-ms`, `retry-after` in seconds, or what the service says in words.
  init(_ head: HTTPHead, _ kind: ServiceFailure.Kind) {
    for name in ["retry-after-ms", "x-ms-retry-after-ms"] {
      if let value = head.headers[name].flatMap(Double.init), 0...1e9 ~= value {
        milliseconds = Int(value.rounded(.up))
        return
      }
    }
    if let value = head.headers["retry-after"].flatMap(Double.init), 0...1e6 ~= value {
      milliseconds = Int((value * 1000).rounded(.up))
    } else if case .rateLimited(let seconds?) = kind {
      milliseconds = seconds * 1000
    } else {
      milliseconds = nil
    }
  }
}
