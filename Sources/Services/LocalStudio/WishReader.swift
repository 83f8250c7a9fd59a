import Domain

/// Reads an instruction word by word, in one pass: phrases that are known, and between them the words that are not, which
/// name things. A pause ends a clause, and `and` a segment of one.
struct WishReader {
  /// How far `no` reaches.
  enum Negation { case none, active, spent, carried }

  /// Words that are not known, and what stood before them.
  struct Noun {
    var words: Range<Int>
    let article: Int?
    let isDefinite: Bool?
    let relation: Relation?
    /// Whether a look stands right before: `a neon sky`.
    let followsLook: Bool
  }

  /// A word of a variant's name whose look is still to be found.
  struct LooseShade {
    let shades: Set<String>
    let typed: String
    let lastLook: Int?
  }

  let words: [Word]
  let lexicon: Lexicon
  var wishes = Wishes()
  /// Places in ``wishes`` of looks that are guesses, with what they may be.
  var guesses: [Int: [Look]] = [:]
  var refusedGuesses: [[Look]] = []
  var looseShades: [LooseShade] = []
  var tally: [Language: Int] = [:]

  var noun: Noun?
  var article: (index: Int, isDefinite: Bool)?
  var relation: Relation?
  var negation = Negation.none
  var isSoftened = false
  var strength: (value: Strength, isLeading: Bool)?
  var deed = Deed.make
  var replaced: Thing?
  var ability: String?
  var pendingThings: [Thing] = []
  /// Things of a clause that has nothing else: `the sky, the boat and the dog in neon`.
  var listedThings: [Thing] = []
  var area = Area()
  var places: [Wishes.Place] = []
  /// Where the look before `and` is; the next one is there too, unless it has a place of its own.
  var inheritedPlaces: [Wishes.Place] = []
  var segmentLook: Int?
  /// What stood before the last look.
  var lookArticle: (index: Int, isDefinite: Bool)?
  var clauseLook: Int?
  /// Where the words of the last look end, as far as nothing stands between.
  var lookEnd: Int?
  var followsLook = false
  var followsStrength = false
  var isArtist = false
  var isStyle = false

  init(_ instruction: String, lexicon: Lexicon = .standard) {
    words = Word.split(instruction)
    self.lexicon = lexicon
  }

  mutating func read() -> Wishes {
    var index = 0
    while index < words.count {
      if words[index].lead == .pause { endClause() }
      index += take(at: index)
    }
    endClause()
    finish()
    wishes.isCut = words.count == Word.most
    wishes.language = tally[.french, default: 0] > tally[.english, default: 0] ? .french : .english
    return wishes
  }

  /// Takes the phrase at `index` and returns how many words it has.
  private mutating func take(at index: Int) -> Int {
    let word = words[index]
    if noun != nil, word.lead == .apostrophe || word.lead == .hyphen {
      extendNoun(to: index + 1)
      return 1
    }
    if word.plain.utf8.first.map({ 0x30...0x39 ~= $0 }) == true, let number = Double(word.plain), number.isFinite {
      if index + 1 < words.count, lexicon.entry(in: words, at: index + 1)?.meaning == .percent {
        takeStrength(.exact(min(number, 100) / 100), isLeading: false)
        return 1
      }
      if lexicon.entry(in: words, at: index)?.meaning == nil {
        closeNoun()
        article = (index, false)
        return 1
      }
    }
    if let count = takeVariant(at: index) { return count }
    guard let entry = lexicon.entry(in: words, at: index) else {
      takeStrange(at: index)
      return 1
    }
    let range = index..<(index + entry.words.count)
    noteLanguage(of: entry, range)
    if case .relation(.of) = entry.meaning, noun != nil, isStrange(after: range.upperBound) {
      extendNoun(to: range.upperBound)
      return range.count
    }
    if case .shade(let shades) = entry.meaning {
      takeShades(shades, range)
      return range.count
    }
    if noun != nil, entry.meaning == .style {
      isStyle = true
      closeNoun()
      isStyle = false
      return range.count
    }
    closeNoun()
    take(entry.meaning, range)
    return range.count
  }

  /// Counts to which language the words of `range` belong, which are or begin `entry`.
  mutating func noteLanguage(of entry: Lexicon.Entry?, _ range: Range<Int>) {
    if let entry, entry.languages.count == 1, let language = entry.languages.first { tally[language, default: 0] += 1 }
    // Only French has accents.
    if words[range].contains(where: { !$0.typed.utf8.allSatisfy { $0 < 0x80 } }) { tally[.french, default: 0] += 1 }
  }

  /// Whether an unknown word follows, directly or after an article.
  private func isStrange(after index: Int) -> Bool {
    for place in index..<min(index + 2, words.count) {
      if words[place].lead == .pause { return false }
      guard let entry = lexicon.entry(in: words, at: place) else { return true }
      guard case .article = entry.meaning else { return false }
    }
    return false
  }
}
