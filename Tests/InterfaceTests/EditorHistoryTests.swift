import Testing

@testable import Interface

@Test func undoTakesBackWordByWord() {
  var editor = Editor()
  editor.type("one two, three")
  editor.undo()
  #expect(editor.text == "one two, ")
  editor.undo()
  #expect(editor.text == "one ")
  editor.undo()
  #expect(editor.text == "")
  #expect(!editor.history.canUndo)
  editor.undo()
  #expect(editor.text == "")
}

@Test func redoDoesAgainWhatWasTakenBack() {
  var editor = Editor()
  editor.type("one two")
  editor.perform(.deleteWordBackward, .undo, .undo)
  #expect(editor.text == "one ")
  editor.perform(.redo)
  #expect(marked(editor) == "one two|")
  editor.perform(.redo)
  #expect(marked(editor) == "one |")
  #expect(!editor.history.canRedo)
}

@Test func aNewChangeLeavesNothingToDoAgain() {
  var editor = Editor()
  editor.type("one")
  editor.undo()
  editor.type("x")
  #expect(!editor.history.canRedo)
  editor.redo()
  #expect(editor.text == "x")
}

@Test func aPasteIsOneStep() {
  var editor = editor("a|")
  editor.type("b")
  editor.insert("one two\nthree ")
  editor.type("c")
  editor.undo()
  #expect(editor.text == "abone two\nthree ")
  editor.undo()
  #expect(editor.text == "ab")
}

@Test func aMoveBeginsANewStep() {
  var editor = Editor()
  editor.type("ab")
  editor.perform(.moveLeft)
  editor.type("c")
  editor.undo()
  #expect(marked(editor) == "a|b")
}

@Test(arguments: [
  (Command.deleteBackward, "word| x"), (.deleteForward, "|word x"), (.deleteWordBackward, "one two| x"),
])
func aRunOfTheSameDeletionIsOneStep(_ command: Command, _ start: String) {
  var editor = editor(start)
  for _ in 0..<3 { editor.perform(command) }
  editor.undo()
  #expect(marked(editor) == start)
}

@Test func undoPutsTheCursorWhereItWas() {
  var editor = editor("one two| three")
  editor.perform(.deleteToLineEnd, .moveToStart, .undo)
  #expect(marked(editor) == "one two| three")
  editor.perform(.redo)
  #expect(marked(editor) == "one two|")
}

@Test func aMarkThatJoinedALetterIsTakenBackAlone() {
  var editor = editor("e|x")
  editor.insert("\u{301}")
  editor.undo()
  #expect(marked(editor) == "e|x")
  editor.redo()
  #expect(editor.characters == ["e\u{301}", "x"])
}

@Test func aLongHistoryForgetsItsStart() {
  var editor = Editor()
  let page = String(repeating: "a", count: Editor.limit)
  for _ in 0..<6 {
    editor.insert(page)
    editor.perform(.deleteToLineStart)
  }
  var steps = 0
  while editor.history.canUndo {
    editor.undo()
    steps += 1
  }
  #expect((1...8).contains(steps))
}

@Test func aJoinerThatGetsAnEmojiBeforeItTakesTheOneBehindIt() {
  var editor = Editor()
  editor.insert("👩\n\u{200D}👨‍👩‍👧👩")
  editor.replace(1..<2, with: "", as: .other)
  #expect(editor.characters == Array(editor.text))
  let survives = editor.survivesUndoAndRedo()
  #expect(survives)
}

/// Random edits, taken back and done again step by step.
@Test func everyEditCanBeTakenBackAndDoneAgain() {
  var random = SystemRandomNumberGenerator()
  let pieces = ["a", " ", "\n", "日本", "\u{301}", "👨‍👩‍👧", "word ", "🇩", "🇪🇫", "\u{200D}", "👩", "\u{1F3FD}", "ㅎ", "ᅡ"]
  let commands = Command.allCases.filter { $0 != .undo && $0 != .redo }
  for _ in 0..<60 {
    var editor = Editor()
    for _ in 0..<60 {
      if Bool.random(using: &random) {
        editor.insert(pieces[Int.random(in: pieces.indices, using: &random)])
      } else {
        editor.perform(commands[Int.random(in: commands.indices, using: &random)])
      }
      #expect(editor.characters == Array(editor.text))
    }
    let survives = editor.survivesUndoAndRedo()
    #expect(survives)
  }
}
