/// A generation of a program that ended before all its requests had left.
public struct UnsentGeneration: Hashable, Sendable, Codable, Identifiable {
  /// Names the generation.
  public var id: GenerationID
  /// What the user asked for.
  public var request: GenerationRequest
  /// The slots whose requests never left.
  public var slots: [SlotID]
  /// The price of one slot, before anything is sent.
  public var estimate: Money
  /// When it was asked for.
  public var plannedAt: Instant

  /// What is left of a generation.
  public init(request: GenerationRequest, slots: [SlotID], estimate: Money, plannedAt: Instant) {
    id = request.id
    self.request = request
    self.slots = slots
    self.estimate = estimate
    self.plannedAt = plannedAt
  }

  /// What the slots will probably cost together.
  public var price: Money { slots.reduce(.free) { sum, _ in sum + estimate } }
}
