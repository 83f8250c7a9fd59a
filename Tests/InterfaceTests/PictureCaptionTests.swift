import Canvas
import Domain
import Testing

@testable import Interface

private func described() -> Session {
  var session = Session.picked()
  session.press("<Esc>2")
  return session
}

extension Session {
  fileprivate var saved: Description? {
    for case .picture(.saveDescription(let description, of: .harbour)) in effects { return description }
    return nil
  }
}

@Test func aCaptionIsRewrittenAndTheOriginalKept() throws {
  var session = described()
  session.press("e")
  #expect(session.screen().contains("─ caption  Enter keeps, Esc drops, nothing restores ─"))
  session.press("<C-u>")
  session.type("two boats")
  session.press("<Enter>")
  let saved = try #require(session.saved)
  #expect(saved.caption == "two boats")
  #expect(saved.original == Description.harbour.caption)
  let screen = session.screen()
  #expect(screen.contains("local studio, 0.87, cached, edited"))
  #expect(screen.contains("│ two boats"))
  #expect(screen.contains("│ said: a boat docked in a harbour at sunset"))
}

@Test func thePromptSaysTheCaptionOfTheUser() {
  var session = described()
  session.press("e<C-u>")
  session.type("two boats")
  session.press("<Enter>i")
  session.type("at dusk")
  #expect(session.screen().contains("Two boats; "))
}

@Test(arguments: ["<C-u><Enter>", "<Enter>"]) func nothingAndTheSameAreNoEdits(_ keys: String) {
  var session = described()
  session.press("e\(keys)")
  #expect(session.saved == nil)
  #expect(!session.screen().contains("edited"))
}

@Test(arguments: ["zu", "e<C-u><Enter>"]) func theOriginalComesBack(_ keys: String) throws {
  var session = described()
  session.press("e<C-u>x<Enter>")
  session.press(keys)
  let saved = try #require(session.saved)
  #expect(saved == .harbour)
  #expect(!session.screen().contains("edited"))
  session.press("zu")
  #expect(session.lastLine == " • The caption is as the service gave it.")
}

@Test(arguments: ["<Esc>", "<C-c>", "<C-g>"]) func aCaptionThatIsDroppedIsAsItWas(_ key: String) {
  var session = described()
  session.press("exyz\(key)")
  #expect(session.effects.isEmpty)
  #expect(session.screen().contains("│ a boat docked in a harbour at sunset "))
}

@Test func noKeyIsACommandInACaption() {
  var session = described()
  session.press("e<C-u>")
  session.type("SqQ:zpV1")
  #expect(session.generated == nil)
  #expect(session.state.picture.caption?.line.text == "SqQ:zpV1")
}

@Test func aPasteStaysOneLine() {
  var session = described()
  session.press("e<C-u>")
  session.send(.pasted("one\ntwo\u{1B}[2J"))
  #expect(session.state.picture.caption?.line.text == "onetwo[2J")
}

@Test func aCaptionHasNoMoreThanItsLimit() {
  var session = described()
  session.press("e")
  session.send(.pasted(String(repeating: "x", count: 5000)))
  session.press("<Enter>")
  #expect((session.saved?.caption.count ?? 0) <= Description.captionLimit)
}

@Test func withoutADescriptionThereIsNothingToRewrite() {
  var session = Session.listed()
  session.press("jj2e")
  #expect(session.lastLine == " • There is no description to rewrite.")
}

@Test func aLongCaptionKeepsItsCursorInSight() {
  var session = described()
  session.press("e")
  session.type(String(repeating: " and another boat", count: 40))
  let grid = session.grid()
  #expect(grid.isCursorVisible)
  #expect(session.screen().contains("and another boat"))
}

@Test func factsTakeThePlaceOfTheDescription() throws {
  var session = Session.listed()
  session.press("jj2")
  session.rest()
  var facts = PictureFacts.harbour
  facts.profileByteCount = 560
  facts.profileName = "Display P3"
  facts.orientation = 6
  facts.camera = CameraFacts(
    camera: "Canon EOS R5", lens: "RF50mm F1.2 L", exposure: "1/250 s", aperture: "f/2.8", sensitivity: "ISO 400",
    focalLength: "50 mm", takenAt: "2024-05-01 12:33:10", hasPosition: true)
  let request = try #require(session.state.picture.wanted)
  session.send(.previewDrawn(request, try #require(.flat(columns: 4, rows: 2)), facts))
  session.press("I")
  session.press("JJ")
  session.press("KK")
  let text = session.state.descriptionLines(session.state.layout.description).map { $0.map(\.text).joined() }
  #expect(
    text == [
      "4000×3000  12.0 megapixels  JPEG  3.3 M", "8 bits a sample, RGB, profile Display P3, turned by", "the camera",
      "Canon EOS R5, RF50mm F1.2 L", "1/250 s  f/2.8  ISO 400  50 mm", "taken 2024-05-01 12:33:10",
      "has a position: it stays in the file, is not shown", "and never sent",
      "Nothing of this is sent: services get bare pixels.",
    ])
  #expect(session.screen().contains("─ facts, never sent"))
  session.press("I")
  #expect(!session.screen().contains("Canon"))
}

@Test func factsCannotSteerTheScreen() throws {
  var session = Session.listed()
  session.press("jj2")
  session.rest()
  var facts = PictureFacts.harbour
  facts.camera = CameraFacts(
    camera: "\u{1B}]0;x\u{7}\u{202E}evil\n\nmore", takenAt: String(repeating: "9", count: 9999))
  let request = try #require(session.state.picture.wanted)
  session.send(.previewDrawn(request, try #require(.flat(columns: 4, rows: 2)), facts))
  session.press("I")
  #expect(!session.grid().cells.contains { $0.scalar == 0x1B || $0.scalar == 0x202E || $0.scalar == 7 })
}
