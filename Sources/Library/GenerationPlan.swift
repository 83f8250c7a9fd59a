public import Domain

/// A generation as it is written down before anything leaves the machine.
public struct GenerationPlan: Hashable, Sendable {
  /// What the user asked for.
  public var request: GenerationRequest
  /// The lineage its variations will belong to; must have begun.
  public var lineage: LineageID
  /// What the parent shows, as far as it is known.
  public var description: Description?
  /// The text that will be sent.
  public var prompt: Prompt
  /// Who makes it, as the user sees it.
  public var service: String
  /// The price of one slot.
  public var estimate: Money
  /// The signature under which ``description`` is kept.
  public var describedBy: String?
  /// What ``estimate`` is in proportion to the catalogue's: what earlier charges have taught.
  public var estimateRatio: Double
  /// Names everything that what is bought depends on: requests with the same one are identical. Nil for what is free.
  public var fingerprint: String?

  /// A plan.
  public init(
    request: GenerationRequest, lineage: LineageID, description: Description?, prompt: Prompt, service: String,
    estimate: Money, describedBy: String? = nil, estimateRatio: Double = 1, fingerprint: String? = nil
  ) {
    self.describedBy = describedBy
    self.estimateRatio = estimateRatio
    self.fingerprint = fingerprint
    self.request = request
    self.lineage = lineage
    self.description = description
    self.prompt = prompt
    self.service = service
    self.estimate = estimate
  }
}
