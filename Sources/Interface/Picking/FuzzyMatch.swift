/// How well a text answers what was typed: the letters of every word of the query in order, gaps allowed.
///
/// A query with a capital letter means it.
struct FuzzyMatch: Hashable, Sendable {
  /// Higher is better.
  let score: Int
  /// The places of the matched characters in the text, ascending.
  let places: [Int]

  /// The best match of `query` in `text`; nil if a word is not in it. An empty query matches everything.
  init?(_ query: String, in text: String) {
    var query = FuzzyQuery(query)
    guard let match = query.match(in: text) else { return nil }
    self = match
  }

  init(score: Int, places: [Int]) {
    self.score = score
    self.places = places
  }
}
