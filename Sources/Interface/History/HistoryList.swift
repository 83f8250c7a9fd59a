/// The rows of the history with what is folded, the cursor, and how far they are scrolled.
struct HistoryList: Hashable, Sendable {
  /// What has a place in the tree, folded or not.
  private(set) var nodes: [HistoryTree.Node] = []
  /// Items whose children are hidden.
  private(set) var collapsed: Set<HistoryItem> = []
  /// The rows as they are shown; empty without a source.
  private(set) var rows: [HistoryRow] = []
  /// The row of the cursor.
  private(set) var cursor = 0
  /// The first visible row.
  private(set) var top = 0

  /// What the cursor is on; nil without a source.
  var selection: HistoryItem? { rows.indices.contains(cursor) ? rows[cursor].item : nil }

  /// Everything in the order of the tree, folded or not.
  var allRows: [HistoryRow] { HistoryTree.rows(of: nodes, collapsed: []) }

  /// Shows `nodes`, or nothing at all for nil; the cursor goes to `item`, or stays where it was.
  mutating func show(_ nodes: [HistoryTree.Node]?, selecting item: HistoryItem?) {
    self.nodes = nodes ?? []
    rows = nodes.map { HistoryTree.rows(of: $0, collapsed: collapsed) } ?? []
    move(to: item.flatMap(row) ?? cursor)
  }

  /// The row of `item`, if it is shown.
  func row(of item: HistoryItem) -> Int? { rows.firstIndex { $0.item == item } }

  /// Puts the cursor on `row`, at the nearest there is.
  mutating func move(to row: Int) { cursor = min(max(0, row), max(0, rows.count - 1)) }

  /// Scrolls so that the cursor is among `rows` visible rows.
  mutating func scroll(rows: Int, isHeld: Bool = false) {
    top = scrolled(top, toShow: cursor, rows: rows, of: self.rows.count, isHeld: isHeld)
  }

  /// Scrolls by `count` rows where `rows` are visible; the cursor comes along as far as it has to stay visible.
  mutating func scroll(by count: Int, rows: Int) {
    guard rows > 0 else { return }
    top = min(max(0, top + count), max(0, self.rows.count - rows))
    move(to: min(max(cursor, top), top + rows - 1))
  }

  /// Hides what is below every item but the source, and leaves the cursor on what its row is below.
  mutating func collapseAll() {
    collapse([])
    while rows.indices.contains(cursor), rows[cursor].depth > 1 { cursor = rows[cursor].parentRow }
    collapse(Set(rows.filter { $0.hasChildren && $0.item != .source }.map(\.item)))
  }

  /// Hides what is below `items` and nothing else.
  mutating func collapse(_ items: Set<HistoryItem>) {
    let selection = selection
    collapsed = items
    show(rows.isEmpty ? nil : nodes, selecting: selection)
  }

  /// Hides what is below `item`, or shows it again.
  mutating func setCollapsed(_ isCollapsed: Bool, _ item: HistoryItem) {
    if isCollapsed { collapsed.insert(item) } else { collapsed.remove(item) }
    show(rows.isEmpty ? nil : nodes, selecting: item)
  }

  /// Puts the cursor on `item` and unfolds what it is below, and nothing else.
  mutating func reveal(_ item: HistoryItem) {
    let all = allRows
    var above = all.first { $0.item == item }?.parentRow ?? -1
    while above >= 0 {
      if collapsed.contains(all[above].item) { setCollapsed(false, all[above].item) }
      above = all[above].parentRow
    }
    if let row = row(of: item) { move(to: row) }
  }
}
