import Domain
import Synchronization

extension Library {
  /// Whether it is certain that the request of a slot, though intended, never left: its service makes the file of the
  /// reply before it sends anything, and nothing of the slot is in the spool but what was asked for.
  ///
  /// That is in the spool since before the request left, so that a spool that was emptied meanwhile proves nothing.
  func hasNotLeft(_ record: SlotRecord) throws(Failure) -> Bool {
    switch record.settings.service {
    case .localStudio, .azureVision: return false
    case .openAI, .azureOpenAI: break
    }
    guard let intent = try? SidecarFile.readIntent(layout.intent(record.id)), intent.isRestored != true else {
      return false
    }
    if let second = layout.secondReply(record.id), try FileStatus(of: second) != nil { return false }
    for file in layout.companions(record.id) + [layout.arrivingAnswer(record.id), layout.wholeAnswer(record.id)] {
      if try FileStatus(of: file) != nil { return false }
    }
    return true
  }

  /// Plans a slot again whose request never left: nothing was bought, and it can be asked for when the user wants it.
  func planAgain(_ slot: SlotID) throws(Failure) {
    let entry = try writing { index, db in
      var entry = try LedgerRows.slot(slot, in: db)
      entry?.state = .failed
      entry?.reason = Self.notLeft
      try self.ledger(index).move(
        slot, to: .planned, from: [.sent], setting: ["sentAt": nil, "session": nil, "failure": nil], in: db)
      return entry
    }
    _ = underWay.withLock { $0.removeValue(forKey: slot) }
    try spool.forget(slot)
    if let entry { note(entry) }
  }

  private static let notLeft = Failure.unexpected(
    doing: "making the picture", detail: "the program ended before the request left; nothing is charged")
}
