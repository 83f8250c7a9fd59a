import Canvas
import Testing

@testable import Interface

/// A text under the keys of vi, in normal mode.
private struct ViText {
  var editor: Editor
  var vi = ViKeys()
  var unknown: [String] = []

  init(_ marked: String) {
    editor = InterfaceTests.editor(marked)
    vi.enterNormal(&editor)
    vi.settle(&editor)
  }

  /// Presses keys in canonical notation; what vi passes on is typed.
  mutating func press(_ notation: String) {
    for key in KeySequence(notation)?.keys ?? [] {
      switch vi.take(key, &editor) {
      case .done: break
      case .unknown(let keys): unknown.append(keys)
      case .command(let command, let times): for _ in 0..<times { editor.perform(command) }
      case .passed:
        if case .character(let character) = key.key, key.isText { editor.insert(String(character)) }
        if key == KeyPress(.enter) { editor.perform(.newline) }
        if key == KeyPress(.backspace) { editor.perform(.deleteBackward) }
      }
      vi.settle(&editor)
    }
  }
}

@Test(arguments: [
  ("h", "ab|c", "a|bc"), ("h", "|ab", "|ab"), ("h", "a\n|b", "a\n|b"), ("l", "a|bc", "ab|c"),
  ("l", "ab|c\nd", "ab|c\nd"),
  ("3h", "abcd|e", "a|bcde"), ("9l", "|abc", "ab|c"), ("<Left>", "ab|c", "a|bc"), ("<Space>", "|abc", "a|bc"),
  ("<Backspace>", "ab|c", "a|bc"), ("j", "a|b\ncd", "ab\nc|d"), ("k", "ab\nc|d", "a|b\ncd"),
  ("2j", "|a\nb\nc", "a\nb\n|c"),
  ("<Enter>", "a|b\n  cd", "ab\n  |cd"), ("w", "|one, two", "one|, two"), ("ww", "|one, two", "one, |two"),
  ("2w", "|one, two", "one, |two"), ("w", "|one\n\ntwo", "one\n|\ntwo"), ("w", "one tw|o", "one tw|o"),
  ("b", "one, tw|o", "one, |two"), ("bb", "one, tw|o", "one|, two"), ("b", "o|ne", "|one"), ("b", "a\n\n|b", "a\n|\nb"),
  ("e", "|one two", "on|e two"), ("e", "on|e two", "one tw|o"), ("2e", "|one two", "one tw|o"), ("e", "on|e", "on|e"),
  ("0", "  a|b", "|  ab"), ("^", "  a|b", "  |ab"), ("$", "|abc\nd", "ab|c\nd"), ("$", "a\n|\nb", "a\n|\nb"),
  ("gg", "a\n  b\nc|", "|a\n  b\nc"), ("G", "|a\n  b", "a\n  |b"), ("2G", "|a\n  b\nc", "a\n  |b\nc"),
  ("3gg", "|a\nb\nc", "a\nb\n|c"), ("$j", "|abc\nde\nfghi", "abc\nd|e\nfghi"),
  ("$jj", "|abc\nde\nfghi", "abc\nde\nfgh|i"),
  ("10l", "|abcdefghijkl", "abcdefghij|kl"), ("l", "|👨‍👩‍👧日", "👨‍👩‍👧|日"),
])
func motionsOfViMove(_ keys: String, _ before: String, _ after: String) {
  var text = ViText(before)
  text.press(keys)
  #expect(marked(text.editor) == after)
  #expect(text.vi.pending == ViKeys.Pending())
}

@Test(arguments: [
  ("x", "a|bc", "a|c"), ("x", "ab|c", "a|b"), ("3x", "|abcd", "|d"), ("9x", "|abc\nd", "|\nd"), ("X", "ab|c", "a|c"),
  ("X", "|abc", "|abc"), ("<Delete>", "a|bc", "a|c"), ("dd", "a\nb|b\nc", "a\n|c"), ("dd", "a\n|b", "|a"),
  ("dd", "|a", "|"),
  ("2dd", "a\n|b\nc\nd", "a\n|d"), ("9dd", "a\n|b\nc", "|a"), ("dj", "|a\nb\nc", "|c"), ("dk", "a\nb\n|c", "|a"),
  ("dG", "a\n|b\nc", "|a"), ("dgg", "a\n|b\nc", "|c"), ("D", "on|e two\nx", "o|n\nx"), ("dw", "|one two", "|two"),
  ("dw", "one |two", "one| "), ("dw", "a |b\nc", "a| \nc"), ("2dw", "|one two three", "|three"),
  ("d2w", "|one two three", "|three"),
  ("de", "|one two", "| two"), ("db", "one tw|o", "one |o"), ("d$", "on|e\nx", "o|n\nx"), ("d0", "on|e", "|e"),
  ("d^", "  on|e", "  |e"), ("dl", "|ab", "|b"), ("dh", "a|b", "|b"), ("diw", "one t|wo three", "one | three"),
  ("daw", "one t|wo three", "one |three"), ("daw", "one tw|o", "on|e"), ("diw", "one| two", "one|two"),
  ("~", "|aBc", "A|Bc"), ("3~", "|aBc", "Ab|C"), ("rx", "a|bc", "a|xc"), ("3rx", "|abcd", "xx|xd"),
  ("9rx", "|ab", "|ab"),
  ("J", "|one\n  two", "one| two"), ("3J", "|a\nb\nc", "a b| c"), ("J", "|a\n\nb", "|a\nb"), ("J", "|a", "|a"),
  ("r日", "|a", "|日"),
])
func keysOfViChangeTheText(_ keys: String, _ before: String, _ after: String) {
  var text = ViText(before)
  text.press(keys)
  #expect(marked(text.editor) == after)
  #expect(text.vi.mode == .normal)
  #expect(text.unknown == [])
  if text.editor.history.canUndo {
    text.press("u")
    #expect(text.editor.text == before.replacing("|"))
    #expect(!text.editor.history.canUndo)
    text.press("<C-r>")
    #expect(text.editor.text == after.replacing("|"))
  }
}

extension String {
  fileprivate func replacing(_ mark: Character) -> String { filter { $0 != mark } }
}

@Test(arguments: [
  ("ix<Esc>", "a|b", "a|xb"), ("ax<Esc>", "a|b", "ab|x"), ("ax<Esc>", "|", "|x"), ("Ix<Esc>", "  a|b", "  |xab"),
  ("Ax<Esc>", "|ab\nc", "ab|x\nc"), ("ox<Esc>", "|a\nb", "a\n|x\nb"), ("Ox<Esc>", "a\n|b", "a\n|x\nb"),
  ("cwx<Esc>", "|one two", "|x two"), ("cwx<Esc>", "one|  two", "one|xtwo"),
  ("c2wx<Esc>", "|one two three", "|x three"),
  ("ccx<Esc>", "a\nb|b\nc", "a\n|x\nc"), ("Cx<Esc>", "on|e\nb", "on|x\nb"), ("ciwx<Esc>", "one t|wo", "one |x"),
  ("cawx<Esc>", "one t|wo three", "one |xthree"), ("sx<Esc>", "a|bc", "a|xc"), ("Sx<Esc>", "on|e\nb", "|x\nb"),
  ("c$x<Esc>", "on|e", "on|x"), ("cjx<Esc>", "|a\nb\nc", "|x\nc"),
  ("ione two<Backspace><Enter>x<Esc>", "|", "one tw\n|x"),
  ("cex<Esc>", "|one two", "|x two"),
])
func whatIsTypedUntilEscapeIsOneStep(_ keys: String, _ before: String, _ after: String) {
  var text = ViText(before)
  text.press(keys)
  #expect(marked(text.editor) == after)
  text.press("u")
  #expect(text.editor.text == before.replacing("|"))
  #expect(!text.editor.history.canUndo)
}

@Test(arguments: [
  ("yyp", "|a\nb", "a\n|a\nb"), ("yyP", "a\n|b", "a\n|b\nb"), ("ddp", "|a\nb\nc", "b\n|a\nc"),
  ("2yyp", "|a\nb", "a\n|a\nb\nb"),
  ("yy2p", "|a", "a\n|a\na"), ("yjp", "|a\nb\nc", "a\n|a\nb\nb\nc"), ("ywP", "|one two", "one| one two"),
  ("yiwp", "|ab c", "aa|bb c"), ("xp", "|ab", "b|a"), ("x3p", "|ab", "baa|a"), ("xP", "a|b", "|ba"),
  ("ywp", "|ab", "aa|bb"),
  ("Yp", "|a", "a\n|a"), ("ddP", "a\n|b", "|b\na"), ("y$P", "a|bc", "ab|cbc"),
])
func whatWasCutIsPutBack(_ keys: String, _ before: String, _ after: String) {
  var text = ViText(before)
  text.press(keys)
  #expect(marked(text.editor) == after)
}

@Test(arguments: [
  ("vld", "|abc", "|c"), ("vwd", "|one two", "|wo"), ("v$d", "a|bc\nd", "a|d"), ("vey$p", "|one two", "one twoon|e"),
  ("vbx", "one tw|o", "one| "), ("vlcx<Esc>", "|abc", "|xc"), ("viwd", "one t|wo", "one| "),
  ("vawd", "one t|wo x", "one |x"),
  ("vjd", "a|b\ncd\ne", "|a\ne"), ("vl~", "|abc", "|ABc"), ("vjJ", "|a\nb\nc", "a| b\nc"), ("vlohd", "a|bcd", "|d"),
  ("vl<Esc>x", "|abc", "a|c"), ("vvx", "|abc", "|bc"), ("xvlp", "a|bcd", "a|b"), ("vGd", "|a\nb", "|"),
  ("vd", "|", "|"),
])
func visualModeSelectsInclusively(_ keys: String, _ before: String, _ after: String) {
  var text = ViText(before)
  text.press(keys)
  #expect(marked(text.editor) == after)
  #expect(text.vi.mode == .normal)
}

@Test(arguments: ["gx", "dz", "dx", "Z", "dy", "cix", "q", "."]) func whatViDoesNotKnowChangesNothing(_ keys: String) {
  var text = ViText("one t|wo")
  text.press(keys)
  #expect(marked(text.editor) == "one t|wo")
  #expect(text.unknown == [keys])
  #expect(text.vi.pending == ViKeys.Pending())
}

@Test func escapeDropsHalfACommand() {
  var text = ViText("one t|wo")
  text.press("2d3<Esc>x")
  #expect(marked(text.editor) == "one t|o")
}

@Test func numbersHaveALimit() {
  var text = ViText("|a")
  text.press("99999999999999999999p")
  #expect(text.editor.text == "a")
  text.press("x99999999999999999999P")
  #expect(text.editor.characters.count == ViKeys.mostTimes)
  text.press("99999999999d99999999999h")
  #expect(text.editor.characters.count == 1)
}

/// Random keys against the rules that must always hold.
@Test func noKeysOfViBreakTheText() {
  var random = SystemRandomNumberGenerator()
  let keys =
    Array("hjklwbe0$^gGxXdcyiaIAoOrvJ~pPuDCsSY23zo ").map { KeyPress(.character($0)) }
    + [KeyPress(.escape), KeyPress(.escape), KeyPress(.character("r"), .control), KeyPress(.left), KeyPress(.enter)]
  for _ in 0..<40 {
    var text = ViText("one, two\n\n  日本 👨‍👩‍👧|\nlast")
    for _ in 0..<150 {
      text.press(keys[Int.random(in: keys.indices, using: &random)].description)
      let editor = text.editor
      #expect(0...editor.characters.count ~= editor.cursor)
      #expect(editor.characters == Array(editor.text))
      if text.vi.mode == .normal { #expect(editor.cursor < editor.lineEnd || editor.lineStart == editor.lineEnd) }
      if editor.characters.count > 3000 { break }
    }
    let survives = text.editor.survivesUndoAndRedo()
    #expect(survives)
  }
}
