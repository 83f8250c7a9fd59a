public import Domain
import Synchronization

extension Library {
  /// Puts the settled answer of `slot` under its name in the lineage, with its sidecar, and into the index. The
  /// bytes stay as they came and nothing is overwritten. Repeating it returns what is there.
  public func save(_ slot: SlotID, facts: PictureFacts) async throws(Failure) -> SavedVariation {
    try await offPool { () throws(Failure) in try self.saving(slot, facts: facts) }
  }

  /// Does what ``save(_:facts:)`` does; `facts` may be nil where an earlier try has recorded them.
  func saving(_ slot: SlotID, facts: PictureFacts?) throws(Failure) -> SavedVariation {
    let saved = try savingAgain(slot, facts: facts)
    _ = underWay.withLock { $0.removeValue(forKey: slot) }
    // What was asked for goes last: it is what the others are known by.
    for file in layout.companions(slot) { try? Folder.removeFile(file) }
    forgetSecondReply(slot)
    try? spool.forget(slot)
    return saved
  }

  private func savingAgain(_ slot: SlotID, facts: PictureFacts?) throws(Failure) -> SavedVariation {
    let index = try indexForWriting()
    do throws(Failure) {
      return try VariationSaving(library: self, index: index, slot: slot).run(facts: facts)
    } catch {
      guard !index.isInPlace else { throw error }
    }
    return try VariationSaving(library: self, index: try indexForWriting(), slot: slot).run(facts: facts)
  }
}
