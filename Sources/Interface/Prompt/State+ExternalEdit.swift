import Domain

extension State {
  /// Hands the text to the user's own editor.
  mutating func editExternally() -> [Effect] {
    if typing != .instruction { go(to: .prompt) }
    pendingKeys = []
    return [.editExternally(editor.text)]
  }

  /// Takes what the user's editor left. Whatever that is, the text from before is here or one undo away.
  mutating func take(_ edit: ExternalEdit) {
    let isText = edit.text.map { !$0.trimmingBlanks.isEmpty && $0 != editor.text } ?? false
    if let refusal = edit.refusal {
      // Who left by a crash may have saved before it, and who left with an error perhaps did not mean to.
      if isText, let text = edit.text { editor.kills.add(Array(text)) }
      say(.warning, words.refusal(of: edit, refusal, key: key(.yank, in: .writing)))
    } else if let text = edit.text, editor.text != text {
      editor.replaceAll(with: text)
      prompt.draft.hasten(editor.revision, at: now)
      say(.info, words.promptIsNow(asLeftBy: edit.name, key: key(.undo, in: .writing)))
    } else {
      say(.info, words.nothingWasChanged(in: edit.name))
    }
  }
}
