import Domain

extension WishReader {
  mutating func takeStrange(at index: Int) {
    if noun != nil {
      extendNoun(to: index + 1)
      return
    }
    closeArea()
    if followsStrength { strength = nil }
    let isAttribute = followsLook && article == nil && relation == nil
    // In French what follows is an adjective: `une aquarelle chatoyante`.
    if isAttribute, lookArticle?.isDefinite == false, tally[.french, default: 0] <= tally[.english, default: 0] {
      article = lookArticle
    }
    noun = Noun(
      words: index..<(index + 1), article: article?.index, isDefinite: article?.isDefinite, relation: relation,
      followsLook: isAttribute)
    (article, relation, followsLook, followsStrength) = (nil, nil, false, false)
  }

  mutating func extendNoun(to end: Int) {
    guard let start = noun?.words.lowerBound else { return }
    noun?.words = start..<end
  }

  /// Decides what the thing that was being named is to the instruction.
  mutating func closeNoun() {
    guard let noun else { return }
    self.noun = nil
    let kind: Thing.Kind = noun.isDefinite.map { $0 ? .definite : .indefinite } ?? .bare
    let thing = Thing(words[noun.words], article: noun.article.map { words[$0] }, kind: kind)
    if isArtist || noun.relation == .by && kind == .bare && deed != .replace {
      isArtist = false
      wishes.artists.note(thing.name)
    } else if isStyle {
      wishes.strangeWords.note(thing.name)
    } else if negation == .active {
      negation = .spent
      refuse(thing)
    } else if let ability {
      wishes.tasks.note(.other(ability, thing))
      self.ability = nil
    } else if !serve(thing) {
      place(thing, noun)
    }
  }

  private mutating func refuse(_ thing: Thing) {
    switch deed {
    case .change, .remove, .replace: wishes.kept.note(thing)
    case .make, .add: wishes.tasks.note(.remove(thing))
    case .keep: break
    }
  }

  /// Whether it is the object of the verb.
  private mutating func serve(_ thing: Thing) -> Bool {
    switch deed {
    case .keep: wishes.kept.note(thing)
    case .remove: wishes.tasks.note(.remove(thing))
    case .add where thing.kind != .definite: wishes.tasks.note(.add(thing))
    case .replace:
      if let old = replaced {
        wishes.tasks.note(.replace(old, by: thing))
        replaced = nil
      } else {
        replaced = thing
      }
    case .add, .make, .change: return false
    }
    return true
  }

  private mutating func place(_ thing: Thing, _ noun: Noun) {
    let isFree = segmentLook.map { wishes.wishes[$0].places.isEmpty } ?? false
    switch noun.relation {
    case .turning where !pendingThings.isEmpty:
      wishes.tasks.note(.replace(pendingThings.removeLast(), by: thing))
    case .inside where deed == .change && thing.kind == .bare && !pendingThings.isEmpty:
      wishes.tasks.note(.replace(pendingThings.removeLast(), by: thing))
    case .inside, .around:
      if let segmentLook, isFree {
        wishes.wishes[segmentLook].places = [.thing(thing)]
      } else if segmentLook == nil {
        // `add a hat on the head` says where the hat is to be.
        guard pendingThings.isEmpty, deed != .add, places.count < 8 else { return }
        places.append(.thing(thing))
      } else {
        settle(thing)
      }
    case .of: if thing.kind == .indefinite { wishes.tasks.note(.add(thing)) }
    case .with where thing.kind != .definite: wishes.tasks.note(.add(thing))
    case nil where noun.followsLook && isFree:
      if let segmentLook { wishes.wishes[segmentLook].places = [.thing(thing.loosened)] }
    case .turning, .with, .by, nil:
      pendingThings = Array((listedThings + pendingThings + [thing]).prefix(8))
      listedThings = []
    }
  }

  /// `the sky in neon` is about the sky, `the boat at dusk` about the whole picture.
  mutating func settleThings(before look: Look) {
    let isConnected =
      switch relation {
      case nil, .turning, .with: true
      case .inside, .around: !look.isSurrounding
      case .of, .by: false
      }
    for thing in pendingThings {
      if isConnected {
        places.append(.thing(relation == nil ? thing.loosened : thing))
      } else if thing.kind != .definite {
        settle(thing)
      }
    }
    pendingThings = []
  }

  /// Says of a thing that nothing became of that nothing can.
  mutating func settle(_ thing: Thing) {
    switch thing.kind {
    case .definite: wishes.tasks.note(.change(thing))
    case .indefinite: wishes.tasks.note(.add(thing))
    case .bare, .loose: wishes.strangeWords.note(thing.name)
    }
  }
}

extension Thing {
  /// The same where nothing says that its words name a thing.
  fileprivate var loosened: Thing { kind == .bare ? Thing(loosening: self) : self }
}
