import Canvas
import Domain
import Testing

@testable import Interface

private let family = [
  Variation.named("a", number: 1, instruction: "watercolour"),
  .named("b", number: 2, instruction: "woodcut"),
  .named("c", number: 3, parent: .variation(SlotID(rawValue: "a")), instruction: "lanterns on water"),
  .named("d", number: 4, parent: .variation(SlotID(rawValue: "c")), instruction: "fog"),
  .named("e", number: 5, parent: .variation(SlotID(rawValue: "b")), instruction: "water lilies"),
]

/// The tree is 001, 003, 004, 002, 005.
private func opened() -> Session {
  var session = Session.listed()
  session.press("jj<Enter>")
  session.send(.sourceOpened(.harbour, .sample, .of(family)))
  session.press("<Esc>4")
  return session
}

extension Session {
  fileprivate var selected: Int? { state.history.variation(state.history.list.selection)?.number }

  fileprivate mutating func find(_ words: String) {
    press("/")
    type(words)
    press("<Enter>")
  }
}

@Test func nGoesToTheNextVariationInTheTree() {
  var session = opened()
  session.find("water")
  session.press("gg")
  var numbers: [Int?] = []
  for _ in 0..<4 {
    session.press("n")
    numbers.append(session.selected)
  }
  #expect(numbers == [1, 3, 5, 1])
  #expect(session.lastLine == " • Went on from the top.")
  session.press("N")
  #expect(session.selected == 5)
  #expect(session.lastLine == " • Went on from the bottom.")
  session.press("N")
  #expect(session.selected == 3)
}

@Test func aCountGoesFurther() {
  var session = opened()
  session.find("water")
  session.press("gg02n")
  #expect(session.selected == 3)
}

@Test func onlyWhatIsInTheWayIsUnfolded() {
  var session = opened()
  session.find("lanterns")
  session.press("_")
  let folded = session.state.history.list.collapsed
  session.press("ggn")
  #expect(session.selected == 3)
  #expect(folded.subtracting(session.state.history.list.collapsed) == [.slot(SlotID(rawValue: "a"))])
}

@Test func theOnlyMatchStaysAndSaysSo() {
  var session = opened()
  session.find("fog")
  session.press("n")
  #expect(session.selected == 4)
  #expect(session.lastLine == " • This is the only match.")
}

@Test func nothingSearchedIsNothingFound() {
  var session = opened()
  session.press("n")
  #expect(session.lastLine == " • Nothing was searched for: press /.")
  session.find("fog")
  session.send(.sourceOpened(.harbour, .sample, .of([family[0]])))
  session.press("n")
  #expect(session.lastLine == " • No variation has “fog” in its words.")
}

@Test func theCursorDrawsWhatWasFound() {
  var session = opened()
  session.find("lilies")
  session.press("ggn")
  session.rest()
  session.rest()
  #expect(session.screen().contains("005 water lilies"))
  #expect(session.state.picture.wanted?.picture == "/library/5.png")
}
