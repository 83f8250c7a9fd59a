/// How well a text answers what was typed: the letters of every word of the query in order, gaps allowed.
///
/// A query with a capital letter means it.
struct FuzzyMatch: Hashable, Sendable {
  /// Higher is better.
  let score: Int
  /// The places of the matched characters in the text, ascending.
  let places: [Int]

  /// Points for a letter, for one at the start of a word, for one right behind another; each skipped letter costs one.
  private static let points = (letter: 12, start: 10, joined: 8)

  /// The best match of `query` in `text`; nil if a word is not in it. An empty query matches everything.
  init?(_ query: String, in text: String) {
    let isExact = query.contains(where: \.isUppercase)
    let letters = Array(isExact ? text : text.lowercased())
    var score = 0
    var places: Set<Int> = []
    for word in (isExact ? query : query.lowercased()).split(whereSeparator: \.isWhitespace) {
      guard let match = Self.match(Array(word), in: letters) else { return nil }
      score += match.score
      places.formUnion(match.places)
    }
    self.score = score
    self.places = places.sorted()
  }

  /// The way through `text` with the most points, by dynamic programming over letters and places.
  private static func match(_ word: [Character], in text: [Character]) -> (score: Int, places: [Int])? {
    guard word.count <= text.count else { return nil }
    let none = Int.min / 2
    // scores[j]: the most points with the letters so far, the last of them at place j.
    var scores = [Int](repeating: none, count: text.count)
    var origins: [[Int]] = []
    for (index, letter) in word.enumerated() {
      var next = [Int](repeating: none, count: text.count)
      var origin = [Int](repeating: -1, count: text.count)
      // The best place of the letter before, with what skipping to `place` costs taken off already.
      var best = (score: none, place: -1)
      for place in text.indices {
        if text[place] == letter {
          let own = points.letter + (isStart(place, of: text) ? points.start : 0)
          if index == 0 {
            next[place] = own - min(place, 6)
          } else {
            let joined = place > 0 ? scores[place - 1] + points.joined : none
            if max(joined, best.score) > none / 2 {
              next[place] = own + max(joined, best.score)
              origin[place] = joined >= best.score ? place - 1 : best.place
            }
          }
        }
        best.score -= 1
        if scores[place] > best.score { best = (scores[place], place) }
      }
      origins.append(origin)
      scores = next
    }
    guard let last = scores.indices.max(by: { scores[$0] < scores[$1] }), scores[last] > none / 2 else { return nil }
    var places = [last]
    for origin in origins.dropFirst().reversed() { places.append(origin[places[places.count - 1]]) }
    return (scores[last], places.reversed())
  }

  private static func isStart(_ place: Int, of text: [Character]) -> Bool {
    place == 0 || !text[place - 1].isLetter && !text[place - 1].isNumber
  }
}
