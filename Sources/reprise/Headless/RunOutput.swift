import ArgumentParser
import Domain

/// Prints what a generation does: paths and progress for people, or events as JSON lines.
struct RunOutput: Sendable {
  let isJSON: Bool

  /// Prints one event.
  func report(_ event: PipelineEvent) {
    if isJSON {
      try? Output.line(EventLine(event, at: Launch.now()))
      return
    }
    switch event {
    case .variationSaved(let variation, _): Output.path(variation.file)
    case .stageEntered(_, let stage): Output.progress("\(stage.title)…")
    case .described(_, let description, let isCached):
      Output.progress(description.caption + (isCached ? " (known already)" : ""))
    case .generationHeld: break
    case .composed(_, let prompt): Output.progress("sends: \(prompt.text)")
    case .slotChanged(let slot, _, .sent(let stage)): Output.progress("\(slot.rawValue): \(stage.title)…")
    case .slotChanged(let slot, _, .failed(let failure)): Output.progress("\(slot.rawValue): \(failure.message)")
    case .slotReported(let slot, _, .waiting(let until, let kind)): Output.progress(Self.waiting(slot, until, kind))
    case .slotReported(let slot, _, .partial(_, let index)):
      Output.progress("\(slot.rawValue): partial picture \(index + 1)")
    case .slotReported(_, _, .received): break
    case .generationStarted, .slotChanged, .generationEnded: break
    }
  }

  private static func waiting(_ slot: SlotID, _ until: Instant, _ kind: ServiceFailure.Kind?) -> String {
    let seconds = max(1, (until.milliseconds - Launch.now().milliseconds + 999) / 1000)
    return "\(slot.rawValue): sends again in \(seconds) s"
  }

  /// Prints what failed and returns the exit status, that of `signal` where it stopped something.
  func finish(_ outcome: GenerationOutcome, signal: Int32?) -> ExitCode {
    var told: Set<Failure> = []
    for failure in outcome.failures where told.insert(failure).inserted { Output.failure(failure) }
    if outcome.cancelled > 0 { return signal.map(EndingSignals.status) ?? Exit.cancelled }
    guard let first = outcome.failures.first else { return Exit.success }
    return outcome.saved == 0 ? Exit.status(of: first) : Exit.failed
  }
}
