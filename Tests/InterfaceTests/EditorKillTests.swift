import Testing

@testable import Interface

@Test func cutsInARowArePutBackTogether() {
  var editor = editor("one two three|")
  editor.perform(.deleteWordBackward, .deleteWordBackward, .moveToStart, .yank)
  #expect(marked(editor) == "two three|one ")
}

@Test func cutsInBothDirectionsArePutBackTogether() {
  var editor = editor("one |two three")
  editor.perform(.deleteWordForward, .deleteToLineStart, .deleteToLineEnd, .yank)
  #expect(marked(editor) == "one two three|")
}

@Test func aMoveEndsARunOfCuts() {
  var editor = editor("one two three|")
  editor.perform(.deleteWordBackward, .moveLeft, .deleteToLineStart, .yank)
  #expect(marked(editor) == "one two| ")
}

@Test func olderCutsComeInTurnAndAroundTheEnd() {
  var editor = editor("one|")
  for word in ["one", "two", "three"] {
    editor.load(word)
    editor.perform(.deleteToLineStart, .moveToStart)
  }
  editor.perform(.yank)
  #expect(editor.text == "three")
  editor.perform(.yankOlder)
  #expect(editor.text == "two")
  editor.perform(.yankOlder, .yankOlder)
  #expect(editor.text == "three")
  editor.perform(.yankOlder, .undo)
  #expect(editor.text == "")
}

@Test func anOlderCutTakesThePlaceOfTheOneBetweenOtherText() {
  var editor = Editor()
  editor.load("one")
  editor.perform(.deleteToLineStart)
  editor.move(to: 0)
  editor.load("twotwo")
  editor.perform(.deleteToLineStart)
  editor.load("<>")
  editor.move(to: 1)
  editor.perform(.yank, .yankOlder)
  #expect(marked(editor) == "<one|>")
}

@Test func onlyWhatWasJustPutBackHasAnOlderOne() {
  var editor = editor("one two|")
  editor.perform(.deleteWordBackward, .yank)
  #expect(editor.hasYanked)
  editor.perform(.moveLeft)
  #expect(!editor.hasYanked)
  editor.perform(.yankOlder)
  #expect(editor.text == "one two")
}

@Test func nothingToCutLeavesTheLastCut() {
  var editor = editor("one|")
  editor.perform(.deleteToLineStart, .deleteToLineStart, .deleteToLineEnd, .moveLeft, .deleteWordForward, .yank)
  #expect(editor.text == "one")
}

@Test func theRingHoldsSoMuchAndNotMore() {
  var ring = KillRing()
  for number in 0..<100 { ring.add(Array("\(number)")) }
  #expect(ring.entries.count == KillRing.limit)
  #expect(ring.current == ["9", "9"])
  let large = [Character](repeating: "a", count: KillRing.characterLimit)
  ring.add(large)
  #expect(ring.entries.count == 1)
  ring.add(large)
  #expect(ring.entries == [large])
}
