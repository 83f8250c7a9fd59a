import Domain
import Testing

@testable import Interface

private func day(_ spent: Int, of limit: Int) -> Event {
  .spendingChanged(Spending(today: .cents(spent), budget: Budget(perDay: .cents(limit))))
}

@Test func whatFitsABudgetIsNamedWithItsPrice() throws {
  var session = Session.paid { $0.options.quality = .high }
  session.press("++")
  let one = session.state.slotPrice
  session.send(.spendingChanged(Spending(budget: Budget(perDay: one.times(2)))))
  let reason = try #require(session.state.unavailability(of: .generate))
  let first = try #require(session.state.fitting.first)
  #expect(first.change == .count(2) && first.price == one.times(2))
  #expect(reason.hasPrefix("today's budget of \(one.times(2)) does not allow it: $0.00 are spent; fits: 2 pictures ≈ "))
  #expect(reason.contains(" (gl), or quality "))
}

@Test func aKeyTakesTheFirstThatFits() {
  var session = Session.paid { $0.options.quality = .high }
  session.press("gl")
  #expect(session.lastLine == " • No budget is in the way.")
  session.press("++")
  let one = session.state.slotPrice
  session.send(.spendingChanged(Spending(budget: Budget(perDay: one.times(2)))))
  session.press("gl")
  #expect(session.state.settings.count == 2)
  #expect(session.lastLine == " • Now 2 pictures: S generates ≈ \(one.times(2)).")
  session.press("S")
  #expect(session.generated?.settings.count == 2)
}

@Test func theKeyWorksOnTheListOfSettingsToo() {
  var session = Session.paid { $0.options.quality = .high }
  session.press("+")
  session.send(.spendingChanged(Spending(budget: Budget(perGeneration: session.state.slotPrice))))
  session.press("Mgl")
  #expect(session.state.settings.count == 1)
  #expect(session.state.context == .choosing)
}

@Test func whereNothingFitsThatIsSaid() {
  var session = Session.paid()
  session.send(day(200, of: 200))
  #expect(
    session.state.unavailability(of: .generate)
      == "today's budget of $2.00 does not allow it: $2.00 are spent")
  session.press("gl")
  #expect(session.lastLine == " • Nothing smaller fits the budget.")
}

@Test func everythingThatFitsReallyDoes() {
  var session = Session.paid { $0.options.quality = .high }
  session.press("++")
  let whole = session.state.plannedWork.price
  for percent in stride(from: 1, through: 99, by: 7) {
    let limit = Money(microDollars: whole.microDollars * percent / 100)
    session.send(.spendingChanged(Spending(budget: Budget(perMonth: limit))))
    for smaller in session.state.fitting {
      var other = session
      other.send(.spendingChanged(Spending()))
      other.change { $0.settings = smaller.applied(to: $0.settings) }
      #expect(other.state.plannedWork.price == smaller.price, "\(smaller.title)")
      #expect(smaller.price <= limit)
    }
  }
}

@Test func markedPicturesShareTheDayAndNotTheLimitOfOne() {
  var session = Session.paid()
  session.press("1*")
  let one = session.state.slotPrice
  session.send(.spendingChanged(Spending(budget: Budget(perGeneration: one))))
  #expect(session.state.budgetStop == nil)
  session.send(.spendingChanged(Spending(budget: Budget(perDay: one.times(2)))))
  #expect(session.state.budgetStop?.period == .day)
}

// What earlier requests cost.

@Test func earlierChargesCorrectThePrice() {
  var session = Session.paid()
  let before = session.state.slotPrice
  session.send(.chargeRatiosRead([ModelName("gpt-image-2.6-flare", at: .openAI): 1.5]))
  #expect(session.state.slotPrice == before.scaled(by: 1.5))
  #expect(session.screen().contains("^S generate ≈ \(before.scaled(by: 1.5))"))
  #expect(session.state.slotPrice(session.state.settings.options) == before.scaled(by: 1.5))
  session.send(.chargeRatiosRead([ModelName("gpt-image-2.6-flare", at: .azureOpenAI): 1.5]))
  #expect(session.state.slotPrice == before)
}

@Test func theDescribersSayWhatADescriptionPrices() {
  var session = Session.paid { $0.describerPrices = [.azureVision: .cents(1), .openAI: .cents(2)] }
  session.press("D")
  let lines = session.screen().split(separator: "\n")
  #expect(lines.contains { $0.contains("Azure AI Vision") && $0.contains("≈ $0.01 · no key: C") })
  #expect(lines.contains { $0.contains("OpenAI") && $0.contains("≈ $0.02") })
}

@Test func theListOfSettingsSaysWhatFits() {
  var session = Session.paid { $0.options.quality = .high }
  session.press("+")
  session.send(.spendingChanged(Spending(budget: Budget(perGeneration: session.state.slotPrice))))
  session.press("M")
  #expect(session.screen().contains("! This is more than the $0.18 that one generation may cost; fits: 1 picture ≈"))
}
