import Canvas
import Domain
import Testing

@testable import Interface

extension Session {
  /// The texts that the last call wants saved.
  fileprivate var saved: [String] {
    effects.compactMap { if case .saveDraft(let text, _) = $0 { text } else { nil } }
  }
}

@Test func theDraftIsSavedAWhileAfterTheLastKey() {
  var session = Session.picked()
  session.type("du")
  session.wait(milliseconds: 200)
  session.type("sk")
  #expect(session.state.prompt.draft.dueAt == Instant(milliseconds: session.now.milliseconds + 300))
  session.wait(milliseconds: 299)
  #expect(session.saved == [])
  session.wait(milliseconds: 1)
  #expect(session.effects.contains(.saveDraft("dusk", for: .harbour)))
  session.wait(milliseconds: 5000)
  #expect(session.saved == [])
}

@Test func whoNeverRestsIsSavedAllTheSame() {
  var session = Session.picked()
  var saved: [String] = []
  for _ in 0..<25 {
    session.type("a")
    session.wait(milliseconds: 100)
    saved += session.saved
  }
  #expect(saved == [String(repeating: "a", count: 20)])
}

@Test(arguments: ["<Esc>", "<Tab>", "<C-s>", "<C-z>", "<C-x><C-e>"])
func whatEndsTheWritingSavesAtOnce(_ keys: String) {
  var session = Session.picked()
  session.type("dusk")
  session.press(keys)
  #expect(session.effects.first == .saveDraft("dusk", for: .harbour))
  session.wait(milliseconds: 5000)
  #expect(session.saved == [])
}

@Test func quittingWhileWritingSavesFirst() {
  var session = Session.picked()
  session.type("dusk")
  session.press("<C-c><C-c>")
  #expect(session.effects == [.saveDraft("dusk", for: .harbour), .quit])
}

@Test func anEndWithoutAnEventFindsTheUnsavedDraft() {
  var session = Session.picked()
  #expect(session.state.unsavedDraft == nil)
  session.type("dusk")
  #expect(session.state.unsavedDraft == .saveDraft("dusk", for: .harbour))
  session.press("<Esc>")
  #expect(session.state.unsavedDraft == nil)
}

@Test func aScreenThatIsTooSmallSavesToo() {
  var session = Session.picked(rows: 5, columns: 20)
  session.type("dusk")
  session.wait(milliseconds: 300)
  #expect(session.saved == ["dusk"])
}

@Test func aTextThatIsAsItWasSavedIsNotSavedAgain() {
  var session = Session.picked()
  session.type("dusk")
  session.press("<Esc>i")
  session.type("x")
  session.press("<Backspace>")
  session.wait(milliseconds: 400)
  #expect(session.saved == [])
  #expect(session.state.nextTickAt == nil)
}

@Test func anEmptiedPromptIsSavedAsEmpty() {
  var session = Session.picked()
  session.type("dusk")
  session.press("<Esc>")
  session.press("i<C-u><Esc>")
  #expect(session.saved == [""])
}

@Test func theDraftIsSavedNotWhatIsRecalled() {
  var session = Session.picked()
  session.type("dusk")
  session.press("<C-s><C-u>")
  session.type("my words")
  session.press("<A-p><Esc>")
  #expect(session.saved == ["my words"])
  session.press("i<A-n>")
  session.wait(milliseconds: 400)
  #expect(session.saved == [])
}

@Test func theLastDraftIsThereAtTheStart() {
  var session = Session.listed()
  session.send(.draftLoaded("make it\r\ndusk", for: nil))
  #expect(session.state.instruction == "make it\ndusk")
  #expect(session.screen().contains("• The draft from before is in the prompt again."))
  #expect(session.state.unavailability(of: .undo) != nil)
  session.wait(milliseconds: 1000)
  #expect(session.saved == [])
}

@Test func theDraftOfTheSourceTakesThePlaceOfOneThatNobodyTouched() {
  var session = Session.listed()
  session.send(.draftLoaded("for the cat", for: nil))
  session.press("jj<Enter>")
  session.send(.draftLoaded("for the harbour", for: .harbour))
  #expect(session.state.instruction == "for the harbour")
}

@Test func aDraftNeverTakesThePlaceOfWhatWasWritten() {
  var session = Session.picked()
  session.type("new")
  session.send(.draftLoaded("old", for: .harbour))
  #expect(session.state.instruction == "new")
  #expect(session.screen().contains("• A draft from before is kept: A-p in the prompt shows it."))
  session.press("<A-p>")
  #expect(session.state.instruction == "old")
  session.press("<A-n>")
  #expect(session.state.instruction == "new")
}

@Test func aDraftOfAnotherSourceComesTooLate() {
  var session = Session.picked()
  session.send(.draftLoaded("cat", for: .cat))
  #expect(session.state.instruction == "")
}

@Test func anEmptyDraftSaysNothing() {
  var session = Session.listed()
  session.send(.draftLoaded(" \n", for: nil))
  #expect(session.state.message == nil)
}

@Test func aHugeDraftIsCutToWhatAPromptHolds() {
  var session = Session.listed()
  session.send(.draftLoaded(String(repeating: "\u{1B}a", count: Editor.limit + 10), for: nil))
  #expect(session.state.editor.scalarCount == Editor.limit)
}

@Test func aSourceThatIsOpenedHasItsOwnDraftReadFirst() throws {
  var session = Session.listed()
  session.press("j<Space><Space>i")
  session.type("dusk")
  session.press("<C-s>")
  let opened = try #require(session.effects.firstIndex { if case .openSource = $0 { true } else { false } })
  let saved = try #require(session.effects.firstIndex { if case .saveDraft = $0 { true } else { false } })
  let generated = try #require(session.effects.firstIndex { if case .generate = $0 { true } else { false } })
  #expect(opened < saved && saved < generated)
}
