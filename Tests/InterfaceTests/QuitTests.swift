import Canvas
import Domain
import Testing

@testable import Interface

@Test func quittingAsksWhileWorkIsRunning() throws {
  var session = try Situation.generating.session()
  session.press("<Esc>q")
  #expect(session.effects.isEmpty)
  #expect(session.state.context == .question)
  #expect(session.screen().contains("1 generation running. Quitting stops the work;"))
  session.press("<Enter>")
  #expect(session.state.context == .prompt)
}

@Test func aQuickYesWasMeantForSomethingElse() throws {
  var session = try Situation.question.session()
  session.press("y")
  #expect(session.effects.isEmpty)
  session.rest()
  #expect(session.state.nextTickAt == Instant(milliseconds: 1_000_150))
  session.wait(milliseconds: 100)
  session.press("y")
  #expect(session.effects == [.cancelAll, .quit])
}

@Test func quitNowDoesNotAsk() throws {
  var session = try Situation.generating.session()
  session.press("<Esc>Q")
  #expect(session.effects == [.cancelAll, .quit])
}

@Test func interruptStopsWorkAndTwiceAsksToQuit() throws {
  var session = try Situation.generating.session()
  session.press("<C-c>")
  #expect(session.effects == [.cancelAll])
  session.wait(milliseconds: 1000)
  session.press("<C-c>")
  #expect(session.state.context == .question)
}

@Test func interruptSaysHowToQuitWhenNothingRuns() {
  var session = Session.listed()
  session.press("<C-c>")
  #expect(session.lastLine == " • Nothing is running. q quits, and so does a second ^C.")
  session.wait(milliseconds: 3000)
  session.press("<C-c>")
  #expect(session.effects.isEmpty)
  session.press("<C-c>")
  #expect(session.effects == [.quit])
}
