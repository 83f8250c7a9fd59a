import ArgumentParser
import Domain

/// A pipeline event as one JSON object: `event` names it, the other keys are there where they apply.
struct EventLine: Encodable {
  let event: String
  let at: Instant
  var generation: GenerationID?
  var lineage: LineageID?
  var request: GenerationRequest?
  var stage: Stage?
  var description: Description?
  var isCached: Bool?
  var prompt: String?
  var slot: SlotID?
  var state: String?
  var variation: Variation?
  var waitsUntil: Instant?
  var byteCount: Int?
  var partial: FilePath?
  var partialIndex: Int?
  var saved: Int?
  var cancelled: Int?
  var failures: [FailureLine]?

  /// The event as it was reported at `at`.
  init(_ event: PipelineEvent, at: Instant) {
    self.at = at
    switch event {
    case .generationStarted(let request, let lineage):
      self.event = "generationStarted"
      generation = request.id
      self.lineage = lineage
      self.request = request
    case .generationHeld(let request, let failure):
      self.event = "generationHeld"
      generation = request.id
      failures = [FailureLine(failure)]
    case .stageEntered(let generation, let stage):
      self.event = "stageEntered"
      self.generation = generation
      self.stage = stage
    case .described(let generation, let description, let isCached):
      self.event = "described"
      self.generation = generation
      self.description = description
      self.isCached = isCached
    case .composed(let generation, let prompt):
      self.event = "composed"
      self.generation = generation
      self.prompt = prompt.text
    case .slotChanged(let slot, let generation, let state):
      self.event = "slotChanged"
      self.slot = slot
      self.generation = generation
      setState(state)
    case .slotReported(let slot, let generation, let news):
      self.event = "slotReported"
      self.slot = slot
      self.generation = generation
      setNews(news)
    case .variationSaved(let variation, let lineage):
      self.event = "variationSaved"
      generation = variation.generation
      self.lineage = lineage.id
      self.variation = variation
    case .generationEnded(let generation, let outcome):
      self.event = "generationEnded"
      self.generation = generation
      saved = outcome.saved
      cancelled = outcome.cancelled
      failures = outcome.failures.map(FailureLine.init)
    }
  }

  private mutating func setNews(_ news: SlotNews) {
    switch news {
    case .waiting(let until, _): waitsUntil = until
    case .received(let count): byteCount = count
    case .partial(let file, let index):
      partial = file
      partialIndex = index
    }
  }

  private mutating func setState(_ state: SlotState) {
    switch state {
    case .planned: self.state = "planned"
    case .sent(let stage):
      self.state = "sent"
      self.stage = stage
    case .settled: self.state = "settled"
    case .saved: self.state = "saved"
    case .failed(let failure):
      self.state = "failed"
      failures = [FailureLine(failure)]
    case .unknown: self.state = "unknown"
    case .cancelled: self.state = "cancelled"
    }
  }
}

/// The last line of a command that ended before it was done, as one JSON object.
struct FailedLine: Encodable {
  let event = "failed"
  let at: Instant
  /// The exit status.
  let status: Int32
  let failures: [FailureLine]

  /// Says that `failure` ended the command with `status`.
  init(_ failure: FailureLine, status: ExitCode, at: Instant) {
    self.at = at
    self.status = status.rawValue
    failures = [failure]
  }
}

/// A failure as a message and an advice.
struct FailureLine: Encodable {
  let message: String
  let advice: String

  /// What is wrong with the command line.
  init(usage message: String) {
    self.message = message
    advice = "reprise --help says how it is meant"
  }

  /// The words of `failure`.
  init(_ failure: Failure) {
    message = failure.message
    advice = failure.advice
  }
}
