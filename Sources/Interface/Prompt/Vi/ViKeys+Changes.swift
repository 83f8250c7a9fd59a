extension ViKeys {
  /// Does `operation` to `range`.
  mutating func apply(_ operation: Operation, to range: Range<Int>, _ editor: inout Editor) {
    pending = Pending()
    if operation == .change { editor.history.open() }
    cut(range, operation, &editor)
    operation == .change ? enterInsert(&editor) : leaveVisual(&editor)
  }

  /// Does `operation` to all lines between two places.
  mutating func applyToLines(_ operation: Operation, from: Int, to: Int, _ editor: inout Editor) {
    pending = Pending()
    let column = editor.cursor
    let (start, end) = (editor.lineStart(of: min(from, to)), editor.lineEnd(of: max(from, to)))
    let text = Array(editor.characters[start..<end]) + ["\n"]
    editor.kills.add(text)
    lines = text
    switch operation {
    case .copy: editor.place(from == column ? column : min(from, to))
    case .change:
      editor.history.open()
      editor.replace(start..<end, with: "", as: .other)
      enterInsert(&editor)
    case .delete:
      let isLast = end == editor.characters.count
      editor.replace((isLast ? max(0, start - 1) : start)..<(isLast ? end : end + 1), with: "", as: .other)
      editor.place(motion("^", nil, in: editor)?.place ?? editor.cursor)
    }
    leaveVisual(&editor)
  }

  /// A key of normal mode that is no motion and no operation.
  mutating func takeNormal(_ symbol: Character, _ editor: inout Editor) -> Answer {
    let times = pending.total ?? 1
    let (cursor, end) = (editor.cursor, editor.lineEnd)
    if symbol == "r" {
      pending.prefix = .replace
      return .done
    }
    pending = Pending()
    switch symbol {
    case "u": return .command(.undo, times)
    case "\u{12}": return .command(.redo, times)
    case "i": write(at: cursor, &editor)
    case "a": write(at: min(cursor + 1, end), &editor)
    case "I": write(at: motion("^", nil, in: editor)?.place ?? cursor, &editor)
    case "A": write(at: end, &editor)
    case "o": write(at: end, after: "\n", &editor)
    case "O":
      write(at: editor.lineStart, after: "\n", &editor)
      editor.place(editor.cursor - 1)
    case "x": cut(cursor..<min(cursor + times, end), .delete, &editor)
    case "X": cut(max(editor.lineStart, cursor - times)..<cursor, .delete, &editor)
    case "D": cut(cursor..<end, .delete, &editor)
    case "C": apply(.change, to: cursor..<end, &editor)
    case "s": apply(.change, to: cursor..<min(cursor + times, end), &editor)
    case "S": applyToLines(.change, from: cursor, to: line(below: times - 1, in: editor), &editor)
    case "Y": applyToLines(.copy, from: cursor, to: line(below: times - 1, in: editor), &editor)
    case "p", "P": put(isBefore: symbol == "P", times, &editor)
    case "~": toggleCase(of: cursor..<min(cursor + times, end), &editor)
    case "J": join(max(1, times - 1), &editor)
    case "v": enterVisual(&editor)
    default: return unknown(symbol)
    }
    return .done
  }

  /// The answer to a key that has no meaning.
  mutating func unknown(_ symbol: Character) -> Answer {
    pending.keys = String(symbol)
    return .unknown("")
  }

  /// Goes to visual mode, with the character under the cursor selected.
  mutating func enterVisual(_ editor: inout Editor) {
    enterNormal(&editor)
    editor.setMark(as: .visual)
    mode = .visual
  }

  /// Goes from visual to normal mode.
  mutating func leaveVisual(_ editor: inout Editor) {
    guard mode == .visual else { return }
    editor.selecting = nil
    mode = .normal
  }

  private mutating func write(at place: Int, after text: String = "", _ editor: inout Editor) {
    editor.history.open()
    editor.place(place)
    editor.replace(place..<place, with: text, as: .other)
    enterInsert(&editor)
  }

  private mutating func cut(_ range: Range<Int>, _ operation: Operation, _ editor: inout Editor) {
    guard !range.isEmpty else { return }
    editor.kills.add(Array(editor.characters[range]))
    lines = nil
    if operation == .copy { editor.place(range.lowerBound) } else { editor.replace(range, with: "", as: .other) }
  }

  private func put(isBefore: Bool, _ times: Int, _ editor: inout Editor) {
    guard let cut = editor.kills.current, !cut.isEmpty else { return }
    let times = min(times, Editor.limit / cut.count + 1)
    let text = String(repeating: String(cut), count: times)
    guard cut == lines else {
      let place = isBefore ? editor.cursor : min(editor.cursor + 1, editor.lineEnd)
      editor.replace(place..<place, with: text, as: .other)
      return editor.place(max(place, editor.cursor - 1))
    }
    let place = isBefore ? editor.lineStart : editor.lineEnd
    editor.replace(place..<place, with: isBefore ? text : "\n" + text.dropLast(), as: .other)
    editor.place(isBefore ? place : place + 1)
    editor.place(motion("^", nil, in: editor)?.place ?? editor.cursor)
  }

  /// Writes small letters in upper case and the others in lower case.
  func toggleCase(of range: Range<Int>, _ editor: inout Editor) {
    let toggled = editor.characters[range].map { $0.isUppercase ? $0.lowercased() : $0.uppercased() }
    editor.replace(range, with: toggled.joined(), as: .other)
  }

  /// Joins the line with the one below, `times` times, with a space between.
  func join(_ times: Int, _ editor: inout Editor) {
    editor.history.open()
    for _ in 0..<times {
      let end = editor.lineEnd
      guard end < editor.characters.count else { break }
      var next = end + 1
      while next < editor.characters.count, editor.characters[next] != "\n", editor.characters[next].isWhitespace {
        next += 1
      }
      let isSpaced = end == editor.lineStart || editor.characters[end - 1].isWhitespace
      let isEmpty = next == editor.characters.count || editor.characters[next] == "\n"
      editor.replace(end..<next, with: isSpaced || isEmpty ? "" : " ", as: .other)
      editor.place(end)
    }
    editor.history.close()
  }
}
