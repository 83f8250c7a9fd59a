import Canvas
import Domain

extension State {
  /// The prompt that the user wrote; nil where it is composed.
  var ownPrompt: OwnPrompt? { prompt.own.flatMap { $0.isOwn ? $0 : nil } }

  /// The editor that text goes to.
  var writtenEditor: Editor { typing == .sending ? prompt.own?.editor ?? editor : editor }

  /// Does what a command for the user's own prompt says.
  mutating func runOwnPrompt(_ command: Command) {
    switch command {
    case .editPrompt:
      let own = prompt.own ?? OwnPrompt(promptText)
      go(to: .prompt)
      prompt.own = own
      typing = .sending
    case .restorePrompt:
      forgetOwnPrompt()
      if typing == .sending { typing = .instruction }
      say(.info, words.promptIsComposed)
    default: break
    }
  }

  /// Edits the user's own prompt as a command says.
  mutating func editOwnPrompt(_ command: Command) {
    let columns = layout.sendsText.columns
    _ = prompt.own?.editor.perform(command, columns: columns)
    if prompt.own?.editor.isCutOff == true { say(.warning, words.promptIsFull(limit: Editor.limit)) }
  }

  /// Types into the user's own prompt.
  mutating func typeInOwnPrompt(_ text: String) {
    guard prompt.own?.editor.insert(text) == false else { return }
    say(.warning, words.promptIsFull(limit: Editor.limit))
  }

  /// Moves the cursor of the user's own prompt by a page.
  mutating func pageOwnPrompt(_ rows: Int) {
    let area = layout.sendsText
    let page = max(1, area.rows - 1)
    prompt.own?.editor.moveLines(rows > 0 ? page : -page, columns: area.columns)
  }

  /// Has the prompt composed again. The text can still be recalled, as an instruction.
  mutating func forgetOwnPrompt() {
    if let own = ownPrompt { prompt.kept.insert(own.text, at: 0) }
    prompt.own = nil
  }

  /// Brings the user's own prompt in line with the room that it has; one that says nothing else is none.
  mutating func settleOwnPrompt(_ layout: Layout) {
    guard typing == .sending || prompt.own?.isOwn == true else {
      prompt.own = nil
      return
    }
    guard let own = prompt.own else { return }
    let area = layout.sendsText
    prompt.own?.editor.wrap(columns: EditorLayout.room(area.columns))
    let lines = EditorLayout(own.editor, columns: area.columns)
    prompt.own?.top = scrolled(
      own.top, toShow: typing == .sending ? lines.cursorRow : 0, rows: area.rows, of: lines.wrap.lines.count)
  }

  /// Who composes the prompt when it is sent, if that is somebody else than this program.
  var remoteComposer: ServiceID? {
    guard let composer = models.composer ?? surroundings.composers.first, composer != .localStudio else { return nil }
    return composer
  }

  /// Why a command for the user's own prompt can do nothing now.
  func unavailability(ofOwnPrompt command: Command) -> String? {
    switch command {
    case .editPrompt:
      if history.source == nil { return words.openPictureFirst(key: key(.open)) }
      if editor.isBlank { return words.sayFirst(key: typing == .instruction ? nil : key(.write)) }
      return nil
    default: return prompt.own == nil ? words.promptIsComposedAlready : nil
    }
  }
}
