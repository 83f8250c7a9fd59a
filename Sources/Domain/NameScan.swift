/// Looks through one name after the other for the words of a ``NameQuery``, byte by byte.
struct NameScan<Letter: NameLetter> {
  let words: UnsafeBufferPointer<Range<Int>>
  let letter: Letter
  let manner: NameQuery.Manner

  /// Points that a name is judged by.
  private static var points: (letter: Int, joined: Int, first: Int, start: Int) { (16, 12, 12, 8) }

  /// Whether `name` answers the query.
  @inline(__always)
  func matches(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    for word in words {
      switch manner {
      case .text: if run(of: word, in: name) == nil { return false }
      case .letters: if end(of: word, in: name) == nil { return false }
      }
    }
    return true
  }

  /// The most that ``score(_:)`` can be for a name of that length.
  func bestScore(length: Int) -> Int {
    words.reduce(0) { $0 + Self.points.letter * $1.count + Self.points.joined + Self.points.first } * 64
      - min(length, 63)
  }

  /// How well `name`, which matches, answers the query, the higher the better.
  ///
  /// Letters that stand together and at the start of a word count most, then the shorter name.
  func score(_ name: UnsafeBufferPointer<UInt8>) -> Int {
    var score = 0
    for word in words {
      guard let window = window(of: word, in: name) else { continue }
      score += Self.points.letter * word.count
      let gaps = window.count - length(of: word, in: name, at: window.lowerBound)
      score += gaps == 0 ? Self.points.joined : -2 * min(gaps, 24)
      if window.lowerBound == 0 {
        score += Self.points.first
      } else if !NameLetters.isLetter(name[window.lowerBound - 1]) {
        score += Self.points.start
      }
    }
    return score * 64 - min(name.count, 63)
  }

  /// The places of the letters that were found, ascending and apart; empty if the name does not answer the query.
  func places(in name: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var isFound = [Bool](repeating: false, count: name.count)
    for word in words {
      guard let window = window(of: word, in: name) else { return [] }
      var place = window.lowerBound
      for code in word {
        while place < window.upperBound {
          let width = letter.width(of: code, in: name, at: place)
          place += max(1, width)
          guard width > 0 else { continue }
          for offset in place - width..<place { isFound[offset] = true }
          break
        }
      }
    }
    var places: [Range<Int>] = []
    for place in isFound.indices where isFound[place] {
      if let last = places.last, last.upperBound == place {
        places[places.count - 1] = last.lowerBound..<place + 1
      } else {
        places.append(place..<place + 1)
      }
    }
    return places
  }

  /// The part of `name` that a word takes: where its letters stand together if they do anywhere, otherwise the
  /// shortest stretch that ends where the first match of its letters does.
  private func window(of word: Range<Int>, in name: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    if let run = run(of: word, in: name) { return run }
    guard manner == .letters, let end = end(of: word, in: name) else { return nil }
    return start(of: word, in: name, before: end)..<end
  }

  /// The place after the first match of a word's letters, gaps allowed.
  @inline(__always)
  private func end(of word: Range<Int>, in name: UnsafeBufferPointer<UInt8>) -> Int? {
    var place = 0
    for code in word {
      place = letter.next(code, in: name, from: place)
      guard place < name.count else { return nil }
      place += letter.width(of: code, in: name, at: place)
    }
    return place
  }

  /// The last place before `end` from which a word's letters are found up to there.
  private func start(of word: Range<Int>, in name: UnsafeBufferPointer<UInt8>, before end: Int) -> Int {
    var code = word.upperBound - 1
    var place = end
    while place > 0 {
      place -= 1
      let width = letter.width(of: code, in: name, at: place)
      guard width > 0, place + width <= end else { continue }
      if code == word.lowerBound { return place }
      code -= 1
    }
    return 0
  }

  /// The first place where a word's letters stand together.
  @inline(__always)
  private func run(of word: Range<Int>, in name: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var start = 0
    while true {
      start = letter.next(word.lowerBound, in: name, from: start)
      guard start + word.count <= name.count else { return nil }
      let length = length(of: word, in: name, at: start)
      if length > 0 { return start..<start + length }
      start += 1
    }
  }

  /// The bytes that a word's letters take side by side from `start` on; 0 if they do not stand there.
  @inline(__always)
  private func length(of word: Range<Int>, in name: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var place = start
    for code in word {
      guard place < name.count else { return 0 }
      let width = letter.width(of: code, in: name, at: place)
      guard width > 0 else { return 0 }
      place += width
    }
    return place - start
  }
}
