import Canvas
import Domain
import Testing

@testable import Interface

private func opened(_ variations: [Variation], rows: Int = 40, columns: Int = 120) -> Session {
  var session = Session.listed(rows: rows, columns: columns)
  session.press("jj<Enter>")
  session.send(.sourceOpened(.harbour, .of(variations)))
  session.press("<Esc>4")
  return session
}

private let family = [
  Variation.named("a", number: 1, instruction: "watercolour"),
  .named("b", number: 2, instruction: "woodcut"),
  .named("c", number: 3, parent: .variation(SlotID(rawValue: "a")), instruction: "lanterns"),
  .named("d", number: 4, parent: .variation(SlotID(rawValue: "c")), instruction: "fog"),
]

@Test func theLineageIsDrawnAsATree() {
  let session = opened(family)
  let rows = session.screen().split(separator: "\n").dropFirst().prefix(5).map { row in
    String(row.suffix(32)).trimmingBlanks
  }
  #expect(
    rows == [
      "▌▸harbour.jpg                  │", "├ 001 watercolour             │", "│ └ 003 lanterns              │",
      "│   └ 004 fog                 │", "└ 002 woodcut                 │",
    ])
}

@Test func hFoldsAndThenGoesToTheParent() {
  var session = opened(family)
  session.press("jjh")
  #expect(session.screen().contains("003 lanterns …"))
  #expect(!session.screen().contains("004 fog"))
  session.press("h")
  #expect(session.state.history.selection == .slot(SlotID(rawValue: "a")))
  session.press("l")
  #expect(session.state.history.selection == .slot(SlotID(rawValue: "c")))
  session.press("l")
  #expect(session.screen().contains("004 fog"))
}

@Test func theSelectionStaysOnItsItem() {
  var session = opened(family)
  session.press("G")
  #expect(session.state.history.selection == .slot(SlotID(rawValue: "b")))
  let more = Variation.named("e", number: 5, parent: .variation(SlotID(rawValue: "a")))
  session.send(.pipeline(.variationSaved(more, lineage: .of(family + [more]))))
  #expect(session.state.history.selection == .slot(SlotID(rawValue: "b")))
}

@Test func theCursorOfTheHistoryDrawsWhatItIsOn() {
  var session = opened(family)
  session.press("j")
  #expect(session.preview?.picture == "/library/1.png")
  #expect(session.screen().contains("2 001 watercolour"))
  #expect(session.screen().contains("applied: watercolour, dusk"))
}

@Test func choosingTheSourceStartsFromItAgain() throws {
  var session = opened(family)
  session.press("j<Enter>")
  #expect(session.screen().contains("▸001 watercolour"))
  session.press("<Esc>4gg<Enter>")
  session.type("dusk")
  session.press("<C-s>")
  #expect(session.generated?.parent == .source)
}

@Test func aSourceThatCannotBeOpenedIsNoSource() {
  var session = Session.listed()
  session.press("jj<Enter>")
  session.send(.sourceFailed(.harbour, .missing(.harbour)))
  #expect(session.state.unavailability(of: .generate) == "open a picture first: Enter in Files")
  #expect(session.screen().contains("It may have been moved"))
}

@Test func aVariationThatIsGoneIsNoParent() {
  var session = opened(family)
  session.press("j<Enter>")
  session.send(.sourceOpened(.harbour, .of(family)))
  session.type("fog")
  session.send(.pipeline(.variationSaved(family[1], lineage: .of([family[1]]))))
  #expect(session.state.unavailability(of: .generate) == "what it starts from is gone: choose another in History")
}
