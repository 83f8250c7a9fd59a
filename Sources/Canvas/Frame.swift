/// The grid to show: what every cell of the screen holds, and where the cursor is.
///
/// Writing outside the grid is clipped; a wide character that would be cut in half becomes a space.
public struct Frame: Hashable, Sendable {
  /// The size of the grid.
  public let size: Size
  /// The cells row by row.
  public private(set) var cells: [Cell]
  /// Where the hardware cursor stands, for typing and for readers of speech and braille.
  public var cursor: Position
  /// Whether the hardware cursor is drawn.
  public var isCursorVisible: Bool

  /// An empty grid in `style`.
  public init(size: Size, style: Style) {
    self.size = size
    cells = Array(repeating: .blank(style), count: size.rows * size.columns)
    cursor = Position(row: 0, column: 0)
    isCursorVisible = false
  }

  /// The cell at `row`, `column`; nil outside the grid. Setting outside the grid does nothing.
  public subscript(row: Int, column: Int) -> Cell? {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return nil }
    return cells[row * size.columns + column]
  }

  /// The cells of `row`.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Puts `cell` at `row`, `column`, repairing what it cuts in half.
  public mutating func put(_ cell: Cell, row: Int, column: Int) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    let index = row * size.columns + column
    if cells[index].isRightHalf, !cell.isRightHalf, column > 0 {
      cells[index - 1] = .blank(cells[index - 1].style)
    }
    if column + 1 < size.columns, cells[index + 1].isRightHalf, !cells[index].isRightHalf {
      cells[index + 1] = .blank(cells[index + 1].style)
    }
    cells[index] = cell
  }

  /// Fills `area` with spaces in `style`.
  public mutating func fill(_ area: Rectangle, style: Style) {
    let area = area.intersection(Rectangle(size))
    guard !area.isEmpty else { return }
    for row in area.row..<area.endRow {
      let start = row * size.columns + area.column
      // What the edges cut in half is repaired by putting them; inside, nothing is left to be cut.
      put(.blank(style), row: row, column: area.column)
      put(.blank(style), row: row, column: area.endColumn - 1)
      for index in start..<start + area.columns { cells[index] = .blank(style) }
    }
  }

  /// Writes one line of text into `area`'s first row from its left edge and returns the columns it took.
  ///
  /// Text that does not fit ends in `…`. Control, bidirectional and unassigned characters appear as placeholders
  /// (see ``DisplayText``), so that text from anywhere is safe here.
  @discardableResult
  public mutating func write(_ text: String, in area: Rectangle, style: Style) -> Int {
    guard area.rows > 0, let ascii = text.printableASCII(upTo: area.columns), ascii.count <= area.columns else {
      return write(DisplayText(text, limit: area.columns), in: area, style: style)
    }
    for (offset, scalar) in ascii.enumerated() {
      put(Cell(scalar: UInt32(scalar), style: style), row: area.row, column: area.column + offset)
    }
    return ascii.count
  }

  /// Writes prepared text as ``write(_:in:style:)-(String,_,_)`` does.
  @discardableResult
  public mutating func write(_ text: DisplayText, in area: Rectangle, style: Style) -> Int {
    guard area.rows > 0 else { return 0 }
    var column = area.column
    for glyph in text.truncated(to: area.columns).glyphs {
      put(glyph, row: area.row, column: column, style: style)
      column += glyph.columns
    }
    return column - area.column
  }

  private mutating func put(_ glyph: DisplayText.Glyph, row: Int, column: Int, style: Style) {
    let cell = Cell(scalar: glyph.scalar, mark: glyph.mark, secondMark: glyph.secondMark, style: style)
    guard glyph.columns == 2 else { return put(cell, row: row, column: column) }
    guard column >= 0, column + 1 < size.columns else {
      put(.blank(style), row: row, column: column)
      return put(.blank(style), row: row, column: column + 1)
    }
    put(cell, row: row, column: column)
    put(.rightHalf(style), row: row, column: column + 1)
  }

  /// The characters row by row, without styles: a screenshot for tests. Spaces at the end of a row are left out.
  public var text: String {
    (0..<size.rows).map { row in
      var line = String.UnicodeScalarView()
      for cell in self.row(row) where !cell.isRightHalf {
        for scalar in [cell.scalar, cell.mark, cell.secondMark] where scalar != 0 {
          line.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
        }
      }
      while line.last == " " { line.removeLast() }
      return String(line)
    }.joined(separator: "\n")
  }
}
