import Domain

extension WishReader {
  /// Settles what only the whole instruction decides.
  mutating func finish() {
    settleListed()
    for loose in looseShades {
      if let last = loose.lastLook.flatMap({ lookWithShades(loose.shades, upTo: $0) }) {
        wishes.wishes[last].shades.formUnion(loose.shades)
      } else {
        wishes.strangeWords.note(loose.typed)
      }
    }
    settleGuesses()
    takeLastAreas()
    for place in places { if case .thing(let thing) = place { wishes.tasks.note(.change(thing)) } }
    let refused = Set(wishes.refusedLooks)
    var kept: [Wishes.Wish] = []
    for wish in wishes.wishes where !refused.contains(wish.look) { kept.join(wish) }
    wishes.wishes = kept
  }

  /// `snow, only in the lower third`: what nothing follows belongs to what stands before it.
  private mutating func takeLastAreas() {
    let areas = places.filter { if case .area = $0 { true } else { false } }
    guard !areas.isEmpty, let last = wishes.wishes.indices.last, wishes.wishes[last].places.isEmpty else { return }
    wishes.wishes[last].places = areas
  }

  /// The last of a few looks that has a variant of that name.
  private func lookWithShades(_ shades: Set<String>, upTo last: Int) -> Int? {
    (max(0, last - 8)...last).last { hasShades(shades, $0) }
  }

  /// A guess counts where nothing else of its kind is named; how strongly it was meant goes to what is.
  private mutating func settleGuesses() {
    var chosen: [LookKind: Int] = [:]
    for index in wishes.wishes.indices where guesses[index] == nil {
      chosen[wishes.wishes[index].look.kind] = chosen[wishes.wishes[index].look.kind] ?? index
    }
    for looks in refusedGuesses {
      guard let first = looks.first else { continue }
      if let index = chosen[first.kind] {
        wishes.wishes[index].strength = wishes.wishes[index].strength ?? .slight
      } else {
        wishes.refusedLooks.note(first)
      }
    }
    var dropped: Set<Int> = []
    for (index, looks) in guesses.sorted(by: { $0.key < $1.key }) {
      let wish = wishes.wishes[index]
      let look = looks.first { !wishes.refusedLooks.contains($0) }
      if let other = chosen[wish.look.kind] {
        wishes.wishes[other].strength = wishes.wishes[other].strength ?? wish.strength
        wishes.wishes[other].shades.formUnion(wish.shades)
        wishes.wishes[other].places += wishes.wishes[other].places.isEmpty ? wish.places : []
        dropped.insert(index)
      } else if let look {
        wishes.wishes[index].look = look
        chosen[look.kind] = index
      } else {
        dropped.insert(index)
      }
    }
    wishes.wishes = wishes.wishes.enumerated().map { index, wish in
      dropped.contains(index) ? nil : wish
    }.compactMap(\.self)
  }
}

extension [Wishes.Wish] {
  /// Appends a wish, or joins it with one for the same look at the same place.
  fileprivate mutating func join(_ wish: Wishes.Wish) {
    guard let same = firstIndex(where: { $0.look == wish.look && $0.places == wish.places }) else {
      if count < 64 { append(wish) }
      return
    }
    self[same].strength = wish.strength ?? self[same].strength
    self[same].shades.formUnion(wish.shades)
  }
}
