import Canvas
import Domain
import Testing

@testable import Interface

extension Session {
  /// The previews that were asked for ahead, if any were, by the names of their pictures.
  var ahead: [String]? {
    for case .picture(.drawAhead(let requests)) in effects.reversed() { return requests.map(\.picture.name.string) }
    return nil
  }

  /// A folder of pictures `1.png` … `9.png` with the cursor on picture `number`, which is drawn.
  fileprivate static func numbered(at number: Int) -> Session {
    var session = Session()
    session.send(.folderListed(.of((1...9).map { "\($0).png" })))
    session.press(String(repeating: "j", count: number - 1))
    session.rest()
    session.drawPreview()
    return session
  }
}

@Test(arguments: ["j", "k", "gg"])
func aDrawingThatNobodyWaitsForIsStopped(_ key: String) {
  var session = Session.listed()
  session.press("jj")
  session.rest()
  #expect(session.preview?.picture == .harbour)
  session.press(key)
  #expect(session.effects == [.picture(.cancelDrawing)])
  session.send(.focusChanged(isFocused: true))
  #expect(session.effects.isEmpty)
}

@Test func aDrawingIsStoppedWhenTheNextPictureIsKnown() {
  var session = Session.listed()
  session.press("j")
  session.drawPreview()
  session.wait(milliseconds: 1000)
  session.press("j")
  #expect(session.preview?.picture == .harbour)
  session.press("k")
  #expect(session.effects == [.picture(.cancelDrawing)])
}

@Test func aDrawingThatIsSupersededAtOnceIsNotStoppedTwice() {
  var session = Session.listed()
  session.press("j")
  session.wait(milliseconds: 1000)
  session.press("j")
  #expect(session.effects == [.drawPreview(PreviewRequest(picture: .harbour, mosaic: session.mosaic))])
}

@Test func aDrawingThatHasEndedIsNotStopped() {
  var session = Session.listed()
  session.press("j")
  session.drawPreview()
  session.press("j")
  #expect(session.effects.isEmpty)
}

@Test func aDrawingThatWasStoppedIsAskedForAgain() {
  var session = Session.listed()
  session.press("jj")
  session.rest()
  session.press("j")
  session.press("k")
  session.rest()
  #expect(session.preview?.picture == .harbour)
}

@Test func aRestingCursorHasItsNeighboursDrawn() {
  var session = Session.numbered(at: 4)
  #expect(session.ahead == nil)
  session.wait(milliseconds: 99)
  #expect(session.ahead == nil)
  session.wait(milliseconds: 1)
  #expect(session.ahead == ["5.png", "6.png", "3.png"])
  #expect(session.effects.count == 1)
}

@Test func theNeighboursLieWhereTheCursorGoes() {
  var session = Session.numbered(at: 4)
  session.press("k")
  session.rest()
  session.drawPreview()
  session.wait(milliseconds: 100)
  #expect(session.ahead == ["2.png", "1.png"])
}

@Test func noNeighbourIsDrawnBeforeThePictureItself() {
  var session = Session()
  session.send(.folderListed(.of((1...9).map { "\($0).png" })))
  session.press("jjj")
  session.rest()
  session.wait(milliseconds: 5000)
  #expect(session.ahead == nil)
  session.drawPreview()
  #expect(session.ahead == ["5.png", "6.png", "3.png"])
}

@Test func aHeldKeyHasNoNeighboursDrawn() {
  var session = Session.numbered(at: 2)
  for _ in 0..<7 {
    session.press("j")
    #expect(session.ahead == nil)
    session.wait(milliseconds: 33)
    #expect(session.ahead == nil)
  }
}

@Test func aCursorThatMovesOnStopsWhatIsDrawnAhead() {
  var session = Session.numbered(at: 4)
  session.wait(milliseconds: 100)
  session.press("j")
  #expect(session.effects == [.picture(.drawAhead([]))] + [session.preview].compactMap { $0.map { .drawPreview($0) } })
  session.press("j")
  #expect(session.ahead == nil)
}

@Test func whatWasDrawnAheadIsShownAtOnce() throws {
  var session = Session.numbered(at: 4)
  session.wait(milliseconds: 100)
  for case .picture(.drawAhead(let requests)) in session.effects {
    for request in requests {
      session.send(.previewDrawn(request, try #require(.flat(columns: 4, rows: 2, "▀")), .harbour))
      #expect(session.effects.isEmpty)
    }
  }
  session.wait(milliseconds: 1000)
  session.press("j")
  session.wait(milliseconds: 1)
  #expect(session.preview == nil)
  #expect(session.screen().contains("▀▀▀▀"))
  session.wait(milliseconds: 150)
  #expect(session.ahead == ["7.png"])
}

@Test func nothingHappensOnceTheNeighboursAreDrawn() throws {
  var session = Session.numbered(at: 4)
  session.wait(milliseconds: 100)
  for case .picture(.drawAhead(let requests)) in session.effects {
    for request in requests { session.send(.previewFailed(request, .broken(request.picture, detail: "no end"))) }
  }
  #expect(session.state.nextTickAt == nil)
  session.wait(milliseconds: 60_000)
  #expect(session.effects.isEmpty)
}

@Test func theNeighboursInTheHistoryAreDrawnToo() {
  var session = Session.picked()
  let family = (1...3).map { Variation.named("v\($0)", number: $0) }
  session.send(.sourceOpened(.harbour, LineageID(rawValue: "abc"), .of(family)))
  session.press("<Esc>4j")
  session.rest()
  session.drawPreview()
  session.wait(milliseconds: 200)
  #expect(session.ahead == ["2.png", "3.png", "harbour.jpg"])
}

@Test func foldersHaveNoNeighboursDrawn() {
  var session = Session.numbered(at: 2)
  session.wait(milliseconds: 1000)
  session.press("gg")
  session.wait(milliseconds: 1000)
  #expect(session.ahead == nil)
  #expect(session.state.nextTickAt == nil)
}

@Test func aThousandFoldersAreNotSearchedForANeighbour() {
  var session = Session()
  session.send(.folderListed(.of((1...1000).map { "f\($0)/" } + ["a.png", "b.png"])))
  session.press("G")
  session.rest()
  session.drawPreview()
  session.wait(milliseconds: 200)
  #expect(session.ahead == ["a.png"])
}

extension Session {
  fileprivate var mosaic: MosaicRequest {
    state.picture.wanted?.mosaic
      ?? MosaicRequest(columns: 0, rows: 0, depth: .mono, symbols: .ascii, background: 0)
  }
}

/// What lies under an opaque picture is not seen: another theme draws nothing anew.
@Test func anotherThemeDrawsNoOpaquePictureAnew() throws {
  var session = Session.picked()
  session.drawPreview()
  let before = try #require(session.state.picture.wanted)
  let paper = Style(foreground: .rgb(0x101010), background: .rgb(0xFDF6E3))
  session.send(.themeLoaded(Theme(name: "paper", variant: .light) { _ in paper }))
  #expect(session.state.background == 0xFDF6E3)
  #expect(session.state.picture.wanted == before)
}
