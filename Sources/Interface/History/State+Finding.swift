import Domain

extension State {
  /// What is looked through when a variation is looked for.
  func finderText(of variation: Variation) -> String {
    "\(Titles.number(variation.number)) \(variation.instruction.firstLine)"
  }

  /// Goes `count` variations on among those that have the words of the last search, or back; around the end.
  mutating func goToFound(_ count: Int) {
    let items = history.list.allRows.map(\.item)
    let places = foundPlaces(among: items)
    guard let first = places.first, let last = places.last else { return }
    picture.following = .history
    guard first != last || history.list.selection != items[first] else { return say(.info, words.onlyVariationFound) }
    let here = history.list.selection.flatMap { items.firstIndex(of: $0) } ?? -1
    var place = here
    var isAround = false
    for _ in 0..<(abs(count) - 1) % places.count + 1 {
      let next = count > 0 ? places.first { $0 > place } : places.last { $0 < place }
      isAround = isAround || next == nil
      place = next ?? (count > 0 ? first : last)
    }
    history.list.reveal(items[place])
    if isAround { say(.info, words.wentAroundVariations(isFromTop: count > 0)) }
  }

  /// Why there is no next variation, as a sentence without a full stop; nil if there is.
  var findingNext: String? {
    if history.lineage?.variations.isEmpty != false { return unavailability(of: .findVariation) }
    if history.query.isEmpty { return words.noVariationSearched(search: key(.findVariation, in: .history)) }
    return foundPlaces(among: history.list.allRows.map(\.item)).isEmpty ? words.noVariationFound(history.query) : nil
  }

  private func foundPlaces(among items: [HistoryItem]) -> [Int] {
    items.indices.filter { place in
      guard let variation = history.variation(items[place]) else { return false }
      return FuzzyMatch(history.query, in: finderText(of: variation)) != nil
    }
  }
}
