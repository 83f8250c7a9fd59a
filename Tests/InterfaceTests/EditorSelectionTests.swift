import Testing

@testable import Interface

@Test(arguments: [
  ([Command.selectLeft, .selectLeft], "ab|c", "|[ab]c"), ([.selectRight], "ab|c", "ab[c|]"),
  ([.selectWordRight], "|one two", "[one|] two"), ([.selectWordLeft], "one two|", "one |[two]"),
  ([.selectToLineStart], "a\nbc|d", "a\n|[bc]d"), ([.selectToLineEnd], "a\nb|cd\ne", "a\nb[cd|]\ne"),
  ([.selectToStart], "one\ntwo|", "|[one\ntwo]"), ([.selectToEnd], "o|ne\ntwo", "o[ne\ntwo|]"),
  ([.selectDown], "o|ne\ntwo", "o[ne\nt|]wo"), ([.selectUp], "one\nt|wo", "o|[ne\nt]wo"),
  ([.selectAll], "o|ne", "[one|]"), ([.selectLeft, .moveLeft], "ab|c", "|abc"),
  ([.setMark, .moveLeft, .moveLeft], "ab|c", "|[ab]c"), ([.setMark, .moveRight, .dropSelection], "a|bc", "ab|c"),
  ([.setMark, .moveRight, .exchangeMark], "a|bc", "a|[b]c"), ([.setMark, .moveToEnd, .selectLeft], "|abc", "[ab|]c"),
  ([.selectRight, .selectLeft], "a|b", "a|b"),
])
func movesSelect(_ commands: [Command], _ before: String, _ after: String) {
  var editor = editor(before)
  for command in commands { editor.perform(command) }
  #expect(marked(editor) == after)
}

@Test func typingTakesThePlaceOfWhatShiftSelected() {
  var editor = editor("one two|")
  editor.perform(.selectWordLeft)
  editor.type("x")
  #expect(marked(editor) == "one x|")
  editor.undo()
  editor.undo()
  #expect(editor.text == "one two")
}

@Test func aPasteTakesThePlaceOfWhatShiftSelected() {
  var editor = editor("one two|")
  editor.perform(.selectWordLeft)
  editor.insert("three four")
  #expect(marked(editor) == "one three four|")
}

@Test func typingBehindAMarkKeepsTheRegion() {
  var editor = editor("one |two")
  editor.perform(.setMark, .moveToEnd)
  editor.type("!")
  #expect(marked(editor) == "one two!|")
}

@Test(arguments: [Command.deleteBackward, .deleteForward]) func deletingTakesTheSelection(_ command: Command) {
  for select in [[Command.selectWordLeft], [.setMark, .moveWordLeft]] {
    var editor = editor("one two|")
    for step in select { editor.perform(step) }
    editor.perform(command)
    #expect(marked(editor) == "one |")
  }
}

@Test func ctrlWCutsTheRegionWhereThereIsOne() {
  var editor = editor("one |two three")
  editor.perform(.setMark, .moveWordRight, .deleteWordBackward)
  #expect(marked(editor) == "one | three")
  editor.perform(.moveToEnd, .yank)
  #expect(marked(editor) == "one  threetwo|")
}

@Test func whatIsCopiedStaysAndCanBePutBack() {
  var editor = editor("one |two")
  editor.perform(.setMark, .moveToEnd, .copySelection, .moveToStart, .yank)
  #expect(marked(editor) == "two|one two")
}

@Test func theMarkGoesAlongWithTheText() {
  var editor = editor("one |two")
  editor.perform(.setMark, .moveToStart)
  editor.type("a ")
  editor.perform(.exchangeMark)
  #expect(editor.cursor == 6)
  editor.move(to: 0)
  editor.perform(.deleteToLineEnd)
  editor.perform(.exchangeMark)
  #expect(editor.cursor == 0)
}
