import Testing

@testable import Interface

/// An editor with `|` for the cursor.
func editor(_ marked: String) -> Editor {
  var editor = Editor()
  let parts = marked.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
  editor.load(parts.joined())
  editor.move(to: parts[0].count)
  return editor
}

/// The text of an editor with `|` for the cursor, and with a selection in brackets.
func marked(_ editor: Editor) -> String {
  var parts = editor.characters.map { String($0) } + [""]
  if let selection = editor.selection {
    parts[selection.lowerBound] = "[" + parts[selection.lowerBound]
    parts[selection.upperBound] = "]" + parts[selection.upperBound]
  }
  parts[editor.cursor] = "|" + parts[editor.cursor]
  return parts.joined()
}

extension Editor {
  /// Types text key by key.
  mutating func type(_ text: String) {
    for character in text { insert(String(character)) }
  }

  /// Does commands one after the other, in a wide pane.
  mutating func perform(_ commands: Command...) {
    for command in commands { _ = perform(command, columns: 200) }
  }

  /// Takes everything back, then does everything again; whether the text was the same at every step on the way.
  mutating func survivesUndoAndRedo() -> Bool {
    let hasMore = history.canRedo
    var texts = [text]
    while history.canUndo {
      undo()
      texts.append(text)
    }
    for text in texts.dropLast().reversed() {
      redo()
      if self.text != text { return false }
    }
    return history.canRedo == hasMore
  }
}
