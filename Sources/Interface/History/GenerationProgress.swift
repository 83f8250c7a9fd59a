import Domain

/// A generation of this launch, from the key that started it until its rows are cleared.
struct GenerationProgress: Hashable, Sendable {
  /// What was asked for.
  let request: GenerationRequest
  /// When the key was pressed.
  let startedAt: Instant
  /// The step that all slots share.
  var stage: Stage?
  /// The slots in order, nil where the row was cleared.
  var slots: [SlotState?]
  /// The text that is sent, once it is composed.
  var prompt: Prompt?
  /// What is known of each slot between its request and its answer.
  var news: [SlotReport]
  /// Whether the user asked to stop it.
  var isCancelling = false
  /// Whether nothing more will happen.
  private(set) var isEnded = false

  /// A generation that has just been asked for.
  init(_ request: GenerationRequest, at instant: Instant) {
    self.request = request
    startedAt = instant
    slots = Array(repeating: .planned, count: request.settings.count)
    news = Array(repeating: SlotReport(), count: request.settings.count)
  }

  /// Notes that nothing more will happen: slots that never said how they ended share the outcome.
  mutating func end(_ outcome: GenerationOutcome) {
    isEnded = true
    for index in slots.indices where slots[index]?.isFinal == false {
      slots[index] = outcome.failures.first.map(SlotState.failed) ?? (outcome.cancelled > 0 ? .cancelled : .unknown)
    }
  }

  /// Whether a row is left to show.
  var hasRows: Bool { slots.contains { $0 != nil && $0 != .saved } }
}

extension GenerationRequest {
  /// Whether `other` asks for the same, whatever its name, and whether or not it was made before.
  func isSame(as other: GenerationRequest) -> Bool {
    var same = self
    same.id = other.id
    same.lineage = other.lineage
    same.isAgain = other.isAgain
    same.replaces = other.replaces
    return same == other
  }
}
