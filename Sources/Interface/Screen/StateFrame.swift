public import Canvas

/// The grid that shows `state` on a screen of `size`. Pure: equal arguments give equal frames.
public func frame(_ state: State, size: Size, theme: Theme) -> Frame {
  let layout = state.layout(on: size)
  var painter = Painter(frame: Frame(size: size, style: theme[.ui]), theme: theme, layout: layout, words: state.words)
  if layout.fits, state.picture.isAlone {
    painter.drawPictureAlone(state)
    painter.drawOverlay(state)
    painter.drawToasts(state)
    painter.drawPending(state)
  } else if layout.fits {
    painter.drawFiles(state)
    painter.drawPicture(state)
    painter.drawPrompt(state)
    painter.drawHistory(state)
    painter.drawStatus(state)
    painter.drawHints(state)
    painter.drawOverlay(state)
    painter.drawToasts(state)
    painter.drawPending(state)
  } else {
    painter.drawNeed(state, size)
  }
  if !state.surroundings.isUnicode { painter.frame.reduceToASCII() }
  return painter.frame
}

extension Painter {
  /// Says what size is needed, as well as there is room for it.
  fileprivate mutating func drawNeed(_ state: State, _ size: Size) {
    let need = "\(Layout.minimum.columns)×\(Layout.minimum.rows)"
    let (stop, stay) = (state.key(.confirmCancel, in: .cancelling), state.key(.stay, in: .cancelling))
    let texts =
      state.context == .question
      ? words.quitLines(quit: state.key(.confirmQuit, in: .question), stay: state.key(.stay, in: .question))
      : state.context == .cancelling
        ? words.cancelLines(stop: stop, stay: stay)
        : question(state) ?? words.tooSmall(size, needed: Layout.minimum)
    let text = texts.first { DisplayText.columns(of: $0) <= size.columns } ?? need
    write(text, in: Rectangle(size).line(size.rows / 2))
  }

  /// The question about a paid request, from long to short; nil where none is asked.
  private func question(_ state: State) -> [String]? {
    guard case .deciding(let question, _)? = state.overlay else { return nil }
    return words.decisionLines(
      question, confirm: state.key(.confirmDecision, in: .deciding), stay: state.key(.stay, in: .deciding))
  }
}
