import Canvas
import Domain

extension Painter {
  /// Draws a list to pick from in a box over the panes.
  mutating func draw(_ picker: Picker, _ state: State) {
    let inner = state.area(of: picker)
    let outer = state.box(of: picker)
    let lines = picker.entries
    frame.fill(outer, style: theme[.overlay])
    let title = [Segment(words.title(of: picker.kind), .titleFocused)] + count(of: lines) + marks(of: picker, state)
    box(outer, title: title, border: .overlayBorder)
    let (line, area) = inner.split(top: picker.isTyping ? 1 : 0)
    if picker.isTyping { drawQuery(picker, in: line.narrowed(by: 1)) }
    if lines.isEmpty { wrap(emptyText(picker, state), in: area.narrowed(by: 1), .dim) }
    let selected = picker.selectedLine
    let top = scrolled(
      picker.top, toShow: picker.cursorLine, rows: area.rows, of: lines.count, isHeld: state.mouse.isPointing)
    for (offset, entry) in lines.dropFirst(top).prefix(area.rows).enumerated() {
      draw(state.row(of: entry, in: picker), isSelected: top + offset == selected, in: area.line(offset))
    }
    if !picker.isTyping {
      putCursor(row: (selected ?? top) - top, column: 0, in: area, isVisible: false)
    }
  }

  private func marks(of picker: Picker, _ state: State) -> [Segment] {
    picker.kind == .ledger ? ledgerMarks(state) : []
  }

  private func count(of lines: [PickerEntry]) -> [Segment] {
    [Segment("  \(lines.count { $0.action != nil && !$0.isContinued })", .dim)]
  }

  private mutating func drawQuery(_ picker: Picker, in line: Rectangle) {
    let prompt = "› "
    let query = Titles.tail(of: picker.query, columns: line.columns - DisplayText.columns(of: prompt) - 1)
    write([Segment(prompt, .key), Segment(query, .match)], in: line, look: .overlay)
    putCursor(row: 0, column: DisplayText.columns(of: prompt + query), in: line, isVisible: true)
  }

  private mutating func draw(_ row: PickerRow, isSelected: Bool, in line: Rectangle) {
    let look = isSelected ? Role.selectionFocused : .overlay
    if isSelected { frame.fill(line, style: theme[look]) }
    write([Segment(isSelected ? "▌" : " ")], in: line, look: look)
    let room = line.split(left: 1).rest
    let width = row.text.reduce(0) { $0 + DisplayText.columns(of: $1.text) }
    let aside = row.aside.reduce(0) { $0 + DisplayText.columns(of: $1.text) }
    let hasAside = aside > 0 && aside + min(width, room.columns / 2) + 3 <= room.columns
    let (left, right) = room.split(left: room.columns - (hasAside ? aside + 2 : 0))
    write(row.text, in: left, look: look)
    if hasAside { write(row.aside, in: right.split(left: 1).rest, look: look) }
  }

  private func emptyText(_ picker: Picker, _ state: State) -> String {
    guard picker.query.isEmpty else {
      return words.nothingMatches(picker.query, clear: state.key(.deleteToLineStart, in: .picking))
    }
    if picker.kind == .ledger { return emptyLedgerText(state) }
    return words.emptyText(
      of: picker.kind, generate: state.key(.generate, in: .writing), bookmark: state.key(.toggleBookmark),
      close: state.key(.close, in: state.context))
  }
}
