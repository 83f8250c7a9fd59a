import Domain

/// The ledger over the panes.
extension State {
  /// The list of the ledger, if it is open, with or without a question over it.
  var ledgerPicker: Picker? {
    switch overlay {
    case .picker(let picker) where picker.kind == .ledger: picker
    case .deciding(_, let picker): picker
    case .picker, .models, .connecting, .question, .cancelling, nil: nil
    }
  }

  /// The row of the ledger that the cursor is on.
  var ledgerRow: LedgerRow? {
    guard let picker = ledgerPicker, let line = picker.selectedLine,
      case .ledger(let row) = picker.entries[line].subject
    else { return nil }
    return row
  }

  /// Does what a command for the ledger says, or for what was never sent.
  mutating func runLedger(_ command: Command) -> [Effect] {
    switch command {
    case .ledger:
      open(.ledger)
      return readLedger()
    case .fitBudget: fitBudget()
    case .goToMade: goToMade()
    case .resume: return resumeAll()
    case .discardUnsent: return discard(ledger.unsent)
    case .lookAgain: return lookAgain()
    case .askAgain: return askAgain()
    case .writeOff: return writeOff()
    case .showEntry: return showEntry()
    case .confirmDecision: return confirmDecision()
    default: break
    }
    return []
  }

  private mutating func readLedger() -> [Effect] {
    ledger.beginReading()
    return [.ledger(.read)]
  }

  /// Takes in what was spent, and reads the ledger again where that is on the screen.
  mutating func take(_ spending: Spending) -> [Effect] {
    models.spending = spending
    return ledgerPicker == nil ? [] : readLedger()
  }

  /// Takes in the ledger, and lets go of a question that it answers.
  mutating func take(_ report: LedgerReport) {
    keepingLedgerCursor { $0.ledger.take(report) }
    let decided = report.entries.lazy.map(\.entry).filter { $0.kind == .variation && $0.state == .writtenOff }
    history.forget(decided: Set(decided.map { SlotID(rawValue: $0.id) }))
    guard case .deciding(let question, let picker)? = overlay else { return }
    let isOpen = report.entries.contains { $0.entry.id == question.entry.id && $0.entry.state == .unknown }
    guard !isOpen else { return }
    overlay = .picker(picker)
    say(.info, words.isKnownMeanwhile)
  }

  /// Lets the rows change while they are on the screen; the cursor stays on what it is on.
  mutating func keepingLedgerCursor(_ change: (inout State) -> Void) {
    let id = ledgerRow?.id
    change(&self)
    guard var picker = ledgerPicker else { return }
    let entries = ledgerEntries(picker.query)
    let place = entries.firstIndex { $0.action == id.map(PickerAction.showEntry) }
    picker.cursor = (id == nil ? nil : place) ?? min(picker.cursor, max(0, entries.count - 1))
    if case .deciding(let question, _)? = overlay {
      overlay = .deciding(question, over: picker)
    } else {
      overlay = .picker(picker)
    }
  }

  /// Takes in what was found in the spool for a request of unknown fate.
  mutating func takeLook(for slot: SlotID, found: Bool) -> [Effect] {
    ledger.forgetDecision(about: slot.rawValue)
    say(.info, found ? words.wasInSpool : words.isNotInSpool)
    return found && ledgerPicker != nil ? readLedger() : []
  }

  private mutating func lookAgain() -> [Effect] {
    guard case .entry(let line)? = ledgerRow else { return [] }
    ledger.decide(.lookAgain, about: line.entry.id)
    return [.ledger(.lookAgain(SlotID(rawValue: line.entry.id)))]
  }

  private mutating func askAgain() -> [Effect] {
    switch ledgerRow {
    case .unsent(let generation)?:
      // The price stands beside the key.
      return resume([generation], isNews: false, key: key(.askAgain, in: .ledger))
    case .entry(let line)?: ask(.resend, about: line.entry)
    case nil: break
    }
    return []
  }

  private mutating func writeOff() -> [Effect] {
    switch ledgerRow {
    case .unsent(let generation)?: return discard([generation])
    case .entry(let line)?: ask(.writeOff, about: line.entry)
    case nil: break
    }
    return []
  }

  private mutating func ask(_ kind: LedgerQuestion.Kind, about entry: LedgerEntry) {
    guard let picker else { return }
    pendingKeys = []
    models.agreement = nil
    overlay = .deciding(LedgerQuestion(kind: kind, entry: entry, askedAt: now), over: picker)
  }

  /// Does what was asked, unless the answer came too soon to be one.
  private mutating func confirmDecision() -> [Effect] {
    guard case .deciding(let question, let picker)? = overlay,
      now >= question.askedAt.advanced(by: Overlay.reactionTime)
    else { return [] }
    let id = question.entry.id
    switch question.kind {
    case .writeOff:
      overlay = .picker(picker)
      ledger.decide(.writeOff, about: id)
      return [.ledger(.writeOff(id))]
    case .resend:
      if let stop = models.spending.stop(of: question.price) {
        overlay = .picker(picker)
        say(.info, words.sentence(of: words.isOverBudget(stop)))
        return []
      }
      let subject = PriceAgreement.Subject.resending(id, price: question.price)
      guard agrees(to: question.price, for: subject, key: key(.confirmDecision, in: .deciding)) else { return [] }
      overlay = .picker(picker)
      generationCount += 1
      let generation = GenerationID(rawValue: "\(surroundings.launch)-\(generationCount)")
      ledger.decide(.resend(generation), about: id)
      return [.ledger(.resend(SlotID(rawValue: id), as: generation))]
    }
  }

  /// Goes to the variation that a row of the ledger is of.
  private mutating func showEntry() -> [Effect] {
    guard case .entry(let line)? = ledgerRow else { return [] }
    overlay = nil
    go(to: .history)
    history.list.reveal(.slot(SlotID(rawValue: line.entry.id)))
    return []
  }
}
