import Domain
import Testing

struct MoneyTests {
  @Test(arguments: [
    (0, "free"), (1, "$0.01"), (10_000, "$0.01"), (10_001, "$0.02"), (65_000, "$0.07"), (990_001, "$1.00"),
    (1_000_000, "$1.00"), (12_345_678, "$12.35"), (1_050_000, "$1.05"),
  ])
  func aPriceNeverLooksSmallerThanItIs(microDollars: Int, text: String) {
    #expect(Money(microDollars: microDollars).description == text)
  }

  @Test func amountsAddUpAndCompare() {
    #expect(Money(microDollars: 1) + Money(microDollars: 2) == Money(microDollars: 3))
    #expect(Money.free < Money(microDollars: 1))
    #expect(Money.free.isFree && !Money(microDollars: 1).isFree)
  }
}
