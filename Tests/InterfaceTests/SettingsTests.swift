import Canvas
import Domain
import Testing

@testable import Interface

@Test func generateNeedsASourceThenWords() {
  var session = Session.listed()
  #expect(session.state.unavailability(of: .generate) == "open a picture first: Enter in Files")
  session.press("jj<Enter>")
  #expect(session.state.unavailability(of: .generate) == "write first what to change")
  session.press("<Esc>")
  #expect(session.state.unavailability(of: .generate) == "say first what to change: press i and write")
  session.press("i")
  session.type("dusk")
  #expect(session.state.unavailability(of: .generate) == nil)
}

@Test func theSameGenerationIsNotStartedTwiceByAKeyThatRepeats() {
  var session = Session.picked()
  session.type("dusk")
  session.press("<C-s><C-s><C-s>")
  #expect(session.effects.filter { if case .generate = $0 { true } else { false } }.count == 1)
  session.type("!")
  session.press("<C-s>")
  #expect(session.generated?.instruction == "dusk!")
}

@Test func slotsAreCountedFromOneToTen() throws {
  var session = Session.picked()
  session.type("dusk")
  session.press("<Esc>")
  for _ in 0..<12 { session.press("+") }
  #expect(session.state.unavailability(of: .moreSlots) != nil)
  session.press("S")
  let request = try #require(session.generated)
  #expect(request.settings.count == 10)
  for _ in 0..<12 { session.press("-") }
  #expect(session.screen().contains("×1"))
}

@Test func thePriceIsShownForAllSlots() {
  var session = Session(price: Money(microDollars: 35_000), count: 2)
  session.send(.folderListed(.sample))
  #expect(session.screen().contains("^S generate ≈ $0.07"))
}

@Test func theModeGoesRoundWhatTheServiceOffers() {
  var session = Session(modes: [.picture, .description])
  session.press("m")
  #expect(session.screen().contains(" from description · local"))
  session.press("m")
  #expect(session.screen().contains(" from picture · local"))
}
