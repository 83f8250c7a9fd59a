import Canvas

/// An editor's text in the lines of a pane, and the cursor among them.
struct EditorLayout: Hashable, Sendable {
  /// The lines.
  let wrap: SoftWrap
  /// The line of the cursor.
  let cursorRow: Int
  /// The column of the cursor, less than the width of the pane.
  let cursorColumn: Int

  /// The text of `editor` in `columns` columns; the last is kept free for the cursor.
  init(_ editor: Editor, columns: Int) {
    wrap = SoftWrap(editor.characters, columns: max(1, columns - 1))
    let row = wrap.lines.lastIndex { $0.lowerBound <= editor.cursor } ?? 0
    let start = wrap.lines[row].lowerBound
    cursorRow = row
    cursorColumn = min(Self.columns(of: editor.characters[start..<editor.cursor]), max(0, columns - 1))
  }

  /// The place in the text that is shown at `row` and nearest to `column`.
  func place(row: Int, column: Int, in editor: Editor) -> Int {
    let row = min(max(0, row), wrap.lines.count - 1)
    let line = wrap.lines[row]
    var used = 0
    for place in line {
      let width = DisplayText.columns(of: editor.characters[place])
      if used + width > column { return place }
      used += width
    }
    // The end of a line that was broken between words is the start of the next one.
    let isBroken = row + 1 < wrap.lines.count && wrap.lines[row + 1].lowerBound == line.upperBound
    return isBroken ? max(line.lowerBound, line.upperBound - 1) : line.upperBound
  }

  private static func columns(of characters: ArraySlice<Character>) -> Int {
    characters.reduce(0) { $0 + DisplayText.columns(of: $1) }
  }
}

extension Editor {
  /// Moves `count` shown lines down (up if negative), at `columns` columns; past the end it goes to the end.
  mutating func moveLines(_ count: Int, columns: Int) {
    let layout = EditorLayout(self, columns: columns)
    let column = preferredColumn ?? layout.cursorColumn
    let row = layout.cursorRow + count
    if row < 0 {
      move(to: 0)
    } else if row >= layout.wrap.lines.count {
      move(to: characters.count)
    } else {
      move(to: layout.place(row: row, column: column, in: self))
      preferredColumn = column
    }
  }
}
