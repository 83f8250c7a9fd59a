import Domain

extension WishReader {
  /// A word such as `blue` belongs to the look beside it that has a variant of that name, or to the thing that it
  /// stands beside.
  mutating func takeShades(_ shades: Set<String>, _ range: Range<Int>) {
    if noun == nil, let segmentLook, hasShades(shades, segmentLook), !leadsNoun(range.upperBound) {
      wishes.wishes[segmentLook].shades.formUnion(shades)
      (article, relation, followsLook) = (nil, nil, false)
    } else if noun != nil || leadsNoun(range.upperBound)
      || (article != nil || deed != .make) && !leadsLook(range.upperBound)
    {
      for index in range { takeStrange(at: index) }
    } else if looseShades.count < 64 {
      if followsStrength { strength = nil }
      looseShades.append(
        LooseShade(shades: shades, typed: Thing.text(words[range]), lastLook: wishes.wishes.indices.last))
      (followsLook, followsStrength) = (false, false)
    }
  }

  func leadsNoun(_ index: Int) -> Bool {
    index < words.count && words[index].lead != .pause && lexicon.entry(in: words, at: index) == nil
  }

  /// Whether a look follows, perhaps after more words for variants.
  private func leadsLook(_ index: Int) -> Bool {
    for index in index..<min(index + 3, words.count) {
      guard words[index].lead != .pause else { return false }
      switch lexicon.entry(in: words, at: index)?.meaning {
      case .look, .hint: return true
      case .shade: continue
      default: return false
      }
    }
    return false
  }

  mutating func attachShades(to index: Int) {
    let own = shades(of: wishes.wishes[index].look)
    for loose in looseShades where !own.isDisjoint(with: loose.shades) {
      wishes.wishes[index].shades.formUnion(loose.shades)
    }
    looseShades.removeAll { !own.isDisjoint(with: $0.shades) }
  }

  func hasShades(_ shades: Set<String>, _ index: Int) -> Bool {
    !self.shades(of: wishes.wishes[index].look).isDisjoint(with: shades)
  }

  func shades(of look: Look) -> Set<String> { lexicon.shades[look] ?? [] }
}
