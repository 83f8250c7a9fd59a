import Canvas
import Domain
import Testing

@testable import Interface

/// A program that has said three things.
private func talked() -> Session {
  var session = Session.listed()
  session.press("ot")
  session.wait(milliseconds: 61_000)
  session.send(.noticed("The library was tidied."))
  session.wait(milliseconds: 5000)
  session.send(
    .failed(.unexpected(doing: "measuring", detail: String(repeating: "one word after the other ", count: 8))))
  return session
}

@Test func theLogHasEverythingWithItsTimeTheLatestFirst() {
  var session = talked()
  session.press("L")
  #expect(session.state.context == .picker)
  let screen = session.screen()
  #expect(screen.contains("Log  3"))
  let lines = screen.split(separator: "\n").filter { $0.contains("00:1") }.map { $0.dropFirst(20).prefix(44) }
  #expect(lines[0].hasPrefix("00:17:46 ✗ Failed: Measuring failed: one"))
  #expect(lines[1].hasPrefix("00:17:41 • The library was tidied."))
  #expect(lines[2].hasPrefix("00:16:40 • Sorted newest first."))
}

@Test(arguments: [(0, 0, "00:00:00"), (7200, 0, "02:00:00"), (-3600, 0, "23:00:00"), (19_800, 86_399, "05:29:59")])
func timesAreThoseOfTheUsersClock(fromUTC: Int, seconds: Int64, time: String) {
  #expect(Instant(milliseconds: seconds * 1000 + 999).timeOfDay(secondsFromUTC: fromUTC) == time)
}

@Test(arguments: [(Int.max, 5), (Int.min, 5), (0, Int64.max), (0, Int64.min), (Int.max, .max)] as [(Int, Int64)])
func timesBeyondAllCalendarsStillHaveTheirColumns(fromUTC: Int, milliseconds: Int64) {
  #expect(Instant(milliseconds: milliseconds).timeOfDay(secondsFromUTC: fromUTC).utf8.count == 8)
}

@Test func enterShowsTheWholeTextAndFoldsItAgain() {
  var session = talked()
  session.press("L")
  let folded = session.screen()
  session.press("<Enter>")
  #expect(session.screen().contains("│            words. "))
  #expect(session.screen().contains("Log  3"))
  #expect(session.state.context == .picker)
  session.press("jj")
  #expect(session.screen().contains("▌           after the other"))
  session.press("<Enter>")
  #expect(session.screen() == folded)
  #expect(session.state.picker?.cursor == 0)
}

@Test func theWholeOfALongTextCanBeScrolledThrough() {
  var session = Session.listed()
  let text = (0..<300).map { "word\($0)" }.joined(separator: " ")
  session.send(.noticed(text + " the end"))
  session.press("L<Enter>G")
  #expect(session.screen().contains("▌           end"))
}

@Test func theLogIsNarrowedByWords() {
  var session = talked()
  session.press("L/")
  session.type("TIDIED lib")
  #expect(session.screen().contains("Log  1"))
  session.type("x")
  #expect(session.screen().contains("Nothing matches “TIDIED libx”."))
  session.press("<Esc>")
  #expect(session.screen().contains("Log  3"))
  session.press("<Esc>")
  #expect(session.state.context == .files)
}

@Test func theLogIsOpenedFromEveryPaneAndByName() {
  for key in ["1", "2", "4", "3<Esc>"] {
    var session = talked()
    session.press("\(key)L")
    #expect(session.state.picker?.kind == .log)
  }
  var session = talked()
  session.perform(.showLog)
  #expect(session.state.picker?.kind == .log)
}

@Test func newsThatComeWhileTheLogIsOpenLeaveTheCursorWhereItIs() {
  var session = talked()
  session.press("L")
  session.press("j<Enter>")
  session.send(.noticed("Another."))
  #expect(session.state.picked == .unfold(2))
}

@Test func anEmptyLogSaysWhatItIs() {
  var session = Session.listed()
  session.press("L")
  #expect(session.screen().contains("Nothing was said yet."))
  session.press("<Enter>")
  #expect(session.state.context == .picker)
  session.press("q")
  #expect(session.state.context == .files)
}
