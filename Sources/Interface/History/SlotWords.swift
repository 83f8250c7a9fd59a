import Canvas
import Domain

/// How a slot of a generation is put: never by colour alone.
struct SlotWords: Hashable, Sendable {
  /// One character.
  let glyph: String
  /// `generating 0:41`.
  let text: String
  /// Whole sentences.
  let explanation: String
  /// The look.
  let role: Role

  /// The words for a slot of an earlier launch.
  init(_ slot: UnsavedSlot) {
    let reason = slot.reason.map { " \($0.sentences)" } ?? ""
    switch slot.state {
    case .failed(let failure):
      (glyph, text, role) = ("✗", "failed", .failure)
      explanation = "An earlier run failed. \(failure.sentences)"
    case .unknown:
      (glyph, text, role) = ("?", "unknown", .warning)
      explanation =
        "Unknown: in an earlier run the request left and no answer came. It may be charged, and is not resent.\(reason)"
    case .planned, .sent, .settled, .saved, .cancelled:
      (glyph, text, role) = ("–", "ended", .dim)
      explanation = "It ended without a picture in an earlier run.\(reason)"
    }
  }

  /// The words for slot `index` of `generation`.
  init(_ generation: GenerationProgress, _ index: Int, now: Instant) {
    let elapsed = Titles.duration(milliseconds: now.milliseconds - generation.startedAt.milliseconds)
    func running(_ word: String) -> (String, String, String, Role) {
      let word = generation.isCancelling ? "cancelling" : word
      return ("◐", "\(word) \(elapsed)", "\(word.capitalisedFirst) since \(elapsed).", .running)
    }
    (glyph, text, explanation, role) =
      switch generation.slots.indices.contains(index) ? generation.slots[index] : nil {
      case .planned?: running(generation.stage.map(\.title) ?? "waiting")
      case .sent(let stage)?: running(stage.title)
      case .settled?: running(Stage.save.title)
      case .saved?: ("✓", "saved", "Saved.", .saved)
      case .failed(let failure)?: ("✗", "failed: \(failure.message)", "Failed. \(failure.sentences)", .failure)
      case .unknown?:
        (
          "?", "unknown", "Unknown: the request left and no answer came. It may be charged, and is not resent.",
          .warning
        )
      case .cancelled?: ("–", "cancelled", "Cancelled.", .dim)
      case nil: ("–", "cleared", "Cleared.", .dim)
      }
  }
}
