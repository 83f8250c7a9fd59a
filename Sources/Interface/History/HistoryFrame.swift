import Canvas
import Domain

extension Painter {
  /// Draws the history pane, or its line if it is folded.
  mutating func drawHistory(_ state: State) {
    if let desk = state.finishing { return drawDesk(desk, state) }
    let history = state.history
    let count = history.lineage?.variations.count ?? 0
    let running = history.running.count
    var facts = history.source == nil ? [] : [Segment("\(count)", .dim)]
    if running > 0 { facts.append(Segment("\(facts.isEmpty ? "" : "  ")◐ \(words.running(running))", .running)) }
    guard layout.fold(.history) == nil else {
      return foldLine(.history, facts: facts.isEmpty ? [Segment(words.noSource, .dim)] : facts)
    }
    paneBox(.history, title: nil, facts: facts)
    let area = layout.inner(.history)
    guard history.source != nil else {
      let failure = history.failure.map { "✗ \(words.pickAnother($0, files: state.key(.focusFiles)))" }
      let text = failure ?? words.noSourceYet(key: state.key(.open))
      wrap(text, in: area.split(top: 1).rest.narrowed(by: 1), history.failure == nil ? .dim : .failure)
      return
    }
    drawRows(state, in: area)
    if let text = emptyHistoryText(state) { wrap(text, in: area.split(top: 2).rest.narrowed(by: 1), .dim) }
  }

  private func emptyHistoryText(_ state: State) -> String? {
    guard state.history.list.count == 1, state.history.list.collapsed.isEmpty else { return nil }
    if state.history.isOpening { return "◌ \(words.openingLibrary) \(words.meanwhile(write: state.key(.write)))" }
    if let failure = state.history.libraryFailure {
      return "✗ \(words.libraryFailed(failure, open: state.key(.open)))"
    }
    return words.noVariationsYet(key: state.key(.generate, in: .writing))
  }

  private mutating func drawRows(_ state: State, in area: Rectangle) {
    let list = state.history.list
    let top = scrolled(
      list.top, toShow: list.cursor, rows: area.rows, of: list.count, isHeld: state.mouse.isPointing)
    // Deep chains scroll to the left, so that the row under the cursor has room for its words.
    let depth = list[list.cursor]?.depth ?? 0
    let shift = max(0, 2 * depth - max(0, area.columns - 20))
    for offset in 0..<area.rows {
      guard let row = list[top + offset] else { break }
      let isSelected = top + offset == list.cursor
      let look: Role? = isSelected ? (layout.focus == .history ? .selectionFocused : .selection) : nil
      let line = area.line(offset)
      if let look { frame.fill(line, style: theme[look]) }
      write([Segment(isSelected ? "▌" : " ")], in: line, look: look)
      let rest = line.split(left: 1).rest
      let indent = max(0, 2 * row.depth - shift)
      if indent > 0 { write([Segment(edges(list.tree, row, columns: indent), .edge)], in: rest, look: look) }
      write(rowText(row, state), in: rest.split(left: indent).rest, look: look)
    }
    if layout.focus == .history, state.overlay == nil {
      putCursor(row: list.cursor - top, column: 0, in: area, isVisible: false)
    }
  }

  /// The lines that join `row` to what it was made from; the last `columns` of them.
  private func edges(_ tree: HistoryTree, _ row: HistoryRow, columns: Int) -> String {
    var pieces = [row.isLast ? "└ " : "├ "]
    var ancestor = row.parent
    while ancestor > 0, pieces.count * 2 < columns {
      pieces.append(tree.rows[ancestor].isLast ? "  " : "│ ")
      ancestor = tree.rows[ancestor].parent
    }
    return String(pieces.reversed().joined().suffix(columns))
  }

  private func rowText(_ row: HistoryRow, _ state: State) -> [Segment] {
    let isParent = HistoryItem(state.history.parent) == row.item
    var segments = isParent ? [Segment("▸", .number)] : []
    if row.item == .source {
      segments.append(Segment(state.history.source?.name.string ?? "", .heading))
    } else if let variation = state.history.variation(row.item) {
      segments.append(Segment("\(Titles.number(variation.number)) ", .number))
      segments.append(Segment(variation.instruction.firstLine))
    } else if let (generation, index) = state.history.slot(row.item) {
      let label = SlotLabel(generation, index, now: state.clock)
      segments.append(Segment(label.text(words), label.role))
    } else if let slot = state.history.unsaved(row.item) {
      let label = SlotLabel(slot)
      segments.append(Segment("\(label.text(words))  ", label.role))
      segments.append(Segment(slot.instruction.firstLine, .dim))
    }
    if row.hasChildren, state.history.list.collapsed.contains(row.item) { segments.append(Segment(" …", .edge)) }
    return segments
  }
}
