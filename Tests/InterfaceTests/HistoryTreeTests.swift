import Domain
import Testing

@testable import Interface

private func tree(_ nodes: [(String, String?)], collapsed: Set<HistoryItem> = []) -> [String] {
  let nodes = nodes.map { name, parent in
    HistoryTree.Node(
      id: SlotID(rawValue: name), parent: parent.map { .variation(SlotID(rawValue: $0)) } ?? .source)
  }
  return HistoryTree.rows(of: nodes, collapsed: collapsed).dropFirst().map { row in
    guard case .slot(let id) = row.item else { return "source" }
    return String(repeating: " ", count: row.depth - 1) + id.rawValue
  }
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
