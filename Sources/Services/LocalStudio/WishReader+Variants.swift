import Domain

extension WishReader {
  /// Takes the name of a variant of the look before it, as remarks have it: `aquarelle (sourde)`. Returns how many words
  /// it has; nil where none stands at `index`.
  mutating func takeVariant(at index: Int) -> Int? {
    guard noun == nil, negation == .none, let place = lookBefore(index),
      let name = lexicon.variantName(of: wishes.wishes[place].look, in: words, at: index)
    else { return nil }
    let end = index + name.words.count
    // `in black` is only the beginning of `in black and white`, and `golden` of `golden hour`.
    let goesOn = (index..<end).contains { start in
      lexicon.entry(in: words, at: start).map { start + $0.words.count > end } ?? false
    }
    guard !goesOn, !leadsNoun(end) else { return nil }
    if let language = name.language {
      tally[language, default: 0] += 1
    } else {
      for start in index..<end { noteLanguage(of: lexicon.entry(in: words, at: start), start..<(start + 1)) }
    }
    wishes.wishes[place].shades.formUnion(name.shades)
    (article, relation, followsLook, followsStrength) = (nil, nil, false, false)
    return name.words.count
  }

  /// The look that a variant at `index` would be of: that of the segment, or one that ends where a pause is.
  private func lookBefore(_ index: Int) -> Int? {
    if let segmentLook { return segmentLook }
    return lookEnd == index ? wishes.wishes.indices.last : nil
  }
}
