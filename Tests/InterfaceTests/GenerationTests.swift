import Canvas
import Domain
import Testing

@testable import Interface

@Test func severalGenerationsRunAtOnce() throws {
  var session = Session.picked()
  session.type("a")
  session.press("<C-s>")
  let first = try #require(session.generated)
  session.type("b")
  session.press("<C-s>")
  let second = try #require(session.generated)
  session.send(.pipeline(.slotChanged(second.slots[0], generation: second.id, .sent(stage: .receive))))
  #expect(session.screen().contains("├ ◐ waiting 0:00"))
  #expect(session.screen().contains("└ ◐ receiving 0:00"))
  #expect(session.screen().contains("◐ 2 running"))
  session.send(.pipeline(.generationEnded(first.id, GenerationOutcome(saved: 0, failures: [], cancelled: 1))))
  #expect(session.screen().contains("├ – cancelled"))
  #expect(session.screen().contains("◐ 1 running"))
}

@Test func xCancelsTheGenerationUnderTheCursorAndThenClearsTheRow() throws {
  var session = Session.picked()
  session.type("dusk")
  session.press("<C-s>")
  let request = try #require(session.generated)
  session.press("<Esc>4x")
  #expect(session.effects.first == .cancel(request.id))
  #expect(session.screen().contains("◐ cancelling"))
  session.press("x")
  #expect(session.effects.isEmpty)
  session.send(.pipeline(.slotChanged(request.slots[0], generation: request.id, .cancelled)))
  session.send(.pipeline(.generationEnded(request.id, GenerationOutcome(saved: 0, failures: [], cancelled: 1))))
  session.press("x")
  #expect(!session.screen().contains("– cancelled"))
}

@Test func capitalXCancelsEverything() throws {
  var session = Session.picked()
  session.type("dusk")
  session.press("<C-s>")
  session.press("<Esc>X")
  #expect(session.effects == [.cancelAll])
}

@Test(arguments: [
  (
    SlotState.failed(.notUnderstood(instruction: "x", known: ["dusk"])), "✗ failed",
    "Name a look in English or French: dusk."
  ),
  (.unknown, "? unknown", "It may be charged"), (.cancelled, "– cancelled", "Cancelled."),
])
func aSlotThatEndedSaysWhy(_ state: SlotState, _ row: String, _ explanation: String) throws {
  var session = Session.picked()
  session.type("x")
  session.press("<C-s>")
  let request = try #require(session.generated)
  session.send(.pipeline(.slotChanged(request.slots[0], generation: request.id, state)))
  #expect(session.screen().contains(row))
  #expect(session.middle.contains(explanation))
}

@Test func slotsThatNeverSaidHowTheyEndedShareTheOutcome() throws {
  var session = Session.picked()
  session.press("<Esc>+i")
  session.type("x")
  session.press("<C-s>")
  let request = try #require(session.generated)
  let outcome = GenerationOutcome(saved: 0, failures: [.diskFull("/library")], cancelled: 0)
  session.send(.pipeline(.generationEnded(request.id, outcome)))
  #expect(
    session.state.history.generations.first?.slots == [.failed(.diskFull("/library")), .failed(.diskFull("/library"))])
}

@Test func anotherSourceHasItsOwnHistory() throws {
  var session = Session.picked()
  session.type("dusk")
  session.press("<C-s>")
  let request = try #require(session.generated)
  session.press("<Esc>1k")
  session.press("<Enter>")
  #expect(session.effects == [.openSource(.cat), .describe(.cat), .files(.changePlaces(.picked(.cat)))])
  session.send(.sourceOpened(.cat, .sample, nil))
  let variation = Variation.of(request, number: 1)
  session.send(.pipeline(.variationSaved(variation, lineage: .of([variation]))))
  #expect(!session.screen().contains("001 dusk"))
  #expect(session.state.isWorking)
}

@Test func theClockTicksOnceASecondWhileWorkRunsAndRestsOtherwise() throws {
  var session = Session.picked()
  session.wait(milliseconds: 10_000)
  #expect(session.state.nextTickAt == nil)
  session.type("dusk")
  session.press("<C-s>")
  let start = session.now
  #expect(session.state.nextTickAt == Instant(milliseconds: start.milliseconds + 1000))
  session.wait(milliseconds: 1050)
  #expect(session.state.nextTickAt == Instant(milliseconds: start.milliseconds + 2000))
}
