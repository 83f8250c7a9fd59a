import Canvas
import Domain
import Testing

@testable import Interface

@Test func typedChangesAreShownAtOnceAndKept() {
  var session = Session.finishing()
  session.press("i")
  session.type("crop 3:2, light +10, jpeg 85")
  #expect(session.state.picture.wanted?.mosaic.finish?.text == "crop 3:2, light +10, jpeg 85")
  #expect(session.generated == nil)
  session.press("<Enter>")
  #expect(session.state.context == .finishing)
  #expect(session.changes == "crop 3:2, light +10, jpeg 85")
  session.press("u")
  #expect(session.changes == "")
}

@Test func theLineGoesOnFromWhatIsChanged() {
  var session = Session.finishing()
  session.press("li")
  session.type("mirror")
  session.press("<Enter>")
  #expect(session.changes == "turn right, mirror")
}

@Test(arguments: ["<Esc>", "<C-c>", "<C-g>"]) func typedChangesAreDropped(_ key: String) {
  var session = Session.finishing()
  session.press("li")
  session.type("mirror")
  session.press(key)
  #expect(session.changes == "turn right")
  #expect(session.state.context == .finishing)
  session.press("u")
  #expect(session.changes == "")
}

@Test(arguments: [
  ("crop", "✗ After “crop” comes proportions such as"), ("sparkle", "✗ “sparkle” is no change. There are"),
  ("light 900", "✗ “900” after “light”: expected a number"), ("turn upside", "✗ “upside” after “turn”: expected"),
])
func whatIsNotUnderstoodIsSaidBesideTheLine(_ text: String, _ fault: String) {
  var session = Session.finishing()
  session.press("i")
  session.type(text)
  let desk = session.screen().split(separator: "\n").map { $0.suffix(33).dropLast(2).dropFirst(1) }
  let words = desk.joined(separator: " ").split(separator: " ").joined(separator: " ")
  #expect(words.contains(fault), "\(words)")
  session.press("<Enter>")
  #expect(session.state.context == .wording)
  #expect(session.generated == nil)
}

@Test func whatWasUnderstoodStaysWhileTheRestIsTyped() {
  var session = Session.finishing()
  session.press("i")
  session.type("mirror li")
  #expect(session.changes == "mirror")
  session.type("ght 20")
  #expect(session.changes == "mirror, light +20")
}

@Test func noKeyIsACommandInTheLine() {
  var session = Session.finishing()
  session.press("i")
  session.type("SqQ:1b0uU")
  #expect(session.state.finishing?.entry?.line.text == "SqQ:1b0uU")
  #expect(session.generated == nil)
  session.press("<C-s>")
  #expect(session.generated == nil)
}

@Test func theLineIsEditedAsAnyOther() {
  var session = Session.finishing()
  session.press("i")
  session.type("mirror flip")
  session.press("<C-w>")
  #expect(session.changes == "mirror")
  session.press("<C-u>")
  #expect(session.changes == "")
  session.send(.pasted("turn\nright\u{1B}[2J"))
  #expect(session.state.finishing?.entry?.line.text == "turnright[2J")
}

@Test func theLineHasALimit() {
  var session = Session.finishing()
  session.press("i")
  for _ in 0..<20 { session.send(.pasted(String(repeating: "x", count: 400))) }
  #expect((session.state.finishing?.entry?.line.text.utf8.count ?? 0) <= FinishingEntry.limit)
  #expect(session.grid().isCursorVisible)
}

@Test func aDeskThatClosesEndsTheLine() {
  var session = Session.finishing()
  session.press("i")
  session.type("mirror")
  session.perform(.focusFiles)
  #expect(session.state.context == .files)
  #expect(session.state.finishes[.harbour]?.text == "mirror")
}

@Test func whateverIsShownIsMade() throws {
  var session = Session.finishing()
  session.press("i")
  session.type("mirror")
  session.perform(.makeFinish)
  #expect(session.generated?.instruction == "mirror")
  #expect(session.state.context == .picture)
}
