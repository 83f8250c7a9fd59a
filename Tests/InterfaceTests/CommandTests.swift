import Canvas
import Domain
import Testing

@testable import Interface

@Test(arguments: Situation.allCases, Pane.allCases)
func everyCommandReturnsWhateverHasTheFocus(_ situation: Situation, _ pane: Pane) throws {
  let start = try situation.session()
  let focus: [Command] = [.focusFiles, .focusPicture, .focusPrompt, .focusHistory]
  for command in Command.allCases {
    var session = start
    if start.state.overlay == nil { session.perform(focus[pane.rawValue - 1]) }
    let reason = session.state.unavailability(of: command)
    session.perform(command)
    if reason != nil { #expect(!session.effects.contains { !$0.isHarmless }, "\(command)") }
    _ = session.screen(rows: 15, columns: 60)
  }
}

extension Effect {
  /// Whether the effect only looks at something.
  fileprivate var isHarmless: Bool {
    switch self {
    case .readDetails, .drawPreview, .picture(.cancelDrawing), .picture(.drawAhead): true
    default: false
    }
  }
}

@Test(arguments: Situation.allCases) func escapeNeverQuits(_ situation: Situation) throws {
  var session = try situation.session()
  for _ in 0..<10 {
    session.press("<Esc>")
    #expect(!session.effects.contains(.quit))
    #expect(!session.effects.contains(.cancelAll))
  }
}

@Test(arguments: Situation.allCases) func everyKeyReturnsInEverySituation(_ situation: Situation) throws {
  let start = try situation.session()
  let keys =
    (UInt8(0x20)...0x7E).map { KeyPress(.character(Character(Unicode.Scalar($0)))) }
    + (UInt8(ascii: "a")...UInt8(ascii: "z")).map { KeyPress(.character(Character(Unicode.Scalar($0))), .control) }
    + [.enter, .tab, .backspace, .escape, .delete, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown].map {
      KeyPress($0)
    } + [KeyPress(.character("é")), KeyPress(.function(12)), KeyPress(.tab, .shift)]
  for key in keys {
    var session = start
    session.send(.keyPressed(key))
    session.send(.keyPressed(key))
    _ = session.screen(rows: 15, columns: 60)
  }
}

@Test func anUnavailableCommandSaysWhy() {
  var session = Session.listed()
  session.press("S")
  #expect(session.effects.isEmpty)
  #expect(session.lastLine == " • Open a picture first: Enter in Files.")
}

@Test func redrawAndSuspendWorkEverywhere() throws {
  for situation in Situation.allCases {
    var session = try situation.session()
    session.press("<C-l>")
    #expect(session.effects.first == .redraw)
    session.press("<C-z>")
    #expect(session.effects == [.suspend])
  }
}

@Test func aFailureStaysUntilAKeyAndNewsGoByThemselves() {
  var session = Session.listed()
  session.send(.failed(.diskFull("/library")))
  session.wait(milliseconds: 60_000)
  #expect(session.screen().contains("✗ Failed: No room on the disk for /library."))
  #expect(session.state.nextTickAt == nil)
  session.press("j")
  #expect(!session.screen().contains("Failed"))
  session.press("S")
  #expect(session.state.nextTickAt != nil)
  session.wait(milliseconds: 4000)
  #expect(!session.lastLine.contains("•"))
}

@Test func failuresOfOneMomentAreShownTogether() {
  var session = Session.listed()
  session.send(.failed(.diskFull("/library")))
  session.send(.failed(.missing("/gone.jpg")))
  session.send(.failed(.diskFull("/library")))
  let text = session.screen()
  #expect(text.contains("No room on the disk for /library."))
  #expect(text.contains("/gone.jpg is not there"))
}
