import Canvas
import Testing

@testable import Interface

/// The lines that follow a change must be those that a new start would give.
@Test func linesFollowEveryChange() {
  var random = SystemRandomNumberGenerator()
  let pieces = [
    "a", " ", "\n", "日本語", "\u{301}", "👨‍👩‍👧", "word ", "🇩", "averylongword", "\n\n", "one two three four", "   ",
  ]
  let commands = Command.allCases
  for _ in 0..<40 {
    var editor = Editor()
    let columns = Int.random(in: 1...14, using: &random)
    editor.wrap(columns: columns)
    for _ in 0..<150 {
      if Int.random(in: 0..<3, using: &random) > 0 {
        editor.move(to: Int.random(in: 0...editor.characters.count, using: &random))
        editor.insert(pieces[Int.random(in: pieces.indices, using: &random)])
      } else {
        editor.perform(commands[Int.random(in: commands.indices, using: &random)])
      }
      let fresh = SoftWrap(editor.characters, columns: columns)
      guard editor.wrap == fresh else {
        Issue.record("\(columns): \(editor.text.debugDescription)")
        return
      }
    }
  }
}

@Test func aLineCanEndElsewhereForAChangeTwoLinesBelow() {
  var editor = editor(" bcdefghij本|")
  editor.wrap(columns: 10)
  #expect(editor.wrap.lines == [0..<1, 1..<10, 10..<11])
  editor.perform(.deleteBackward)
  #expect(editor.wrap.lines == [0..<10])
}

@Test func anotherWidthBreaksTheLinesAnew() {
  var editor = editor("one two three|")
  editor.wrap(columns: 7)
  #expect(editor.wrap.lines == [0..<8, 8..<13])
  editor.wrap(columns: 3)
  #expect(editor.wrap.lines == [0..<4, 4..<8, 8..<11, 11..<13])
  editor.wrap(columns: 0)
  #expect(editor.wrap.lines.count == 11)
}

@Test(arguments: [(0, 0), (3, 0), (4, 1), (7, 1), (8, 2), (9, 3), (10, 3), (99, 3)])
func aPlaceHasARow(_ place: Int, _ row: Int) {
  let wrap = SoftWrap(Array("one two\n\nx"), columns: 4)
  #expect(wrap.lines == [0..<4, 4..<7, 8..<8, 9..<10])
  #expect(wrap.row(of: place) == row)
}

@Test func selectingLinesKeepsTheColumn() {
  var editor = editor("one two three\nx\nfour five| six")
  editor.perform(.selectUp, .selectUp)
  #expect(editor.cursor == 9)
  editor.perform(.moveDown, .moveDown)
  #expect(marked(editor) == "one two three\nx\nfour five| six")
}
