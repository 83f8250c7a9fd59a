import Domain
import Testing

@testable import Interface

private func tree(_ nodes: [(String, String?)], collapsed: Set<HistoryItem> = []) -> [String] {
  let nodes = nodes.map { name, parent in
    HistoryTree.Node(
      id: SlotID(rawValue: name), parent: parent.map { .variation(SlotID(rawValue: $0)) } ?? .source)
  }
  var list = HistoryList()
  list.collapse(collapsed)
  list.show(HistoryTree(nodes), selecting: nil)
  return list.shownRows.dropFirst().map { row in
    guard case .slot(let id) = row.item else { return "source" }
    return String(repeating: " ", count: row.depth - 1) + id.rawValue
  }
}

extension HistoryList {
  /// All rows that are shown.
  var shownRows: [HistoryRow] { (0..<count).compactMap { self[$0] } }
}

@Test func childrenFollowTheirParents() {
  #expect(tree([("a", nil), ("b", nil), ("c", "a"), ("d", "c"), ("e", "a")]) == ["a", " c", "  d", " e", "b"])
}

@Test func collapsedItemsHideWhatIsBelow() {
  let a = HistoryItem.slot(SlotID(rawValue: "a"))
  #expect(tree([("a", nil), ("b", nil), ("c", "a")], collapsed: [a]) == ["a", "b"])
}

@Test func nothingIsInvisible() {
  #expect(tree([("a", "gone")]) == ["a"])
  #expect(tree([("a", "a")]) == ["a"])
  #expect(tree([("a", "b"), ("b", "a"), ("c", "b")]) == ["a", " b", "  c"])
  #expect(tree([("a", nil), ("a", "b"), ("b", "a")]) == ["a", " b"])
}

@Test func aChainOfAThousandIsShown() {
  var session = Session.picked()
  let variations = (0..<1000).map {
    Variation.named("v\($0)", number: $0 + 1, parent: $0 == 0 ? .source : .variation(SlotID(rawValue: "v\($0 - 1)")))
  }
  session.press("<Esc>1ggjjj<Enter>")
  session.send(.sourceOpened(.harbour, .sample, .of(variations)))
  session.press("<Esc>4G")
  #expect(session.screen().contains("└ 1000 v999"))
}

/// What is folded and unfolded step by step looks as if it were shown so from the beginning, and the cursor stays on
/// something that is shown.
@Test func foldingStepByStepEndsWhereFoldingAtOnceDoes() {
  var random = Seeded(7)
  for _ in 0..<200 {
    let count = Int.random(in: 0...30, using: &random)
    let nodes = (0..<count).map { index -> HistoryTree.Node in
      // Some parents are missing, some are their own ancestors.
      let parent = Int.random(in: -1...count, using: &random)
      return HistoryTree.Node(
        id: SlotID(rawValue: "\(index)"), parent: parent < 0 ? .source : .variation(SlotID(rawValue: "\(parent)")))
    }
    let tree = HistoryTree(nodes)
    #expect(Set(tree.rows.map(\.item)).count == count + 1)
    #expect(tree.rows.indices.allSatisfy { tree.place(of: tree.rows[$0].item) == $0 })
    var list = HistoryList()
    list.show(tree, selecting: .source)
    for _ in 0..<30 {
      let row = tree.rows.randomElement(using: &random) ?? tree.rows[0]
      switch Int.random(in: 0..<6, using: &random) {
      case 0, 1: list.setCollapsed(true, row.item)
      case 2: list.setCollapsed(false, row.item)
      case 3: list.move(to: Int.random(in: 0...list.count, using: &random))
      case 4: list.collapseAll()
      default:
        list.reveal(row.item)
        #expect(list.selection == row.item)
      }
      var atOnce = HistoryList()
      atOnce.collapse(list.collapsed)
      atOnce.show(tree, selecting: nil)
      #expect(list.shownRows == atOnce.shownRows)
      #expect(list.selection != nil)
      #expect(list.shownRows.indices.allSatisfy { list.row(of: list[$0]?.item ?? .source) == $0 })
    }
  }
}
