import Domain

extension HistoryState {
  /// What was asked for before, the latest first: in this lineage, then in this session for other sources.
  var instructions: [String] {
    let saved = lineage?.variations.reversed().map(\.instruction) ?? []
    let own = generations.reversed().filter { $0.request.source == source }.map(\.request.instruction)
    let other = generations.reversed().filter { $0.request.source != source }.map(\.request.instruction)
    return own + saved + other
  }
}
