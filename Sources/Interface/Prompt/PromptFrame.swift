import Canvas
import Domain

extension Painter {
  /// Draws the prompt pane, or its line if it is folded.
  mutating func drawPrompt(_ state: State) {
    guard layout.fold(.prompt) == nil else {
      let text =
        state.editor.isBlank
        ? Segment(words.nothingWritten, .dim)
        : Segment(String(state.editor.characters.prefix { $0 != "\n" }.prefix(1000)))
      return foldLine(.prompt, facts: [text])
    }
    paneBox(.prompt, title: nil, facts: promptFacts(state))
    drawEditor(state, in: layout.editor)
    drawSends(state, in: layout.sends)
  }

  private func promptFacts(_ state: State) -> [Segment] {
    var facts: [Segment] = []
    if let vi = state.prompt.vi, state.typing == .instruction { facts.append(Segment("\(title(of: vi))  ", .running)) }
    if let recall = state.prompt.recall {
      facts.append(Segment(words.earlier(recall.index + 1, of: recall.instructions.count), .running))
    } else if state.history.source != nil {
      facts.append(Segment(words.changes(state.name(of: state.history.parent)), .dim))
      if let mask = state.usedMask { facts.append(Segment(words.throughMask(mask.name.string), .dim)) }
      let references = state.usedReferences.count
      if references > 0 { facts.append(Segment(words.andReferences(references), .dim)) }
    }
    return facts
  }

  /// The mode of vi's keys, and those that wait for more.
  private func title(of vi: ViKeys) -> String {
    words.title(of: vi.mode) + (vi.pending.keys.isEmpty ? "" : " \(vi.pending.keys)")
  }

  private mutating func drawEditor(_ state: State, in text: Rectangle) {
    let layout = EditorLayout(state.editor, columns: text.columns)
    let top = scrolled(
      state.promptTop, toShow: layout.cursorRow, rows: text.rows, of: layout.wrap.lines.count,
      isHeld: state.mouse.isPointing)
    for (row, line) in layout.wrap.lines.dropFirst(top).prefix(text.rows).enumerated() {
      write(segments(of: line, state.editor, columns: text.columns), in: text.line(row))
    }
    if state.editor.characters.isEmpty, state.typing != .instruction {
      wrap(words.writeHere(key: state.key(.write)), in: text, .dim)
    }
    if self.layout.focus == .prompt, state.overlay == nil, state.typing != .sending {
      putCursor(
        row: layout.cursorRow - top, column: layout.cursorColumn, in: text, isVisible: state.typing == .instruction)
    }
  }

  /// A line in parts: before, in and behind the selection. Spaces at its end that hang over the edge are left out.
  func segments(of line: Range<Int>, _ editor: Editor, columns: Int) -> [Segment] {
    var used = 0
    let shown = editor.characters[line].prefix { character in
      used += DisplayText.columns(of: character)
      return used <= columns
    }
    guard let selection = editor.selection, selection.overlaps(line.lowerBound..<line.upperBound + 1) else {
      return [Segment(SoftWrap.shown(shown))]
    }
    let end = shown.endIndex
    let (from, to) = (min(max(selection.lowerBound, line.lowerBound), end), min(selection.upperBound, end))
    // A selected line end is shown as a space.
    let hasEnd = selection.upperBound > line.upperBound && editor.characters[line.upperBound] == "\n"
    return [
      Segment(String(shown[..<from])), Segment(String(shown[from..<to]) + (hasEnd ? " " : ""), .selectionFocused),
      Segment(String(shown[to...])),
    ].filter { !$0.text.isEmpty }
  }

  /// What the instruction and the description become together.
  private mutating func drawSends(_ state: State, in area: Rectangle) {
    guard !area.isEmpty else { return }
    let isDescribing = state.parentDescription == .asked
    let wait = isDescribing ? [Segment("  ◌ \(words.isDescribing(state.describerName))", .running)] : []
    divider([Segment(words.sends, .dim)] + sendsFacts(state) + wait, in: area.line(0))
    let text = layout.sendsText
    guard state.history.source != nil, !state.editor.isBlank else {
      wrap(words.sendsNothing(state.unavailability(of: .generate) ?? ""), in: text, .dim)
      return
    }
    if let own = state.prompt.own, own.isOwn || state.typing == .sending { return draw(own, state, in: text) }
    let preview = state.promptPreview(text)
    for (row, line) in preview.lines.enumerated() { write(line, in: text.line(row)) }
    if preview.more > 0 { write("… \(words.moreLines(preview.more))", in: text.line(preview.lines.count), .dim) }
  }
}
