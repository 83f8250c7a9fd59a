import Domain
import Testing

@testable import Services

struct VocabularyTests {
  @Test(arguments: Language.allCases)
  func everyLookHasWords(_ language: Language) {
    let known = Set(language.vocabulary.looks.map(\.key))
    #expect(Look.allCases.filter { !known.contains($0.rawValue) }.isEmpty)
  }

  @Test(arguments: Language.allCases)
  func noPhraseNamesTwoLooks(_ language: Language) {
    var looks: [[String]: String] = [:]
    for (look, phrases) in language.vocabulary.looks {
      for phrase in phrases {
        let words = Word.plain(phrase)
        #expect(!words.isEmpty)
        #expect(looks.updateValue(look, forKey: words) ?? look == look, "\(phrase)")
      }
    }
    for phrase in language.vocabulary.hints.flatMap(\.phrases) {
      #expect(looks[Word.plain(phrase)] == nil, "\(phrase)")
    }
  }

  /// Each phrase alone, and after words that people put before it.
  @Test(arguments: [(Language.english, "make it "), (.french, "en ")])
  func everyPhraseNamesItsLook(_ language: Language, _ start: String) {
    for (rawValue, phrases) in language.vocabulary.looks {
      guard let look = Look(rawValue: rawValue) else { continue }
      for phrase in phrases {
        #expect(Wishes(phrase).looks == [look], "\(phrase)")
        #expect(Wishes(start + phrase).looks.contains(look), "\(phrase)")
        #expect(Wishes(phrase.uppercased()).looks == [look], "\(phrase)")
      }
    }
  }

  @Test(arguments: Look.allCases)
  func theNameOfALookNamesIt(_ look: Look) {
    #expect(Wishes(look.rawValue).looks == [look])
    #expect(Wishes("no \(look.rawValue)").refusedLooks == [look])
    #expect(Wishes("slightly \(look.rawValue)").wishes.map(\.strength) == [.slight])
  }

  /// The name of a look with that of a variant, as the remarks have it, asks for both and for nothing else.
  @Test(arguments: Look.allCases, Language.allCases)
  func theNameOfAVariantNamesIt(_ look: Look, _ language: Language) {
    let name = Lexicon.standard.name(of: look, in: language)
    for (index, variant) in (language == .english ? look.variants : look.frenchVariants).enumerated() {
      for text in ["\(name), \(variant)", "\(name) (\(variant))", "\(name) \(variant)"] {
        let wishes = Wishes(text)
        #expect(wishes.looks == [look], "\(text)")
        #expect(wishes.wishes.first.flatMap { look.variant(named: $0.shades) } == index, "\(text)")
        if look.variants[index] != look.frenchVariants[index] { #expect(wishes.language == language, "\(text)") }
        #expect(wishes.strangeWords.isEmpty && wishes.tasks.isEmpty, "\(text)")
        #expect(wishes.wishes.allSatisfy { $0.strength == nil && $0.places.isEmpty }, "\(text)")
      }
    }
  }

  @Test(arguments: Look.allCases)
  func everyVariantHasANameOfItsOwnInFrench(_ look: Look) {
    #expect(look.frenchVariants.count == look.variants.count)
    #expect(Set(look.frenchVariants).count == look.variants.count)
  }

  /// How many variants are understood by their names; none is taken for another.
  @Test func hintsNameLooksOfOneKind() {
    for hint in Vocabulary.english.hints + Vocabulary.french.hints {
      #expect(Set(hint.looks.compactMap(Look.init(rawValue:)).map(\.kind)).count <= 1, "\(hint.phrases)")
    }
  }
}

extension Language {
  fileprivate var vocabulary: Vocabulary {
    switch self {
    case .english: .english
    case .french: .french
    }
  }
}
