import Canvas

extension Painter {
  /// The columns of a toast's text, where the screen is not narrower.
  private static let toastColumns = 60

  /// Draws an answer in the place of the keys; returns whether there was one.
  mutating func drawAnswer(_ state: State, in area: Rectangle) -> Bool {
    guard let answer = state.answer(columns: area.columns) else { return false }
    write(" " + state.hintText(answer), in: area, answer.kind.role)
    return true
  }

  /// Draws news over the panes: in a box at the bottom right, on narrow screens over the whole width. They make room for
  /// the line that has the cursor.
  mutating func drawToasts(_ state: State) {
    let toasts = state.toasts(columns: layout.hint.columns)
    // The log shows them already.
    guard !toasts.isEmpty, state.picker?.kind != .log else { return }
    let isNarrow = layout.hint.columns < Layout.full.columns
    let columns = isNarrow ? layout.hint.columns - 2 : Self.toastColumns
    let stack = ToastStack(toasts, columns: columns, rows: max(1, layout.status.row / 2 - 2), words: state.words)
    let more = stack.hiddenCount == 0 ? nil : state.words.moreNews(stack.hiddenCount, key: state.key(.showLog))
    isNarrow ? drawLines(of: stack, more, state) : drawBox(of: stack, more, state)
  }

  private mutating func drawBox(of stack: ToastStack, _ more: String?, _ state: State) {
    let title = [Segment(state.words.newsTitle, .title)] + (more.map { [Segment("  \($0)", .dim)] } ?? [])
    let titleColumns = title.reduce(4) { $0 + DisplayText.columns(of: $1.text) }
    let outer = place(rows: stack.lines.count + 2, columns: max(stack.columns + 4, titleColumns), state)
    frame.fill(outer, style: theme[.overlay])
    box(outer, title: title, border: .overlayBorder)
    let area = outer.inset(by: 1).narrowed(by: 1)
    for (row, line) in stack.lines.enumerated() { write([line], in: area.line(row), look: .overlay) }
  }

  private mutating func drawLines(of stack: ToastStack, _ more: String?, _ state: State) {
    let lines = (more.map { [Segment($0, .dim)] } ?? []) + stack.lines
    let area = place(rows: lines.count, columns: layout.hint.columns, state)
    frame.fill(area, style: theme[.overlay])
    for (row, line) in lines.enumerated() { write([line], in: area.line(row).narrowed(by: 1), look: .overlay) }
  }

  /// The bottom right of the panes, or the top right where the line with the cursor is at the bottom. Two places only:
  /// news that give way to every step of a cursor would dance.
  private func place(rows: Int, columns: Int, _ state: State) -> Rectangle {
    let bottom = Rectangle(
      row: max(0, layout.status.row - rows), column: layout.hint.endColumn - columns, rows: rows, columns: columns)
    let top = Rectangle(row: 1, column: bottom.column, rows: rows, columns: columns)
    let line = focusedLine(state)
    return !bottom.intersection(line).isEmpty && top.intersection(line).isEmpty ? top : bottom
  }

  /// The line that the cursor is on, as wide as the list or the text is; while writing, the next one too.
  private func focusedLine(_ state: State) -> Rectangle {
    let area = state.picker.map(state.area) ?? layout.box(layout.focus)
    let rows = state.context == .writing ? 2 : 1
    return Rectangle(row: frame.cursor.row, column: area.column, rows: rows, columns: area.columns)
  }
}
