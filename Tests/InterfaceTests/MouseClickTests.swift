import Canvas
import Domain
import Testing

@testable import Interface

/// A folder of many pictures, and a source with many variations.
func crowded(rows: Int = 40, columns: Int = 120) -> Session {
  var session = Session(rows: rows, columns: columns)
  session.send(.folderListed(.of((100..<200).map { "p\($0).png" })))
  session.press("<Enter>")
  let family = (1...99).map { Variation.named("v\($0)", number: $0, instruction: "number \($0)") }
  let source = FilePath("/home/ada/Pictures/p100.png")
  session.send(.sourceOpened(source, .sample, .of(family, origin: source)))
  session.press("<Esc>1gg")
  return session
}

@Suite struct MouseClickTests {
  @Test func aClickPutsTheCursorOnTheRowUnderIt() {
    var session = crowded()
    session.click(7, 5)
    #expect(session.state.files.cursor == 6)
    #expect(session.state.focus == .files)
    #expect(session.onlyLooks)
  }

  @Test func aClickInAnotherPaneGivesItTheFocus() {
    var session = crowded()
    session.click(5, 100)
    #expect(session.state.focus == .history)
    #expect(session.state.history.list.cursor == 4)
    #expect(session.state.picture.following == .history)
    session.click(5, 5)
    #expect(session.state.focus == .files)
    #expect(session.state.picture.following == .files)
  }

  /// The last rows have no context below them, and a click must not move them away.
  @Test func nothingScrollsUnderThePointer() {
    var session = crowded()
    let row = 36
    let name = session.state.files.selectedName
    session.click(row, 5)
    #expect(session.state.files.top == 0)
    #expect(session.state.files.cursor == row - 1)
    #expect(session.state.files.selectedName != name)
    session.wait(milliseconds: 1000)
    session.doubleClick(row, 5)
    #expect(session.effects.contains(.openSource("/home/ada/Pictures/p134.png")))
  }

  @Test func aKeyScrollsAsItAlwaysDoes() {
    var session = crowded()
    session.click(36, 5)
    session.press("j")
    #expect(session.state.files.top == 4)
  }

  @Test func belowTheListThereIsOnlyThePane() {
    var session = Session.picked()
    session.click(30, 5)
    #expect(session.state.focus == .files)
    #expect(session.state.files.selectedName == "harbour.jpg")
  }

  @Test func aDoubleClickOpens() {
    var session = Session.listed()
    session.doubleClick(3, 5)
    #expect(session.effects.contains(.openSource(.cat)))
    #expect(session.state.focus == .prompt)
    session.press("<Esc>1")
    session.doubleClick(2, 5)
    #expect(session.effects.contains(.listFolder("/home/ada/Pictures/holiday")))
  }

  @Test func aDoubleClickOnTheParentGoesThere() {
    var session = Session.listed()
    session.doubleClick(1, 5)
    #expect(session.effects.contains(.listFolder("/home/ada")))
  }

  @Test func aDoubleClickInTheHistoryChooses() {
    var session = crowded()
    session.doubleClick(5, 100)
    #expect(session.state.history.parent == .variation(SlotID(rawValue: "v4")))
    #expect(session.state.focus == .prompt)
  }

  @Test(arguments: [(0, true), (400, true), (401, false)])
  func aDoubleClickIsQuick(milliseconds: Int64, isDouble: Bool) {
    var session = Session.listed()
    session.click(3, 5)
    session.wait(milliseconds: milliseconds)
    session.click(3, 5)
    #expect(session.effects.contains(.openSource(.cat)) == isDouble)
  }

  @Test func aDoubleClickIsOnOneCell() {
    var session = Session.listed()
    session.click(3, 5)
    session.click(3, 6)
    #expect(session.onlyLooks)
  }

  @Test func whatMovedUnderThePointerIsNotOpened() {
    var session = Session.listed()
    session.press("R")
    session.click(3, 5)
    session.send(.folderListed(.of(["holiday/", "aaa.png", "cat.png"])))
    session.click(3, 5)
    #expect(session.onlyLooks)
    #expect(session.state.focus == .files)
  }

  @Test func threeClicksAreADoubleClickAndOne() {
    var session = Session.listed()
    session.doubleClick(2, 5)
    session.click(2, 5)
    #expect(!session.effects.contains(.listFolder("/home/ada/Pictures/holiday")))
  }

  @Test func theRightButtonGivesTheFocusAndNoMore() {
    var session = Session.picked()
    session.click(3, 5, .right)
    #expect(session.state.focus == .files)
    #expect(session.state.files.selectedName == "harbour.jpg")
    session.click(3, 5, .right)
    session.click(3, 5, .right)
    #expect(session.onlyLooks)
  }

  @Test func theMiddleButtonDoesNothing() {
    var session = Session.picked()
    session.click(3, 5, .middle)
    #expect(session.state.focus == .prompt)
  }

  @Test func aFoldedPaneIsOpenedByItsLine() throws {
    var session = Session.picked(rows: 24, columns: 80)
    let line = try #require(session.cell(of: "4 History", rows: 24, columns: 80))
    session.click(line.row, 40)
    #expect(session.state.focus == .history)
    // The second press of a double click was meant for the line, not for what is there now.
    session.click(line.row, 40)
    #expect(session.state.focus == .history)
  }

  @Test func aClickDropsHalfAKeySequence() {
    var session = Session.listed()
    session.press("g")
    session.click(3, 5)
    #expect(session.state.pendingKeys.isEmpty)
    #expect(session.state.files.selectedName != "cat.png")
    session.click(3, 5)
    #expect(session.state.files.selectedName == "cat.png")
  }

  @Test func aClickKeepsTheFilterThatIsBeingTyped() {
    var session = Session.listed()
    session.press("f")
    session.type("ar")
    session.click(2, 5)
    #expect(session.state.typing == nil)
    #expect(session.state.files.filter.query == "ar")
    #expect(session.state.files.selectedName == "harbour.jpg")
  }

  @Test func aClickElsewhereKeepsTheCaption() throws {
    var session = try Situation.captioning.session()
    session.type("!")
    session.click(3, 5)
    #expect(session.state.typing == nil)
    #expect(session.effects.contains { if case .picture(.saveDescription) = $0 { true } else { false } })
    #expect(session.state.focus == .files)
  }

  @Test func clicksAreIgnoredWhileTheFocusMovesByItself() {
    var session = Session.listed()
    session.press("j<Enter>")
    session.send(
      .previewFailed(
        PreviewRequest(
          picture: .cat,
          mosaic: MosaicRequest(columns: 1, rows: 1, cellAspect: 0.5, depth: .rgb, symbols: .block, background: 0)),
        .notAPicture(.cat)))
    let before = session.state.files.cursor
    session.doubleClick(2, 5)
    #expect(session.state.deafUntil != nil)
    #expect(session.state.focus == .files)
    #expect(session.state.files.cursor == before)
  }

  @Test func reportsThatComeLateAreIgnored() {
    var session = Session.listed()
    session.press("gm")
    session.click(3, 5)
    #expect(session.state.files.selectedName != "cat.png")
  }

  @Test func onAScreenThatIsTooSmallNothingIsClicked() {
    var session = Session.listed(rows: 14, columns: 59)
    let before = session.state.files.cursor
    session.doubleClick(3, 5)
    #expect(session.state.files.cursor == before)
    #expect(session.effects.isEmpty)
  }
}

@Suite struct MouseHintTests {
  @Test func theHelpIsOpenedByItsWord() throws {
    var session = Session.listed()
    let help = try #require(session.cell(of: "? help"))
    session.click(help.row, help.column - 1)
    #expect(session.state.picker == nil)
    session.click(help.row, help.column + 2)
    #expect(session.state.picker?.kind == .keys(of: .files))
  }

  @Test func aHintIsDoneByAClick() throws {
    var session = Session.listed()
    let hint = try #require(session.cell(of: "f filter"))
    session.click(hint.row, hint.column)
    #expect(session.state.typing == .filter)
  }

  @Test func aClickNeverQuits() throws {
    var session = Session.listed()
    let hint = try #require(session.cell(of: "q quit"))
    session.doubleClick(hint.row, hint.column)
    #expect(session.effects.isEmpty)
    #expect(session.lastLine == " • A click does not do this: quit. q does.")
  }

  @Test func aClickOnThePriceNeverGenerates() throws {
    var session = Session.picked()
    session.type("at dusk")
    let price = try #require(session.cell(of: "^S generate"))
    for column in price.column..<price.column + 15 { session.doubleClick(price.row, column) }
    #expect(session.generated == nil)
    #expect(session.state.history.generations.isEmpty)
  }

  @Test func whereNewsStandThereAreNoHints() {
    var session = Session.listed()
    session.press("gx")
    session.click(39, 3)
    #expect(session.onlyLooks)
    #expect(session.state.files.cursor == 1 || session.state.focus == .files)
  }
}

@Suite struct MouseOverlayTests {
  @Test func aClickPutsTheCursorOnAnEntry() throws {
    var session = Session.listed()
    session.press("?")
    let entry = try #require(session.cell(of: "parent folder"))
    session.click(entry.row, entry.column)
    #expect(session.state.picked == .run(.parentFolder))
    #expect(session.onlyLooks)
  }

  @Test func aDoubleClickPicks() throws {
    var session = Session.listed()
    session.press("?")
    let entry = try #require(session.cell(of: "parent folder"))
    session.doubleClick(entry.row, entry.column)
    #expect(session.effects.contains(.listFolder("/home/ada")))
    #expect(session.state.picker == nil)
  }

  @Test(arguments: ["generate", "quit"]) func whatSpendsOrEndsIsNotPickedByAClick(_ query: String) throws {
    var session = Session.picked()
    session.type("at dusk")
    session.press("<Esc>:")
    session.type(query)
    let entry = try #require(session.cell(of: "▌\(query)"))
    session.doubleClick(entry.row, entry.column + 2)
    #expect(session.effects.isEmpty)
    #expect(session.state.picker != nil)
    session.press("<Enter>")
    #expect(!session.effects.isEmpty)
  }

  @Test func aClickAroundAListClosesIt() {
    var session = Session.listed()
    session.press("?/")
    session.type("open")
    session.click(5, 2)
    #expect(session.state.overlay == nil)
    // What was under the list stays as it was.
    session.click(5, 2)
    #expect(session.state.files.cursor == 1)
  }

  @Test func themesAreTriedOneByOneAndTakenBack() throws {
    var session = try Situation.themes.session()
    let before = session.state.themeName
    let area = try session.state.area(of: #require(session.state.picker))
    session.wheel(.down, area.row + 2, area.column)
    #expect(session.effects == [.useTheme("Noon", isKept: false)])
    session.click(5, 2)
    #expect(session.effects == [.useTheme(before, isKept: false)])
  }

  @Test func theQuestionIsAnsweredOnItsAnswersOnly() throws {
    var session = try Situation.question.session()
    session.wait(milliseconds: 200)
    for row in 0..<40 {
      for column in stride(from: 0, to: 120, by: 3) where row != session.cell(of: "n stay")?.row {
        session.click(row, column)
        #expect(session.state.context == .question)
      }
    }
    let stay = try #require(session.cell(of: "n stay"))
    session.click(stay.row, stay.column)
    #expect(session.state.context != .question)
  }

  @Test func theQuestionTakesNoHastyClick() throws {
    var session = try Situation.question.session()
    let quit = try #require(session.cell(of: "y quit"))
    session.wait(milliseconds: 149)
    session.click(quit.row, quit.column)
    #expect(session.effects.isEmpty)
    session.wait(milliseconds: 1)
    session.click(quit.row, quit.column)
    #expect(session.effects == [.cancelAll, .quit])
  }
}
