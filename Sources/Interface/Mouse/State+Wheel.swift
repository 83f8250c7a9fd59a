import Canvas
import Domain

/// The wheel scrolls what is under the pointer and leaves the focus alone. In lists the view moves, not the cursor,
/// which is only taken along so that it stays visible: a cursor that moved would show another picture with each step,
/// and in a pane without the focus would change what the keys there mean.
extension State {
  /// The rows that one step scrolls.
  private static let wheelRows = 3

  /// Scrolls what is at `position` by `steps` steps, down if positive.
  mutating func turnWheel(by steps: Int, at position: Position, _ layout: Layout) -> [Effect] {
    let rows = steps * Self.wheelRows
    if overlay != nil { return turnWheelInPicker(steps, at: position, layout) }
    if finishing != nil, [.history, .picture].contains(layout.pane(at: position)), !layout.picture.contains(position) {
      turnWheelOverDesk(steps, at: position, layout)
      return []
    }
    if layout.picture.contains(position) {
      zoomPicture(by: -steps, at: position, layout.picture)
      return []
    }
    switch layout.pane(at: position) {
    case .files?: files.scroll(by: rows, rows: filesList(layout).rows)
    case .history?: history.list.scroll(by: rows, rows: layout.inner(.history).rows)
    case .picture?: picture.scroll = max(0, picture.scroll + rows)
    case .prompt?: scrollPrompt(by: rows, layout)
    case nil: break
    }
    return []
  }

  /// In a list to pick from it is the cursor that moves: the list is there to choose. Themes are tried one by one.
  private mutating func turnWheelInPicker(_ steps: Int, at position: Position, _ layout: Layout) -> [Effect] {
    guard let picker, area(of: picker).contains(position) else { return [] }
    if case .themes = picker.kind { return movePicker(by: steps) }
    return movePicker(by: steps * Self.wheelRows)
  }

  private mutating func scrollPrompt(by rows: Int, _ layout: Layout) {
    let area = layout.editor
    let lines = EditorLayout(editor, columns: area.columns)
    let last = lines.wrap.lines.count - area.rows
    guard last > 0, area.rows > 0 else { return }
    promptTop = min(max(0, promptTop + rows), last)
    let row = min(max(lines.cursorRow, promptTop), promptTop + area.rows - 1)
    guard row != lines.cursorRow else { return }
    editor.move(to: lines.place(row: row, column: lines.cursorColumn, in: editor))
  }
}
