import Canvas
import Domain
import Testing

@testable import Interface

@Test func typingNeverTriggersCommands() {
  var session = Session.picked()
  let text = (UInt8(0x20)...0x7E).map { String(UnicodeScalar($0)) }.joined()
  session.type(text)
  #expect(session.effects.isEmpty)
  #expect(session.state.instruction == text)
  #expect(session.state.context == .writing)
}

@Test func escapeLeavesTypingAndTheTextStays() {
  var session = Session.picked()
  session.type("dusk")
  session.press("<Esc>")
  #expect(session.state.context == .prompt)
  #expect(session.state.instruction == "dusk")
  session.press("1")
  #expect(session.state.context == .files)
  session.press("i")
  session.type("!")
  #expect(session.state.instruction == "dusk!")
}

@Test(arguments: ["3", "i", "<Tab><Tab>", "2<Enter>", "2i"]) func manyKeysLeadToThePrompt(_ keys: String) {
  var session = Session.listed()
  session.press(keys)
  #expect(session.state.context == .writing)
}

@Test func tabGoesOnFromThePrompt() {
  var session = Session.picked()
  session.press("<Tab>")
  #expect(session.state.context == .history)
  session.press("<S-Tab><S-Tab>")
  #expect(session.state.context == .picture)
}

@Test func aPasteIsInsertedWhileTyping() {
  var session = Session.picked()
  session.send(.pasted("one\r\ntwo q Q"))
  #expect(session.state.instruction == "one\ntwo q Q")
}

@Test func aPasteElsewhereRunsNothingAndWaits() {
  var session = Session.listed()
  session.send(.pasted("q\nQ\nS"))
  #expect(session.effects.isEmpty)
  #expect(session.lastLine == " • Pasted 3 lines: press i to put it in the prompt.")
  session.press("i")
  #expect(session.state.instruction == "q\nQ\nS")
  session.press("<Esc>i")
  #expect(session.state.instruction == "q\nQ\nS")
}

@Test func escapeForgetsAPaste() {
  var session = Session.listed()
  session.send(.pasted("secret"))
  session.press("<Esc>i")
  #expect(session.state.instruction == "")
}

@Test func aPasteIntoTheFilterIsOneLine() {
  var session = Session.listed()
  session.press("f")
  session.send(.pasted("har\nq"))
  #expect(session.state.files.filter.query == "har")
}

@Test func aHugePasteIsCutOffAndSaysSo() {
  var session = Session.picked()
  session.send(.pasted(String(repeating: "word ", count: 1_000_000)))
  #expect(session.state.instruction.count == Editor.limit)
  #expect(session.lastLine.contains("! Warning: A prompt holds 100000 characters at most; the rest was left out."))
}

@Test func whatIsSentIsShownBefore() {
  var session = Session.picked()
  session.type("at dusk")
  #expect(session.middle.contains("A boat docked in a harbour at sunset; water, sky. Change: at dusk"))
}

@Test func theInstructionStaysAfterGenerating() {
  var session = Session.picked()
  session.type("  at dusk \n")
  session.press("<C-s>")
  #expect(session.generated?.instruction == "at dusk")
  #expect(session.state.instruction == "  at dusk \n")
  #expect(session.state.context == .writing)
}

@Test func theCursorStandsWhereTypingGoes() {
  var session = Session.picked()
  session.type("日本")
  let grid = session.grid()
  #expect(grid.isCursorVisible)
  #expect(grid[grid.cursor.row, grid.cursor.column - 4]?.scalar == 0x65E5)
  session.press("<Esc>")
  #expect(!session.grid().isCursorVisible)
}

@Test func longTextsScrollWithTheCursor() {
  var session = Session.picked()
  session.send(.pasted((1...30).map { "\nline \($0)" }.joined()))
  #expect(session.screen().contains("│ line 30"))
  #expect(session.grid().isCursorVisible)
}
