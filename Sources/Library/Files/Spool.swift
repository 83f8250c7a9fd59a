import Domain

/// Answers on their way from a service to the library.
struct Spool {
  let layout: Layout

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
}
