import Canvas
import Testing

@testable import Terminal

@Suite struct InputDecoderTests {
  private func decoded(_ text: String) -> [TerminalInput] { decoded(Array(text.utf8)) }

  private func decoded(_ bytes: [UInt8]) -> [TerminalInput] {
    var decoder = InputDecoder(escapeTimeout: 10)
    return decoder.feed(bytes)
  }

  @Test(arguments: [
    ("a", "a"), ("A", "A"), (" ", "<Space>"), ("é", "é"), ("風", "風"), ("🎨", "🎨"), ("<", "<lt>"),
    ("\r", "<Enter>"), ("\n", "<C-j>"), ("\t", "<Tab>"), ("\u{7F}", "<Backspace>"), ("\u{8}", "<Backspace>"),
    ("\u{13}", "<C-s>"), ("\u{0}", "<C-Space>"), ("\u{1F}", "<C-_>"), ("\u{1C}", "<C-\\>"), ("\u{1D}", "<C-]>"),
    ("\u{1B}a", "<A-a>"), ("\u{1B}A", "<A-A>"), ("\u{1B}é", "<A-é>"), ("\u{1B}\r", "<A-Enter>"),
    ("\u{1B}\u{7F}", "<A-Backspace>"), ("\u{1B}\u{18}", "<C-A-x>"),
    ("\u{1B}[A", "<Up>"), ("\u{1B}OA", "<Up>"), ("\u{1B}[B", "<Down>"), ("\u{1B}[C", "<Right>"), ("\u{1B}OD", "<Left>"),
    ("\u{1B}[H", "<Home>"), ("\u{1B}OF", "<End>"), ("\u{1B}[1~", "<Home>"), ("\u{1B}[4~", "<End>"),
    ("\u{1B}[2~", "<Insert>"), ("\u{1B}[3~", "<Delete>"), ("\u{1B}[5~", "<PageUp>"), ("\u{1B}[6~", "<PageDown>"),
    ("\u{1B}[7~", "<Home>"), ("\u{1B}[8~", "<End>"), ("\u{1B}[Z", "<S-Tab>"), ("\u{1B}[1;2Z", "<S-Tab>"),
    ("\u{1B}OP", "<F1>"), ("\u{1B}[11~", "<F1>"), ("\u{1B}[[E", "<F5>"), ("\u{1B}[15~", "<F5>"), ("\u{1B}[17~", "<F6>"),
    ("\u{1B}[24~", "<F12>"), ("\u{1B}[34~", "<F20>"), ("\u{1B}[R", "<F3>"), ("\u{1B}OM", "<Enter>"), ("\u{1B}Oj", "*"),
    ("\u{1B}[1;5A", "<C-Up>"), ("\u{1B}[1;3C", "<A-Right>"), ("\u{1B}[1;2D", "<S-Left>"), ("\u{1B}[a", "<S-Up>"),
    ("\u{1B}Oc", "<C-Right>"), ("\u{1B}[1;8H", "<C-A-S-Home>"), ("\u{1B}[3;5~", "<C-Delete>"),
    ("\u{1B}[1;5P", "<C-F1>"),
    ("\u{1B}[97u", "a"), ("\u{1B}[97;5u", "<C-a>"), ("\u{1B}[97;3u", "<A-a>"), ("\u{1B}[97:65;2u", "A"),
    ("\u{1B}[97;4u", "<A-A>"), ("\u{1B}[49:33;2u", "!"), ("\u{1B}[13;5u", "<C-Enter>"), ("\u{1B}[13;2u", "<S-Enter>"),
    ("\u{1B}[27u", "<Esc>"), ("\u{1B}[9;2u", "<S-Tab>"), ("\u{1B}[127;5u", "<C-Backspace>"), ("\u{1B}[105;5u", "<C-i>"),
    ("\u{1B}[1089::99;5u", "<C-c>"), ("\u{1B}[57414u", "<Enter>"), ("\u{1B}[57400u", "1"), ("\u{1B}[57419u", "<Up>"),
    ("\u{1B}[57376u", "<F13>"), ("\u{1B}[97;5:1u", "<C-a>"), ("\u{1B}[97;129u", "a"), ("\u{1B}[97;69u", "<C-a>"),
    ("\u{1B}[27;5;13~", "<C-Enter>"), ("\u{1B}[27;6;83~", "<C-s>"), ("\u{1B}[27;5;105~", "<C-i>"),
  ])
  func bytesAreKeys(bytes: String, key: String) {
    let keys = decoded(bytes).map { input in if case .key(let press) = input { press.description } else { "\(input)" } }
    #expect(keys == [key])
  }

  @Test(arguments: [
    "\u{1B}[97;5:3u", "\u{1B}[97;9u", "\u{1B}[57441u", "\u{1B}[57358u", "\u{1B}[E", "\u{1B}[99~", "\u{1B}[u",
    "\u{1B}[~",
    "\u{1B}[999999999999999999999u", "\u{1B}[1114112u", "\u{1B}[55296u", "\u{1B}[0u", "\u{1B}[:::u", "\u{1B}[;;;u",
    "\u{1B}Oz", "\u{1B}[1;9A", "\u{1B}[1;5:3B",
  ])
  func whatIsNoKeyOfOursIsSwallowed(bytes: String) {
    #expect(decoded(bytes + "j") == [.key(KeyPress(.character("j")))])
  }

  @Test(arguments: [
    ("\u{1B}[?62;4;22c", TerminalReply.attributes([62, 4, 22])), ("\u{1B}[?2026;2$y", .mode(2026, state: 2)),
    ("\u{1B}[?5u", .keyboard(flags: 5)), ("\u{1B}[>1;10;0c", .sequence(">1;10;0c")),
    ("\u{1B}[?997;1n", .sequence("?997;1n")), ("\u{1B}[6;18;9t", .sequence("6;18;9t")),
    ("\u{1B}[12;40R", .sequence("12;40R")), ("\u{1B}[0n", .sequence("0n")),
    ("\u{1B}]11;rgb:1010/1010/1010\u{1B}\\", .string("]", "11;rgb:1010/1010/1010")),
    ("\u{1B}]11;rgb:1010/1010/1010\u{7}", .string("]", "11;rgb:1010/1010/1010")),
    ("\u{1B}P>|kitty(0.26.5)\u{1B}\\", .string("P", ">|kitty(0.26.5)")),
    ("\u{1B}_Gi=31;OK\u{1B}\\", .string("_", "Gi=31;OK")), ("\u{1B}^qqq\u{1B}\\", .string("^", "qqq")),
    ("\u{1B}Xqqq\u{1B}\\", .string("X", "qqq")),
  ])
  func answersAreReplies(bytes: String, reply: TerminalReply) {
    #expect(decoded(bytes) == [.reply(reply)])
    #expect(decoded(bytes + "j") == [.reply(reply), .key(KeyPress(.character("j")))])
  }

  @Test func focusIsReported() {
    #expect(decoded("\u{1B}[I\u{1B}[O") == [.focus(true), .focus(false)])
  }

  @Test func aLoneEscapeIsEscAfterItsTimeout() {
    var decoder = InputDecoder(escapeTimeout: 10)
    #expect(decoder.pendingTimeout == nil)
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.pendingTimeout == 10)
    #expect(decoder.timeout() == [.key(KeyPress(.escape))])
    #expect(decoder.pendingTimeout == nil)
  }

  @Test func everyByteMayComeAlone() {
    let bytes = Array("j\u{1B}[1;5A風\u{1B}[200~pasted\u{1B}[201~\u{1B}]11;x\u{1B}\\k".utf8)
    var decoder = InputDecoder(escapeTimeout: 10)
    #expect(bytes.flatMap { decoder.feed([$0]) } == decoded(bytes))
    #expect(decoded(bytes).count == 6)
  }

  @Test func manyKeysMayComeTogether() {
    #expect(decoded("jjk\u{1B}[A\u{1B}[B").count == 5)
  }

  @Test func twoEscapesAreTwo() {
    var decoder = InputDecoder(escapeTimeout: 10)
    #expect(decoder.feed([0x1B, 0x1B]) == [.key(KeyPress(.escape))])
    #expect(decoder.timeout() == [.key(KeyPress(.escape))])
  }

  @Test func brokenCharactersDoNotSwallowTheNextKey() {
    #expect(decoded([0xE9, 0x6A]) == [.key(KeyPress(.character("j")))])
    #expect(decoded([0xFF, 0x80, 0x6A]) == [.key(KeyPress(.character("j")))])
    #expect(decoded([0xC2, 0x9B, 0x6A]) == [.key(KeyPress(.character("j")))])
    #expect(decoded([0xED, 0xA0, 0x80]) == [.key(KeyPress(.character("\u{FFFD}")))])
  }

  @Test func aCharacterCutByTheTimeoutIsDropped() {
    var decoder = InputDecoder(escapeTimeout: 10)
    #expect(decoder.feed([0xE9]) == [])
    #expect(decoder.pendingTimeout == 1000)
    #expect(decoder.timeout() == [])
    #expect(decoder.feed([0x6A]) == [.key(KeyPress(.character("j")))])
  }

  @Test(arguments: [
    ("\u{1B}[?64;1;", "2c"), ("\u{1B}]11;rgb:10", "10/1010/1010q\u{7}"), ("\u{1B}_Gi=3", "1;OK\u{1B}\\"),
  ])
  func theRestOfALateReplyIsNoKey(first: String, rest: String) {
    var decoder = InputDecoder(escapeTimeout: 10)
    #expect(decoder.feed(Array(first.utf8)) == [])
    #expect(decoder.timeout() == [])
    #expect(decoder.pendingTimeout == nil)
    #expect(decoder.feed(Array(rest.utf8)) == [])
    #expect(decoder.feed([0x6A]) == [.key(KeyPress(.character("j")))])
  }

  @Test func keysComeBackAfterAReplyThatNeverEnds() {
    var decoder = InputDecoder(escapeTimeout: 10)
    _ = decoder.feed(Array("\u{1B}]typed by hand".utf8))
    _ = decoder.timeout()
    #expect(decoder.feed([0x6A]) == [])
    #expect(decoder.pendingTimeout == 1000)
    #expect(decoder.timeout() == [])
    #expect(decoder.feed([0x6A]) == [.key(KeyPress(.character("j")))])
  }

  @Test func aSequenceOrStringWithoutEndIsBounded() {
    var decoder = InputDecoder(escapeTimeout: 10)
    #expect(decoder.feed(Array("\u{1B}[".utf8) + Array(repeating: 0x31, count: 100_000) + [0x75, 0x6A]).count == 1)
    let flood = Array("\u{1B}]".utf8) + Array(repeating: 0x31, count: ReplyString.limit + 1) + [7, 0x6A]
    #expect(decoder.feed(flood) == [.key(KeyPress(.character("j")))])
  }

  @Test(arguments: [
    ("one\rtwo\r\nthree\nfour", "one\ntwo\nthree\nfour"), ("a\tb", "a\tb"), ("q\u{3}\u{1B}[A\u{0}\u{7F}j", "q[Aj"),
    ("\u{1B}[201x", "[201x"), ("\u{1B}\u{1B}[20", "[20"), ("a\u{9B}31mb", "a31mb"), ("", ""), ("風🎨", "風🎨"),
  ])
  func aPasteIsOneTextWithoutControls(bytes: String, text: String) {
    #expect(decoded("\u{1B}[200~\(bytes)\u{1B}[201~j") == [.paste(text), .key(KeyPress(.character("j")))])
  }

  @Test func aPasteHasALimitAndNoTimeout() {
    var decoder = InputDecoder(escapeTimeout: 10, pasteLimit: 5)
    #expect(decoder.feed(Array("\u{1B}[200~one two".utf8)) == [])
    #expect(decoder.pendingTimeout == nil)
    #expect(decoder.timeout() == [])
    #expect(decoder.feed(Array("qqq\u{1B}[201~".utf8)) == [.paste("one t")])
  }
}
