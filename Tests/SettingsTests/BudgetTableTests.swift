import Domain
import Settings
import Testing

struct BudgetTableTests {
  private func read(_ text: String) -> Configuration {
    Configuration(text: text, file: "config.toml", home: "/home/ada")
  }

  @Test func limitsAreDollars() {
    let configuration = read("[budget]\ngeneration = \"0.50\"\nday = 2\nmonth = 20.5\n")
    #expect(configuration.problems == [])
    #expect(
      configuration.knownBudget
        == Budget(
          perGeneration: Money(microDollars: 500_000), perDay: Money(microDollars: 2_000_000),
          perMonth: Money(microDollars: 20_500_000)))
  }

  @Test func withoutATableThereIsNoLimit() {
    #expect(read("theme = \"Dusk\"\n").knownBudget == .unlimited)
  }

  @Test(arguments: ["[budget]\nday = \"2,00\"\n", "[budget]\ndaily = 2\n", "budget = 2\n", "[budget\nday = 2\n"])
  func whatCannotBeReadAllowsNothing(text: String) {
    let configuration = read(text)
    #expect(!configuration.problems.isEmpty && configuration.knownBudget.isUnreadable)
  }
}
