import Canvas
import Domain

extension Painter {
  /// Draws what there is to say of the row under the cursor: what can be done about it first.
  mutating func drawDetails(_ state: State, in area: Rectangle) {
    guard !area.isEmpty, let row = state.ledgerRow else { return }
    divider([Segment(title(of: row), .heading), Segment("  \(row.id)", .dim)], in: area.line(0))
    var rest = area.split(top: 1).rest.narrowed(by: 1)
    for (text, role) in details(of: row, state) where !rest.isEmpty {
      let rows = wrap(text, in: rest, role)
      rest = rest.split(top: rows).rest
    }
  }

  private func title(of row: LedgerRow) -> String {
    switch row {
    case .unsent: words.neverSent
    case .entry(let line): "\(words.title(of: line.entry.kind)), \(words.title(of: line.entry.state))"
    }
  }

  private func details(of row: LedgerRow, _ state: State) -> [(String, Role)] {
    func key(_ command: Command) -> String { state.key(command, in: .ledger) }
    switch row {
    case .unsent(let generation):
      let reason = state.unavailability(of: .askAgain)
      let choices = words.unsentChoices(
        pictures: generation.slots.count, resume: key(.askAgain), price: generation.price, discard: key(.writeOff))
      return [
        (choices, .key), (reason.map(words.sentence(of:)) ?? "", .warning),
        (words.madeBy(generation.request.settings.model, generation.request.settings.service), .dim),
        (words.times(plannedAt: state.exactTime(generation.plannedAt)), .dim),
      ].filter { !$0.0.isEmpty }
    case .entry(let line):
      let entry = line.entry
      var texts: [(String, Role)] = []
      if entry.state == .unknown {
        let choices =
          entry.kind == .variation
          ? words.unknownChoices(
            look: key(.lookAgain), resend: key(.askAgain), price: entry.estimate, writeOff: key(.writeOff))
          : words.unknownChoices(writeOff: key(.writeOff), price: entry.estimate)
        texts.append((choices, .key))
        let stop = entry.kind == .variation ? state.unavailability(of: .askAgain) : nil
        if let stop { texts.append((words.sentence(of: stop), .warning)) }
      }
      if let reason = entry.reason { texts.append((words.sentences(of: reason), entry.state.role)) }
      texts.append(("\(words.madeBy(entry.model, entry.service)), \(words.charge(of: entry))", .dim))
      let times = words.times(
        left: state.exactTime(entry.intendedAt), answered: entry.settledAt.map(state.exactTime),
        ended: entry.endedAt.map(state.exactTime))
      texts.append((times, .dim))
      return texts
    }
  }
}
