import Domain

extension State {
  /// What is looked through when a variation is looked for.
  func finderText(of variation: Variation) -> String {
    "\(Titles.number(variation.number)) \(variation.instruction.firstLine)"
  }

  /// Goes `count` variations on among those that have the words of the last search, or back; around the end.
  mutating func goToFound(_ count: Int) {
    let tree = history.list.tree
    var query = FuzzyQuery(history.query)
    let places = tree.rows.indices.filter { isFound(tree.rows[$0].item, by: &query) }
    guard let first = places.first, let last = places.last else { return }
    picture.following = .history
    let here = history.list.selection.flatMap(tree.place) ?? -1
    guard first != last || here != first else { return say(.info, words.onlyVariationFound) }
    var place = here
    var isAround = false
    for _ in 0..<(abs(count) - 1) % places.count + 1 {
      let next = count > 0 ? places.first { $0 > place } : places.last { $0 < place }
      isAround = isAround || next == nil
      place = next ?? (count > 0 ? first : last)
    }
    history.list.reveal(tree.rows[place].item)
    if isAround { say(.info, words.wentAroundVariations(isFromTop: count > 0)) }
  }

  /// Why there is no next variation, as a sentence without a full stop; nil if there is.
  var findingNext: String? {
    if history.lineage?.variations.isEmpty != false { return unavailability(of: .findVariation) }
    if history.query.isEmpty { return words.noVariationSearched(search: key(.findVariation, in: .history)) }
    var query = FuzzyQuery(history.query)
    let isThere = history.list.tree.rows.contains { isFound($0.item, by: &query) }
    return isThere ? nil : words.noVariationFound(history.query)
  }

  private func isFound(_ item: HistoryItem, by query: inout FuzzyQuery) -> Bool {
    guard let variation = history.variation(item) else { return false }
    return query.score(in: finderText(of: variation)) != nil
  }
}
