import Domain

/// What ends what: words an area, `and` a segment, a pause a clause.
extension WishReader {
  /// Ends the naming of an area: it belongs to the look before it in the segment, else to the next.
  mutating func closeArea() {
    defer { area = Area() }
    if area.isPlace { take(.area(area)) }
  }

  mutating func take(_ place: Wishes.Place) {
    if let segmentLook {
      let isFree = wishes.wishes[segmentLook].places.isEmpty || !inheritedPlaces.isEmpty
      if isFree { wishes.wishes[segmentLook].places = [place] }
    } else if places.count < 8, !places.contains(place) {
      places.append(place)
    }
  }

  /// Ends what `and` or a verb ends.
  mutating func endSegment() {
    closeNoun()
    closeArea()
    if let segmentLook { giveStrength(to: segmentLook) }
    inheritedPlaces = segmentLook.map { wishes.wishes[$0].places } ?? inheritedPlaces
    (segmentLook, article, relation, isArtist, isStyle) = (nil, nil, nil, false, false)
  }

  /// Ends what a pause ends.
  mutating func endClause() {
    endSegment()
    if let last = clauseLook ?? wishes.wishes.indices.last { giveStrength(to: last) }
    if let ability { wishes.tasks.note(.other(ability, nil)) }
    if let replaced { wishes.tasks.note(.replace(replaced, by: nil)) }
    if let clauseLook, !wishes.wishes[clauseLook].places.isEmpty {
      // `fog on the left and right`.
      wishes.wishes[clauseLook].places = Array((wishes.wishes[clauseLook].places + places).prefix(8))
      places = []
    }
    settleListed()
    listedThings = pendingThings
    if clauseLook != nil || deed != .make || relation != nil { settleListed() }
    (pendingThings, ability, replaced, clauseLook, inheritedPlaces) = ([], nil, nil, nil, [])
    (negation, isSoftened, deed, followsLook, followsStrength) = (.none, false, .make, false, false)
  }

  mutating func settleListed() {
    for thing in listedThings { settle(thing) }
    listedThings = []
  }

  private mutating func giveStrength(to index: Int) {
    guard let strength else { return }
    if !strength.isLeading, wishes.wishes[index].strength == nil { wishes.wishes[index].strength = strength.value }
    self.strength = nil
  }
}
