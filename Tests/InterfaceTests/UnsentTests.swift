import Domain
import Testing

@testable import Interface

private let id = GenerationID(rawValue: "L0-8")
private let other = GenerationID(rawValue: "L0-9")

@Test func whatWasNeverSentIsToldWithKeysAndPrice() {
  var session = Session.paid()
  session.send(.unsentFound([.of()]))
  #expect(
    session.state.news.log.last?.text
      == "2 pictures of “watercolour at dusk” were never asked for: gR asks for them ≈ $0.03, g_ gives them up.")
  #expect(session.effects == [])
}

@Test func severalGenerationsAreToldTogether() {
  var session = Session.paid()
  session.send(.unsentFound([.of(slots: 1), .of("L0-9", slots: 3)]))
  #expect(
    session.state.news.log.last?.text.hasPrefix(
      "4 pictures of “watercolour at dusk” and 1 more were never asked for: gR asks for them ≈ $0.06") == true)
  session.press("gR")
  #expect(session.ledgerEffects == [.resume(id), .resume(other)])
}

@Test func nothingThatWasNeverSentIsNoNews() {
  var session = Session.paid()
  session.send(.unsentFound([]))
  #expect(session.state.news.log.isEmpty)
  session.press("gR")
  #expect(session.lastLine == " • Everything that was asked for was sent.")
}

@Test func aPriceThatIsOnTheScreenNeedsOnePress() {
  var session = Session.paid()
  session.send(.unsentFound([.of()]))
  session.press("gR")
  #expect(session.ledgerEffects == [.resume(id)])
  session.press("gR")
  #expect(session.ledgerEffects == [], "asked for already")
}

@Test func aPriceThatHasGoneIsShownFirst() {
  var session = Session.paid()
  session.send(.unsentFound([.of()]))
  session.wait(milliseconds: 60_000)
  session.press("gR")
  #expect(session.ledgerEffects == [])
  #expect(session.lastLine == " • Press gR again to spend it: ≈ $0.03.")
  session.wait(milliseconds: 1000)
  session.press("gR")
  #expect(session.ledgerEffects == [.resume(id)])
}

@Test func aPriceAboveTheThresholdTakesASecondPress() {
  var session = Session.paid { $0.secondPressAbove = .cents(1) }
  session.send(.unsentFound([.of()]))
  session.press("gR")
  #expect(session.ledgerEffects == [])
  session.wait(milliseconds: 1000)
  session.press("gR")
  #expect(session.ledgerEffects == [.resume(id)])
}

@Test func goingOnObeysTheBudget() {
  var session = Session.paid()
  session.send(.unsentFound([.of()]))
  session.send(.spendingChanged(Spending(today: .cents(198), budget: Budget(perDay: .cents(200)))))
  session.press("gR")
  #expect(session.ledgerEffects == [])
  #expect(session.lastLine == " • Today's budget of $2.00 does not allow it: $1.98 are spent.")
}

@Test func eachIsAGenerationOfItsOwnForTheBudget() {
  var session = Session.paid()
  session.send(.unsentFound([.of(), .of("L0-9")]))
  session.send(.spendingChanged(Spending(budget: Budget(perGeneration: .cents(3)))))
  session.press("gR")
  #expect(session.ledgerEffects == [.resume(id), .resume(other)])
}

@Test func aServiceWithoutItsKeyIsAskedNothing() {
  var session = Session.picked()
  session.send(.unsentFound([.of()]))
  session.press("<Esc>gR")
  #expect(session.ledgerEffects == [])
  #expect(session.lastLine == " • OpenAI needs a key: press C.")
}

@Test func givingUpForgetsIt() {
  var session = Session.paid()
  session.send(.unsentFound([.of()]))
  session.press("g_")
  #expect(session.ledgerEffects == [.discard(id)])
  #expect(session.lastLine == " • 2 pictures given up: nothing was sent, nothing is charged.")
  session.press("gR")
  #expect(session.ledgerEffects == [])
}

@Test func whatIsHeldCanBeAskedForLater() {
  var session = Session.paid()
  let generation = UnsentGeneration.of()
  session.send(.unsentFound([generation]))
  session.press("gR")
  session.send(.unsentFound([generation]))
  #expect(session.state.ledger.unsent.isEmpty, "it is asked for already")
  session.hold(
    generation.request,
    .overBudget(BudgetStop(period: .day, limit: .cents(200), spent: .cents(200), price: .cents(3))))
  #expect(session.state.ledger.unsent == [generation])
}

@Test func theLedgerListsWhatWasNeverSentFirst() {
  var session = Session.ledger()
  session.send(.unsentFound([.of(), .of("L0-9")]))
  session.press("gg")
  #expect(session.state.ledgerRow == .unsent(.of()))
  #expect(session.screen().contains("2 pictures: r asks for them ≈ $0.03, w gives them up"))
  session.press("s")
  #expect(session.lastLine == " • It was never sent: the spool has nothing of it.")
  session.press("jr")
  #expect(session.ledgerEffects == [.resume(other)])
  session.press("kw")
  #expect(session.ledgerEffects == [.discard(id)])
  #expect(session.state.ledgerRow?.id == "L0-3-1")
}

@Test func rowsOfWhatIsAskedForComeFromThePipeline() throws {
  var session = Session.paid()
  let generation = UnsentGeneration.of()
  session.send(.unsentFound([generation]))
  session.press("gR")
  session.send(.pipeline(.generationStarted(generation.request, lineage: .sample)))
  #expect(session.state.history.running.map(\.request.id) == [id])
  session.send(.pipeline(.generationEnded(id, GenerationOutcome(saved: 2, failures: [], cancelled: 0))))
  #expect(session.state.news.log.last?.text == "2 variations saved.")
}
