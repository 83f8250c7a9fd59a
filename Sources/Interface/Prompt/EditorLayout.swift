import Canvas

/// An editor's text in the lines of a pane, and the cursor among them.
struct EditorLayout: Hashable, Sendable {
  /// The lines.
  let wrap: SoftWrap
  /// The line of the cursor.
  let cursorRow: Int
  /// The column of the cursor, less than the width of the pane.
  let cursorColumn: Int

  /// The text of `editor` in `columns` columns; the last is kept free for the cursor. It costs nothing if the editor's
  /// own lines are as wide.
  init(_ editor: Editor, columns: Int) {
    let room = Self.room(columns)
    wrap = editor.wrap.columns == room ? editor.wrap : SoftWrap(editor.characters, columns: room)
    let row = wrap.row(of: editor.cursor)
    let start = wrap.lines[row].lowerBound
    cursorRow = row
    cursorColumn = min(Self.columns(of: editor.characters[start..<editor.cursor]), max(0, columns - 1))
  }

  /// The columns for text where a pane has `columns`.
  static func room(_ columns: Int) -> Int { max(1, columns - 1) }

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
  /// The place `count` shown lines further down (up if negative), at `columns` columns, and the column to keep to; past
  /// the end it is the end.
  func place(lines count: Int, columns: Int) -> (place: Int, column: Int?) {
    let layout = EditorLayout(self, columns: columns)
    let column = preferredColumn ?? layout.cursorColumn
    let row = layout.cursorRow + count
    if row < 0 { return (0, nil) }
    if row >= layout.wrap.lines.count { return (characters.count, nil) }
    return (layout.place(row: row, column: column, in: self), column)
  }

  /// Moves `count` shown lines down (up if negative), at `columns` columns.
  mutating func moveLines(_ count: Int, columns: Int) {
    let (place, column) = place(lines: count, columns: columns)
    move(to: place)
    preferredColumn = column
  }
}
