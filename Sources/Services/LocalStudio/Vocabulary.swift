import Domain

/// The words that the local studio knows, in lower case and without accents; a phrase has its words apart.
enum Vocabulary {
  private static let looks: [Look: [String]] = [
    .watercolour: [
      "watercolour", "watercolours", "watercoloured", "watercolor", "watercolors", "watercolored", "water colour",
      "water colours", "water color", "water colors", "aquarelle", "aquarelles", "aquarell", "painting", "painted",
    ],
    .pencil: [
      "pencil", "pencils", "pencilled", "penciled", "sketch", "sketches", "sketched", "sketchy", "drawing", "drawn",
      "graphite", "crayon", "crayons", "dessin", "dessine", "croquis",
    ],
    .woodcut: [
      "woodcut", "woodcuts", "wood cut", "woodblock", "wood block", "block print", "linocut", "lino cut", "lino",
      "engraving", "engraved", "gravure", "gravures", "linogravure", "xylographie",
    ],
    .sepia: [
      "sepia", "vintage", "antique", "old photo", "old photograph", "old fashioned", "daguerreotype", "aged",
      "vieille photo", "photo ancienne",
    ],
    .dusk: [
      "dusk", "sunset", "sundown", "twilight", "evening", "golden hour", "crepuscule", "soir", "soiree",
      "coucher de soleil", "coucher du soleil",
    ],
    .night: [
      "night", "nights", "nighttime", "night time", "nightly", "midnight", "moonlight", "moonlit", "nocturnal",
      "nocturne", "nuit", "nuits", "minuit", "clair de lune", "dark outside",
    ],
  ]

  private static let strengths: [Strength: [String]] = [
    .slight: [
      "slight", "slightly", "subtle", "subtly", "gently", "gentle", "lightly", "faint", "faintly", "little", "bit",
      "hint", "touch", "legerement", "leger", "legere", "doucement", "un peu", "peu",
    ],
    .strong: [
      "strong", "strongly", "heavy", "heavily", "very", "bold", "boldly", "extreme", "extremely", "intense",
      "intensely", "fully", "fortement", "fort", "forte", "tres", "intensement",
    ],
  ]

  /// Before a look they rule it out.
  static let negations: Set<String> = ["no", "not", "without", "never", "sans", "pas", "except", "don", "isn"]

  /// Words that carry nothing for the studio.
  static let stopWords: Set<String> = [
    // English
    "an", "the", "it", "this", "that", "these", "make", "made", "making", "turn", "turned", "into", "in", "to", "as",
    "of", "at", "on", "by", "with", "and", "or", "my", "me", "please", "picture", "image", "photo", "photograph",
    "look", "looks", "looking", "style", "styled", "like", "be", "is", "was", "were", "if", "for", "from", "its",
    "do", "add", "apply", "give", "want", "would", "should", "but", "just", "some", "so", "also", "then", "effect",
    "filter", "tone", "tones", "toned", "light", "version", "variation", "scene", "time", "out", "there", "more",
    // French
    "le", "la", "les", "un", "une", "des", "de", "du", "en", "comme", "au", "aux", "avec", "et", "dans", "sur", "ce",
    "cette", "fais", "faire", "mets", "moi", "rends", "style", "effet", "lumiere", "plus", "ou",
  ]

  private static let lookPhrases = phrases(looks)
  private static let strengthPhrases = phrases(strengths)

  /// The longest phrase for a look that `words` start with, and how many words it takes.
  static func look(startingWith words: [String]) -> (Look, Int)? { longest(lookPhrases, words) }

  /// The longest phrase for a strength that `words` start with, and how many words it takes.
  static func strength(startingWith words: [String]) -> (Strength, Int)? { longest(strengthPhrases, words) }

  private static func phrases<Meaning>(_ table: [Meaning: [String]]) -> [[String]: Meaning] {
    var phrases: [[String]: Meaning] = [:]
    for (meaning, texts) in table {
      for text in texts { phrases[text.split(separator: " ").map(String.init)] = meaning }
    }
    return phrases
  }

  private static func longest<Meaning>(_ phrases: [[String]: Meaning], _ words: [String]) -> (Meaning, Int)? {
    for length in stride(from: min(3, words.count), to: 0, by: -1) {
      if let meaning = phrases[Array(words.prefix(length))] { return (meaning, length) }
    }
    return nil
  }
}
