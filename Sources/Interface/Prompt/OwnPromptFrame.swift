import Canvas
import Domain

extension Painter {
  /// Draws the user's own prompt in the place of the one that is composed.
  mutating func draw(_ own: OwnPrompt, _ state: State, in area: Rectangle) {
    let layout = EditorLayout(own.editor, columns: area.columns)
    let isTyping = state.typing == .sending
    for (row, line) in layout.wrap.lines.dropFirst(own.top).prefix(area.rows).enumerated() {
      write(segments(of: line, own.editor, columns: area.columns), in: area.line(row))
    }
    let more = layout.wrap.lines.count - own.top - area.rows
    if more > 0, !isTyping, area.rows > 0 {
      frame.fill(area.line(area.rows - 1), style: theme[.ui])
      write("… \(words.moreLines(more + 1))", in: area.line(area.rows - 1), .dim)
    }
    if isTyping, state.overlay == nil {
      putCursor(row: layout.cursorRow - own.top, column: layout.cursorColumn, in: area, isVisible: true)
    }
  }

  /// What stands behind the title of the text that is sent.
  func sendsFacts(_ state: State) -> [Segment] {
    if state.typing == .sending {
      let (stop, restore) = (state.key(.stopWriting, in: .sending), state.key(.restorePrompt, in: .sending))
      return [Segment("  \(words.isYours)", .match), Segment("  \(words.ownPromptKeys(stop, restore))", .dim)]
    }
    if let own = state.ownPrompt {
      let isStale = own.basis != state.composedPrompt
      return [Segment("  \(words.isYours)", .match), Segment(isStale ? "  \(words.wasForOtherWords)" : "", .warning)]
    }
    return state.remoteComposer.map { [Segment("  \(words.isComposed(by: $0.title))", .dim)] } ?? []
  }
}
