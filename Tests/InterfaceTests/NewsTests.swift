import Canvas
import Domain
import Testing

@testable import Interface

@Test func whatAKeyAskedForIsAnsweredInTheHintLine() {
  var session = Session.listed()
  session.press("ot")
  #expect(session.lastLine == " • Sorted newest first.")
  #expect(!session.screen().contains("News"))
}

@Test func whatComesUnaskedLeavesTheHintLineToTheKeys() {
  var session = Session.listed()
  let hints = session.lastLine
  session.send(.noticed("The library was tidied."))
  #expect(session.lastLine == hints)
  #expect(session.screen().contains("│ • The library was tidied. │"))
}

@Test func anAnswerThatIsLongerThanTheHintLineLiesOverThePanes() {
  var session = Session.listed(rows: 24, columns: 60)
  session.press("gp")
  session.press("<Esc><C-c>")
  let long = "Nothing is running. q quits, and so does a second ^C."
  #expect(session.screen(rows: 24, columns: 60).contains(" • " + long))
  session.press("/")
  session.type(String(repeating: "zebra ", count: 9) + "!")
  session.press("<Enter>")
  #expect(session.state.toasts(columns: 60).count == 1)
  #expect(session.state.answer(columns: 60) == nil)
  #expect(session.state.answer(columns: 200) != nil)
}

@Test func aFailureIsNeverInTheHintLine() {
  var session = Session.listed()
  session.press("jj")
  session.rest()
  if let wanted = session.preview { session.send(.previewFailed(wanted, .empty(.harbour))) }
  let hints = session.lastLine
  session.press("<Enter>")
  #expect(session.state.message?.kind == .failure)
  #expect(session.lastLine == hints)
}

@Test func identicalNewsAreCounted() {
  var session = Session.listed()
  for _ in 0..<3 {
    session.send(.noticed("The disk is slow."))
    session.wait(milliseconds: 500)
  }
  #expect(session.state.news.shown.map(\.count) == [3])
  #expect(session.screen().contains("• The disk is slow. ×3"))
  #expect(session.state.news.log.map(\.count) == [3])
}

@Test func whatWasSaidLongAgoIsSaidAgain() {
  var session = Session.listed()
  session.send(.noticed("The disk is slow."))
  session.wait(milliseconds: 4000)
  session.send(.noticed("The disk is slow."))
  #expect(session.state.news.shown.map(\.count) == [1])
  #expect(session.state.news.log.map(\.count) == [1, 1])
}

@Test func severalRoomsThatReportOneHappeningCountAsOne() {
  var session = Session.listed()
  session.press("jj<Enter>")
  session.send(.describeFailed(.harbour, .empty(.harbour)))
  session.send(.sourceFailed(.harbour, .empty(.harbour)))
  #expect(session.state.news.shown.map(\.count) == [1])
}

@Test func aRepeatedAnswerIsNotCountedInTheHintLine() {
  var session = Session.listed()
  session.press("<C-p>")
  session.press("<Esc>2n")
  for _ in 0..<3 {
    session.wait(milliseconds: 100)
    session.press("zo")
  }
  #expect(session.lastLine == " • No picture is drawn.")
}

@Test(arguments: [(Message.Kind.info, 4000), (.warning, 8000)] as [(Message.Kind, Int64)])
func newsGoByThemselves(kind: Message.Kind, milliseconds: Int64) {
  var news = News()
  let start = Instant(milliseconds: 5)
  news.add(kind, "a", at: start)
  news.pass(start.advanced(by: milliseconds - 1))
  #expect(news.shown.count == 1)
  news.passKey(start.advanced(by: milliseconds - 1))
  #expect(news.shown.count == 1)
  news.pass(start.advanced(by: milliseconds))
  #expect(news.shown.isEmpty)
  #expect(news.log.count == 1)
}

@Test func aFailureStaysUntilAKeyThatComesAfterItCouldBeRead() {
  var session = Session.listed()
  session.send(.failed(.diskFull("/library")))
  session.wait(milliseconds: 999)
  session.press("j")
  #expect(session.state.message != nil)
  session.wait(milliseconds: 1)
  session.press("j")
  #expect(session.state.message == nil)
}

@Test func aFailureThatIsRepeatedAllTheTimeCanBeSentAway() {
  var session = Session.listed()
  for _ in 0..<10 {
    session.send(.failed(.diskFull("/library")))
    session.wait(milliseconds: 200)
  }
  session.press("j")
  #expect(session.state.message == nil)
}

@Test func newsTakeNoKeys() {
  var session = Session.listed()
  session.send(.noticed("a"))
  session.send(.failed(.diskFull("/library")))
  #expect(session.state.context == .files)
  session.press("j")
  #expect(session.state.files.cursor == 2)
}

@Test func escSendsNewsAwayAndStillLeadsBack() {
  var session = Session.listed()
  session.press("f")
  session.type("cat")
  session.press("<Enter>")
  session.send(.noticed("a"))
  session.press("<Esc>")
  #expect(session.state.message == nil)
  #expect(!session.state.files.filter.isActive)
}

@Test func escTakesBackOnlyAnAnswerThatIsStillThere() {
  var session = Session.listed()
  session.press("f")
  session.type("cat")
  session.press("<Enter>ot<Esc>")
  #expect(session.state.message == nil)
  #expect(session.state.files.filter.isActive)
}

@Test func whatBeginsAnewTakesTheAnswerAwayAndLeavesTheNews() {
  var session = Session.picked()
  session.send(.noticed("a"))
  session.type("dusk")
  session.press("<C-s>")
  #expect(session.state.news.shown.map(\.text) == ["a"])
}

@Test func aKeepsakeOfEveryMessageIsBounded() {
  var news = News()
  for number in 0..<1000 { news.add(.failure, "\(number)", at: Instant(milliseconds: 0)) }
  #expect(news.log.count == 500)
  #expect(news.log.first?.text == "500")
  #expect(news.shown.count == News.limits.shown)
  news.add(.info, String(repeating: "a", count: 1_000_000), at: Instant(milliseconds: 0))
  #expect(news.log.last?.text.count == News.limits.text)
}

@Test func newsGiveWayToTheLineThatIsBeingWritten() {
  var session = Session.picked()
  session.send(.noticed("a"))
  let place = session.row(of: "• a")
  #expect(place == 36)
  session.type(String(repeating: "word ", count: 60))
  let cursor = session.grid().cursor
  session.send(.failed(.missing(.harbour)))
  session.send(.failed(.diskFull("/library")))
  let box = session.rows { $0.contains("Failed: ") }
  #expect(!box.contains(cursor.row))
}

@Test func newsGiveWayToTheCursorOfAListAtTheBottom() {
  var session = Session(rows: 40, columns: 120)
  session.send(.folderListed(.of((0..<100).map { "picture \($0).png" })))
  session.press("?")
  session.press("G")
  session.send(.noticed("The library was tidied, and nothing in it was harmed."))
  #expect(session.row(of: "• The library") == 2)
  session.press("gg")
  #expect(session.row(of: "• The library") == 36)
}

@Test func hostileNewsStayText() {
  var session = Session.listed()
  session.send(.noticed("a\u{1B}[2J\u{202E}b\nc\u{9B}d"))
  #expect(session.screen().contains("• a␛[2J\u{FFFD}b"))
  #expect(session.screen().contains("c\u{FFFD}d"))
}

@Test(arguments: [(15, 60), (15, 500), (16, 99), (30, 100), (200, 60), (1, 1), (0, 0)])
func manyLongNewsAreDrawnAtAnySize(rows: Int, columns: Int) {
  var session = Session.listed(rows: rows, columns: columns)
  for number in 0..<6 {
    session.send(.failed(.unexpected(doing: "\(number)", detail: String(repeating: "word 風", count: 400))))
  }
  let grid = session.grid(rows: rows, columns: columns)
  #expect(grid.size == Size(rows: rows, columns: columns))
}

extension Session {
  /// The first row of the screen that has `text`.
  fileprivate func row(of text: String) -> Int? { rows { $0.contains(text) }.first }

  fileprivate func rows(where isWanted: (Substring) -> Bool) -> [Int] {
    screen().split(separator: "\n", omittingEmptySubsequences: false).enumerated().filter { isWanted($0.element) }
      .map(\.offset)
  }
}

/// What a key asked for is answered where the eye is, also where somebody else had to do it first.
@Test func whatWasCopiedIsSaidInTheHintLine() {
  var session = Session.listed()
  session.press("jyp")
  session.send(.copied(.path, .confirmed))
  #expect(session.state.answer(columns: 120)?.text == "Copied the path.")
  #expect(session.state.toasts(columns: 120).isEmpty)
}
