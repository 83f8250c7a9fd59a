import Canvas
import Domain

/// The caption of a picture while the user rewrites it.
struct CaptionEdit: Hashable, Sendable {
  /// The picture that it is of, whatever is shown meanwhile.
  let picture: FilePath
  /// The text so far.
  var line: LineInput

  /// The lines of the text in `columns` columns, and the place of the cursor among them.
  func layout(columns: Int) -> (lines: [String], row: Int, column: Int) {
    let characters = Array(line.text)
    let wrap = SoftWrap(characters, columns: columns)
    let lines = wrap.lines.map { SoftWrap.shown(characters[$0]) }
    let row = wrap.row(of: line.cursor)
    let start = wrap.lines.indices.contains(row) ? wrap.lines[row].lowerBound : 0
    let before = characters[min(start, line.cursor)..<min(line.cursor, characters.count)]
    let column = before.reduce(0) { $0 + DisplayText.columns(of: $1) }
    return (lines, row, min(column, max(0, columns - 1)))
  }
}
