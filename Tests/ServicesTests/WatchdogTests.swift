import Testing

@testable import Services

struct WatchdogTests {
  /// A job as the watchdog sees it: the share of a processor that it gets up to each time, in seconds.
  struct Life: CustomTestStringConvertible {
    let testDescription: String
    let shares: [(until: Double, share: Double)]
    let end: Watchdog.Verdict
    let endsAt: ClosedRange<Double>

    func processor(at time: Double) -> Double {
      var start = 0.0
      return shares.reduce(0) { total, part in
        defer { start = part.until }
        return total + max(0, min(time, part.until) - start) * part.share
      }
    }
  }

  private static let lives = [
    Life(
      testDescription: "hangs from the start", shares: [(1000, 0)], end: .end(.hanging), endsAt: 30...30.1),
    Life(
      testDescription: "hangs after ten seconds", shares: [(10, 0.5), (1000, 0)], end: .end(.hanging),
      endsAt: 39...46),
    Life(testDescription: "spins", shares: [(1000, 1)], end: .end(.spinning), endsAt: 30...30.1),
    Life(testDescription: "spins on two", shares: [(1000, 2)], end: .end(.spinning), endsAt: 30...30.1),
    Life(
      testDescription: "spins on a busy machine", shares: [(1000, 0.2)], end: .end(.spinning), endsAt: 100...103),
    Life(testDescription: "starves", shares: [(1000, 0.005)], end: .end(.starved), endsAt: 300...300.1),
    Life(
      testDescription: "starves and then hangs", shares: [(50, 0.01), (1000, 0)], end: .end(.hanging), endsAt: 77...84),
  ]

  @Test(arguments: lives)
  func aJobEndsWhenItIsToBlameAndLaterWhenItIsNot(_ life: Life) {
    var watchdog = Watchdog(patience: 30, limit: 300, now: 100)
    var now = 100.0
    while true {
      let verdict = watchdog.look(now: now, processor: life.processor(at: now - 100))
      guard case .wait(let until) = verdict else {
        #expect(verdict == life.end)
        #expect(life.endsAt ~= now - 100)
        return
      }
      #expect(until > now)
      guard until > now else { return }
      now = until
    }
  }

  @Test func timeInWhichNobodyLookedCountsForNothing() {
    var watchdog = Watchdog(patience: 30, limit: 300, now: 0)
    #expect(watchdog.look(now: 3, processor: 0.5) == .wait(until: 6))
    // Stopped, or asleep, for an hour.
    #expect(watchdog.look(now: 3600, processor: 0.5) == .wait(until: 3603))
    #expect(watchdog.look(now: 3603, processor: 0.5) == .wait(until: 3606))
  }

  @Test func aClockThatStepsBackIsNoReason() {
    var watchdog = Watchdog(patience: 30, limit: 300, now: 50)
    #expect(watchdog.look(now: 10, processor: 0) == .wait(until: 13))
  }

  @Test func theLimitIsNeverBelowThePatience() {
    var watchdog = Watchdog(patience: 30, limit: 1, now: 0)
    #expect(watchdog.look(now: 2, processor: 1) == .wait(until: 5))
  }
}
