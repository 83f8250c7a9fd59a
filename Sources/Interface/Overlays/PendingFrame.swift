import Canvas

extension Painter {
  /// Draws what can follow the keys that were pressed so far, in a box above the hint line.
  mutating func drawPending(_ state: State) {
    guard !state.pendingKeys.isEmpty, layout.hint.columns > 20 else { return }
    let next = state.table.continuations(of: state.pendingKeys, in: state.context)
    let width = layout.hint.columns
    let columns = width >= 100 ? 3 : width >= 66 ? 2 : 1
    let rows = min((next.count + columns - 1) / columns, max(1, layout.status.row - 3))
    let outer = Rectangle(row: layout.status.row - rows - 2, column: 0, rows: rows + 2, columns: width)
    frame.fill(outer, style: theme[.overlay])
    box(
      outer, title: [Segment(state.pendingKeys.map(\.title).joined() + " …", .titleFocused)], border: .overlayBorder)
    let area = outer.inset(by: 1)
    for (index, entry) in next.prefix(rows * columns).enumerated() {
      let (column, row) = (index / rows, index % rows)
      let cell = area.line(row).split(left: column * (area.columns / columns)).rest
        .split(left: area.columns / columns).left
      drawContinuation(entry.keys, entry.command, state, in: cell.narrowed(by: 1))
    }
  }

  private mutating func drawContinuation(_ keys: String, _ command: Command, _ state: State, in cell: Rectangle) {
    let reason = state.unavailability(of: command)
    let padding = String(repeating: " ", count: max(1, 4 - DisplayText.columns(of: keys)))
    write(
      [
        Segment(keys + padding, .key), Segment(words.label(of: command), reason == nil ? .ui : .dim),
        Segment(reason.map { "  (\($0))" } ?? "", .dim),
      ], in: cell, look: .overlay)
  }
}
