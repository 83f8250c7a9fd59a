import Domain

extension WishReader {
  /// Does what a phrase means.
  mutating func take(_ meaning: Meaning, _ range: Range<Int>) {
    let followedLook = followsLook
    followsLook = false
    let followedStrength = followsStrength
    followsStrength = false
    switch meaning {
    case .look(let look): takeLook(look, range)
    case .hint(let looks): takeHint(looks, range)
    case .strength(let value, let isLeading): takeStrength(value, isLeading: isLeading)
    case .softening: isSoftened = true
    case .negation:
      closeArea()
      negation = .active
    case .exception:
      endSegment()
      (negation, deed) = (.active, .change)
    case .contrast:
      endSegment()
      negation = .none
      deed = .make
      inheritedPlaces = []
    case .alternative, .conjunction:
      endSegment()
      if negation == .spent { negation = meaning == .alternative ? .active : .carried }
    case .deed(let deed): takeDeed(deed)
    case .ability(let name): takeAbility(name)
    case .article(let isDefinite):
      article = (range.lowerBound, isDefinite)
      if negation == .carried, !isDefinite { negation = .none }
    case .relation(let value):
      relation = value
      article = nil
      if negation == .carried, value == .turning || value == .inside || value == .with { negation = .none }
    case .side(let side): area.sides.insert(side)
    case .part(let part): area.part = part
    case .whole: take(.whole)
    case .rest: take(.rest)
    case .manner: isArtist = true
    case .style: isStyle = true
    case .artist: wishes.artists.note(Thing.text(words[range]))
    case .praise: if followedStrength { strength = nil }
    case .percent, .shade: break
    case .filler: followsLook = followedLook && noun == nil && relation == nil
    }
  }

  mutating func takeStrength(_ value: Strength, isLeading: Bool) {
    closeNoun()
    closeArea()
    if negation == .carried { negation = .none }
    strength = (strength?.value.joined(with: value) ?? value, isLeading)
    followsStrength = true
    followsLook = false
  }

  private mutating func takeDeed(_ deed: Deed) {
    endSegment()
    if negation != .active { negation = .none }
    self.deed = deed
    inheritedPlaces = []
    guard deed == .keep, !pendingThings.isEmpty else { return }
    // `the boat stays as it is`.
    for thing in pendingThings { wishes.kept.note(thing) }
    (pendingThings, self.deed) = ([], .make)
  }

  private mutating func takeAbility(_ name: String) {
    guard negation != .active else {
      negation = .spent
      return
    }
    strength = nil
    if let ability { wishes.tasks.note(.other(ability, nil)) }
    ability = pendingThings.isEmpty ? name : nil
    for thing in pendingThings { wishes.tasks.note(.other(name, thing)) }
    pendingThings = []
  }
}
