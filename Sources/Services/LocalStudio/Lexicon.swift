import Domain

/// All the words of all languages, ready to be looked up.
struct Lexicon: Sendable {
  /// A phrase with its meaning.
  struct Entry: Sendable {
    let words: [String]
    var meaning: Meaning
    var languages: Set<Language>
  }

  /// What a variant is called.
  struct VariantName: Sendable {
    let words: [String]
    /// The words of its English name that tell it from others.
    let shades: Set<String>
    /// The only language in which it is called that; nil for a name of both.
    let language: Language?
  }

  /// What the local studio understands.
  static let standard = Lexicon([.english, .french])

  var entries: [String: [Entry]] = [:]
  /// English names of objects by other words for them, singular.
  var things: [String: Set<String>] = [:]
  var names: [Language: [Look: String]] = [:]
  /// The names of variants in all languages, by their look, the longest first.
  private let variantNames: [Look: [VariantName]]

  /// Words of several vocabularies; where two meanings have the same phrase, that of a look counts, then the first.
  init(_ vocabularies: [Vocabulary]) {
    variantNames = Dictionary(uniqueKeysWithValues: Look.allCases.map { ($0, Self.variantNames(of: $0)) })
    let shadeWords = Set(shades.values.joined())
    for vocabulary in vocabularies { addLooks(of: vocabulary) }
    for vocabulary in vocabularies { addRest(of: vocabulary, shadeWords) }
    for artist in Artists.names { add(artist, .artist, []) }
    for shade in shadeWords.sorted() where !shade.contains(" ") && things[Thing.stem(shade)] == nil {
      add(shade, .shade([shade]), [])
    }
    // Short names need no phrase: `in black` is the beginning of `in black and white`.
    for look in Look.allCases {
      for (variant, french) in zip(look.variants, look.frenchVariants) {
        for name in [variant, french] where Word.split(name).count > 2 && !hasLook(Word.split(name)) {
          add(name, .shade(Self.shades(of: variant)), [])
        }
      }
    }
    for first in entries.keys { entries[first]?.sort { $0.words.count > $1.words.count } }
  }

  private func hasLook(_ words: [Word]) -> Bool {
    words.indices.contains { index in
      switch entry(in: words, at: index)?.meaning {
      case .look, .hint: true
      default: false
      }
    }
  }

  /// The longest phrase that `words` have at `index`; none reaches across a pause.
  func entry(in words: [Word], at index: Int) -> Entry? {
    entries[words[index].plain]?.first { entry in
      guard index + entry.words.count <= words.count else { return false }
      for place in 1..<max(entry.words.count, 1) {
        let word = words[index + place]
        guard word.plain == entry.words[place], word.lead != .pause else { return false }
      }
      return true
    }
  }

  private static func variantNames(of look: Look) -> [VariantName] {
    zip(look.variants, look.frenchVariants).flatMap { variant, french in
      let (words, frenchWords, shades) = (Word.plain(variant), Word.plain(french), shades(of: variant))
      guard words != frenchWords else { return [VariantName(words: words, shades: shades, language: nil)] }
      return [(words, Language.english), (frenchWords, .french)].flatMap { words, language in
        Self.shortened(words).map { VariantName(words: $0, shades: shades, language: language) }
      }
    }.sorted { $0.words.count > $1.words.count }
  }

  /// A name, and what people say of it where they leave out how it hangs together with the look: `rouge brique` for `en rouge
  /// brique`. One word alone may mean too much.
  private static func shortened(_ words: [String]) -> [[String]] {
    guard words.count > 2, let first = words.first, Shades.linking.contains(first) else { return [words] }
    return [words, Array(words.dropFirst())]
  }

  /// The longest name of a variant of `look` that `words` have at `index`, whatever pauses are in it.
  func variantName(of look: Look, in words: [Word], at index: Int) -> VariantName? {
    let (names, plain) = (variantNames[look] ?? [], words[index...].lazy.map(\.plain))
    return names.first { plain.starts(with: $0.words) } ?? names.first { plain.starts(with: $0.words, by: Self.agree) }
  }

  /// Whether two words are the same but for their gender or number: `viré au vert` is what a film is, and `virée` a
  /// photograph.
  private static func agree(_ word: String, _ other: String) -> Bool {
    guard word != other else { return true }
    guard min(word.utf8.count, other.utf8.count) > 3 else { return false }
    func singular(_ word: String) -> Substring { word.hasSuffix("s") ? word.dropLast() : word[...] }
    let (one, two) = (singular(word), singular(other))
    return one == two || one + "e" == two || one == two + "e"
  }

  /// What a look is called.
  func name(of look: Look, in language: Language) -> String { names[language]?[look] ?? look.rawValue }

  /// The words of a variant's name that tell it from others, and the whole of it: `blue on white` is not `white on blue`.
  static func shades(of variant: String) -> Set<String> {
    let words = Word.plain(variant)
    return Set(words).subtracting(Shades.ignored).union([words.joined(separator: " ")])
  }

  /// The words of the names of each look's variants.
  let shades: [Look: Set<String>] = Dictionary(
    uniqueKeysWithValues: Look.allCases.map { look in
      (look, look.variants.reduce(into: []) { $0.formUnion(Lexicon.shades(of: $1)) })
    })
}
