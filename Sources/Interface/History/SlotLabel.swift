import Canvas
import Domain

/// How a slot of a generation is shown: never by colour alone.
struct SlotLabel: Hashable, Sendable {
  /// One character.
  let glyph: String
  /// Where it stands.
  let standing: Standing
  /// The look.
  let role: Role

  /// Where a slot stands, as the catalogue of words tells it.
  enum Standing: Hashable, Sendable {
    /// Something is being done about it, for `elapsed` (`0:41`) where that is told.
    case running(Activity, elapsed: String?)
    case saved
    case failed(Failure)
    case unknown
    case cancelled
    /// The user cleared its row.
    case cleared
    /// It is of an earlier launch.
    case earlier(UnsavedSlot)
  }

  /// What is being done about a slot.
  enum Activity: Hashable, Sendable {
    case waiting, cancelling
    case stage(Stage)
    /// The request leaves in so many seconds, where that is told.
    case sendsAgain(seconds: Int?, ServiceFailure.Kind?)
    /// Bytes of the answer are here, and a partial picture perhaps, counted from 0.
    case receiving(byteCount: Int, partial: Int?)
  }

  /// The glyph and where the slot stands, in a word or two.
  func text(_ words: any Words) -> String { "\(glyph) \(words.text(of: standing))" }

  /// The glyph and whole sentences.
  func explanation(_ words: any Words) -> String { "\(glyph) \(words.explanation(of: standing))" }

  /// The label of a slot of an earlier launch.
  init(_ slot: UnsavedSlot) {
    standing = .earlier(slot)
    (glyph, role) =
      switch slot.state {
      case .failed: ("✗", .failure)
      case .unknown: ("?", .warning)
      case .planned, .sent, .settled, .saved, .cancelled: ("–", .dim)
      }
  }

  /// The label of slot `index` of `generation`; without `now` it does not say for how long.
  init(_ generation: GenerationProgress, _ index: Int, now: Instant?) {
    let elapsed = now.map { Titles.duration(milliseconds: $0.milliseconds - generation.startedAt.milliseconds) }
    func running(_ activity: Activity) -> (String, Standing, Role) {
      ("◐", .running(generation.isCancelling ? .cancelling : activity, elapsed: elapsed), .running)
    }
    let report = generation.news.indices.contains(index) ? generation.news[index] : SlotReport()
    (glyph, standing, role) =
      switch generation.slots.indices.contains(index) ? generation.slots[index] : nil {
      case .planned?: running(generation.stage.map(Activity.stage) ?? .waiting)
      case .sent(let stage)?: running(report.activity(at: now) ?? .stage(stage))
      case .settled?: running(.stage(.save))
      case .saved?: ("✓", .saved, .saved)
      case .failed(let failure)?: ("✗", .failed(failure), .failure)
      case .unknown?: ("?", .unknown, .warning)
      case .cancelled?: ("–", .cancelled, .dim)
      case nil: ("–", .cleared, .dim)
      }
  }
}
