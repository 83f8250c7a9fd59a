extension Editor {
  /// As much of the start of `text` as there is room for.
  func fitting(_ text: String, replacing range: Range<Int>) -> String {
    var room = Self.limit - scalarCount + characters[range].scalarCount
    guard text.utf8.count > room else { return text }
    return String(
      text.prefix { character in
        room -= character.unicodeScalars.count
        return room >= 0
      })
  }

  /// The change that puts `text` in the place of `range`, and where `text` ends then. Characters join at the seams: a
  /// mark the letter before it, an emoji the joiner before it. Flags pair up anew as far as they go on.
  func segmented(_ range: Range<Int>, _ text: String) -> (EditHistory.Change, end: Int) {
    let start = max(0, range.lowerBound - 1)
    var end = min(characters.count, range.upperBound + 1)
    let isPlain = text.utf8.count == 1 && characters[start..<range.lowerBound].allSatisfy(\.isASCII)
    if isPlain, characters[range.upperBound..<end].allSatisfy(\.isASCII) {
      let change = EditHistory.Change(
        place: range.lowerBound, removed: Array(characters[range]), inserted: Array(text))
      return (change, range.lowerBound + 1)
    }
    if characters[range.upperBound..<end].allSatisfy(\.beginsWithRegionalIndicator) {
      while end < characters.count, characters[end].beginsWithRegionalIndicator { end += 1 }
    }
    let head = Array(String(characters[start..<range.lowerBound]) + text)
    var whole = Array(String(head) + String(characters[range.upperBound..<end]))
    // A joiner that has got an emoji before it takes the one behind it too.
    while end < characters.count, let last = whole.last, !last.stays(before: characters[end]) {
      end += 1
      whole = Array(String(head) + String(characters[range.upperBound..<end]))
    }
    while whole.contains(where: { $0 != $0.bounded }) { whole = Array(String(whole.map(\.bounded))) }
    let removed = characters[start..<end]
    // What stays as it is is no part of the change.
    let most = min(removed.count, whole.count)
    let same = (0..<most).first { !removed[start + $0].isSame(as: whole[$0]) } ?? most
    let tail =
      (0..<most - same).first {
        !removed[end - 1 - $0].isSame(as: whole[whole.count - 1 - $0])
      } ?? most - same
    let change = EditHistory.Change(
      place: start + same, removed: Array(removed[(start + same)..<(end - tail)]),
      inserted: Array(whole[same..<(whole.count - tail)]))
    return (change, start + min(head.count, whole.count))
  }
}

extension Character {
  /// Whether it is a character of its own where `next` follows it.
  fileprivate func stays(before next: Character) -> Bool {
    if isASCII, next.isASCII { return true }
    let both = Array(String(self) + String(next))
    return both.count == 2 && both[0].isSame(as: self) && both[1].isSame(as: next)
  }

  /// Whether the scalars are the same: equal characters may be written in different ways.
  fileprivate func isSame(as other: Character) -> Bool { unicodeScalars.elementsEqual(other.unicodeScalars) }
}
