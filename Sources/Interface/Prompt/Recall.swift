/// A walk through earlier instructions, while the draft waits.
struct Recall: Hashable, Sendable {
  /// The latest first.
  let instructions: [String]
  /// What was being written.
  let draft: Editor
  /// Which instruction is shown.
  private(set) var index = -1
  /// The revision of the editor that shows it: another one means that it was edited.
  private(set) var revision = 0

  /// A walk that begins at `draft`; nil if there is nothing else to show.
  init?(_ instructions: [String], draft: Editor) {
    var known: Set = ["", draft.text.trimmingBlanks]
    let other = instructions.filter { known.insert($0.trimmingBlanks).inserted }
    guard !other.isEmpty else { return nil }
    self.instructions = other
    self.draft = draft
  }

  /// Goes `step` further into the past and shows that in `editor`; false at the first instruction. At the end of the
  /// way back `editor` is the draft.
  mutating func move(by step: Int, _ editor: inout Editor) -> Bool {
    guard index + step < instructions.count else { return false }
    index = max(-1, index + step)
    // Cuts and the count of changes go on, whatever is shown.
    var shown = draft
    shown.kills = editor.kills
    shown.revision = editor.revision + 1
    if index >= 0 {
      shown.replaceAll(with: instructions[index])
      shown.place(shown.characters.count)
    }
    editor = shown
    revision = editor.revision
    return true
  }

  /// Whether the draft is back.
  var hasEnded: Bool { index < 0 }
}
