extension Editor {
  /// The start of the word to the left of the cursor.
  var wordStart: Int {
    var place = cursor
    while place > 0, !characters[place - 1].isWordPart { place -= 1 }
    while place > 0, characters[place - 1].isWordPart { place -= 1 }
    return place
  }

  /// The end of the word to the right of the cursor.
  var wordEnd: Int { end(ofWordFrom: cursor) }

  /// The start of what is between blanks to the left of the cursor: Ctrl-w of readline does not stop at a comma.
  var spaceSeparatedStart: Int {
    var place = cursor
    while place > 0, characters[place - 1].isWhitespace { place -= 1 }
    while place > 0, !characters[place - 1].isWhitespace { place -= 1 }
    return place
  }

  /// The start of the line that the cursor is in.
  var lineStart: Int { characters[..<cursor].lastIndex(of: "\n").map { $0 + 1 } ?? 0 }

  /// The end of the line that the cursor is in.
  var lineEnd: Int { characters[cursor...].firstIndex(of: "\n") ?? characters.count }

  /// Writes the rest of the word, or the next one, in other letters.
  mutating func changeCase(_ change: (String) -> String) {
    let end = wordEnd
    guard end > cursor else { return }
    replace(cursor..<end, with: change(String(characters[cursor..<end])), as: .other)
  }

  /// Changes the places of the characters around the cursor; at the end of a line, of the two before it.
  mutating func transposeCharacters() {
    let second = cursor == lineEnd ? cursor - 1 : cursor
    guard second > lineStart else { return }
    let swapped = String(characters[second]) + String(characters[second - 1])
    replace(second - 1..<second + 1, with: swapped, as: .other)
  }

  /// Changes the places of the word at the cursor and the one before it; at the end, of the last two.
  mutating func transposeWords() {
    guard let later = word(before: wordEnd), let earlier = word(before: later.lowerBound) else { return }
    let between = characters[earlier.upperBound..<later.lowerBound]
    let swapped = String(characters[later]) + String(between) + String(characters[earlier])
    replace(earlier.lowerBound..<later.upperBound, with: swapped, as: .other)
  }

  private func end(ofWordFrom place: Int) -> Int {
    var place = place
    while place < characters.count, !characters[place].isWordPart { place += 1 }
    while place < characters.count, characters[place].isWordPart { place += 1 }
    return place
  }

  /// The last word that ends at or before `place`.
  private func word(before place: Int) -> Range<Int>? {
    var end = place
    while end > 0, !characters[end - 1].isWordPart { end -= 1 }
    var start = end
    while start > 0, characters[start - 1].isWordPart { start -= 1 }
    return start < end ? start..<end : nil
  }
}

extension String {
  /// The text with its first letter in upper case and the others in lower case.
  var capitalised: String {
    guard let first = firstIndex(where: \.isWordPart) else { return self }
    let rest = index(after: first)
    return self[..<first] + self[first].uppercased() + self[rest...].lowercased()
  }
}
