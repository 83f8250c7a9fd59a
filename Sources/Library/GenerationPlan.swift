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

  /// A plan.
  public init(
    request: GenerationRequest, lineage: LineageID, description: Description?, prompt: Prompt, service: String,
    estimate: Money
  ) {
    self.request = request
    self.lineage = lineage
    self.description = description
    self.prompt = prompt
    self.service = service
    self.estimate = estimate
  }
}
