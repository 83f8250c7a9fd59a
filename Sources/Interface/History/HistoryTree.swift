import Domain

/// What a row of the history stands for.
enum HistoryItem: Hashable, Sendable {
  case source
  /// A variation, or a slot that may become one: both have the same name, so that a selection outlives the change.
  case slot(SlotID)

  /// The item that `parent` names.
  init(_ parent: Parent) {
    switch parent {
    case .source: self = .source
    case .variation(let id): self = .slot(id)
    }
  }
}

/// A row of the history and its place in the tree.
struct HistoryRow: Hashable, Sendable {
  /// What it stands for.
  let item: HistoryItem
  /// 0 for the source.
  let depth: Int
  /// The row of what it was made from; -1 for the source.
  let parentRow: Int
  /// Whether no sibling follows.
  let isLast: Bool
  /// Whether something was made from it.
  let hasChildren: Bool
}

/// A lineage with the slots that are under way, as rows.
enum HistoryTree {
  /// Something with a place in the tree.
  struct Node: Hashable, Sendable {
    var id: SlotID
    var parent: Parent
  }

  /// The rows from the top, without what is below `collapsed` items. Nodes whose parent is missing hang at the
  /// source; nodes that are their own ancestors are shown there too, so that nothing on disk is ever invisible.
  static func rows(of nodes: [Node], collapsed: Set<HistoryItem>) -> [HistoryRow] {
    var known: Set<SlotID> = []
    let nodes = nodes.filter { known.insert($0.id).inserted }
    var children: [HistoryItem: [SlotID]] = [:]
    for node in nodes {
      let parent = HistoryItem(node.parent)
      if case .slot(let id) = parent, !known.contains(id) || id == node.id {
        children[.source, default: []].append(node.id)
      } else {
        children[parent, default: []].append(node.id)
      }
    }
    hangUpCircles(nodes, known: known, in: &children)
    return walk(children, collapsed: collapsed)
  }

  private struct Step {
    var item: HistoryItem
    var depth: Int
    var parentRow: Int
    var isLast: Bool
  }

  private static func walk(_ children: [HistoryItem: [SlotID]], collapsed: Set<HistoryItem>) -> [HistoryRow] {
    var rows: [HistoryRow] = []
    var steps = [Step(item: .source, depth: 0, parentRow: -1, isLast: true)]
    while let step = steps.popLast() {
      let below = children[step.item] ?? []
      let row = rows.count
      rows.append(
        HistoryRow(
          item: step.item, depth: step.depth, parentRow: step.parentRow, isLast: step.isLast,
          hasChildren: !below.isEmpty))
      guard !collapsed.contains(step.item) else { continue }
      for (offset, child) in below.enumerated().reversed() {
        steps.append(
          Step(item: .slot(child), depth: step.depth + 1, parentRow: row, isLast: offset == below.count - 1))
      }
    }
    return rows
  }

  /// Finds what cannot be reached from the source, and hangs the first of every circle there.
  private static func hangUpCircles(
    _ nodes: [Node], known: Set<SlotID>, in children: inout [HistoryItem: [SlotID]]
  ) {
    var reached: Set<SlotID> = []
    func reach(from item: HistoryItem) {
      var pending = [item]
      while let next = pending.popLast() {
        for child in children[next] ?? [] where reached.insert(child).inserted { pending.append(.slot(child)) }
      }
    }
    reach(from: .source)
    guard reached.count < known.count else { return }
    for node in nodes where !reached.contains(node.id) {
      children[HistoryItem(node.parent)]?.removeAll { $0 == node.id }
      children[.source, default: []].append(node.id)
      reached.insert(node.id)
      reach(from: .slot(node.id))
    }
  }
}
