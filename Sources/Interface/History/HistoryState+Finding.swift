import Domain

extension HistoryState {
  /// Everything in the order of the tree, folded or not.
  var allRows: [HistoryRow] { HistoryTree.rows(of: nodes, collapsed: []) }

  /// Puts the cursor on `item` and unfolds what it is below, and nothing else.
  mutating func reveal(_ item: HistoryItem) {
    let all = allRows
    var above = all.first { $0.item == item }?.parentRow ?? -1
    while above >= 0 {
      if collapsed.contains(all[above].item) { setCollapsed(false, all[above].item) }
      above = all[above].parentRow
    }
    if let row = rows.firstIndex(where: { $0.item == item }) { move(to: row) }
  }
}
