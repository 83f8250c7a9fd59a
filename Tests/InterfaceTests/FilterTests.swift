import Canvas
import Domain
import Testing

@testable import Interface

@Test func typingNarrowsTheListWithoutCase() {
  var session = Session.listed()
  session.press("f")
  session.type("ar")
  #expect(session.state.context == .filtering)
  #expect(session.screen().contains("filter: ar  2 of 4"))
  #expect(session.screen().contains("▌harbour.jpg"))
  #expect(!session.screen().contains("cat.png"))
  session.press("<Backspace><Backspace>")
  #expect(session.screen().contains("cat.png"))
}

@Test func enterKeepsTheFilterAndEscapeDropsIt() {
  var session = Session.listed()
  session.press("f")
  session.type("mark")
  session.press("<Enter>")
  #expect(session.state.context == .files)
  #expect(session.state.files.shownCount == 1)
  session.press("<Esc>")
  #expect(session.state.files.shownCount == 4)
  #expect(session.screen().contains("▌market.webp"))
}

@Test func aFilterThatFindsNothingSaysSo() {
  var session = Session.listed()
  session.press("f")
  session.type("zebra")
  #expect(session.screen().contains("Nothing here has"))
  session.press("<Enter>")
  session.press("<Enter>")
  #expect(!session.effects.contains { if case .openSource = $0 { true } else { false } })
}

@Test func anotherFolderHasNoFilter() {
  var session = Session.listed()
  session.press("f")
  session.type("hol")
  session.press("<Enter><Enter>")
  session.send(.folderListed(.of(["beach.jpg"], in: "/home/ada/Pictures/holiday")))
  #expect(session.state.files.shownCount == 1)
  #expect(!session.state.files.filter.isActive)
}

@Test func readingAgainKeepsCursorAndFilter() {
  var session = Session.listed()
  session.press("f")
  session.type("ar")
  session.press("<Enter>j")
  session.press("R")
  #expect(session.effects.first == .listFolder("/home/ada/Pictures"))
  session.send(.folderListed(.of(["arc.png", "cat.png", "harbour.jpg", "market.webp"])))
  #expect(session.state.files.shownCount == 3)
  #expect(session.screen().contains("▌market.webp"))
}
