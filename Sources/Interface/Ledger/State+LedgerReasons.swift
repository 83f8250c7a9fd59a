import Domain

extension State {
  /// Why a command for the ledger can do nothing now, as a sentence without a full stop; nil if it can.
  func unavailability(ofLedger command: Command) -> String? {
    switch command {
    case .ledger: ledgerPicker == nil ? nil : words.ledgerIsOpen
    case .fitBudget: fittingReason
    case .goToMade: goingToMade
    case .resume: resuming(ledger.unsent)
    case .discardUnsent: ledger.unsent.isEmpty ? words.everythingWasSent : nil
    case .confirmDecision: context == .deciding ? nil : words.nothingWasAsked
    case .lookAgain, .askAgain, .writeOff: deciding(command)
    case .showEntry: showing
    default: nil
    }
  }

  private var showing: String? {
    guard ledgerPicker != nil else { return words.ledgerIsClosed(key: key(.ledger)) }
    switch ledgerRow {
    case nil: return words.ledgerHasNoRow
    case .unsent?: return words.hasNoPicture
    case .entry(let line)?:
      guard history.variation(.slot(SlotID(rawValue: line.entry.id))) == nil else { return nil }
      let isHere = line.entry.kind != .variation || line.entry.lineage == history.lineageID
      return isHere ? words.hasNoPicture : words.isOfOtherSource(line.source)
    }
  }

  private func deciding(_ command: Command) -> String? {
    guard ledgerPicker != nil else { return words.ledgerIsClosed(key: key(.ledger)) }
    switch ledgerRow {
    case nil: return words.ledgerHasNoRow
    case .unsent(let generation)?:
      switch command {
      case .lookAgain: return words.nothingOfItIsSpooled
      case .askAgain: return resuming([generation])
      default: return nil
      }
    case .entry(let line)?: return deciding(command, line.entry)
    }
  }

  private func deciding(_ command: Command, _ entry: LedgerEntry) -> String? {
    guard entry.state == .unknown else { return words.fateIsKnown(entry.state) }
    guard ledger.decisions[entry.id] == nil else { return words.isDecidedAlready }
    switch command {
    case .lookAgain: return entry.kind == .variation ? nil : words.onlyVariationsAreSpooled
    case .askAgain:
      guard entry.kind == .variation else { return words.onlyVariationsAreAskedAgain }
      if needsKey(entry.service) { return words.needsKey(entry.service, key: key(.connect)) }
      return models.spending.stop(of: entry.estimate ?? .free).map(words.isOverBudget)
    default: return nil
    }
  }
}
