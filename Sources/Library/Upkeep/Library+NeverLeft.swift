import Domain

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
    for file in layout.companions(record.id) + [layout.arrivingAnswer(record.id), layout.wholeAnswer(record.id)] {
      if try FileStatus(of: file) != nil { return false }
    }
    return true
  }
}
