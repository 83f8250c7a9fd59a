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
  /// The place of what it was made from; -1 for the source.
  let parent: Int
  /// Whether no sibling follows.
  let isLast: Bool
  /// Whether something was made from it.
  let hasChildren: Bool
  /// The place behind the last that was made from it, and from that, and so on.
  fileprivate(set) var end: Int
}

/// A lineage with the slots that are under way: what was made from something comes right behind it.
struct HistoryTree: Hashable, Sendable {
  /// Every row from the top; a row's place is its index here.
  private(set) var rows: [HistoryRow]
  private var places: [SlotID: Int] = [:]

  /// Something with a place in the tree.
  struct Node: Hashable, Sendable {
    var id: SlotID
    var parent: Parent
  }

  /// The tree without even a source.
  init() { rows = [] }

  /// The source and what was made from it, in the order of `nodes` among siblings. Nodes whose parent is missing hang
  /// at the source; so does the first of those that are their own ancestors, so that nothing on disk is ever invisible.
  init(_ nodes: [Node]) {
    let family = HistoryFamily(nodes)
    rows = []
    rows.reserveCapacity(family.ids.count + 1)
    places.reserveCapacity(family.ids.count)
    var steps = [Step(member: HistoryFamily.source, depth: 0, parent: -1)]
    while let step = steps.popLast() {
      guard step.member >= HistoryFamily.source else {
        rows[step.parent].end = rows.count
        continue
      }
      append(step, of: family, next: &steps)
    }
  }

  /// Where `item` is in the tree.
  func place(of item: HistoryItem) -> Int? {
    switch item {
    case .source: rows.isEmpty ? nil : 0
    case .slot(let id): places[id]
    }
  }

  private struct Step {
    /// One of the family, or ``HistoryFamily/nobody`` where everything below the row at `parent` has its place.
    var member: Int
    var depth: Int
    var parent: Int
  }

  private mutating func append(_ step: Step, of family: HistoryFamily, next steps: inout [Step]) {
    let place = rows.count
    var item = HistoryItem.source
    if step.member != HistoryFamily.source {
      item = .slot(family.ids[step.member])
      places[family.ids[step.member]] = place
    }
    var child = family.lastChild(of: step.member)
    rows.append(
      HistoryRow(
        item: item, depth: step.depth, parent: step.parent, isLast: !family.hasNextSibling(step.member),
        hasChildren: child != HistoryFamily.nobody, end: place + 1))
    guard child != HistoryFamily.nobody else { return }
    steps.append(Step(member: HistoryFamily.nobody, depth: 0, parent: place))
    while child != HistoryFamily.nobody {
      steps.append(Step(member: child, depth: step.depth + 1, parent: place))
      child = family.previousSibling(of: child)
    }
  }
}
