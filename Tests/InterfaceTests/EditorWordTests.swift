import Testing

@testable import Interface

@Test(arguments: [
  (Command.transposeCharacters, "ab|c", "acb|"), (.transposeCharacters, "abc|", "acb|"),
  (.transposeCharacters, "|abc", "|abc"), (.transposeCharacters, "a|", "a|"),
  (.transposeCharacters, "a\n|bc", "a\n|bc"),
  (.transposeCharacters, "ab|\nc", "ba|\nc"), (.transposeCharacters, "日👨‍👩‍👧|", "👨‍👩‍👧日|"),
  (.transposeWords, "one tw|o", "two one|"), (.transposeWords, "one| two", "two one|"),
  (.transposeWords, "one, two; |three", "one, three; two|"), (.transposeWords, "one two |", "two one| "),
  (.transposeWords, "one|", "one|"), (.transposeWords, "|", "|"),
  (.upperCaseWord, "|one two", "ONE| two"), (.upperCaseWord, "on|e", "onE|"),
  (.upperCaseWord, "one| ,two", "one ,TWO|"),
  (.upperCaseWord, "|straße", "STRASSE|"), (.lowerCaseWord, "|ONE TWO", "one| TWO"), (.lowerCaseWord, "|", "|"),
  (.capitaliseWord, "|oNE two", "One| two"), (.capitaliseWord, "| “éa”", " “Éa|”"),
  (.cutToWordStart, "keep this,|", "keep |"), (.cutToWordStart, "|a", "|a"), (.moveToStart, "a\nb|", "|a\nb"),
  (.moveToEnd, "|a\nb", "a\nb|"), (.moveWordRight, "|日本 語", "日本| 語"), (.moveWordLeft, "e\u{301}a 👍|", "|e\u{301}a 👍"),
])
func wordsAndCharactersAreChanged(_ command: Command, _ before: String, _ after: String) {
  var editor = editor(before)
  editor.perform(command)
  #expect(marked(editor) == after)
}
