public import Domain

/// A request that costs something and makes no picture: a description or a composition.
public struct PaidRequest: Hashable, Sendable {
  /// Names it, uniquely across all libraries.
  public var id: String
  /// What it buys.
  public var kind: LedgerEntry.Kind
  /// Who is asked.
  public var service: ServiceID
  /// The model; empty where the service has none to choose.
  public var model: String
  /// The lineage that it is for, if there is one.
  public var lineage: LineageID?
  /// The generation that it is for, if there is one.
  public var generation: GenerationID?
  /// The price before; nil where nobody knows what the service takes.
  public var estimate: Money?

  /// The signature under which a description will be kept.
  public var signature: String?
  /// What the generation will cost besides: that has to fit too, though it is not reserved yet.
  public var rest: Money = .free

  /// A request that has not left.
  public init(
    id: String, kind: LedgerEntry.Kind, service: ServiceID, model: String, lineage: LineageID? = nil,
    generation: GenerationID? = nil, estimate: Money?
  ) {
    self.id = id
    self.kind = kind
    self.service = service
    self.model = model
    self.lineage = lineage
    self.generation = generation
    self.estimate = estimate
  }
}
