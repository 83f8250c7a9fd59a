/// The way through a text with the most points for the letters of a word, by dynamic programming over the places where
/// each letter is.
struct FuzzySearch {
  /// Where each letter of the word is in the text, letter by letter.
  private var steps: [Step] = []
  /// The best step of the last letter.
  private var last = 0

  /// A place where a letter is.
  private struct Step {
    var place: Int
    /// The most points of the letters up to this one.
    var points: Int
    /// The step of the letter before; -1 for the first.
    var origin: Int
  }

  /// Points for a letter, for one at the start of a word, for one right behind another; each skipped letter costs one.
  private static let points = (letter: 12, start: 10, joined: 8)

  /// Where the letters of the word that was looked for last are, ascending.
  var places: [Int] {
    var places: [Int] = []
    var step = last
    while step >= 0 {
      places.append(steps[step].place)
      step = steps[step].origin
    }
    return places.reversed()
  }

  /// The points of `word` in `text`; nil if its letters are not there in their order.
  @inline(__always)
  mutating func points<Letter: Equatable>(
    of word: [Letter], in text: [Letter], isInWord: (Letter) -> Bool
  ) -> Int? {
    steps.removeAll(keepingCapacity: true)
    var before = 0..<0
    for letter in word {
      let isFirst = steps.isEmpty
      let start = steps.count
      var next = before.lowerBound
      // The step of the letter before from which the way here has the most points.
      var best = -1
      for place in (isFirst ? 0 : steps[before.lowerBound].place + 1)..<text.count where text[place] == letter {
        while next < before.upperBound, steps[next].place < place {
          if best < 0 || steps[next].points + steps[next].place > steps[best].points + steps[best].place { best = next }
          next += 1
        }
        let own = Self.points.letter + (place == 0 || !isInWord(text[place - 1]) ? Self.points.start : 0)
        if isFirst {
          steps.append(Step(place: place, points: own - min(place, 6), origin: -1))
          continue
        }
        var way = (points: steps[best].points - (place - steps[best].place - 1), origin: best)
        let joined = steps[next - 1].points + Self.points.joined
        if steps[next - 1].place == place - 1, joined >= way.points { way = (joined, next - 1) }
        steps.append(Step(place: place, points: own + way.points, origin: way.origin))
      }
      guard steps.count > start else { return nil }
      before = start..<steps.count
    }
    last = before.max { steps[$0].points < steps[$1].points } ?? -1
    return last < 0 ? nil : steps[last].points
  }
}
