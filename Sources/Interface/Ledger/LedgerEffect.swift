public import Domain

/// Outside work that the ledger asks for.
public enum LedgerEffect: Hashable, Sendable {
  /// Reads the ledger. Answers ``Event/ledgerRead(_:)`` or ``Event/ledgerNotRead(_:)``.
  case read
  /// Looks in the spool once more for the answer to a request of unknown fate, and saves it if it is there. Answers
  /// ``Event/lookedAgain(_:found:)`` or ``Event/failed(_:)``.
  case lookAgain(SlotID)
  /// Counts the estimate of the entry called that as spent: nobody waits for it any more. ``Event/spendingChanged(_:)``
  /// follows even where the sums are the same, or ``Event/failed(_:)``.
  case writeOff(String)
  /// Asks once more for a slot of unknown fate, knowingly, as a generation of one slot with that name. Answers with
  /// ``Event/pipeline(_:)``, always to the end of that generation.
  case resend(SlotID, as: GenerationID)
  /// Asks for what was never sent of a generation. Answers with ``Event/pipeline(_:)``, always to its end.
  case resume(GenerationID)
  /// Forgets what was never sent of a generation.
  case discard(GenerationID)
}
