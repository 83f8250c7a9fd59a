import Canvas
import Domain
import Testing

@testable import Interface

@Test func theTitleSaysTheSourceAndWhatRuns() throws {
  #expect(Session.listed().state.title == "reprise")
  var session = Session.picked()
  #expect(session.state.title == "harbour.jpg – reprise")
  session.type("dusk")
  session.press("<C-s>")
  #expect(session.state.title == "◐ 1 harbour.jpg – reprise")
  session.type(" and night")
  session.press("<C-s>")
  #expect(session.state.title == "◐ 2 harbour.jpg – reprise")
  for generation in session.state.history.running {
    let outcome = GenerationOutcome(saved: 1, failures: [], cancelled: 0)
    session.send(.pipeline(.generationEnded(generation.request.id, outcome)))
  }
  #expect(session.state.title == "harbour.jpg – reprise")
}

@Test func movingACursorChangesNothingInTheTitle() throws {
  var session = try Situation.generating.session()
  let title = session.state.title
  for key in ["<Esc>", "1", "j", "k", "4", "G", "2", "?", "j", "<Esc>", "3", "x"] {
    session.press(key)
    session.wait(milliseconds: 1000)
    #expect(session.state.title == title)
  }
}

@Test(arguments: [String(repeating: "a", count: 300), String(repeating: "風", count: 300)])
func aLongNameLeavesRoomForTheProgram(name: String) {
  var session = Session()
  session.send(.folderListed(.of([name + ".png"])))
  session.press("<Enter>")
  #expect(DisplayText.columns(of: session.state.title) <= 80)
  #expect(session.state.title.hasSuffix("… – reprise"))
}

@Test func withoutUnicodeTheTitleIsASCII() throws {
  var session = Session(isUnicode: false)
  session.send(.folderListed(.of(["日本.png"])))
  session.press("<Enter>")
  session.type("dusk")
  session.press("<C-s>")
  #expect(session.state.title == "* 1 ??.png - reprise")
}
