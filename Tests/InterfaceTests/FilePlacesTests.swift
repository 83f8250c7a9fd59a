import Canvas
import Domain
import Testing

@testable import Interface

@Test func aFolderBecomesABookmarkAndNoneAgain() {
  var session = Session.listed()
  session.press("B")
  #expect(session.effects == [.files(.changePlaces(.bookmarked("/home/ada/Pictures")))])
  #expect(session.lastLine == " • ~/Pictures is a bookmark: ' lists them.")
  #expect(session.state.placeRows == [Place(.bookmark, "/home/ada/Pictures")])
  session.press("B")
  #expect(session.effects == [.files(.changePlaces(.unbookmarked("/home/ada/Pictures")))])
}

@Test func foldersAndSourcesAreRemembered() {
  let session = Session.picked()
  #expect(session.state.placeRows == [Place(.source, .harbour), Place(.folder, "/home/ada/Pictures")])
}

@Test func readingAFolderAgainIsNoVisit() {
  var session = Session.listed()
  session.press("R")
  session.send(.folderListed(.sample))
  #expect(!session.effects.contains { if case .files(.changePlaces) = $0 { true } else { false } })
}

@Test func loadedPlacesTakeTheirPlace() {
  var session = Session.listed()
  var places = Places()
  places.apply(.bookmarked("/a"))
  session.send(.files(.placesLoaded(places)))
  #expect(session.state.placeRows == [Place(.bookmark, "/a")])
}

@Test func aPlaceIsGoneTo() {
  var session = Session.picked()
  session.send(.folderListed(.sample))
  #expect(session.state.goingTo(Place(.bookmark, "/elsewhere")) == [.listFolder("/elsewhere")])
  #expect(session.state.goingTo(Place(.source, .cat)).prefix(2) == [.openSource(.cat), .describe(.cat)])
  let other = session.state.goingTo(Place(.source, "/elsewhere/x.png"))
  #expect(other.prefix(2) == [.listFolder("/elsewhere"), .openSource("/elsewhere/x.png")])
}

extension State {
  fileprivate func goingTo(_ place: Place) -> [Effect] {
    var state = self
    return state.goTo(place)
  }
}

private func entering(_ text: String) -> Session {
  var session = Session.listed()
  session.press("gp")
  session.type(text)
  return session
}

private func typed(_ text: String) -> TypedPath { TypedPath(text, home: "/home/ada", folder: "/home/ada/Pictures") }

@Test func aTypedPathIsGoneTo() {
  var session = entering("~/Music")
  #expect(session.state.context == .entering)
  #expect(session.screen().contains("go to: ~/Music"))
  session.press("<Enter>")
  #expect(session.effects == [.files(.findPath(typed("~/Music")))])
  session.send(.files(.pathFound(typed("~/Music"), at: "/home/ada/Music", isFolder: true)))
  #expect(session.effects == [.listFolder("/home/ada/Music")])
  #expect(session.state.context == .files)
}

@Test func aTypedPictureBecomesTheSource() {
  var session = entering("cat.png")
  session.press("<Enter>")
  session.send(.files(.pathFound(typed("cat.png"), at: .cat, isFolder: false)))
  #expect(session.effects.prefix(2) == [.openSource(.cat), .describe(.cat)])
  #expect(session.state.files.selectedPicture == .cat)
  #expect(session.state.context == .writing)
}

@Test func aPathThatLeadsNowhereStaysAndSaysWhy() {
  var session = entering("~/Nothing")
  session.press("<Enter>")
  session.send(.files(.pathRefused(typed("~/Nothing"), .missing("/home/ada/Nothing"))))
  #expect(session.state.context == .entering)
  #expect(session.screen().contains("✗"))
  session.type("2")
  #expect(session.state.files.path.failure == nil)
  session.press("<Esc>")
  #expect(session.state.context == .files)
  #expect(session.effects.isEmpty)
}

@Test func tabCompletesAndThenChooses() {
  var session = entering("ho")
  session.press("<Tab>")
  #expect(session.effects == [.files(.completePath(typed("ho")))])
  let listing = FolderListing.of(["holiday/", "holly/", "cat.png"])
  session.send(.files(.pathCompleted(typed("ho"), PathCompletion(of: typed("ho"), in: listing))))
  #expect(session.state.files.line.text == "hol")
  #expect(session.screen().contains(" holiday/") && session.screen().contains(" holly/"))
  session.press("<Tab>")
  #expect(session.state.files.line.text == "holiday/")
  #expect(session.screen().contains("▌holiday/"))
  session.press("<Tab>")
  #expect(session.state.files.line.text == "holly/")
  session.press("<S-Tab>")
  #expect(session.state.files.line.text == "holiday/")
  session.type("x")
  #expect(session.state.files.path.candidates.isEmpty)
}

@Test func anAnswerThatComesTooLateIsIgnored() {
  var session = entering("ho")
  session.press("<Tab>")
  session.type("m")
  let listing = FolderListing.of(["holiday/"])
  session.send(.files(.pathCompleted(typed("ho"), PathCompletion(of: typed("ho"), in: listing))))
  #expect(session.state.files.line.text == "hom")
  session.press("<Enter><Esc>")
  session.send(.files(.pathFound(typed("hom"), at: "/home/ada/Pictures/hom", isFolder: true)))
  #expect(session.effects.isEmpty)
  #expect(session.state.context == .files)
}

@Test(arguments: [(15, 60), (24, 80), (40, 120)])
func longPathsKeepTheirEndAndTheCursor(_ rows: Int, _ columns: Int) {
  var session = Session.listed(rows: rows, columns: columns)
  session.press("gp")
  session.type("/" + String(repeating: "very long/", count: 30) + "end")
  let grid = session.grid(rows: rows, columns: columns)
  #expect(grid.text.contains("end"))
  #expect(grid.isCursorVisible)
}
