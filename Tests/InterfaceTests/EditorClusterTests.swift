import Canvas
import Testing

@testable import Interface

@Test func aCombiningMarkJoinsTheCharacterBeforeIt() {
  var editor = editor("e|x")
  editor.insert("\u{301}")
  #expect(editor.characters == ["e\u{301}", "x"])
  #expect(marked(editor) == "e\u{301}|x")
}

@Test func flagsPairUpAnewAsFarAsTheyGoOn() {
  var editor = editor("|🇩🇪🇫🇷x")
  editor.insert("🇺")
  #expect(editor.characters == Array("🇺🇩🇪🇫🇷x"))
  #expect(editor.cursor == 1)
  editor.undo()
  #expect(editor.characters == ["🇩🇪", "🇫🇷", "x"])
}

@Test func whatADeletionBringsTogetherJoins() {
  var editor = editor("🇩x|🇪!")
  editor.perform(.deleteBackward)
  #expect(editor.characters == ["🇩🇪", "!"])
  #expect(editor.cursor == 1)
  editor.undo()
  #expect(marked(editor) == "🇩x|🇪!")
}

@Test func aFamilyIsOneCharacterHoweverItIsTyped() {
  var editor = Editor()
  for scalar in "👨‍👩‍👧".unicodeScalars { editor.insert(String(scalar)) }
  #expect(editor.characters == ["👨‍👩‍👧"])
  editor.perform(.deleteBackward)
  #expect(editor.characters.isEmpty)
}

@Test func noCharacterGoesOnWithoutEnd() {
  var editor = Editor()
  for _ in 0..<100 { editor.insert("👩\u{200D}") }
  for _ in 0..<100 { editor.insert("\u{301}\u{200D}") }
  #expect(editor.characters.allSatisfy { $0.unicodeScalars.count <= Character.markLimit + 1 })
  #expect(editor.characters == Array(editor.text))
  #expect(editor.scalarCount == editor.text.unicodeScalars.count)
}

@Test(arguments: ["🇩🇪🇫🇷👨‍👩‍👧e\u{301}日\u{200D}한", "a\u{301}\u{301}b"]) func noCharacterIsEverSplit(_ text: String) {
  var editor = editor("|\(text)")
  let characters = editor.characters
  for place in 0...characters.count {
    #expect(editor.cursor == place)
    editor.perform(.moveRight)
  }
  for count in characters.indices.reversed() {
    editor.perform(.deleteBackward)
    #expect(editor.characters == Array(characters[..<count]))
  }
}

@Test func theLimitCountsScalarsAndCutsBetweenCharacters() {
  var editor = Editor()
  editor.insert(String(repeating: "a", count: Editor.limit - 3))
  let fits = editor.insert("👨‍👩‍👧")
  #expect(!fits)
  #expect(editor.scalarCount == Editor.limit - 3)
  editor.insert("日日日日")
  #expect(editor.scalarCount == Editor.limit)
  #expect(editor.isCutOff)
  editor.perform(.selectLeft)
  let replaces = editor.insert("b")
  #expect(replaces)
  #expect(!editor.isCutOff)
}

@Test func aFullTextTakesNoMoreFromTheRing() {
  var editor = Editor()
  editor.insert(String(repeating: "word ", count: Editor.limit / 5))
  editor.perform(.deleteWordBackward, .yank, .yank)
  #expect(editor.scalarCount == Editor.limit)
  #expect(editor.isCutOff)
}
