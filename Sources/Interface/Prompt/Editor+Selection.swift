extension Editor {
  /// What selected the text between mark and cursor.
  enum Selecting: Hashable, Sendable {
    /// Ctrl-Space: every move extends the selection.
    case mark
    /// Shift and a move: the next move without Shift drops it.
    case shift
    /// `v` of vi: the character under the cursor belongs to it.
    case visual
  }

  /// What is selected; nil if nothing is.
  var selection: Range<Int>? {
    guard let mark, let selecting else { return nil }
    let end = max(mark, cursor) + (selecting == .visual ? 1 : 0)
    let range = min(mark, cursor)..<min(end, characters.count)
    return range.isEmpty ? nil : range
  }

  /// Puts the cursor at `place`. A selection made with Shift is dropped, any other goes along.
  mutating func move(to place: Int) {
    if selecting == .shift { selecting = nil }
    self.place(place)
  }

  /// Puts the cursor at `place` and selects what is on the way.
  mutating func select(to place: Int) {
    if selecting == nil {
      mark = cursor
      selecting = .shift
    }
    self.place(place)
  }

  /// Begins a selection at the cursor.
  mutating func setMark(as selecting: Selecting = .mark) {
    mark = cursor
    self.selecting = selecting
    lastEdit = .move
  }

  /// Changes the ends of the selection, or goes back to where the mark is.
  mutating func exchangeMark() {
    guard let mark else { return }
    let selecting = selecting ?? .mark
    self.mark = cursor
    self.place(mark)
    self.selecting = selecting
  }

  /// Selects all of the text.
  mutating func selectAll() {
    mark = 0
    selecting = .shift
    place(characters.count)
  }
}
