import Canvas

extension Painter {
  /// Draws what lies over the panes.
  mutating func drawOverlay(_ state: State) {
    switch state.overlay {
    case nil: break
    case .picker(let picker): draw(picker, state)
    case .question: drawQuestion(state)
    }
  }

  private mutating func drawQuestion(_ state: State) {
    let running = state.history.running.count
    let outer = layout.overlayBox(rows: 6, columns: 56)
    frame.fill(outer, style: theme[.overlay])
    box(outer, title: [Segment("Quit?", .titleFocused)], border: .overlayBorder)
    let area = outer.inset(by: 1).narrowed(by: 1)
    let text =
      running == 0
      ? "The work has ended meanwhile."
      : "\(Titles.count(running, "generation")) running. Quitting stops the work; what is saved stays."
    let rows = wrap(text, in: area.split(top: 2).top, .overlay)
    write(
      [
        Segment(state.key(.stay, in: .question), .key), Segment(" stay    ", .overlay),
        Segment(state.key(.confirmQuit, in: .question), .key), Segment(" quit", .overlay),
      ], in: area.line(rows + 1), look: .overlay)
    putCursor(row: rows + 1, column: 0, in: area, isVisible: true)
  }
}
