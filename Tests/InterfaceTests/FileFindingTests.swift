import Canvas
import Domain
import Testing

@testable import Interface

private func listed(_ names: [String]) -> Session {
  var session = Session()
  session.send(.folderListed(.of(names)))
  return session
}

@Test func theBestMatchGetsTheCursorAndTheOrderStays() {
  var session = listed(["old cat.png", "cat.png", "concat.png", "dog.png"])
  session.press("f")
  session.type("cat")
  #expect(session.screen().contains("filter: cat  3 of 4"))
  #expect(session.screen().contains("▌cat.png"))
  #expect(session.rows == ["../", "cat.png", "concat.png", "old cat.png"])
  session.type(" ol")
  #expect(session.rows == ["../", "old cat.png"])
  session.press("<C-w><C-w>")
  #expect(session.rows.count == 5)
  #expect(session.state.files.selectedName == "cat.png")
}

@Test func aCapitalLetterIsMeant() {
  var session = listed(["Cat.png", "cat.jpg"])
  session.press("f")
  session.type("C")
  #expect(session.rows == ["../", "Cat.png"])
}

@Test func matchedLettersStandOut() {
  let theme = Theme(name: "roles", variant: .dark) { $0 == .match ? Style(foreground: .rgb(7)) : .plain }
  var session = Session.listed()
  session.press("f")
  session.type("ae")
  session.press("<Up>")
  let grid = frame(session.state, size: Size(rows: 40, columns: 120), theme: theme)
  let row = (2..<13).map { grid[2, $0]?.style.foreground == .rgb(7) }
  #expect(row == [false, true, false, false, true, false, false, false, false, false, false])
}

@Test func theFilterIsALineToEdit() {
  var session = Session.listed()
  session.press("f")
  session.type("hXar")
  session.press("<Left><Left><Backspace><End>")
  session.type("b")
  #expect(session.state.files.filter.query == "harb")
  session.press("<Home><Delete><C-e><C-u>")
  #expect(session.state.files.filter.query.isEmpty)
}

@Test func aPasteIntoALineIsOneLine() {
  var session = Session.listed()
  session.press("f")
  session.send(.pasted("har\nrm -rf"))
  #expect(session.state.files.filter.query == "har")
  session.send(.pasted(String(repeating: "x", count: 300)))
  #expect(session.state.files.filter.query == "har")
}

@Test func aSearchJumpsToTheNextMatchWhileItIsTyped() {
  var session = listed(["a1.png", "b1.png", "a2.png", "b2.png"])
  session.press("j/")
  #expect(session.state.context == .searching)
  session.type("b")
  #expect(session.state.files.selectedName == "b1.png")
  #expect(session.screen().contains("search: b  1 of 2"))
  session.type("2")
  #expect(session.state.files.selectedName == "b2.png")
  session.press("<Backspace>")
  #expect(session.state.files.selectedName == "b1.png")
  session.press("<Esc>")
  #expect(session.state.files.selectedName == "a2.png")
  #expect(session.state.context == .files)
}

@Test func nAndShiftNGoAroundAndSaySo() {
  var session = listed(["a1.png", "b1.png", "a2.png", "b2.png"])
  session.press("/")
  session.type("b")
  session.press("<Enter>")
  #expect(session.state.files.selectedName == "b1.png")
  #expect(session.screen().contains("/b  1 of 2"))
  session.press("n")
  #expect(session.state.files.selectedName == "b2.png")
  #expect(session.state.message == nil)
  session.press("n")
  #expect(session.state.files.selectedName == "b1.png")
  #expect(session.lastLine == " • Went on from the top.")
  session.press("N")
  #expect(session.state.files.selectedName == "b2.png")
  #expect(session.lastLine == " • Went on from the bottom.")
}

@Test func theOnlyMatchIsCalledThat() {
  var session = listed(["a.png", "b.png"])
  session.press("/")
  session.type("b")
  session.press("<Enter>n")
  #expect(session.lastLine == " • This is the only match.")
}

@Test func aSearchThatFindsNothingStaysWhereItWas() {
  var session = Session.listed()
  session.press("jj/")
  session.type("zebra")
  #expect(session.screen().contains("search: zebra  not here"))
  #expect(session.state.files.selectedPicture == .harbour)
  session.press("<Enter>")
  #expect(session.lastLine == " • Nothing here has “zebra” in its name.")
  session.press("n")
  #expect(session.lastLine == " • Nothing was searched for: press /.")
}

@Test func aSearchLooksAmongWhatTheFilterLeft() {
  var session = listed(["a1.png", "a2.png", "b1.png", "b2.png"])
  session.press("f")
  session.type("2")
  session.press("<Enter>/")
  session.type("b")
  session.press("<Enter>")
  #expect(session.state.files.selectedName == "b2.png")
  #expect(session.state.files.view.searchPlaces == [1])
  session.press("<Esc><Esc>")
  session.press("<Esc>")
  #expect(session.state.files.view.search.isActive == false && session.state.files.filter.isActive == false)
}

extension Session {
  /// The names in the files pane, as far as they are shown, folders and the parent with a slash.
  var rows: [String] {
    (0..<state.files.rowCount).compactMap { row in
      switch state.files.item(at: row) {
      case .parent: "../"
      case .entry(let index):
        state.files.listing.name(index).string + (state.files.listing.kind(index) == .folder ? "/" : "")
      case nil: nil
      }
    }
  }
}
