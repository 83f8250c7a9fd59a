/// What the pipeline reports while it works.
public enum PipelineEvent: Hashable, Sendable {
  /// A request was accepted; its slots are planned.
  case generationStarted(GenerationRequest, lineage: LineageID)
  /// Nothing of it was sent, and nothing is until the user has decided: it is over a budget, or was made already. The
  /// generation ends without its slots being reported.
  case generationHeld(GenerationRequest, Failure)
  /// A step that all slots share began (load … compose).
  case stageEntered(GenerationID, Stage)
  /// The source is described.
  case described(GenerationID, Description, isCached: Bool)
  /// The text that is sent is known.
  case composed(GenerationID, Prompt)
  /// A slot moved on.
  case slotChanged(SlotID, generation: GenerationID, SlotState)
  /// A slot whose request left is not there yet, and this is what is known of it.
  case slotReported(SlotID, generation: GenerationID, SlotNews)
  /// A variation is on disk. The lineage need not list the others that it has.
  case variationSaved(Variation, lineage: Lineage)
  /// Nothing more will happen in this generation.
  case generationEnded(GenerationID, GenerationOutcome)
}

/// How a generation ended.
public struct GenerationOutcome: Hashable, Sendable {
  /// Variations on disk.
  public var saved: Int
  /// Slots that failed or are unknown, with the reason where there is one.
  public var failures: [Failure]
  /// Slots that the user stopped.
  public var cancelled: Int

  /// An outcome.
  public init(saved: Int, failures: [Failure], cancelled: Int) {
    self.saved = saved
    self.failures = failures
    self.cancelled = cancelled
  }
}
