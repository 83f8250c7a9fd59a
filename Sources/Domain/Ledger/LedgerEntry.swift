/// One paid request as the ledger has it.
public struct LedgerEntry: Hashable, Sendable, Codable, Identifiable {
  /// Names it for ever; that of a picture is the name of its slot.
  public var id: String
  /// What was bought.
  public var kind: Kind
  /// How far it has come.
  public var state: State
  /// Who was asked.
  public var service: ServiceID
  /// The model, as the service names it; empty where the service has none to choose.
  public var model: String
  /// The lineage that it was for; nil where it began none.
  public var lineage: LineageID?
  /// The generation that it was for; nil for a description that was asked for by itself.
  public var generation: GenerationID?
  /// The price before; nil where nobody knows what the service takes.
  public var estimate: Money?
  /// The price after; nil where it is not known.
  public var charge: Money?
  /// When it was written down that the request leaves.
  public var intendedAt: Instant
  /// When the answer was whole.
  public var settledAt: Instant?
  /// When nothing more was to happen to it.
  public var endedAt: Instant?
  /// Why it failed, or what is known of why its fate is not.
  public var reason: Failure?

  /// What a request buys.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case description, composition, variation
  }

  /// How far a request has come.
  public enum State: String, Hashable, Sendable, Codable, CaseIterable {
    /// It leaves, or has left, and is worked at.
    case intended
    /// The answer is there.
    case settled
    /// There will be no answer; a charge is recorded where one was made nevertheless.
    case failed
    /// It left, and nobody knows what became of it: possibly charged.
    case unknown
    /// It was unknown, and the user has decided what it counts as.
    case writtenOff = "written-off"
  }

  /// An entry with everything that is known of it.
  public init(
    id: String, kind: Kind, state: State, service: ServiceID, model: String, lineage: LineageID? = nil,
    generation: GenerationID? = nil, estimate: Money?, charge: Money? = nil, intendedAt: Instant,
    settledAt: Instant? = nil, endedAt: Instant? = nil, reason: Failure? = nil
  ) {
    self.id = id
    self.kind = kind
    self.state = state
    self.service = service
    self.model = model
    self.lineage = lineage
    self.generation = generation
    self.estimate = estimate
    self.charge = charge
    self.intendedAt = intendedAt
    self.settledAt = settledAt
    self.endedAt = endedAt
    self.reason = reason
  }

  /// What it counts as for a budget: the charge where it is known, and until then the estimate.
  public var counted: Money {
    switch state {
    case .settled, .writtenOff: charge ?? estimate ?? .free
    case .failed: charge ?? .free
    case .intended, .unknown: estimate ?? .free
    }
  }
}
