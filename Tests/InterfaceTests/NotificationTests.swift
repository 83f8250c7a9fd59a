import Canvas
import Domain
import Testing

@testable import Interface

/// A generation under way.
private func working(
  _ configure: (inout Surroundings) -> Void = { _ in }
) throws -> (session: Session, request: GenerationRequest) {
  var session = Session.picked(configure: configure)
  session.type("at dusk")
  session.press("<C-s>")
  return (session, try #require(session.generated))
}

private func ended(_ saved: Int = 1, _ failures: [Failure] = [], cancelled: Int = 0) -> GenerationOutcome {
  GenerationOutcome(saved: saved, failures: failures, cancelled: cancelled)
}

extension Session {
  fileprivate var notifications: [String] {
    effects.compactMap { if case .notify(let title, let body) = $0 { "\(title): \(body)" } else { nil } }
  }
}

@Test(arguments: [nil, true, false] as [Bool?])
func onlyWhoLooksElsewhereIsTold(isFocused: Bool?) throws {
  var (session, request) = try working()
  if let isFocused { session.send(.focusChanged(isFocused: isFocused)) }
  session.send(.pipeline(.generationEnded(request.id, ended())))
  #expect(session.notifications == (isFocused == false ? ["reprise: harbour.jpg: 1 variation saved."] : []))
}

@Test func whoCameBackIsNotTold() throws {
  var (session, request) = try working()
  session.send(.focusChanged(isFocused: false))
  session.send(.focusChanged(isFocused: true))
  session.send(.pipeline(.generationEnded(request.id, ended())))
  #expect(session.notifications == [])
}

@Test func aGenerationIsToldOfOnce() throws {
  var (session, request) = try working()
  session.send(.focusChanged(isFocused: false))
  session.send(.pipeline(.generationEnded(request.id, ended(0, [.diskFull("/library")]))))
  #expect(session.notifications.count == 1)
  session.send(.pipeline(.generationEnded(request.id, ended(0, [.diskFull("/library")]))))
  #expect(session.notifications == [])
}

@Test func aFailureIsToldOf() throws {
  var (session, request) = try working()
  session.send(.focusChanged(isFocused: false))
  session.send(.pipeline(.generationEnded(request.id, ended(0, [.diskFull("/library")]))))
  #expect(session.notifications.first?.hasPrefix("reprise: harbour.jpg: No room on the disk for /library.") == true)
}

@Test func whatTheUserCancelledIsNoNews() throws {
  var (session, request) = try working()
  session.send(.focusChanged(isFocused: false))
  session.send(.pipeline(.generationEnded(request.id, ended(0, [.cancelled], cancelled: 1))))
  #expect(session.notifications == [])
}

@Test func theConfigurationSwitchesItOff() throws {
  var (session, request) = try working { $0.notifies = false }
  session.send(.focusChanged(isFocused: false))
  session.send(.pipeline(.generationEnded(request.id, ended())))
  #expect(session.notifications == [])
}

@Test func aQueueIsToldOfWhenItsLastPictureIsDone() throws {
  var session = Session.listed()
  session.press("j<Space><Space>i")
  session.type("dusk")
  session.press("<C-s>")
  session.send(.focusChanged(isFocused: false))
  let first = try #require(session.state.history.running.first?.request)
  session.send(.pipeline(.generationEnded(first.id, ended())))
  #expect(session.notifications == [])
  let second = try #require(session.generated)
  session.send(.pipeline(.generationEnded(second.id, ended())))
  #expect(session.notifications == ["reprise: \(second.source.name.string): 2 pictures done, 2 variations saved."])
}

@Test func clocksRestWhileNobodyLooks() throws {
  var (session, _) = try working()
  session.wait(milliseconds: 5000)
  #expect(session.state.nextTickAt == Instant(milliseconds: 1_006_000))
  session.send(.focusChanged(isFocused: false))
  #expect(session.state.nextTickAt == Instant(milliseconds: 1_010_000))
  session.send(.focusChanged(isFocused: true))
  #expect(session.state.nextTickAt == Instant(milliseconds: 1_006_000))
}

@Test func withReducedMotionNothingMovesByItself() throws {
  var (session, _) = try working { $0.reducesMotion = true }
  session.wait(milliseconds: 41_000)
  #expect(session.state.nextTickAt == nil)
  let before = session.screen()
  #expect(before.contains("◐ waiting "))
  #expect(!before.contains("0:41"))
  session.wait(milliseconds: 60_000)
  #expect(session.screen() == before)
  session.press("<Esc>w")
  #expect(!session.screen().contains("1:41"))
}
