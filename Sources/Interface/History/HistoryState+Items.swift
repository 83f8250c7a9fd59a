import Domain

/// What the items of the tree are.
extension HistoryState {
  /// The saved picture that `item` is, if it is one.
  func variation(_ item: HistoryItem?) -> Variation? {
    guard case .slot(let id)? = item, let lineage, let index = variationIndices[id] else { return nil }
    return lineage.variations[index]
  }

  /// The generation and the place in it of the slot that `item` is.
  func slot(_ item: HistoryItem?) -> (generation: GenerationProgress, index: Int)? {
    guard case .slot(let id)? = item else { return nil }
    for generation in generations {
      if let index = generation.request.slots.firstIndex(of: id) { return (generation, index) }
    }
    return nil
  }

  /// The slot of an earlier launch that `item` is, if it ended without a picture.
  func unsaved(_ item: HistoryItem?) -> UnsavedSlot? {
    guard case .slot(let id)? = item, slot(item) == nil else { return nil }
    return unsaved[id]
  }

  /// The file that shows what `parent` names.
  func picture(of parent: Parent) -> FilePath? {
    switch parent {
    case .source: source
    case .variation: variation(HistoryItem(parent))?.file
    }
  }
}
