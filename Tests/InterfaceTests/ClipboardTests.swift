import Canvas
import Domain
import Testing

@testable import Interface

/// A source with one variation, and the cursor of the history on it.
private func varied() throws -> (session: Session, variation: Variation) {
  var session = Session.picked()
  session.type("at dusk")
  session.press("<C-s>")
  let variation = Variation.of(try #require(session.generated), number: 1)
  session.send(.pipeline(.variationSaved(variation, lineage: .of([variation]))))
  session.press("<Esc>4j")
  return (session, variation)
}

extension Session {
  /// The text and the kind of the last `copy` effect.
  fileprivate var copied: (text: String, what: CopiedThing)? {
    for case .copy(let text, let what) in effects { return (text, what) }
    return nil
  }

  /// What is shown of news.
  fileprivate var news: String { state.news.shown.last?.text ?? "" }
}

@Test(arguments: ["1", "2", "4", "3<Esc>", "2v"]) func yShowsWhatCanBeCopied(_ pane: String) {
  var session = Session.picked()
  session.drawPreview()
  session.press("<Esc>\(pane)y")
  #expect(session.screen().contains("y …"))
  #expect(session.screen().contains("p y copy the path"))
  #expect(session.screen().contains("j   copy the record"))
  #expect(session.effects.isEmpty)
}

@Test func whereTextIsTakenYIsText() {
  var session = Session.picked()
  session.type("yp")
  #expect(session.state.instruction == "yp")
  #expect(session.copied == nil)
}

@Test(arguments: [
  ("yp", "/home/ada/Pictures/cat.png", CopiedThing.path), ("yy", "/home/ada/Pictures/cat.png", .path),
  ("yn", "cat.png", .name),
])
func inFilesTheEntryIsCopied(_ keys: String, _ text: String, _ what: CopiedThing) {
  var session = Session.listed()
  session.press("j" + keys)
  #expect(session.copied?.text == text)
  #expect(session.copied?.what == what)
}

@Test func foldersHavePathsToo() {
  var session = Session.listed()
  session.press("yp")
  #expect(session.copied?.text == "/home/ada/Pictures/holiday")
  session.press("kyp")
  #expect(session.copied?.text == "/home/ada")
}

/// What is put back in a shell must not press Enter there.
@Test(arguments: [
  (Array("a\nrm -rf ~".utf8), "$'/home/ada/Pictures/a\\012rm\\040-rf\\040\\176'"),
  ([0xFF, 0x61], "$'/home/ada/Pictures/\\377a'"),
  (Array("\u{1B}[201~".utf8), "$'/home/ada/Pictures/\\033\\133201\\176'"),
  (Array("a\u{202E}b".utf8), "$'/home/ada/Pictures/a\\342\\200\\256b'"),
])
func aPathThatIsNoPlainTextIsWrittenForAShell(_ name: [UInt8], _ text: String) {
  var session = Session()
  session.send(.folderListed(.bytes([name])))
  session.press("jyp")
  #expect(session.copied?.text == text)
  #expect(session.copied?.what == .quotedPath)
}

@Test func inHistoryTheVariationIsCopied() throws {
  var (session, variation) = try varied()
  session.press("yp")
  #expect(session.copied?.text == variation.file.string)
  session.press("yi")
  #expect(session.copied?.text == "at dusk")
  session.press("ys")
  #expect(session.copied?.text == variation.prompt.text)
  session.press("yj")
  #expect(session.effects == [.copyRecord(of: variation.file)])
}

@Test func workWithoutAPictureHasWordsButNoPath() {
  var session = Session.picked()
  session.type("at dusk")
  session.press("<C-s><Esc>4j")
  session.press("yi")
  #expect(session.copied?.text == "at dusk")
  session.press("yp")
  #expect(session.copied == nil)
  #expect(session.lastLine.contains("There is no picture of this one."))
}

@Test func theDescriptionIsCopiedAsLines() {
  var session = Session.picked()
  session.press("<Esc>2yd")
  #expect(
    session.copied?.text == """
      a boat docked in a harbour at sunset
      tags: boat, water, sky
      objects: boat
      colours: slate blue
      says: “LUCKY”
      """)
}

@Test func nothingInADescriptionSteersATerminal() {
  var session = Session.picked()
  var hostile = Description.harbour
  hostile.caption = "a boat\n\u{1B}]0;x\u{7}\u{9B}31m in a harbour"
  session.send(.described(.harbour, hostile, isCached: false))
  session.press("<Esc>2yd")
  #expect(session.copied?.text.split(separator: "\n").first == "a boat ]0;x31m in a harbour")
}

@Test func withoutAVariationThePromptIsWhatWouldBeSent() {
  var session = Session.picked()
  session.press("<Esc>2ys")
  #expect(session.copied == nil)
  #expect(session.lastLine.contains("There is nothing to send yet"))
  session.press("i")
  session.type(" at dusk ")
  session.press("<Esc>ys")
  #expect(session.copied?.text == Prompt(describing: .harbour, changing: "at dusk").text)
  session.press("yi")
  #expect(session.copied?.text == "at dusk")
}

@Test func copyingNothingSaysWhy() {
  var session = Session()
  for (keys, reason) in [
    ("yd", "Nothing is known yet of what it shows: Enter in Files asks for it."),
    ("yi", "There is no instruction: press i and write one."),
    ("yj", "Only variations have a record: the cursor is on none."),
  ] {
    session.press("4" + keys)
    #expect(session.lastLine == " • \(reason)")
  }
  session.press("yp")
  #expect(session.lastLine == " • The cursor is on no picture and no folder.")
}

@Test(arguments: [
  (CopyOutcome.confirmed, "Copied the path."), (.sent, "Sent the path to the terminal's clipboard."),
  (.sentThroughTmux, "Copied the path to tmux, which sends it to the terminal's clipboard."),
  (.tooLong(limit: 74_000), "The path was not copied: terminals take 74 kB of text at most."),
  (
    .failed(way: "xclip", .missing),
    "The path was not copied: there is no program xclip in PATH. clipboard in config.toml chooses another way."
  ),
  (.off, "Nothing is copied: clipboard is off in config.toml."),
])
func newsSayOnlyWhatIsKnown(_ outcome: CopyOutcome, _ news: String) {
  var session = Session.listed()
  session.send(.copied(.path, outcome))
  #expect(session.news == news)
}

@Test func whatNoProgramTakesTheTerminalIsAskedToTake() {
  var session = Session.listed()
  session.send(.copyLeftToTerminal("harbour", .name))
  #expect(session.effects.contains(.sendToTerminal("harbour", what: .name)))
}

@Test func otherProgramsOpenWhatTheCursorIsOn() throws {
  var (session, variation) = try varied()
  session.press("O")
  #expect(session.effects.contains(.openExternally(variation.file)))
  session.press("1jO")
  #expect(session.effects.contains(.openExternally("/home/ada/Pictures/market.webp")))
  session.send(.notOpened(.cat, by: "xdg-open", .noDesktop))
  #expect(
    session.news == "cat.png was not opened: no desktop can be reached from here, as neither DISPLAY nor "
      + "WAYLAND_DISPLAY is set. open in config.toml names another program.")
}
