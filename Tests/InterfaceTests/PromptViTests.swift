import Canvas
import Domain
import Testing

@testable import Interface

private func vi() -> Session {
  var session = Session(editing: .vi)
  session.send(.folderListed(.sample))
  session.press("jj<Enter>")
  session.send(.sourceOpened(.harbour, .sample, nil))
  return session
}

@Test func writingBeginsInInsertMode() {
  var session = vi()
  #expect(session.middle.contains("3 Prompt insert changes harbour.jpg"))
  session.type("hjkl 3dd")
  #expect(session.state.instruction == "hjkl 3dd")
}

@Test func escapeGoesToNormalModeAndFromThereOut() {
  var session = vi()
  session.type("dusk")
  session.press("<Esc>")
  #expect(session.state.context == .writing)
  #expect(session.middle.contains("3 Prompt normal changes"))
  session.press("x2")
  #expect(session.state.instruction == "dus")
  #expect(session.middle.contains("3 Prompt normal 2 changes"))
  session.press("<Esc>")
  #expect(session.state.context == .writing)
  session.press("<Esc>")
  #expect(session.state.context == .prompt)
  session.press("i")
  session.type("x")
  #expect(session.state.instruction == "duxs")
}

@Test func inNormalModeNoTextIsACommandOfTheProgram() {
  for value in UInt8(0x20)...0x7E {
    var session = vi()
    session.type("dusk")
    session.press("<Esc>")
    session.send(.keyPressed(KeyPress(.character(Character(Unicode.Scalar(value))))))
    #expect(session.state.context == .writing)
    #expect(session.generated == nil && !session.effects.contains(.quit))
  }
}

@Test func keysWithControlAreThoseOfTheProgramInEveryMode() {
  var session = vi()
  session.type("dusk")
  session.press("<Esc><C-s>")
  #expect(session.generated?.instruction == "dusk")
  session.press("<C-x><C-e>")
  #expect(session.effects.contains(.editExternally("dusk")))
  session.press("<Tab>")
  #expect(session.state.context == .history)
}

@Test func keysOfReadlineWorkInInsertMode() {
  var session = vi()
  session.type("one two")
  session.press("<C-w><C-a>")
  session.type("x")
  #expect(session.state.instruction == "xone ")
}

@Test func kOnTheFirstLineWalksThroughEarlierInstructions() {
  var session = vi()
  session.type("dusk")
  session.press("<C-s><C-u>")
  session.type("mine")
  session.press("<Esc>k")
  #expect(session.state.instruction == "dusk")
  session.press("j")
  #expect(session.state.instruction == "mine")
}

@Test func theHintsAreThoseOfTheMode() {
  var session = vi()
  session.type("dusk")
  session.press("<Esc>")
  #expect(session.lastLine == " i write   u undo   ^R redo   Esc stop writing")
  session.press("v")
  #expect(session.middle.contains("3 Prompt visual"))
  #expect(session.lastLine == " i write   u undo   ^R redo   Esc back")
}

@Test func anUnknownKeySaysSo() {
  var session = vi()
  session.press("<Esc>gz")
  #expect(session.lastLine == " • gz is no command of vi here; F1 shows all keys.")
}

@Test func nothingToUndoIsSaid() {
  var session = vi()
  session.press("<Esc>u")
  #expect(session.lastLine == " • There is nothing to undo.")
}

@Test func theHelpShowsTheKeysOfViWhereTheyAreInForce() {
  var session = vi()
  session.press("<F1>")
  #expect(session.screen().contains("The keys of vi"))
  #expect(session.screen().contains("d c y               cut, change, copy what follows:"))
  var other = Session.picked()
  other.press("<F1>")
  #expect(!other.screen().contains("The keys of vi"))
}

@Test func aPasteIsTextInNormalModeToo() {
  var session = vi()
  session.press("<Esc>")
  session.send(.pasted("dd ZZ"))
  #expect(session.state.instruction == "dd ZZ")
}
