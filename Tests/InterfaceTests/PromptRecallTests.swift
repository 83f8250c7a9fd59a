import Canvas
import Domain
import Testing

@testable import Interface

/// A lineage with two instructions, and one of another source before it.
private func earlier() -> Session {
  var session = Session.listed()
  session.press("j<Enter>")
  session.type("a cat in snow")
  session.press("<C-s><Esc>1j<Enter>")
  let family = [
    Variation.named("a", number: 1, instruction: "watercolour"), .named("b", number: 2, instruction: "woodcut"),
    .named("c", number: 3, instruction: "watercolour"),
  ]
  session.send(.sourceOpened(.harbour, .sample, .of(family)))
  session.press("<C-u>")
  return session
}

@Test func earlierInstructionsComeLatestFirstAndThisLineageBeforeOthers() {
  var session = earlier()
  var seen: [String] = []
  for _ in 0..<3 {
    session.press("<A-p>")
    seen.append(session.state.instruction)
  }
  #expect(seen == ["watercolour", "woodcut", "a cat in snow"])
  session.press("<A-p>")
  #expect(session.state.instruction == "a cat in snow")
  #expect(session.lastLine == " • There is no earlier instruction.")
}

@Test func theDraftWaitsAtTheEndOfTheWayBack() {
  var session = earlier()
  session.type("my own words")
  session.press("<Left><Left><A-p><A-p>")
  #expect(session.state.instruction == "woodcut")
  session.press("<A-n><A-n>")
  #expect(session.state.instruction == "my own words")
  #expect(session.state.editor.cursor == 10)
  session.press("<C-_>")
  #expect(session.state.instruction == "my own ")
  session.press("<A-n>")
  #expect(session.lastLine == " • This is the draft already.")
}

@Test func theTitleSaysWhichOneIsShown() {
  var session = earlier()
  session.press("<A-p><A-p>")
  #expect(session.middle.contains("3 Prompt earlier 2 of 3"))
  session.press("<A-n><A-n>")
  #expect(session.middle.contains("3 Prompt changes harbour.jpg"))
}

@Test func upOnTheFirstLineAndDownOnTheLastWalkToo() {
  var session = earlier()
  session.type("first\nsecond")
  session.press("<Up><Up>")
  #expect(session.state.instruction == "watercolour")
  session.press("<C-p>")
  #expect(session.state.instruction == "woodcut")
  session.press("<C-n><Down>")
  #expect(session.state.instruction == "first\nsecond")
  session.press("<Down>")
  #expect(session.state.editor.cursor == 12)
}

@Test func withoutEarlierInstructionsUpGoesToTheStart() {
  var session = Session.picked()
  session.type("dusk")
  session.press("<Up>")
  #expect(session.state.editor.cursor == 0)
  #expect(session.state.unavailability(of: .recallOlder) == "there is no earlier instruction")
}

@Test func selectingUpwardsNeverWalks() {
  var session = earlier()
  session.type("dusk")
  session.press("<S-Up>")
  #expect(session.state.instruction == "dusk")
  #expect(session.state.editor.selection == 0..<4)
}

@Test func whatIsEditedIsTheDraftAndTheOldOneIsAnUndoAway() {
  var session = earlier()
  session.type("my words")
  session.press("<A-p>")
  session.type("!")
  #expect(session.state.prompt.recall == nil)
  session.press("<Down>")
  #expect(session.state.instruction == "watercolour!")
  session.press("<C-_><C-_>")
  #expect(session.state.instruction == "my words")
  session.press("<A-_><A-_>")
  #expect(session.state.instruction == "watercolour!")
}

@Test func undoOfARecallIsTheDraft() {
  var session = earlier()
  session.type("my words")
  session.press("<A-p><C-_>")
  #expect(session.state.instruction == "my words")
  #expect(session.state.prompt.recall == nil)
}

@Test func aPasteIntoARecalledInstructionIsAnEdit() {
  var session = earlier()
  session.press("<A-p>")
  session.send(.pasted(" at dusk"))
  #expect(session.state.instruction == "watercolour at dusk")
  #expect(session.state.prompt.recall == nil)
}

@Test func whatWasCopiedOnTheWayComesAlong() {
  var session = earlier()
  session.type("my ")
  session.press("<A-p><C-x>h<A-w><A-n><C-y>")
  #expect(session.state.instruction == "my watercolour")
}

@Test func aRecalledInstructionCanBeSentAsItIs() {
  var session = earlier()
  session.type("my words")
  session.press("<A-p><C-s>")
  #expect(session.generated?.instruction == "watercolour")
  session.press("<A-n>")
  #expect(session.state.instruction == "my words")
}

@Test func theInstructionThatWasJustSentIsNotShownAgain() {
  var session = Session.picked()
  session.type("dusk")
  session.press("<C-s>")
  #expect(session.state.unavailability(of: .recallOlder) != nil)
  session.press("<C-u>")
  session.press("<A-p>")
  #expect(session.state.instruction == "dusk")
}
