import Canvas
import Domain

extension Painter {
  /// Draws the prompt pane, or its line if it is folded.
  mutating func drawPrompt(_ state: State) {
    guard layout.fold(.prompt) == nil else {
      let text = state.editor.isBlank ? Segment("nothing written yet", .dim) : Segment(state.instruction.firstLine)
      return foldLine(.prompt, facts: [text])
    }
    paneBox(.prompt, title: nil, facts: promptFacts(state))
    drawEditor(state, in: layout.editor)
    drawSends(state, in: layout.sends)
  }

  private func promptFacts(_ state: State) -> [Segment] {
    guard state.history.source != nil else { return [] }
    return [Segment("changes \(state.name(of: state.history.parent))", .dim)]
  }

  private mutating func drawEditor(_ state: State, in text: Rectangle) {
    let layout = EditorLayout(state.editor, columns: text.columns)
    let top = scrolled(
      state.promptTop, toShow: layout.cursorRow, rows: text.rows, of: layout.wrap.lines.count)
    for (row, line) in layout.wrap.lines.dropFirst(top).prefix(text.rows).enumerated() {
      write(SoftWrap.shown(state.editor.characters[line]), in: text.line(row))
    }
    if state.editor.characters.isEmpty, state.typing != .instruction {
      wrap("Say what to change: \(state.key(.write)) writes here.", in: text, .dim)
    }
    if self.layout.focus == .prompt, state.overlay == nil {
      putCursor(
        row: layout.cursorRow - top, column: layout.cursorColumn, in: text, isVisible: state.typing == .instruction)
    }
  }

  /// What the instruction and the description become together.
  private mutating func drawSends(_ state: State, in area: Rectangle) {
    guard !area.isEmpty else { return }
    let isDescribing = state.parentDescription == .asked
    let wait = isDescribing ? [Segment("  ◌ \(state.surroundings.describer) is describing", .running)] : []
    divider([Segment("sends", .dim)] + wait, in: area.line(0))
    let text = area.split(top: 1).rest.narrowed(by: 1)
    guard state.history.source != nil, !state.editor.isBlank else {
      wrap("Nothing yet: \(state.unavailability(of: .generate) ?? "").", in: text, .dim)
      return
    }
    wrap(state.composedPrompt.text, in: text)
  }
}
