import Canvas
import Domain
import Testing

@testable import Interface

@Test func theCursorDrawsWhatItIsOn() throws {
  var session = Session.listed()
  session.press("j")
  #expect(session.effects.last == session.preview.map { .drawPreview($0) })
  let request = try #require(session.preview)
  #expect(request.picture == .cat)
  #expect(request.mosaic.columns == 55)
  #expect(request.mosaic.rows == 21)
  #expect(request.mosaic.depth == .rgb)
  #expect(request.mosaic.background == 0x101010)
}

@Test func aCursorThatMovesOnWaitsBeforeItDraws() {
  var session = Session.listed()
  session.press("j")
  session.press("j")
  #expect(session.preview == nil)
  session.wait(milliseconds: 29)
  #expect(session.preview == nil)
  session.wait(milliseconds: 1)
  #expect(session.preview?.picture == .harbour)
}

@Test func aPreviewIsAskedForOnce() throws {
  var session = Session.listed()
  session.press("j")
  let request = try #require(session.preview)
  session.send(.previewDrawn(request, try #require(.flat(columns: 4, rows: 2)), .harbour))
  session.press("jk")
  #expect(session.preview == nil)
  session.rest()
  #expect(session.preview == nil)
  #expect(session.screen().contains("▄▄▄▄"))
}

@Test func theCursorMovesBeforeAKnownPictureIsShown() throws {
  var session = Session.listed()
  for symbol: Unicode.Scalar in ["▄", "▀"] {
    session.press("j")
    session.rest()
    session.send(
      .previewDrawn(
        try #require(session.state.picture.wanted), try #require(.flat(columns: 4, rows: 2, symbol)), .harbour))
  }
  session.wait(milliseconds: 1000)
  session.press("k")
  #expect(session.screen().contains("▀▀▀▀"))
  #expect(session.state.nextTickAt == session.now.advanced(by: 1))
  session.wait(milliseconds: 1)
  #expect(session.screen().contains("▄▄▄▄"))
}

@Test func aHeldKeyShowsNoKnownPictures() throws {
  var session = Session.listed()
  for symbol: Unicode.Scalar in ["▄", "▀"] {
    session.press("j")
    session.rest()
    session.send(
      .previewDrawn(
        try #require(session.state.picture.wanted), try #require(.flat(columns: 4, rows: 2, symbol)), .harbour))
  }
  for key in ["k", "j", "k", "j", "k"] {
    session.press(key)
    session.wait(milliseconds: 40)
    #expect(session.screen().contains("▀▀▀▀"))
  }
  session.rest()
  #expect(session.screen().contains("▄▄▄▄"))
}

@Test func thePreviewFollowsTheSizeOfTheScreen() {
  var session = Session.listed()
  session.press("j")
  session.rest()
  session.resize(rows: 50, columns: 200)
  session.rest()
  #expect(session.preview?.mosaic.columns == 106)
  session.resize(rows: 50, columns: 200)
  #expect(session.effects.isEmpty)
}

@Test func aPreviewThatCameTooLateIsKeptButNotShown() throws {
  var session = Session.listed()
  session.press("j")
  let old = try #require(session.preview)
  session.press("j")
  session.send(.previewDrawn(old, try #require(.flat(columns: 4, rows: 2)), .harbour))
  #expect(!session.screen().contains("▄▄▄▄"))
  session.press("k")
  session.rest()
  #expect(session.preview == nil)
  #expect(session.screen().contains("▄▄▄▄"))
}

@Test func theOldPictureStaysForAMomentThenMakesRoom() throws {
  var session = Session.listed()
  session.press("j")
  session.send(.previewDrawn(try #require(session.preview), try #require(.flat(columns: 4, rows: 2)), .harbour))
  session.press("j")
  #expect(session.screen().contains("▄▄▄▄"))
  #expect(session.state.nextTickAt == Instant(milliseconds: 1_000_030))
  session.wait(milliseconds: 30)
  #expect(session.state.nextTickAt == Instant(milliseconds: 1_000_300))
  session.wait(milliseconds: 270)
  #expect(session.screen().contains("◌ drawing harbour.jpg …"))
  #expect(session.state.nextTickAt == nil)
}

@Test func factsStandInTheTitle() throws {
  var session = Session.listed()
  session.press("jj")
  session.rest()
  session.send(.previewDrawn(try #require(session.preview), try #require(.flat(columns: 4, rows: 2)), .harbour))
  #expect(session.screen().contains("╭ 2 harbour.jpg  4000×3000  JPEG  3.3 M ─"))
}

@Test func aPictureThatCannotBeDrawnSaysWhy() throws {
  var session = Session.listed()
  session.press("jj")
  session.rest()
  session.send(.previewFailed(try #require(session.preview), .broken(.harbour, detail: "it ends too soon")))
  #expect(session.middle.contains("cannot be decoded: it ends too soon. Open it in another program"))
}

@Test func theImagerCannotPutControlCharactersOnTheScreen() throws {
  var session = Session.listed()
  session.press("j")
  for scalar: Unicode.Scalar in ["\u{1B}", "\u{9B}", "\u{202E}", "日", "\u{301}", "\0"] {
    session.send(
      .previewDrawn(
        try #require(session.state.picture.wanted), try #require(.flat(columns: 55, rows: 21, scalar)), .harbour))
    #expect(!session.grid().cells.contains { $0.scalar == scalar.value && scalar.value != 0 })
  }
}

@Test func aMosaicLargerThanThePaneIsCut() throws {
  var session = Session.listed()
  session.press("j")
  session.send(.previewDrawn(try #require(session.preview), try #require(.flat(columns: 300, rows: 100)), .harbour))
  let rows = session.screen().split(separator: "\n", omittingEmptySubsequences: false)
  #expect(rows[1].hasPrefix("│ ../                        ││▄"))
  #expect(rows[29].contains("├ 3 Prompt"))
}

@Test func aDescriptionIsAskedForOnce() {
  var session = Session.listed()
  session.press("jj<Enter>")
  #expect(session.screen().contains("◌ local studio is describing"))
  session.press("<Esc>1<Enter>")
  #expect(!session.effects.contains(.describe(.harbour)))
}

@Test func aDescriptionThatFailedIsAskedForAgain() {
  var session = Session.listed()
  session.press("jj<Enter>")
  session.send(.describeFailed(.harbour, .broken(.harbour, detail: "no end")))
  #expect(session.screen().contains("✗ not described"))
  session.press("<Esc>1<Enter>")
  #expect(session.effects.contains(.describe(.harbour)))
}

@Test func theDescriptionSaysWhoSaidItAndHowSureTheyAre() {
  var session = Session.listed()
  session.press("jj<Enter>")
  session.send(.described(.harbour, .harbour, isCached: true))
  let screen = session.screen()
  #expect(screen.contains("─ local studio, 0.87, cached ─"))
  #expect(screen.contains("│ a boat docked in a harbour at sunset"))
  #expect(screen.contains("│ boat · water · sky · [1] boat"))
  #expect(screen.contains("│ slate blue 40 %"))
  #expect(screen.contains("│ says “LUCKY”"))
}

@Test func theDescriptionScrollsFromAnywhere() {
  var session = Session.listed(rows: 24, columns: 80)
  session.press("jj<Enter>")
  session.send(.described(.harbour, .harbour, isCached: true))
  session.press("<Esc>")
  #expect(!session.screen(rows: 24, columns: 80).contains("LUCKY"))
  session.press("JJJJJJJJ")
  #expect(session.screen(rows: 24, columns: 80).contains("LUCKY"))
  session.press("KKKKKKKK")
  #expect(session.screen(rows: 24, columns: 80).contains("a boat docked"))
}

@Test(arguments: [Double.nan, .infinity, -1, 2]) func numbersThatMakeNoSenseAreShownAnyway(_ value: Double) {
  var description = Description.harbour
  description.confidence = value
  description.colours[0].share = value
  var session = Session.listed()
  session.press("jj<Enter>")
  session.send(.described(.harbour, description, isCached: false))
  _ = session.screen()
}
