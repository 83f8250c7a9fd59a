extension ViKeys {
  /// Where a key leads, and what lies on the way if something is to be done to that.
  struct Motion: Hashable, Sendable {
    var place: Int
    var span = Span.exclusive

    enum Span: Hashable, Sendable { case exclusive, inclusive, lines }
  }

  /// Where `symbol` leads, `count` times; nil if it leads nowhere.
  func motion(_ symbol: Character, _ count: Int?, in editor: Editor) -> Motion? {
    let times = count ?? 1
    switch symbol {
    case "h": return Motion(place: max(editor.lineStart, editor.cursor - times))
    case "l": return Motion(place: min(editor.lineEnd, editor.cursor + times))
    case "j": return Motion(place: line(below: times, in: editor), span: .lines)
    case "k": return Motion(place: line(below: -times, in: editor), span: .lines)
    case "+": return Motion(place: firstInLine(line(below: times, in: editor), in: editor), span: .lines)
    case "0": return Motion(place: editor.lineStart)
    case "^": return Motion(place: firstInLine(editor.cursor, in: editor))
    case "$": return Motion(place: editor.lineEnd(of: line(below: times - 1, in: editor)))
    case "G": return line(count ?? .max, in: editor)
    case "w": return Motion(place: repeated(times, from: editor.cursor) { nextWord($0, editor.characters) })
    case "b": return Motion(place: repeated(times, from: editor.cursor) { wordStart($0, editor.characters) })
    case "e":
      let end = repeated(times, from: editor.cursor) { wordEnd($0, editor.characters) }
      return Motion(place: end, span: .inclusive)
    default: return nil
    }
  }

  /// The first character of line `number`, from 1.
  func line(_ number: Int, in editor: Editor) -> Motion {
    var place = 0
    var left = number - 1
    while left > 0, let end = editor.characters[place...].firstIndex(of: "\n") {
      place = end + 1
      left -= 1
    }
    return Motion(place: firstInLine(place, in: editor), span: .lines)
  }

  /// A place in the line `count` lines below the cursor, above it if negative, as far as there are lines.
  func line(below count: Int, in editor: Editor) -> Int {
    var place = editor.cursor
    for _ in 0..<abs(count) {
      if count > 0 {
        let end = editor.lineEnd(of: place)
        guard end < editor.characters.count else { break }
        place = end + 1
      } else {
        let start = editor.lineStart(of: place)
        guard start > 0 else { break }
        place = start - 1
      }
    }
    return place
  }

  private func firstInLine(_ place: Int, in editor: Editor) -> Int {
    let end = editor.lineEnd(of: place)
    var first = editor.lineStart(of: place)
    while first < end, editor.characters[first].isWhitespace { first += 1 }
    return first
  }

  private func repeated(_ times: Int, from place: Int, _ step: (Int) -> Int) -> Int {
    var place = place
    for _ in 0..<times {
      let next = step(place)
      if next == place { break }
      place = next
    }
    return place
  }
}

extension Editor {
  /// The start of the line that `place` is in.
  func lineStart(of place: Int) -> Int { characters[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }

  /// The end of the line that `place` is in.
  func lineEnd(of place: Int) -> Int { characters[place...].firstIndex(of: "\n") ?? characters.count }
}
