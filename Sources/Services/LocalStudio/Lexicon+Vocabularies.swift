import Domain

/// How the words of a vocabulary get into the lexicon.
extension Lexicon {
  mutating func addLooks(of vocabulary: Vocabulary) {
    for (rawValue, phrases) in vocabulary.looks {
      guard let look = Look(rawValue: rawValue) else { continue }
      names[vocabulary.language, default: [:]][look] = phrases.first
      for phrase in phrases {
        add(phrase, .look(look), [vocabulary.language])
        add("\(phrase)s", .look(look), [vocabulary.language])
      }
    }
    for hint in vocabulary.hints {
      let looks = hint.looks.compactMap(Look.init(rawValue:))
      guard !looks.isEmpty else { continue }
      for phrase in hint.phrases {
        add(phrase, .hint(looks), [vocabulary.language])
        add("\(phrase)s", .hint(looks), [vocabulary.language])
      }
    }
  }

  mutating func addRest(of vocabulary: Vocabulary, _ shadeWords: Set<String>) {
    func add(_ phrases: [String], _ meaning: Meaning) {
      for phrase in phrases { self.add(phrase, meaning, [vocabulary.language]) }
    }
    for (strength, phrases) in vocabulary.strengths { add(phrases, .strength(strength, isLeading: false)) }
    for (strength, phrases) in vocabulary.leadingStrengths { add(phrases, .strength(strength, isLeading: true)) }
    add(vocabulary.softenings, .softening)
    add(vocabulary.negations, .negation)
    add(vocabulary.exceptions, .exception)
    add(vocabulary.contrasts, .contrast)
    add(vocabulary.alternatives, .alternative)
    add(vocabulary.conjunctions, .conjunction)
    for (deed, phrases) in vocabulary.deeds { add(phrases, .deed(deed)) }
    for (ability, phrases) in vocabulary.abilities { add([ability] + phrases, .ability(ability)) }
    add(vocabulary.definiteArticles, .article(isDefinite: true))
    add(vocabulary.indefiniteArticles, .article(isDefinite: false))
    for (relation, phrases) in vocabulary.relations { add(phrases, .relation(relation)) }
    for (side, phrases) in vocabulary.sides { add(phrases, .side(side)) }
    for (part, phrases) in vocabulary.parts { add(phrases, .part(part)) }
    add(vocabulary.wholes, .whole)
    add(vocabulary.rests, .rest)
    add(vocabulary.percents, .percent)
    add(vocabulary.manners, .manner)
    add(vocabulary.styles, .style)
    for (shade, phrases) in vocabulary.shades where shadeWords.contains(shade) { add(phrases, .shade([shade])) }
    add(vocabulary.praises, .praise)
    add(vocabulary.fillers, .filler)
    for (name, words) in vocabulary.things {
      for word in words { things[Thing.stem(Word.plain(word).joined(separator: " ")), default: []].insert(name) }
    }
  }

  mutating func add(_ phrase: String, _ meaning: Meaning, _ languages: Set<Language>) {
    addExactly(phrase, meaning, languages)
    guard phrase.contains("colour") || phrase.contains("grey") else { return }
    let american = phrase.split(separator: " ").map { word in
      word.contains("colour")
        ? word.split(separator: "colour", omittingEmptySubsequences: false).joined(separator: "color")
        : word == "grey" ? "gray" : String(word)
    }
    addExactly(american.joined(separator: " "), meaning, languages)
  }

  private mutating func addExactly(_ phrase: String, _ meaning: Meaning, _ languages: Set<Language>) {
    let words = Word.plain(phrase)
    guard let first = words.first else { return }
    if let known = entries[first]?.firstIndex(where: { $0.words == words }) {
      // The same phrase in two languages says nothing of the language of the instruction.
      entries[first]?[known].languages.formUnion(languages)
      if case .shade(let old) = entries[first]?[known].meaning, case .shade(let new) = meaning {
        entries[first]?[known].meaning = .shade(old.union(new))
      }
    } else {
      entries[first, default: []].append(Entry(words: words, meaning: meaning, languages: languages))
    }
  }
}
