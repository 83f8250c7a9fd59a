import Domain

extension WishReader {
  mutating func takeLook(_ look: Look, _ range: Range<Int>) { take(look, range, guesses: nil) }

  mutating func takeHint(_ looks: [Look], _ range: Range<Int>) {
    if let segmentLook, range.count == 1, hasShades([words[range.lowerBound].plain], segmentLook) {
      wishes.wishes[segmentLook].shades.insert(words[range.lowerBound].plain)
      return
    }
    guard let first = looks.first else { return }
    if let segmentLook, guesses[segmentLook] == nil, wishes.wishes[segmentLook].look.kind == first.kind, relation == nil
    {
      // `a chalk drawing`.
      followsLook = true
      return
    }
    take(first, range, guesses: looks)
  }

  private mutating func take(_ look: Look, _ range: Range<Int>, guesses: [Look]?) {
    closeArea()
    if let segmentLook, relation == .inside, negation == .none {
      // `comic in black and white`.
      let named = Set(words[range].map(\.plain)).subtracting(Shades.ignored)
      if named.isSubset(of: shades(of: wishes.wishes[segmentLook].look)) {
        wishes.wishes[segmentLook].shades.formUnion(named)
        (article, relation) = (nil, nil)
        return
      }
    }
    if range.count > 1, case .relation(let first) = lexicon.entry(in: [words[range.lowerBound]], at: 0)?.meaning {
      relation = first
    }
    lookArticle = article
    defer {
      (strength, article, relation, isSoftened, isArtist, isStyle) = (nil, nil, nil, false, false, false)
      followsLook = true
    }
    if isRuledOut(look, range, guesses) { return }
    if deed == .replace, let replaced {
      pendingThings.append(replaced)
      self.replaced = nil
    }
    if let ability {
      wishes.tasks.note(.other(ability, nil))
      self.ability = nil
    }
    settleThings(before: look)
    if negation != .none { negation = .none }
    guard wishes.wishes.count < 256 else { return }
    let index = wishes.wishes.count
    var wish = Wishes.Wish(look: look, strength: isSoftened ? .slight : strength?.value)
    wish.places = places.isEmpty ? inheritedPlaces : places
    wish.shades = Set(words[range].map(\.plain)).intersection(shades(of: look)).subtracting(Word.plain(look.rawValue))
    places = []
    wishes.wishes.append(wish)
    if let guesses {
      self.guesses[index] = guesses
      wishes.wishes[index].guessedFrom = Thing.text(words[range])
    }
    segmentLook = index
    clauseLook = index
    lookEnd = range.upperBound
    attachShades(to: index)
  }

  /// Whether a look is named only to say that it is not wished, or to be kept where it is.
  private mutating func isRuledOut(_ look: Look, _ range: Range<Int>, _ guesses: [Look]?) -> Bool {
    let thing = Thing(words[range], article: article.map { words[$0.index] }, kind: .definite)
    let isLessGuessed = guesses != nil && (isSoftened || strength?.value == .less)
    let isCarried = negation == .carried && wishes.refusedLooks.last?.isLike(look) == true
    switch deed {
    case .keep where negation == .none && article?.isDefinite == true && relation != .turning:
      wishes.kept.note(thing)
      return true
    case .remove where negation == .none && relation == nil:
      wishes.tasks.note(.remove(thing))
    case .replace where replaced == nil && pendingThings.isEmpty:
      deed = .make
    case _ where negation == .active || isCarried || isLessGuessed: break
    default: return false
    }
    if isSoftened, guesses == nil { return false }
    if let guesses { refusedGuesses.append(guesses) } else { wishes.refusedLooks.note(look) }
    if negation != .none { negation = .spent }
    // `the sky without snow` asks nothing else of the sky.
    pendingThings.removeAll { $0.kind == .definite }
    return true
  }
}

extension Look {
  /// Whether both are named in one breath: `no rain and snow`.
  fileprivate func isLike(_ other: Look) -> Bool {
    kind == other.kind || [.air, .fall].contains(kind) && [.air, .fall].contains(other.kind)
  }

  /// Whether it is a time or the weather, in which a thing may stand, and nothing that a thing may be made as.
  var isSurrounding: Bool {
    switch kind {
    case .season, .air, .fall: true
    case .light: !["neon", "dream"].contains(rawValue)
    case .medium, .print, .frame: false
    }
  }
}
