import Canvas
import Domain
import Testing

@testable import Interface

@Test func theHelpScrollsAndCloses() {
  var session = Session.listed(rows: 24, columns: 80)
  session.press("?")
  let first = session.screen(rows: 24, columns: 80)
  session.press("G")
  #expect(session.screen(rows: 24, columns: 80) != first)
  session.press("gg")
  #expect(session.screen(rows: 24, columns: 80) == first)
  session.press("q")
  #expect(session.state.context == .files)
}

@Test func theHelpBeginsWithWhatHasTheFocus() throws {
  var session = Session.listed()
  session.press("4?")
  let picker = try #require(session.state.picker)
  let first = try #require(picker.entries.first)
  #expect(session.state.row(of: first, in: picker).text.map(\.text) == ["History"])
}

@Test func theHelpIsNarrowedAndRuns() {
  var session = Session.listed()
  session.press("?/")
  session.type("history go")
  #expect(session.state.context == .picking)
  #expect(session.screen().contains("› history go"))
  session.press("<Enter>")
  #expect(session.state.focusedPane == .history)
  #expect(session.state.overlay == nil)
}

@Test func escapeTakesBackTheWordsOfTheHelpFirst() {
  var session = Session.listed()
  session.press("?/")
  session.type("quit")
  session.press("<Esc>")
  #expect(session.state.context == .picker)
  #expect(session.state.picker?.query == "")
  session.press("<Esc>")
  #expect(session.state.overlay == nil)
}

@Test(arguments: [":", "<C-p>", "<A-x>"]) func thePaletteFindsCommandsByName(_ keys: String) {
  var session = Session.listed()
  session.press(keys)
  session.type("ctheme")
  #expect(session.state.picked == .run(.chooseTheme))
  session.press("<Enter>")
  #expect(session.state.picker?.kind == .themes(before: ""))
}

@Test func thePaletteSaysWhyACommandCannotRun() {
  var session = Session.listed()
  session.press(":")
  session.type("generate")
  #expect(session.screen().contains("generate  (open a picture first: Enter in Files)"))
  session.press("<Enter>")
  #expect(session.effects.isEmpty)
  #expect(session.lastLine == " • Open a picture first: Enter in Files.")
}

@Test func thePaletteWorksWhileWritingAndKeepsTheText() {
  var session = Session.picked()
  session.type("at dusk")
  session.press("<A-x>")
  session.type("one picture more")
  session.press("<Enter>")
  #expect(session.state.settings.count == 2)
  #expect(session.state.instruction == "at dusk")
  #expect(session.state.context == .writing)
}

@Test func whatWasPickedLastIsFirst() {
  var session = Session.listed()
  session.press(":")
  session.type("go to History")
  session.press("<Enter>")
  session.press(":")
  #expect(session.state.picked == .run(.focusHistory))
}

@Test func nothingMatchesSaysSo() {
  var session = Session.listed()
  session.press(":")
  session.type("zzz")
  #expect(session.screen().contains("Nothing matches “zzz”."))
  session.press("<Enter>")
  #expect(session.effects.isEmpty)
  session.press("<C-u>")
  #expect(session.state.picker?.query == "")
}

@Test func aPasteNarrowsThePalette() {
  var session = Session.listed()
  session.press(":")
  session.send(.pasted("go to\nignored"))
  #expect(session.state.picker?.query == "go to")
}

@Test func theWorkListsGenerationsAndLeadsToThem() throws {
  var session = try Situation.generating.session()
  session.press("<Esc>1w")
  session.wait(milliseconds: 41_000)
  #expect(session.screen().contains("◐ waiting 0:41  at dusk"))
  #expect(session.screen().contains("harbour.jpg  0 of 1 saved"))
  session.press("<Enter>")
  #expect(session.state.focusedPane == .history)
  #expect(session.state.history.slot(session.state.history.list.selection) != nil)
}

@Test func workIsCancelledFromTheList() throws {
  var session = try Situation.generating.session()
  let id = try #require(session.state.history.generations.first?.request.id)
  session.press("<Esc>wx")
  #expect(session.effects == [.cancel(id)])
  #expect(session.screen().contains("◐ cancelling"))
}

@Test func aThemeIsShownWhileTheCursorIsOnItAndKeptByEnter() throws {
  var session = try Situation.themes.session()
  session.press("<Down>")
  #expect(session.effects == [.useTheme("Noon", isKept: false)])
  session.press("<Esc>")
  #expect(session.effects == [.useTheme("", isKept: false)])
  session.press("T<Down><Enter>")
  #expect(session.effects.last == .useTheme("Noon", isKept: true))
}

@Test(arguments: [("5j", 5), ("012j", 12), ("02k", 0), ("07G", 6), ("9gg", 8), ("06<Esc>j", 1)])
func countsRepeatMotions(_ keys: String, _ row: Int) {
  var session = Session()
  session.send(.folderListed(.of((0..<30).map { "picture \($0).png" })))
  session.press("gg" + keys)
  #expect(session.state.files.cursor == row)
  #expect(session.state.pendingCount == nil)
}

@Test func aCountIsShownUntilItsMotion() {
  var session = Session.listed()
  session.press("012")
  #expect(session.lastLine == " 12 … Esc forgets it")
  session.press("<Esc>")
  #expect(session.state.pendingCount == nil)
}

@Test func variationsAreFoundAlikeHoweverTheWordsAreTyped() {
  let instructions = ["at dusk", "a désert", "dusk, slowly", "Dark sea", "as a woodcut", "sad duck"]
  var session = Session.picked()
  let variations = instructions.enumerated().map { Variation.named("v\($0)", number: $0 + 1, instruction: $1) }
  session.press("<Esc>4")
  session.send(.sourceOpened(.harbour, .sample, .of(variations)))
  var random = Seeded(3)
  for _ in 0..<40 {
    let length = Int.random(in: 1...4, using: &random)
    let query = String((0..<length).map { _ in "adesuk D".randomElement(using: &random) ?? "a" })
    session.press("/")
    session.type(query)
    let typed = session.state.picker?.entries
    session.press("<Esc>/")
    session.send(.pasted(query))
    #expect(session.state.picker?.entries == typed, "\(query)")
    session.press("<Esc>")
  }
}

@Test func aVariationThatArrivesIsAmongThoseFound() {
  let variations = (1...2).map { Variation.named("v\($0)", number: $0, instruction: "dusk") }
  var session = Session.picked()
  session.send(.sourceOpened(.harbour, .sample, .of([variations[0]])))
  session.press("<Esc>4/")
  session.type("dusk")
  #expect(session.state.picker?.entries.count == 1)
  session.send(.pipeline(.variationSaved(variations[1], lineage: .of(variations))))
  #expect(session.state.picker?.entries.count == 2)
}
