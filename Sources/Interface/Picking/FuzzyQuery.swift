/// What was typed, ready to be looked for in thousands of texts.
///
/// It keeps the room that a search needs, so that looking through many texts allocates nothing.
struct FuzzyQuery {
  private let isExact: Bool
  private let words: [[Character]]
  /// The words in ASCII; nil if there are others.
  private let asciiWords: [[UInt8]]?
  private var search = FuzzySearch()
  private var folded: [UInt8] = []

  /// Looks for `query`.
  init(_ query: String) {
    isExact = query.contains(where: \.isUppercase)
    words = (isExact ? query : query.lowercased()).split(whereSeparator: \.isWhitespace).map(Array.init)
    let ascii = words.map { $0.compactMap(\.asciiValue) }
    asciiWords = ascii.map(\.count) == words.map(\.count) ? ascii : nil
  }

  /// Whether everything matches.
  var isEmpty: Bool { words.isEmpty }

  /// How well `text` answers; nil if a word is not in it.
  mutating func score(in text: String) -> Int? {
    var score = 0
    return find(in: text) { points, _ in score += points } ? score : nil
  }

  /// The best match in `text`; nil if a word is not in it.
  mutating func match(in text: String) -> FuzzyMatch? {
    var score = 0
    var places: Set<Int> = []
    let isFound = find(in: text) { points, search in
      score += points
      places.formUnion(search.places)
    }
    return isFound ? FuzzyMatch(score: score, places: places.sorted()) : nil
  }

  /// Looks for every word, and hands on its points while `search` knows their places.
  @inline(__always)
  private mutating func find(in text: String, _ take: (_ points: Int, _ search: FuzzySearch) -> Void) -> Bool {
    guard fold(text) else {
      let characters = Array(isExact ? text : text.lowercased())
      return words.allSatisfy { word in
        let points = search.points(of: word, in: characters) { $0.isLetter || $0.isNumber }
        if let points { take(points, search) }
        return points != nil
      }
    }
    return asciiWords?.allSatisfy { word in
      let points = search.points(of: word, in: folded) { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 }
      if let points { take(points, search) }
      return points != nil
    } ?? false
  }

  /// Puts what the words are compared with into ``folded``; false unless `text` is ASCII without carriage
  /// returns, which has as many characters as bytes.
  private mutating func fold(_ text: String) -> Bool {
    folded.removeAll(keepingCapacity: true)
    folded.append(contentsOf: text.utf8)
    let difference: UInt8 = isExact ? 0 : 0x20
    return folded.withUnsafeMutableBufferPointer { bytes in
      for index in bytes.indices {
        let byte = bytes[index]
        if byte >= 0x80 || byte == 0x0D { return false }
        if 0x41...0x5A ~= byte { bytes[index] = byte | difference }
      }
      return true
    }
  }
}
