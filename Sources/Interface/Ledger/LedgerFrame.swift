import Canvas
import Domain

extension Painter {
  /// Draws the sums above the rows of the ledger, and what there is to say of the row under the cursor.
  mutating func drawLedger(_ picker: Picker, _ state: State) {
    draw(picker, state)
    let (_, head, _, foot) = layout.ledger
    drawSums(state, in: head.narrowed(by: 1))
    if head.rows > 0 { divider([], in: head.line(head.rows - 1)) }
    drawDetails(state, in: foot)
  }

  /// What is written in the border after the title: whether the rows are those of now.
  func ledgerMarks(_ state: State) -> [Segment] {
    if state.ledger.isReading, state.ledger.report != nil { return [Segment("  ◌ \(words.isReadingLedger)", .running)] }
    if state.ledger.failure != nil, state.ledger.report != nil {
      return [Segment("  ✗ \(words.ledgerIsOld)", .failure)]
    }
    return []
  }

  /// What stands in the place of rows.
  func emptyLedgerText(_ state: State) -> String {
    if let failure = state.ledger.failure {
      return "✗ \(words.ledgerFailed(failure, close: state.key(.close, in: .ledger), open: state.key(.ledger)))"
    }
    guard state.ledger.report != nil else { return "◌ \(words.isReadingLedger) …" }
    return words.ledgerIsEmpty(close: state.key(.close, in: .ledger))
  }

  private mutating func drawSums(_ state: State, in area: Rectangle) {
    guard area.rows > 1 else { return }
    let spending = state.models.spending
    let uses = [
      (words.today, spending.today, spending.budget.perDay),
      (words.thisMonth, spending.month, spending.budget.perMonth),
    ].map { title, spent, limit in (title: title, spent: spent, limit: limit, text: sentence(spent, of: limit)) }
    let label = 2 + (uses.map { DisplayText.columns(of: $0.title) }.max() ?? 0)
    let text = uses.map { DisplayText.columns(of: $0.text) }.max() ?? 0
    let room = area.columns - label - text - 2
    let columns = max(4, min(area.columns >= 90 ? 40 : 20, room))
    for (row, use) in uses.enumerated() {
      write([Segment(use.title, .heading)], in: area.line(row), look: .overlay)
      let rest = area.line(row).split(left: label).rest
      write(bar(use.spent, of: use.limit, columns: columns, state) + [Segment(use.text)], in: rest, look: .overlay)
    }
    let rest = area.split(top: 2).rest
    guard rest.rows >= 4, let report = state.ledger.report else { return }
    let rows = rest.rows >= 6 ? 3 : 1
    let days = rest.split(top: rest.rows >= 6 ? 1 : 0).rest
    drawDays(report.days, rows: rows, label: label, in: days.split(top: rows + 1).top, state)
    write([Segment(words.notBoughtAgain(report.saved), .dim)], in: days.line(rows + 1), look: .overlay)
  }

  private func sentence(_ spent: Money, of limit: Money?) -> String {
    guard let limit else { return words.spentWithoutLimit(spent) }
    let left = Money(microDollars: max(0, limit.microDollars - spent.microDollars))
    return words.spent(spent, of: limit, percent: SpendingBar.percent(spent, of: limit), left: left)
  }

  /// An amount as a bar, and the blanks behind it; nothing where there is no limit.
  private func bar(_ spent: Money, of limit: Money?, columns: Int, _ state: State) -> [Segment] {
    guard let limit else { return [] }
    let (filled, rest) = SpendingBar.pieces(spent, of: limit, columns: columns, isUnicode: state.surroundings.isUnicode)
    let percent = SpendingBar.percent(spent, of: limit)
    let role: Role = percent >= 100 ? .failure : percent >= 80 ? .warning : .saved
    return [Segment(filled, role), Segment("\(rest)  ", .dim)]
  }

  /// The last days as upright bars, as many as fit, with what the highest is.
  private mutating func drawDays(_ all: [LedgerSum], rows: Int, label: Int, in area: Rectangle, _ state: State) {
    let room = area.split(left: label).rest
    let step = rows > 1 && all.count * 3 <= room.columns ? 3 : 2
    let days = Array(all.suffix(room.columns / step))
    write([Segment(words.lastDays(days.count), .heading)], in: area.line(rows - 1), look: .overlay)
    guard let today = days.last else { return write([Segment("–", .dim)], in: room.line(rows - 1), look: .overlay) }
    let highest = days.max { $0.amount < $1.amount } ?? today
    for (place, day) in days.enumerated() {
      let bar = SpendingBar.column(day.amount, of: highest.amount, rows: rows, isUnicode: state.surroundings.isUnicode)
      let role: Role = day.amount.isFree ? .dim : place == days.count - 1 ? .number : .saved
      for (row, character) in bar.enumerated() {
        let cells = room.line(row).split(left: place * step).rest
        write([Segment(String(repeating: character, count: step - 1), role)], in: cells, look: .overlay)
      }
    }
    let scale = words.scale(highest: highest.amount, on: day(highest, today))
    drawScale(scale, under: (days.count - 1) * step, in: room.line(rows))
  }

  /// Marks the bar of today, and says what the highest is.
  private mutating func drawScale(_ scale: String, under column: Int, in line: Rectangle) {
    let mark = "\(words.isToday) ▴"
    let columns = DisplayText.columns(of: mark)
    guard column + 1 - columns >= DisplayText.columns(of: scale) + 2 else {
      let rest = line.split(left: column).rest
      return write([Segment("▴ \(words.isToday)", .number), Segment("   \(scale)", .dim)], in: rest, look: .overlay)
    }
    write([Segment(scale, .dim)], in: line, look: .overlay)
    write([Segment(mark, .number)], in: line.split(left: column + 1 - columns).rest, look: .overlay)
  }

  /// The day of a sum in words; nil for today.
  private func day(_ sum: LedgerSum, _ today: LedgerSum) -> String? {
    guard sum.name != today.name else { return nil }
    guard sum.name.utf8.count == 10, let month = Int(sum.name.dropFirst(5).prefix(2)), 1...12 ~= month
    else { return sum.name }
    return words.day(String(sum.name.suffix(2)), month: month)
  }
}
