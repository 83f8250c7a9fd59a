import Canvas
import Testing

@Test(arguments: [
  "j", "G", "<Space>", "<lt>", "<C-s>", "<A-Enter>", "<S-Tab>", "<F1>", "<F12>", "<Esc>", "<C-A-x>", "<C-Left>", "é",
  "日", ">", "-", "<C-->", "<C->>", "<C-lt>", "<A-Space>", "<PageUp>", "<C-_>",
])
func notationReadsBackAsItself(_ notation: String) {
  #expect(KeyPress(notation)?.description == notation)
}

@Test(arguments: ["", "<", "<>", "jj", "<X-a>", "<C->", "<C-Nothing>", "<F0>", "<F25>", "C-s"])
func whatIsNoNotationIsNoKey(_ notation: String) {
  #expect(KeyPress(notation) == nil || notation == "<")
}

@Test func everyNamedKeyHasANotation() {
  let keys: [Key] = [
    .enter, .tab, .backspace, .escape, .delete, .insert, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
    .function(7), .character(" "), .character("<"), .character("x"),
  ]
  for key in keys {
    for bits in UInt8(0)..<8 {
      let press = KeyPress(key, KeyModifiers(rawValue: bits))
      #expect(KeyPress(press.description) == press)
    }
  }
}
