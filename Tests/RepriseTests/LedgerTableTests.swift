import Domain
import Testing

@testable import reprise

struct LedgerTableTests {
  private func row(_ instruction: String) -> String {
    let entry = LedgerEntry(
      id: "g-1", kind: .variation, state: .settled, service: .openAI, model: "gpt", estimate: nil,
      charge: Money(microDollars: 12_505), intendedAt: Instant(milliseconds: 0))
    return LedgerTable.entries([LedgerReport.Line(entry, source: "a.png", instruction: instruction)])[1]
  }

  @Test(arguments: [
    ("at dusk", "at dusk"), ("a, b", "\"a, b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("=cmd()", "'=cmd()"),
    ("+1", "'+1"), ("-1", "'-1"), ("@x", "'@x"), ("a\r\n=x", "\"a\r\n=x\""), ("a,\"\u{301},=x", "\"a,\"\"\u{301},=x\""),
  ])
  func aTextIsOneCellAndNoFormula(text: String, cell: String) {
    let rest = ",,0.012505,0.012505,1970-01-01T00:00:00.000Z,,,"
    #expect(row(text) == "g-1,variation,settled,openai,gpt,a.png,\(cell)\(rest)")
  }

  @Test(arguments: [(0, "$0.00"), (12_505, "$0.012505"), (1_000_000, "$1.00"), (1_230_000, "$1.23"), (7, "$0.000007")])
  func anExactAmountHasAllItsDecimals(microDollars: Int, text: String) {
    #expect(Money(microDollars: microDollars).exact == text)
  }
}
