import Domain
import Testing

@testable import reprise

struct ChangeBurstTests {
  @Test func aBurstIsReportedWhenNothingMoreComes() {
    var burst = ChangeBurst(at: .zero)
    burst.note("a.png", at: .milliseconds(10))
    burst.note("b.png", at: .milliseconds(100))
    #expect(burst.dueAt == .milliseconds(250))
    #expect(burst.names == ["a.png", "b.png"])
  }

  @Test func changesThatDoNotEndAreReportedOnceASecond() {
    var burst = ChangeBurst(at: .seconds(5))
    for step in 0..<100 { burst.note("a.png", at: .seconds(5) + .milliseconds(100 * step)) }
    #expect(burst.dueAt == .seconds(6))
  }

  @Test func ofVeryManyNamesNoneIsTold() {
    var burst = ChangeBurst(at: .zero)
    for number in 0...ChangeBurst.limit { burst.note(FilePath("\(number).png"), at: .zero) }
    #expect(burst.names == nil)
    burst.note("a.png", at: .zero)
    #expect(burst.names == nil)
  }

  @Test func aChangeOfTheFolderItselfCanBeAnything() {
    var burst = ChangeBurst(at: .zero)
    burst.note("a.png", at: .zero)
    burst.note(nil, at: .zero)
    #expect(burst.names == nil)
  }
}
