import Canvas

/// A frame that is being drawn.
struct Painter {
  /// The frame so far.
  var frame: Frame
  /// The looks.
  let theme: Theme
  /// Where everything goes.
  let layout: Layout
  /// What is written, in the user's language.
  let words: any Words

  /// A piece of text with a look.
  struct Segment: Hashable, Sendable {
    var text: String
    var role: Role

    /// `text` in the look of `role`.
    init(_ text: String, _ role: Role = .ui) {
      self.text = text
      self.role = role
    }
  }

  /// Writes one line of text; returns the columns it took.
  @discardableResult
  mutating func write(_ text: String, in area: Rectangle, _ role: Role = .ui) -> Int {
    frame.write(text, in: area, style: theme[role])
  }

  /// Writes pieces one after the other, as far as there is room. A `look` lies under all of them: its background and
  /// attributes win, and under the cursor its foreground too, because no other is made for that background.
  mutating func write(_ segments: [Segment], in area: Rectangle, look: Role? = nil) {
    var rest = area
    for segment in segments {
      guard !rest.isEmpty else { return }
      var style = theme[segment.role]
      if let look {
        style.background = theme[look].background
        style.attributes.formUnion(theme[look].attributes)
        if [.ui, .dim].contains(segment.role) || look == .selectionFocused {
          style.foreground = theme[look].foreground
        }
      }
      rest = rest.split(left: frame.write(segment.text, in: rest, style: style)).rest
    }
  }

  /// Writes text at the right edge, if it leaves `gap` columns on the left; returns the columns it took.
  @discardableResult
  mutating func writeRight(_ text: String, in area: Rectangle, _ role: Role, look: Role? = nil, gap: Int = 1) -> Int {
    let columns = DisplayText.columns(of: text)
    guard columns + gap <= area.columns else { return 0 }
    write([Segment(text, role)], in: area.split(left: area.columns - columns).rest, look: look)
    return columns
  }

  /// Writes text over several lines between words; returns the rows it took.
  @discardableResult
  mutating func wrap(_ text: String, in area: Rectangle, _ role: Role = .ui) -> Int {
    let lines = SoftWrap.lines(of: text, columns: area.columns, limit: area.rows)
    for (row, line) in lines.enumerated() { write(line, in: area.line(row), role) }
    return lines.count
  }

  /// Draws a border with a title in its upper edge. `isJoined` hangs it below another box.
  mutating func box(
    _ area: Rectangle, title: [Segment], border: Role, isJoined: Bool = false, isOpenBelow: Bool = false
  ) {
    guard area.rows > 1, area.columns > 1 else { return }
    let scalars = theme.border.scalars.map(\.value)
    let style = theme[border]
    func cell(_ index: Int) -> Cell { Cell(scalar: scalars[index], style: style) }
    let last = (row: area.endRow - 1, column: area.endColumn - 1)
    for column in area.column...last.column {
      frame.put(cell(4), row: area.row, column: column)
      if !isOpenBelow { frame.put(cell(4), row: last.row, column: column) }
    }
    for row in area.row + 1..<area.endRow where row < last.row || isOpenBelow {
      frame.put(cell(5), row: row, column: area.column)
      frame.put(cell(5), row: row, column: last.column)
    }
    frame.put(cell(isJoined ? 6 : 0), row: area.row, column: area.column)
    frame.put(cell(isJoined ? 7 : 1), row: area.row, column: last.column)
    if !isOpenBelow {
      frame.put(cell(2), row: last.row, column: area.column)
      frame.put(cell(3), row: last.row, column: last.column)
    }
    let room = Rectangle(row: area.row, column: area.column + 1, rows: 1, columns: area.columns - 3)
    write([Segment(" ", border)] + title + [Segment(" ", border)], in: room)
  }

  /// Draws a line across `area` with words in it.
  mutating func divider(_ words: [Segment], in area: Rectangle) {
    guard !area.isEmpty else { return }
    let line = Cell(scalar: theme.border.scalars[4].value, style: theme[.border])
    for column in area.column..<area.endColumn { frame.put(line, row: area.row, column: column) }
    guard words.contains(where: { !$0.text.isEmpty }) else { return }
    let room = Rectangle(row: area.row, column: area.column + 1, rows: 1, columns: area.columns - 2)
    write([Segment(" ", .border)] + words + [Segment(" ", .border)], in: room)
  }

  /// Puts the cursor at a place of `area`, if it is inside.
  mutating func putCursor(row: Int, column: Int, in area: Rectangle, isVisible: Bool) {
    let position = Position(row: area.row + row, column: area.column + column)
    guard area.contains(position), Rectangle(frame.size).contains(position) else { return }
    frame.cursor = position
    frame.isCursorVisible = isVisible
  }
}
