import Canvas
import Domain
import Testing

@testable import Interface

/// The lines below `sends` at 120 × 40.
private func sends(_ session: Session) -> [String] {
  let rows = session.screen().split(separator: "\n").map {
    $0.dropFirst(31).prefix(55).split(separator: "│").first ?? ""
  }
  guard let start = rows.firstIndex(where: { $0.hasPrefix("─ sends") }) else { return [] }
  return rows[(start + 1)..<38].map { String($0).trimmingBlanks }.filter { !$0.isEmpty && !$0.hasPrefix("─") }
}

@Test func whatIsSentIsLive() {
  var session = Session.picked()
  #expect(sends(session) == ["Nothing yet: write first what to change."])
  session.type(" at dusk\n")
  #expect(sends(session) == ["A boat docked in a harbour at sunset; water, sky.", "Change: at dusk"])
  session.press("<C-p><End><C-w>")
  session.type("night")
  #expect(sends(session) == ["A boat docked in a harbour at sunset; water, sky.", "Change: at night"])
}

@Test func aDescriptionThatComesLaterIsInIt() {
  var session = Session.listed()
  session.press("jj<Enter>")
  session.type("at dusk")
  #expect(sends(session) == ["at dusk"])
  session.send(.described(.harbour, .harbour, isCached: false))
  #expect(sends(session).last == "Change: at dusk")
}

@Test func whatHasNoRoomIsCounted() {
  var session = Session.picked()
  session.type("one\ntwo\nthree\nfour")
  #expect(sends(session) == ["A boat docked in a harbour at sunset; water, sky.", "… 4 more lines"])
  session.press("<C-w><Backspace><C-w><Backspace><C-w><Backspace>")
  #expect(sends(session) == ["A boat docked in a harbour at sunset; water, sky.", "Change: one"])
}

@Test(arguments: [0, 1, 2, 3, 7]) func theRoomIsNeverExceeded(_ rows: Int) {
  let text = editor("one two three four five six|")
  let preview = PromptPreview(
    PromptPreview.Key(revision: 1, description: .harbour, size: Size(rows: rows, columns: 12)), text)
  #expect(preview.lines.count + (preview.more == 0 || rows == 1 ? 0 : 1) <= max(rows, 1))
  let all = SoftWrap.lines(
    of: Prompt(describing: .harbour, changing: "one two three four five six").text, columns: 12)
  #expect(preview.lines == Array(all.prefix(preview.lines.count)))
  #expect(preview.lines.count + preview.more == all.count)
}

@Test func anUnchangedPromptIsNotComposedAgain() {
  var session = Session.picked()
  session.type("at dusk")
  let preview = session.state.prompt.preview
  #expect(session.state.promptPreview(session.state.layout.sendsText) == preview)
  session.press("<Left><Left>")
  #expect(session.state.prompt.preview == preview)
  session.type("x")
  #expect(session.state.prompt.preview != preview)
}

@Test func aRecalledInstructionIsWhatWouldBeSent() {
  var session = Session.picked()
  session.type("dusk")
  session.press("<C-s><C-u>")
  session.type("mine")
  session.press("<A-p>")
  #expect(sends(session).last == "Change: dusk")
  session.press("<A-n>")
  #expect(sends(session).last == "Change: mine")
}

@Test func aHugePromptIsShownFromItsStart() {
  var session = Session.picked()
  session.send(.pasted(String(repeating: "日本語 👨‍👩‍👧 words ", count: 4000)))
  #expect(sends(session).first == "A boat docked in a harbour at sunset; water, sky.")
  #expect(sends(session).last?.hasSuffix(" more lines") == true)
}

@Test func aTemplateIsShownAsItWillBeSent() {
  let preview = PromptPreview(
    PromptPreview.Key(
      revision: 1, description: nil, size: Size(rows: 3, columns: 30), template: "Only {instruction}, please"),
    editor("dusk|"))
  #expect(preview.lines == ["Only dusk, please"])
}
