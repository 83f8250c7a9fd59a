import Canvas
import Domain
import Testing

@testable import Interface

@Suite struct MouseTextTests {
  private func written(_ text: String, rows: Int = 40, columns: Int = 120, editing: EditingStyle = .readline) -> Session
  {
    var session = Session(rows: rows, columns: columns, editing: editing)
    session.send(.folderListed(.sample))
    session.press("jj<Enter>")
    session.send(.sourceOpened(.harbour, .sample, nil))
    session.send(.pasted(text))
    return session
  }

  private func start(_ session: Session) -> (row: Int, column: Int) {
    (session.state.layout.editor.row, session.state.layout.editor.column)
  }

  @Test func aClickPutsTheCursorAtTheCharacter() {
    var session = written("make it night\nand quiet")
    let (row, column) = start(session)
    session.click(row, column + 5)
    #expect(marked(session.state.editor) == "make |it night\nand quiet")
    session.click(row + 1, column + 200 - 190)
    #expect(marked(session.state.editor) == "make it night\nand quiet|")
    session.click(row + 3, column)
    #expect(marked(session.state.editor) == "make it night\nand quiet|")
    session.click(row, column + 40)
    #expect(marked(session.state.editor) == "make it night|\nand quiet")
  }

  @Test func aClickOnEitherHalfOfAWideCharacterIsBeforeIt() {
    var session = written("風景")
    let (row, column) = start(session)
    session.click(row, column + 1)
    #expect(marked(session.state.editor) == "|風景")
    session.click(row, column + 2)
    #expect(marked(session.state.editor) == "風|景")
  }

  @Test func aClickInThePromptWrites() {
    var session = written("night")
    session.press("<Esc>1")
    let (row, column) = start(session)
    session.click(row, column + 2)
    #expect(session.state.typing == .instruction)
    session.type("!")
    #expect(session.state.instruction == "ni!ght")
  }

  @Test func aDragSelects() {
    var session = written("make it night")
    let (row, column) = start(session)
    session.drag((row, column + 5), (row, column + 6), (row, column + 13))
    #expect(marked(session.state.editor) == "make [it night|]")
    session.type("day")
    #expect(session.state.instruction == "make day")
  }

  @Test func aDragOutOfThePaneSelectsToTheEnds() {
    var session = written("make it\nnight")
    let (row, column) = start(session)
    session.drag((row, column + 5), (row + 100, column + 6))
    #expect(marked(session.state.editor) == "make [it\nnight|]")
    session.drag((row, column + 5), (-5, -5))
    #expect(marked(session.state.editor) == "|[make ]it\nnight")
  }

  @Test func aClickDropsTheSelection() {
    var session = written("make it night")
    let (row, column) = start(session)
    session.press("<C-Space><C-a>")
    #expect(session.state.editor.selection != nil)
    session.click(row, column + 4)
    #expect(marked(session.state.editor) == "make| it night")
  }

  @Test func shiftExtendsTheSelection() {
    var session = written("make it night")
    let (row, column) = start(session)
    session.click(row, column + 5)
    session.click(row, column + 7, modifiers: .shift)
    #expect(marked(session.state.editor) == "make [it|] night")
  }

  @Test func aDoubleClickSelectsTheWord() {
    var session = written("make it night")
    let (row, column) = start(session)
    session.doubleClick(row, column + 10)
    #expect(marked(session.state.editor) == "make it [night|]")
    session.wait(milliseconds: 1000)
    session.doubleClick(row, column + 4)
    #expect(session.state.editor.selection == nil)
  }

  @Test func withTheKeysOfViADragIsVisualMode() {
    var session = written("make it night", editing: .vi)
    session.press("<Esc>")
    let (row, column) = start(session)
    session.drag((row, column + 5), (row, column + 6))
    #expect(session.state.prompt.vi?.mode == .visual)
    session.press("d")
    #expect(session.state.instruction == "make  night")
    session.doubleClick(row, column + 1)
    session.press("d")
    #expect(session.state.instruction == "  night")
    session.click(row, column + 20)
    #expect(session.state.prompt.vi?.mode == .normal)
    #expect(session.state.editor.cursor == 6)
  }

  @Test func theWheelScrollsAndTakesTheCursorAlong() {
    var session = written((1...40).map { "line \($0)" }.joined(separator: "\n"))
    let (row, column) = start(session)
    session.press("<C-Home>")
    #expect(session.state.promptTop == 0)
    session.wheel(.down, row, column, steps: 2)
    #expect(session.state.promptTop == 6)
    #expect(session.state.editor.wrap.row(of: session.state.editor.cursor) == 6)
    session.wheel(.down, row, column, steps: 900)
    let last = session.state.promptTop
    #expect(last == 40 - session.state.layout.editor.rows)
    session.wheel(.up, row, column)
    #expect(session.state.promptTop == last - 3)
  }

  @Test func aTextThatFitsDoesNotScroll() {
    var session = written("make it\nnight")
    let (row, column) = start(session)
    let cursor = session.state.editor.cursor
    session.wheel(.up, row, column, steps: 5)
    #expect(session.state.editor.cursor == cursor)
    #expect(session.state.promptTop == 0)
  }
}
