import Canvas
import Domain

/// What is under the pointer.
enum MouseTarget: Hashable, Sendable {
  case nothing
  /// An answer to the question.
  case answer(Command)
  /// An entry of the open list: its place among those that can be picked, and what it does.
  case entry(Int, PickerAction)
  /// Anything else of the open list, and what is around it.
  case picker, aroundPicker
  /// A key that the last two lines name.
  case hint(Command)
  case border(Layout.Border)
  /// A row of the files, by its path; nil for the row of the parent folder.
  case file(row: Int, FilePath?)
  case historyRow(Int, HistoryItem)
  case picture
  /// A row of the finishing desk, the picture on it, and anything else that belongs to what is finished.
  case deskRow(FinishingRow), deskPicture, desk
  /// A row of the list of settings.
  case modelRow(ModelRow)
  /// A place between characters of the instruction.
  case text(Int)
  /// Anything else of a pane, drawn or folded.
  case pane(Pane)
}

extension State {
  /// What is under the pointer at `position`.
  func mouseTarget(at position: Position) -> MouseTarget {
    let layout = layout
    switch overlay {
    case .question, .cancelling, .deciding: return questionTarget(at: position, layout)
    case .models: return modelRow(at: position, layout).map(MouseTarget.modelRow) ?? .nothing
    case .connecting: return .nothing
    case .picker(let picker): return pickerTarget(at: position, picker, layout)
    case nil: break
    }
    if finishing != nil, let target = deskTarget(at: position, layout) { return target }
    if layout.picture.contains(position), layout.border(at: position) == nil { return .picture }
    guard !picture.isAlone else { return .nothing }
    if let command = hint(at: position, layout) { return .hint(command) }
    if let border = layout.border(at: position) { return .border(border) }
    guard let pane = layout.pane(at: position) else { return .nothing }
    switch pane {
    case .files: return fileTarget(at: position, layout)
    case .history: return historyTarget(at: position, layout)
    case .prompt: return layout.editor.contains(position) ? .text(place(at: position, layout)) : .pane(.prompt)
    case .picture: return .pane(.picture)
    }
  }

  /// What is under the pointer while a picture is finished; nil for what belongs to other panes.
  private func deskTarget(at position: Position, _ layout: Layout) -> MouseTarget? {
    if let command = hint(at: position, layout) { return .hint(command) }
    if let row = deskRow(at: position, layout) { return .deskRow(row) }
    if layout.picture.contains(position), layout.border(at: position) == nil { return .deskPicture }
    let pane = layout.pane(at: position)
    return pane == .picture || pane == .history ? .desk : nil
  }

  private func fileTarget(at position: Position, _ layout: Layout) -> MouseTarget {
    let list = filesList(layout)
    guard list.contains(position) else { return .pane(.files) }
    let row = files.top + position.row - list.row
    switch files.item(at: row) {
    case .parent: return .file(row: row, nil)
    case .entry(let index): return .file(row: row, files.listing.path(index))
    case nil: return .pane(.files)
    }
  }

  private func historyTarget(at position: Position, _ layout: Layout) -> MouseTarget {
    let list = layout.inner(.history)
    let row = history.list.top + position.row - list.row
    guard list.contains(position), let item = history.list[row]?.item else { return .pane(.history) }
    return .historyRow(row, item)
  }

  /// The place in the instruction that is shown nearest to `position`.
  func place(at position: Position, _ layout: Layout) -> Int {
    let area = layout.editor
    let lines = EditorLayout(editor, columns: area.columns)
    let row = promptTop + position.row - area.row
    if row < 0 { return 0 }
    if row >= lines.wrap.lines.count { return editor.characters.count }
    return lines.place(row: row, column: max(0, position.column - area.column), in: editor)
  }

  private func pickerTarget(at position: Position, _ picker: Picker, _ layout: Layout) -> MouseTarget {
    let inner = area(of: picker)
    let outer = box(of: picker)
    let list = inner.split(top: picker.isTyping ? 1 : 0).rest
    if list.contains(position) {
      let lines = picker.entries
      let row = picker.top + position.row - list.row
      guard lines.indices.contains(row), let action = lines[row].action else { return .picker }
      return .entry(lines[..<row].count { $0.action != nil }, action)
    }
    return outer.contains(position) ? .picker : .aroundPicker
  }
}
