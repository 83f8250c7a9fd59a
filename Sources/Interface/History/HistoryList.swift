/// The rows of the history with what is folded, the cursor, and how far they are scrolled.
struct HistoryList: Hashable, Sendable {
  /// Everything, folded or not.
  private(set) var tree = HistoryTree()
  /// Items whose children are hidden.
  private(set) var collapsed: Set<HistoryItem> = []
  /// The places in the tree that are shown, in order; none without a source.
  private var shown: [Int] = []
  /// The row of the cursor.
  private(set) var cursor = 0
  /// The first visible row.
  private(set) var top = 0

  /// How many rows are shown.
  var count: Int { shown.count }

  /// What is shown in `row`; nil where nothing is.
  subscript(row: Int) -> HistoryRow? { shown.indices.contains(row) ? tree.rows[shown[row]] : nil }

  /// What the cursor is on; nil without a source.
  var selection: HistoryItem? { self[cursor]?.item }

  /// Shows `tree`; the cursor goes to `item`, or stays where it was.
  mutating func show(_ tree: HistoryTree, selecting item: HistoryItem?) {
    self.tree = tree
    shown = places(in: tree.rows.indices)
    move(to: item.flatMap(row) ?? cursor)
  }

  /// The row of `item`, if it is shown.
  func row(of item: HistoryItem) -> Int? {
    guard let place = tree.place(of: item) else { return nil }
    let row = row(from: place)
    return row < shown.count && shown[row] == place ? row : nil
  }

  /// Puts the cursor on `row`, at the nearest there is.
  mutating func move(to row: Int) { cursor = min(max(0, row), max(0, shown.count - 1)) }

  /// Puts the cursor on what the row under it was made from.
  mutating func moveToParent() {
    guard let parent = self[cursor]?.parent, parent >= 0 else { return }
    move(to: row(from: parent))
  }

  /// Scrolls so that the cursor is among `rows` visible rows.
  mutating func scroll(rows: Int, isHeld: Bool = false) {
    top = scrolled(top, toShow: cursor, rows: rows, of: shown.count, isHeld: isHeld)
  }

  /// Scrolls by `count` rows where `rows` are visible; the cursor comes along as far as it has to stay visible.
  mutating func scroll(by count: Int, rows: Int) {
    guard rows > 0 else { return }
    top = min(max(0, top + count), max(0, shown.count - rows))
    move(to: min(max(cursor, top), top + rows - 1))
  }

  /// Hides what is below every item but the source, and leaves the cursor on what its row is below.
  mutating func collapseAll() {
    while let row = self[cursor], row.depth > 1 { moveToParent() }
    collapse(Set(tree.rows.filter { $0.hasChildren && $0.depth > 0 }.map(\.item)))
  }

  /// Hides what is below `items` and nothing else.
  mutating func collapse(_ items: Set<HistoryItem>) {
    collapsed = items
    show(tree, selecting: selection)
  }

  /// Hides what is below `item`, or shows it again; the cursor goes there.
  mutating func setCollapsed(_ isCollapsed: Bool, _ item: HistoryItem) {
    guard isCollapsed != collapsed.contains(item) else { return }
    if isCollapsed { collapsed.insert(item) } else { collapsed.remove(item) }
    guard let row = row(of: item) else { return }
    let below = shown[row] + 1..<tree.rows[shown[row]].end
    shown.replaceSubrange(row + 1..<self.row(from: below.upperBound), with: isCollapsed ? [] : places(in: below))
    move(to: row)
  }

  /// Puts the cursor on `item` and unfolds what it is below, and nothing else.
  mutating func reveal(_ item: HistoryItem) {
    guard let place = tree.place(of: item) else { return }
    var above = tree.rows[place].parent
    while above >= 0 {
      setCollapsed(false, tree.rows[above].item)
      above = tree.rows[above].parent
    }
    move(to: row(from: place))
  }

  /// The first row that shows `place` or what comes behind it.
  private func row(from place: Int) -> Int {
    var low = 0
    var high = shown.count
    while low < high {
      let middle = (low + high) / 2
      if shown[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// What is to be shown of `range`, which begins with nothing that is below something folded.
  private func places(in range: Range<Int>) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(collapsed.isEmpty ? range.count : 0)
    var place = range.lowerBound
    while place < range.upperBound {
      places.append(place)
      let isFolded = !collapsed.isEmpty && tree.rows[place].hasChildren && collapsed.contains(tree.rows[place].item)
      place = isFolded ? tree.rows[place].end : place + 1
    }
    return places
  }
}
