extension State {
  /// Puts the cursor of the prompt at `place`; nothing is selected then.
  mutating func put(at place: Int) {
    if let mode = prompt.vi?.mode, mode != .insert { prompt.vi?.enterNormal(&editor) }
    editor.selecting = nil
    editor.place(place)
  }

  /// Selects from where the cursor is, or the selection began, to `place`. With the keys of vi this is visual mode,
  /// unless text is being inserted.
  mutating func select(to place: Int) {
    switch prompt.vi?.mode {
    case nil, .insert?: editor.select(to: place)
    case .visual?: editor.place(place)
    case .normal?:
      guard place != editor.cursor else { return }
      prompt.vi?.enterVisual(&editor)
      editor.place(place)
    }
  }

  /// Selects the word at `place`, if one is there.
  mutating func selectWord(at place: Int) {
    let characters = editor.characters
    guard characters.indices.contains(place), characters[place].isWordPart else { return }
    let start = characters[..<place].lastIndex { !$0.isWordPart }.map { $0 + 1 } ?? 0
    let end = characters[place...].firstIndex { !$0.isWordPart } ?? characters.count
    put(at: start)
    // The character under the cursor belongs to the selection of vi.
    let isVisual = prompt.vi.map { $0.mode != .insert } ?? false
    isVisual && end == start + 1 ? prompt.vi?.enterVisual(&editor) : select(to: isVisual ? end - 1 : end)
  }
}
