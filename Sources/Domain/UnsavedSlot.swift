/// A slot that ended without a picture, as the ledger has it.
public struct UnsavedSlot: Hashable, Sendable, Codable {
  /// The slot.
  public var id: SlotID
  /// The generation it belongs to.
  public var generation: GenerationID
  /// Its place in the generation, from 0.
  public var index: Int
  /// What it was to be made from.
  public var parent: Parent
  /// ``SlotState/failed(_:)`` with the reason, or ``SlotState/unknown``.
  public var state: SlotState
  /// What the user asked to change, as typed.
  public var instruction: String
  /// How it was to be made.
  public var settings: GenerationSettings
  /// Who was asked: `local studio`, `OpenAI`.
  public var service: String
  /// The price before.
  public var estimate: Money
  /// The price after; nil where it is not known.
  public var charge: Money?
  /// When the request left; nil where it did not.
  public var sentAt: Instant?
  /// When it was given up.
  public var endedAt: Instant?
  /// What is known of why; for ``SlotState/unknown`` too.
  public var reason: Failure?

  /// A slot with everything that is known of it.
  public init(
    id: SlotID, generation: GenerationID, index: Int, parent: Parent, state: SlotState, instruction: String,
    settings: GenerationSettings, service: String, estimate: Money, charge: Money? = nil, sentAt: Instant? = nil,
    endedAt: Instant? = nil, reason: Failure? = nil
  ) {
    self.id = id
    self.generation = generation
    self.index = index
    self.parent = parent
    self.state = state
    self.instruction = instruction
    self.settings = settings
    self.service = service
    self.estimate = estimate
    self.charge = charge
    self.sentAt = sentAt
    self.endedAt = endedAt
    self.reason = reason
  }
}
