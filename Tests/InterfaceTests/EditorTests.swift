import Testing

@testable import Interface

@Test(arguments: [
  (Command.moveLeft, "ab|c", "a|bc"), (.moveLeft, "|abc", "|abc"), (.moveRight, "ab|c", "abc|"),
  (.moveRight, "abc|", "abc|"), (.moveWordLeft, "one, two|", "one, |two"), (.moveWordLeft, "one, |two", "|one, two"),
  (.moveWordRight, "|one, two", "one|, two"), (.moveWordRight, "one|, two", "one, two|"),
  (.moveToLineStart, "a\nbc|d", "a\n|bcd"), (.moveToLineEnd, "a\n|bcd\ne", "a\nbcd|\ne"),
  (.deleteBackward, "ab|c", "a|c"), (.deleteBackward, "|abc", "|abc"), (.deleteForward, "ab|c", "ab|"),
  (.deleteForward, "abc|", "abc|"), (.deleteWordBackward, "one, two|!", "one, |!"),
  (.deleteWordBackward, "keep this,|", "keep |"), (.deleteWordForward, "|one, two", "|, two"),
  (.deleteToLineStart, "a\nbc|d", "a\n|d"), (.deleteToLineEnd, "a|bc\nd", "a|\nd"),
  (.deleteToLineEnd, "a|\nb", "a|b"), (.newline, "a|b", "a\n|b"), (.deleteBackward, "日本|", "日|"),
  (.deleteBackward, "e\u{301}|x", "|x"), (.moveLeft, "👨‍👩‍👧|", "|👨‍👩‍👧"),
])
func keysOfReadlineDoWhatTheyDoThere(_ command: Command, _ before: String, _ after: String) {
  var editor = editor(before)
  let isDone = editor.perform(command, columns: 40)
  #expect(isDone)
  #expect(marked(editor) == after)
}

@Test(arguments: [
  ("a\r\nb\rc", "a\nb\nc"), ("a\tb", "a  b"), ("a\u{1B}[31mb\u{7F}\u{9B}", "a[31mb"), ("\u{2028}", "\n"),
])
func whatIsNoTextIsMadeTextOrLeftOut(_ pasted: String, _ kept: String) {
  var editor = Editor()
  editor.insert(pasted)
  #expect(editor.text == kept)
}

@Test func marksWithoutEndAreCutOff() {
  var editor = Editor()
  editor.insert("a" + String(repeating: "\u{301}", count: 1000) + "b")
  #expect(editor.characters.count == 2)
  #expect(editor.text.unicodeScalars.count == 18)
}

@Test func thePromptHasALimit() {
  var editor = Editor()
  let fits = editor.insert(String(repeating: "a", count: Editor.limit + 5))
  #expect(!fits)
  #expect(editor.scalarCount == Editor.limit)
  let more = editor.insert("b")
  #expect(!more)
}

@Test(arguments: [
  ("one two three", 8, ["one two", "three"]), ("one two three", 7, ["one two", "three"]),
  ("abcdefghij", 4, ["abcd", "efgh", "ij"]), ("a\n\nb", 4, ["a", "", "b"]), ("", 4, [""]), ("a\n", 4, ["a", ""]),
  ("日本語", 4, ["日本", "語"]), ("日本語", 1, ["日", "本", "語"]), ("a    b", 3, ["a", "b"]),
  ("ab 日本", 4, ["ab", "日本"]), ("one two", 0, ["o", "n", "e", "t", "w", "o"]),
])
func linesBreakBetweenWords(_ text: String, _ columns: Int, _ lines: [String]) {
  #expect(SoftWrap.lines(of: text, columns: columns) == lines)
}

@Test func onlyAsManyLinesAsAskedForAreMade() {
  #expect(SoftWrap.lines(of: "a b c d", columns: 1, limit: 2) == ["a", "b"])
  #expect(SoftWrap.lines(of: "a", columns: 1, limit: 0) == [])
}

@Test func upAndDownKeepTheirColumnOverShownLines() {
  var editor = editor("one two three\nx\nfour five| six")
  editor.moveLines(-1, columns: 80)
  #expect(marked(editor) == "one two three\nx|\nfour five six")
  editor.moveLines(-1, columns: 80)
  #expect(marked(editor) == "one two t|hree\nx\nfour five six")
  editor.moveLines(2, columns: 80)
  #expect(marked(editor) == "one two three\nx\nfour five| six")
}

@Test func upAndDownWalkThroughWrappedLines() {
  var editor = editor("one two three fo|ur")
  editor.moveLines(-1, columns: 9)
  #expect(marked(editor) == "one two th|ree four")
  editor.moveLines(-1, columns: 9)
  #expect(marked(editor) == "on|e two three four")
  editor.moveLines(9, columns: 9)
  #expect(marked(editor) == "one two three four|")
}

/// Random edits against the rules that must always hold.
@Test func theCursorIsAlwaysInTheText() {
  var random = SystemRandomNumberGenerator()
  let commands = Command.allCases
  let pieces = ["a", " ", "\n", "日", "\u{301}", "👨‍👩‍👧", "word ", "🇩", "\u{200D}"]
  var editor = Editor()
  for _ in 0..<3000 {
    if Bool.random(using: &random) {
      editor.insert(pieces[Int.random(in: pieces.indices, using: &random)])
    } else {
      _ = editor.perform(commands[Int.random(in: commands.indices, using: &random)], columns: Int.random(in: 0...12))
    }
    #expect((0...editor.characters.count).contains(editor.cursor))
    let columns = Int.random(in: 0...12, using: &random)
    let layout = EditorLayout(editor, columns: columns)
    #expect(layout.cursorColumn <= max(0, columns - 1))
    #expect(layout.wrap.lines.indices.contains(layout.cursorRow))
    if editor.characters.count > 200 { editor = Editor() }
  }
}
