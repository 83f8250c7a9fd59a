extension ViKeys {
  /// The word under the cursor; with the blanks behind it, or before it, if `isAround`. Blanks are a word too here.
  func word(in editor: Editor, isAround: Bool) -> Range<Int>? {
    let text = editor.characters
    let (first, last) = (editor.lineStart, editor.lineEnd)
    guard editor.cursor < last else { return nil }
    func run(from start: Int) -> Range<Int> {
      var range = start..<start + 1
      while range.upperBound < last, text[range.upperBound].wordClass == text[start].wordClass {
        range = range.lowerBound..<range.upperBound + 1
      }
      while range.lowerBound > first, text[range.lowerBound - 1].wordClass == text[start].wordClass {
        range = range.lowerBound - 1..<range.upperBound
      }
      return range
    }
    let word = run(from: editor.cursor)
    guard isAround else { return word }
    let isBlank = text[editor.cursor].wordClass == .blank
    if word.upperBound < last, isBlank || text[word.upperBound].wordClass == .blank {
      return word.lowerBound..<run(from: word.upperBound).upperBound
    }
    guard word.lowerBound > first, text[word.lowerBound - 1].wordClass == .blank else { return word }
    return run(from: word.lowerBound - 1).lowerBound..<word.upperBound
  }

  /// What `w` means after an operation: to change a word leaves the blanks behind it, and no word takes the end of its
  /// line along.
  func wordSpan(_ operation: Operation, from: Int, to: Int, in editor: Editor) -> (Int, Int) {
    let text = editor.characters
    guard from < to else { return (from, to) }
    var end = to
    if operation == .change, text[from].wordClass != .blank {
      while end > from + 1, text[end - 1].wordClass == .blank { end -= 1 }
    } else if let line = text[from..<to].lastIndex(of: "\n"), line > from, text[line..<to].allSatisfy(\.isWhitespace) {
      end = text[from..<to].firstIndex(of: "\n") ?? to
      if text[end..<to].contains(where: { !$0.isWhitespace }) { end = line }
    }
    return (from, end)
  }

  /// Where the word after `place` begins.
  func nextWord(_ place: Int, _ text: [Character]) -> Int {
    var next = place
    guard next < text.count else { return next }
    let kind = text[next].wordClass
    if kind != .blank {
      while next < text.count, text[next].wordClass == kind { next += 1 }
    }
    while next < text.count, text[next].wordClass == .blank {
      if next > place, isEmptyLine(next, text) { return next }
      next += 1
    }
    return next
  }

  /// Where the word before `place` begins.
  func wordStart(_ place: Int, _ text: [Character]) -> Int {
    var start = place
    while start > 0, text[start - 1].wordClass == .blank {
      start -= 1
      if isEmptyLine(start, text) { return start }
    }
    guard start > 0 else { return start }
    let kind = text[start - 1].wordClass
    while start > 0, text[start - 1].wordClass == kind { start -= 1 }
    return start
  }

  /// Where the word at or after `place` ends: its last character.
  func wordEnd(_ place: Int, _ text: [Character]) -> Int {
    var end = place + 1
    while end < text.count, text[end].wordClass == .blank { end += 1 }
    guard end < text.count else { return max(place, text.count - 1) }
    while end + 1 < text.count, text[end + 1].wordClass == text[end].wordClass { end += 1 }
    return end
  }

  private func isEmptyLine(_ place: Int, _ text: [Character]) -> Bool {
    text[place] == "\n" && (place == 0 || text[place - 1] == "\n")
  }
}

extension Character {
  fileprivate enum WordClass { case blank, word, sign }

  fileprivate var wordClass: WordClass { isWhitespace ? .blank : isWordPart ? .word : .sign }
}
