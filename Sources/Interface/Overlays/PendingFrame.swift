import Canvas

extension Painter {
  /// Draws what can follow the keys that were pressed so far, in a box above the hint line: in as many columns as the
  /// longest entry leaves room for.
  mutating func drawPending(_ state: State) {
    guard !state.pendingKeys.isEmpty, layout.hint.columns > 20 else { return }
    let next = state.table.continuations(of: state.pendingKeys, in: state.context)
    let width = layout.hint.columns
    let keyColumns = 1 + (next.map { DisplayText.columns(of: $0.keys) }.max() ?? 0)
    let entries = next.map { continuation($0.keys, $0.command, state, keyColumns: max(4, keyColumns)) }
    let longest = entries.map { $0.reduce(0) { $0 + DisplayText.columns(of: $1.text) } }.max() ?? 0
    let columns = min(3, max(1, (width - 2) / (longest + 3)))
    let rows = min((entries.count + columns - 1) / columns, max(1, layout.status.row - 3))
    let outer = Rectangle(row: layout.status.row - rows - 2, column: 0, rows: rows + 2, columns: width)
    frame.fill(outer, style: theme[.overlay])
    box(
      outer, title: [Segment(state.pendingKeys.map(\.title).joined() + " …", .titleFocused)], border: .overlayBorder)
    let area = outer.inset(by: 1)
    for (index, entry) in entries.prefix(rows * columns).enumerated() {
      let (column, row) = (index / rows, index % rows)
      let cell = area.line(row).split(left: column * (area.columns / columns)).rest
        .split(left: area.columns / columns).left
      write(entry, in: cell.narrowed(by: 1), look: .overlay)
    }
  }

  private func continuation(_ keys: String, _ command: Command, _ state: State, keyColumns: Int) -> [Segment] {
    let reason = state.unavailability(of: command)
    let padding = String(repeating: " ", count: max(1, keyColumns - DisplayText.columns(of: keys)))
    return [
      Segment(keys + padding, .key), Segment(words.label(of: command), reason == nil ? .ui : .dim),
      Segment(reason.map { "  (\($0))" } ?? "", .dim),
    ]
  }
}
