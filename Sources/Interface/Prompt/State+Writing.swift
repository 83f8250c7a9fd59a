import Canvas
import Domain

extension State {
  /// Does what a command for the prompt says.
  mutating func editPrompt(_ command: Command) {
    let columns = layout.editor.columns
    switch command {
    case .recallOlder: recall(by: 1)
    case .recallNewer: recall(by: -1)
    case .moveUp where isOnLine(.first) && editor.selecting == nil && canRecall: recall(by: 1)
    case .moveDown where isOnLine(.last) && editor.selecting == nil && prompt.recall != nil: recall(by: -1)
    default:
      _ = editor.perform(command, columns: columns)
      if editor.isCutOff { sayFull() }
    }
  }

  /// Moves the cursor a page of shown lines down, or up if `rows` is negative.
  mutating func pagePrompt(_ rows: Int) {
    guard typing == .instruction, rows != 0 else { return }
    let page = max(1, layout.editor.rows - 1)
    editor.moveLines(rows > 0 ? page : -page, columns: layout.editor.columns)
  }

  /// Inserts text into the instruction.
  mutating func insert(_ text: String) {
    if !editor.insert(text) { sayFull() }
  }

  private mutating func sayFull() {
    say(.warning, words.promptIsFull(limit: Editor.limit))
  }

  private enum Edge { case first, last }

  private func isOnLine(_ edge: Edge) -> Bool {
    let layout = EditorLayout(editor, columns: layout.editor.columns)
    return switch edge {
    case .first: layout.cursorRow == 0
    case .last: layout.cursorRow == layout.wrap.lines.count - 1
    }
  }
}

// What was written before.
extension State {
  /// Whether there is an older instruction to show.
  var canRecall: Bool {
    guard let recall = prompt.recall else { return Recall(earlierTexts, draft: editor) != nil }
    return recall.index + 1 < recall.instructions.count
  }

  /// Shows the instruction `step` further in the past, or the draft at the end of the way back.
  private mutating func recall(by step: Int) {
    guard var recall = prompt.recall ?? Recall(earlierTexts, draft: editor) else { return }
    guard recall.move(by: step, &editor) else { return }
    prompt.recall = recall.hasEnded ? nil : recall
  }

  private var earlierTexts: [String] { prompt.kept + history.instructions }
}

// The draft.
extension State {
  /// The text that is being written, whatever is shown in its place.
  var draftText: String { (prompt.recall?.draft ?? editor).text }

  /// Adds what saves the draft to `effects`, before all others, if its time has come: a while after the last key, and
  /// at once where something follows after which there may be no other time.
  mutating func keepingDraft(_ effects: [Effect]) -> [Effect] {
    // Who edits what was recalled has made it the draft; the one before is an undo away.
    if let recall = prompt.recall, recall.revision != editor.revision { prompt.recall = nil }
    prompt.draft.note((prompt.recall?.draft ?? editor).revision, at: now)
    guard let dueAt = prompt.draft.dueAt else { return effects }
    guard dueAt <= now || typing != .instruction || effects.contains(where: \.leavesThePrompt) else { return effects }
    prompt.draft.settle()
    let text = draftText
    guard text != prompt.draft.saved else { return effects }
    prompt.draft.saved = text
    // A source that is opened by the same step has its own draft read before this one takes its place.
    let place = effects.lastIndex { if case .openSource = $0 { true } else { false } }.map { $0 + 1 } ?? 0
    return effects[..<place] + [.saveDraft(text, for: history.source)] + effects[place...]
  }

  /// What saves the draft, if it is not saved: for ends of the program that no event announces.
  public var unsavedDraft: Effect? {
    guard prompt.draft.dueAt != nil else { return nil }
    let text = draftText
    return text == prompt.draft.saved ? nil : .saveDraft(text, for: history.source)
  }

  /// Takes a draft from an earlier time. It never takes the place of something that was written since.
  mutating func takeDraft(_ text: String, for source: FilePath?) {
    let text = text.editable(limit: Editor.limit)
    guard source == nil || source == history.source, !text.trimmingBlanks.isEmpty else { return }
    guard text != draftText else { return prompt.draft.saved = text }
    guard prompt.recall == nil, editor.isBlank || prompt.draft.loadedRevision == editor.revision else {
      prompt.kept.removeAll { $0 == text }
      prompt.kept.insert(text, at: 0)
      return sayIfQuiet(words.draftIsKept(key: key(.recallOlder, in: .writing)))
    }
    editor.load(text)
    prompt.draft.saved = editor.text
    prompt.draft.revision = editor.revision
    prompt.draft.loadedRevision = editor.revision
    prompt.draft.settle()
    sayIfQuiet(words.draftIsBack)
  }

  private mutating func sayIfQuiet(_ text: String) {
    if message == nil { say(.info, text) }
  }
}

extension Effect {
  /// Whether the text may not come back to the program after this, or is sent away with it.
  fileprivate var leavesThePrompt: Bool {
    switch self {
    case .quit, .suspend, .editExternally, .generate: true
    default: false
    }
  }
}
