/// A prompt that the user wrote in the place of the one that is composed.
struct OwnPrompt: Hashable, Sendable {
  /// The text.
  var editor: Editor
  /// The prompt that was composed when it was begun.
  let basis: String
  /// The first visible line.
  var top = 0

  /// The prompt `composed`, to be changed.
  init(_ composed: String) {
    editor = Editor()
    editor.load(composed)
    editor.place(0)
    basis = editor.text
  }

  /// Whether it says anything else than was composed.
  var isOwn: Bool { !editor.isBlank && editor.text != basis }

  /// What is sent.
  var text: String { editor.text.trimmingBlanks }
}
