import Domain

/// Answers on their way from a service to the library, and what was asked for.
struct Spool {
  let layout: LibraryLayout

  /// Makes the bytes that arrived for `slot` durable and gives them the name that says they are whole. Repeating it
  /// changes nothing.
  func markWhole(_ slot: SlotID) throws(Failure) {
    let arriving = layout.arrivingAnswer(slot)
    let whole = layout.wholeAnswer(slot)
    if try FileStatus(of: arriving) == nil, try FileStatus(of: whole) != nil { return }
    try OpenFile.reading(arriving).sync()
    guard try Folder.move(arriving, to: whole) else {
      throw .notWritable(whole, detail: "an answer of this slot is already there")
    }
  }

  /// Writes down what is asked for in place of what was written down of the slot before.
  func keep(_ intent: Intent, with files: AtomicFile, isDurable: Bool = true) throws(Failure) {
    try files.replace(layout.intent(intent.slot), with: SidecarFile.bytes(of: intent), isDurable: isDurable)
  }

  /// Forgets what was asked for.
  func forget(_ slot: SlotID) throws(Failure) {
    try Folder.removeFile(layout.intent(slot))
  }

  /// What was asked for, of all slots that are open, failed or unknown. What cannot be read is left out.
  func intents() throws(Failure) -> [Intent] {
    var intents: [Intent] = []
    for name in try Folder.names(in: layout.spool) where name.fileExtension == "json" {
      guard let intent = try? SidecarFile.readIntent(layout.spool.appending(name)),
        layout.intent(intent.slot).name == name
      else { continue }
      intents.append(intent)
    }
    return intents
  }
}
