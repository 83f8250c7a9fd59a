import Domain
import Testing

@testable import Interface

private let variation = Variation.named("L0-1-1", number: 1)

extension Session {
  /// Presses the key that spends and holds what it asks for.
  mutating func held(_ failure: Failure, key: String = "S") throws -> GenerationRequest {
    press(key)
    let request = try #require(generated)
    hold(request, failure)
    return request
  }

  /// Holds `request`, as the pipeline does.
  mutating func hold(_ request: GenerationRequest, _ failure: Failure) {
    send(.pipeline(.generationStarted(request, lineage: .sample)))
    send(.pipeline(.generationHeld(request, failure)))
    send(.pipeline(.generationEnded(request.id, GenerationOutcome(saved: 0, failures: [failure], cancelled: 0))))
  }
}

extension Failure {
  fileprivate static let made = Failure.alreadyMade(AlreadyMade(variations: [variation.file], charge: .cents(6)))

  fileprivate static let stopped = Failure.overBudget(
    BudgetStop(
      period: .day, limit: .cents(200), spent: .cents(199), price: .cents(6),
      smaller: [SmallerRequest(.quality(.low), price: .cents(1))]))
}

@Test(arguments: [Failure.made, .stopped]) func whatIsHeldLeavesNoRowsAndOneMessage(_ failure: Failure) throws {
  var session = Session.paid()
  _ = try session.held(failure)
  #expect(session.state.history.generations.isEmpty)
  #expect(session.state.history.list.count == 1)
  #expect(!session.state.isWorking)
  #expect(session.state.news.log.count { $0.text.hasPrefix("Nothing was sent: ") } == 1)
  #expect(!session.state.news.log.contains { $0.kind == .failure })
  #expect(session.state.instruction == "at dusk")
}

@Test func whatIsHeldBeforeItStartedLeavesNothingToo() {
  var session = Session.paid()
  let request = UnsentGeneration.of().request
  session.send(.pipeline(.generationHeld(request, .stopped)))
  session.send(.pipeline(.generationEnded(request.id, GenerationOutcome(saved: 0, failures: [.stopped], cancelled: 0))))
  #expect(session.state.news.log.count == 1)
  #expect(session.state.ledger.held.isEmpty)
}

@Test func theMessageNamesWhatIsThereAndTheKeys() throws {
  var session = Session.paid()
  session.send(.sourceOpened(.harbour, .sample, .of([variation])))
  _ = try session.held(.made)
  let price = session.state.plannedWork.price
  #expect(
    session.state.news.log.last?.text
      == "Nothing was sent: the same request has made 1.png for $0.06. ga goes there, S once more buys it again ≈ \(price)."
  )
}

@Test func theNextPressBuysItAgain() throws {
  var session = Session.paid()
  let held = try session.held(.made)
  session.wait(milliseconds: 5000)
  session.press("S")
  let request = try #require(session.generated)
  #expect(request.isAgain)
  #expect(request.id != held.id)
  #expect(request.isSame(as: held))
}

@Test func aKeyThatIsHeldDownBuysNothingAgain() throws {
  var session = Session.paid()
  _ = try session.held(.made)
  for _ in 0..<100 {
    session.wait(milliseconds: 30)
    session.press("S")
    #expect(session.generated == nil)
  }
  #expect(session.lastLine.hasPrefix(" • Press S again to spend it: ≈ $0.0"))
  session.wait(milliseconds: 1000)
  session.press("S")
  #expect(session.generated?.isAgain == true)
  for _ in 0..<100 {
    session.wait(milliseconds: 1000)
    session.press("S")
    #expect(session.generated == nil, "the same is being made")
  }
}

@Test func oneAgreementBuysOnce() throws {
  var session = Session.paid()
  _ = try session.held(.made)
  session.wait(milliseconds: 1000)
  session.press("S")
  let again = try #require(session.generated)
  session.send(.pipeline(.generationEnded(again.id, GenerationOutcome(saved: 1, failures: [], cancelled: 0))))
  session.wait(milliseconds: 1000)
  session.press("S")
  #expect(session.generated?.isAgain == false)
}

@Test func anotherRequestIsNoRepetition() throws {
  var session = Session.paid()
  _ = try session.held(.made)
  session.wait(milliseconds: 1000)
  session.press("+S")
  #expect(session.generated?.isAgain == false)
}

@Test func anAgreementToBuyAgainDoesNotLastForEver() throws {
  var session = Session.paid()
  _ = try session.held(.made)
  session.wait(milliseconds: 61_000)
  session.press("S")
  #expect(session.generated?.isAgain == false)
}

@Test func buyingAgainObeysTheBudget() throws {
  var session = Session.paid()
  _ = try session.held(.made)
  session.send(.spendingChanged(Spending(today: .cents(200), budget: Budget(perDay: .cents(200)))))
  session.wait(milliseconds: 1000)
  session.press("S")
  #expect(session.generated == nil)
}

@Test func aKeyGoesToWhatIsThere() throws {
  var session = Session.paid()
  session.press("ga")
  #expect(session.lastLine == " • Nothing was asked for that is there already.")
  _ = try session.held(.made)
  session.press("ga")
  #expect(session.lastLine == " • 1.png is not in this History: open its source first.")
  session.send(.sourceOpened(.harbour, .sample, .of([Variation.named("x", number: 2), variation])))
  session.press("ga")
  #expect(session.state.focusedPane == .history)
  #expect(session.state.history.list.selection == .slot(variation.id))
}

@Test func whatABudgetHoldsIsToldWithWhatFits() throws {
  var session = Session.paid()
  _ = try session.held(.stopped)
  #expect(
    session.state.news.log.last?.text
      == "Nothing was sent: $0.06 is more than today's budget of $2.00 allows: $1.99 are spent. "
      + "Fits: quality low ≈ $0.01 (gl).")
  session.press("gl")
  #expect(session.state.settings.options.quality == .low)
  session.press("gl")
  #expect(session.lastLine == " • No budget is in the way.")
}

// Marked pictures.

@Test func aMarkedPictureThatWasMadeAlreadyIsPassedOver() throws {
  var session = Session.paid()
  session.press("1*S")
  let first = try #require(session.generated)
  session.hold(first, .made)
  let second = try #require(session.generated)
  #expect(second.source != first.source && !second.isAgain)
  #expect(session.state.news.log.contains { $0.text.hasPrefix("\(first.source.name.string) is passed over: ") })
  session.send(.pipeline(.generationEnded(second.id, GenerationOutcome(saved: 1, failures: [], cancelled: 0))))
  let third = try #require(session.generated)
  session.send(.pipeline(.generationEnded(third.id, GenerationOutcome(saved: 1, failures: [], cancelled: 0))))
  #expect(
    session.state.news.log.last?.text
      == "3 pictures done, 2 variations saved. 1 picture passed over: the same was made before.")
  #expect(session.state.news.log.last?.kind == .info)
}

@Test func aBudgetStopsTheMarkedPicturesAndMarksAllThatWereNotMade() throws {
  var session = Session.paid()
  session.press("1*S")
  let first = try #require(session.generated)
  session.send(.pipeline(.generationEnded(first.id, GenerationOutcome(saved: 1, failures: [], cancelled: 0))))
  let second = try #require(session.generated)
  session.hold(second, .stopped)
  #expect(session.generated == nil)
  #expect(session.state.queue == nil)
  #expect(session.state.files.markedCount == 2)
  let news = session.state.news.log.filter { $0.text.contains("budget") }
  #expect(news.count == 1)
  #expect(news.first?.text.hasSuffix("2 marked pictures not begun.") == true)
}

@Test func whatIsHeldIsToldOutsideOfTheWindow() throws {
  var session = Session.paid()
  session.press("S")
  let request = try #require(session.generated)
  session.send(.focusChanged(isFocused: false))
  session.hold(request, .made)
  let told = session.effects.contains { effect in
    if case .notify(_, let body) = effect { body.hasPrefix("Nothing was sent") } else { false }
  }
  #expect(told)
}
