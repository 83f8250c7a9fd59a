import Domain
import Testing

private func dollars(_ count: Int) -> Money { Money(microDollars: count * 1_000_000) }

@Test func severalGenerationsShareTheDayAndTheMonth() {
  let spending = Spending(
    today: dollars(1), month: dollars(3),
    budget: Budget(perGeneration: dollars(2), perDay: dollars(5), perMonth: dollars(9)))
  #expect(spending.stop(of: dollars(2), generations: 2) == nil)
  #expect(spending.stop(of: dollars(2), generations: 3)?.period == .day)
  #expect(spending.stop(of: dollars(2), generations: 3)?.price == dollars(6))
  #expect(spending.stop(of: dollars(3), generations: 1)?.period == .generation)
  #expect(spending.left(generations: 1) == dollars(2))
  #expect(spending.left(generations: 4) == dollars(1))
}

@Test func aSumThatOverflowsIsTooMuch() {
  let spending = Spending(budget: Budget(perDay: dollars(5)))
  #expect(spending.stop(of: Money(microDollars: .max / 2), generations: 3)?.period == .day)
}

@Test func whatIsFreeExceedsNothing() {
  #expect(Spending(today: dollars(9), budget: Budget(perDay: dollars(5))).stop(of: .free, generations: 3) == nil)
  #expect(Spending().left == nil)
}
