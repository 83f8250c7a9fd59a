import Canvas

extension Painter {
  /// Draws what lies over the panes.
  mutating func drawOverlay(_ state: State) {
    switch state.overlay {
    case nil: break
    case .picker(let picker) where picker.kind == .ledger: drawLedger(picker, state)
    case .picker(let picker): draw(picker, state)
    case .models(let desk): draw(desk, state)
    case .connecting(let desk): draw(desk, state)
    case .question: drawQuestion(words.quitTitle, state)
    case .cancelling: drawQuestion(words.cancelTitle, state)
    case .deciding(let question, let picker):
      drawLedger(picker, state)
      drawQuestion(words.title(of: question.kind), state)
    }
  }

  private mutating func drawQuestion(_ title: String, _ state: State) {
    let outer = layout.overlayBox(rows: 6, columns: 56)
    frame.fill(outer, style: theme[.overlay])
    box(outer, title: [Segment(title, .titleFocused)], border: .overlayBorder)
    let area = layout.question
    let text = state.questionText
    let row = layout.answerRow(below: text)
    wrap(text, in: area.split(top: 2).top, .overlay)
    let gap = String(repeating: " ", count: Layout.answerGap)
    let segments = state.answers.flatMap { [Segment($0.keys, .key), Segment(" \($0.label)\(gap)", .overlay)] }
    write(segments, in: area.line(row), look: .overlay)
    putCursor(row: row, column: 0, in: area, isVisible: true)
  }
}
