import Domain
import Testing

@testable import Services

@Suite struct AttemptsTests {
  private static func head(_ status: Int, _ headers: [String: String] = [:]) -> HTTPHead {
    HTTPHead(status: status, headers: headers)
  }

  struct Row: Sendable, CustomTestStringConvertible {
    var title: String
    var isRepeatable = false
    var outcome: Attempts.Outcome
    /// The milliseconds until it leaves again; nil where it does not.
    var wait: Int?

    var testDescription: String { title }
  }

  static let rows: [Row] = [
    Row(
      title: "no connection", outcome: .fault(.service(.unreachable(host: "h", detail: ""), mayHaveLeft: false)),
      wait: 500),
    Row(
      title: "a connection that broke", outcome: .fault(.service(.connectionLost(detail: ""), mayHaveLeft: true)),
      wait: nil),
    Row(
      title: "a connection that broke, repeatable", isRepeatable: true,
      outcome: .fault(.service(.connectionLost(detail: ""), mayHaveLeft: true)), wait: 500),
    Row(title: "no answer", outcome: .fault(.service(.timedOut(seconds: 9), mayHaveLeft: true)), wait: nil),
    Row(
      title: "no answer, repeatable", isRepeatable: true,
      outcome: .fault(.service(.timedOut(seconds: 9), mayHaveLeft: true)), wait: 500),
    Row(title: "stopped", isRepeatable: true, outcome: .fault(HTTPFault(cause: .cancelled, mayHaveLeft: true))),
    Row(
      title: "a certificate", isRepeatable: true,
      outcome: .fault(.service(.untrusted(host: "h", detail: ""), mayHaveLeft: false)), wait: nil),
    Row(title: "429", outcome: .refused(head(429), .rateLimited(seconds: nil)), wait: 500),
    Row(title: "429 in words", outcome: .refused(head(429), .rateLimited(seconds: 52)), wait: 52_000),
    Row(
      title: "429 with seconds", outcome: .refused(head(429, ["retry-after": "3"]), .rateLimited(seconds: nil)),
      wait: 3000),
    Row(
      title: "429 with milliseconds",
      outcome: .refused(head(429, ["retry-after-ms": "20", "retry-after": "3"]), .rateLimited(seconds: nil)),
      wait: 20),
    Row(
      title: "429 for too long", outcome: .refused(head(429, ["retry-after": "121"]), .rateLimited(seconds: nil)),
      wait: nil),
    Row(title: "429 for the quota", outcome: .refused(head(429), .quotaStop(detail: "")), wait: nil),
    Row(title: "429 for the bill", outcome: .refused(head(429), .billingStop(detail: "")), wait: nil),
    Row(
      title: "429 that is not to be repeated",
      outcome: .refused(head(429, ["x-should-retry": "false"]), .rateLimited(seconds: nil)), wait: nil),
    Row(title: "500", outcome: .refused(head(500), .serverTrouble(status: 500, detail: "")), wait: nil),
    Row(
      title: "503 that is to be repeated",
      outcome: .refused(head(503, ["x-should-retry": "true"]), .serverTrouble(status: 503, detail: "")), wait: 500),
    Row(
      title: "500, repeatable", isRepeatable: true,
      outcome: .refused(head(500), .serverTrouble(status: 500, detail: "")), wait: 500),
    Row(title: "a wrong key", isRepeatable: true, outcome: .refused(head(401), .wrongKey), wait: nil),
    Row(
      title: "moderation that is to be repeated", isRepeatable: true,
      outcome: .refused(head(400, ["x-should-retry": "true"]), .moderated(.input, categories: [])), wait: nil),
  ]

  @Test(arguments: rows)
  func whetherARequestLeavesAgain(_ row: Row) {
    var attempts = Attempts(isRepeatable: row.isRepeatable)
    #expect(attempts.wait(after: row.outcome, chance: 0) == row.wait)
  }

  @Test func thePauseGrowsAndEnds() {
    var attempts = Attempts(isRepeatable: true, limit: 8)
    let lost = Attempts.Outcome.fault(.service(.connectionLost(detail: ""), mayHaveLeft: true))
    let waits = (0..<8).map { _ in attempts.wait(after: lost, chance: 0) }
    #expect(waits == [500, 1000, 2000, 4000, 8000, 8000, 8000, nil])
  }

  @Test func chanceShortensThePauseByAQuarter() {
    var attempts = Attempts(isRepeatable: true)
    let lost = Attempts.Outcome.fault(.service(.connectionLost(detail: ""), mayHaveLeft: true))
    #expect(attempts.wait(after: lost, chance: 1) == 375)
  }

  @Test func theTwentyFirstRequestOfAMinuteWaits() {
    var rule = PaceRule(perMinute: 20)
    let start = Instant(milliseconds: 1_000_000)
    let turns = (0..<41).map { _ in rule.turn(at: start) }
    #expect(turns[19] == start)
    #expect(turns[20] == start.advanced(by: 60_000))
    #expect(turns[40] == start.advanced(by: 120_000))
  }

  @Test func aRuleWithoutALimitNeverWaits() {
    var rule = PaceRule(perMinute: nil)
    let start = Instant(milliseconds: 0)
    #expect((0..<100).allSatisfy { _ in rule.turn(at: start) == start })
  }
}
