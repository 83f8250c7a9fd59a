extension Editor {
  /// Inserts text as if typed, in the place of a selection made with Shift; returns whether all of it found room.
  @discardableResult
  mutating func insert(_ text: String) -> Bool {
    let limit = Self.limit - scalarCount + (selection?.count ?? 0)
    let text = text.editable(limit: max(0, limit))
    let place = replaceable ?? cursor..<cursor
    let isKey = !text.isEmpty && text.dropFirst().isEmpty && text != "\n"
    // A word and the blanks behind it are taken back together.
    let follows = cursor > 0 && (!characters[cursor - 1].isWhitespace || text == " ")
    let joins = isKey && place.isEmpty && lastEdit == .type && follows
    replace(place, with: text, as: isKey ? .type : .other, joins: joins)
    return !isCutOff
  }

  /// Makes the text `text`, as one step that can be taken back.
  mutating func replaceAll(with text: String) {
    replace(0..<characters.count, with: text.editable(limit: Self.limit), as: .other)
  }

  /// Deletes from the cursor to `place`, or what is selected.
  mutating func delete(to place: Int) {
    if let selection { return replace(selection, with: "", as: .other) }
    let range = range(to: place)
    guard !range.isEmpty else { return }
    replace(range, with: "", as: .delete, joins: lastEdit == .delete)
  }

  /// Cuts from the cursor to `place`; cuts in a row are put back together.
  mutating func kill(to place: Int) {
    let range = range(to: place)
    guard !range.isEmpty else { return }
    let isNext = lastEdit == .kill
    isNext
      ? kills.extend(Array(characters[range]), atStart: range.lowerBound < cursor) : kills.add(Array(characters[range]))
    replace(range, with: "", as: .kill, joins: isNext)
  }

  /// Cuts what is selected.
  mutating func killSelection() {
    guard let selection else { return }
    kills.add(Array(characters[selection]))
    replace(selection, with: "", as: .other)
  }

  /// Keeps what is selected to be put back.
  mutating func copySelection() {
    guard let selection else { return }
    kills.add(Array(characters[selection]))
    selecting = nil
    lastEdit = .other
  }

  /// Puts back what was cut last.
  mutating func yank() {
    guard let text = kills.current else { return }
    let place = replaceable ?? cursor..<cursor
    let start = place.lowerBound
    replace(place, with: String(text), as: .other)
    lastEdit = .yank(min(start, cursor)..<cursor)
  }

  /// Puts an older cut in the place of the one just put back.
  mutating func yankOlder() {
    guard case .yank(let range) = lastEdit else { return }
    kills.rotate()
    guard let text = kills.current else { return }
    replace(range, with: String(text), as: .other, joins: true)
    lastEdit = .yank(min(range.lowerBound, cursor)..<cursor)
  }

  /// Whether something was just put back.
  var hasYanked: Bool { if case .yank = lastEdit { true } else { false } }

  /// What typing takes the place of: a selection made with Shift, as everywhere else.
  private var replaceable: Range<Int>? { selecting == .shift ? selection : nil }

  private func range(to place: Int) -> Range<Int> {
    let place = min(max(0, place), characters.count)
    return min(place, cursor)..<max(place, cursor)
  }
}
