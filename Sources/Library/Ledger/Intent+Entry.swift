import Domain

extension Intent {
  /// The picture in the ledger that it is; nil where nothing is paid for it, or nothing left.
  var entry: LedgerEntry? {
    guard let sentAt, state != .planned,
      estimateMicroDollars > 0 || chargeMicroDollars ?? 0 > 0 || making != nil
    else { return nil }
    return LedgerEntry(
      id: id, kind: .variation, state: LedgerEntry.State(state, isWrittenOff: writtenOffAt != nil),
      service: making?.service ?? .localStudio, model: model, lineage: LineageID(rawValue: source.sha256),
      generation: GenerationID(rawValue: generation), estimate: Money(microDollars: estimateMicroDollars),
      charge: chargeMicroDollars.map { Money(microDollars: $0) }, intendedAt: sentAt, settledAt: settledAt,
      endedAt: endedAt, reason: reason?.failure)
  }
}

extension LedgerEntry.State {
  /// The state of an entry whose slot is in `state`.
  init(_ state: LedgerState, isWrittenOff: Bool) {
    self =
      switch state {
      case .planned, .sent: .intended
      case .settled, .saved: .settled
      case .failed, .cancelled: .failed
      case .unknown: isWrittenOff ? .writtenOff : .unknown
      }
  }
}
