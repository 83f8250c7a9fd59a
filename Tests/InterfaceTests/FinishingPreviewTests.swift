import Canvas
import Domain
import Testing

@testable import Interface

@Test func theFinishedPictureIsDrawnAsItIsChanged() throws {
  var session = Session.finishing()
  session.press("l")
  let request = try #require(session.preview)
  #expect(request.picture == .harbour)
  #expect(request.mosaic.finish?.text == "turn right")
}

@Test func keysThatRepeatDrawNothingOnTheWay() {
  var session = Session.finishing()
  session.press("7jl")
  #expect(session.preview?.mosaic.finish?.text == "light +5")
  session.press("l")
  #expect(session.effects == [.picture(.cancelDrawing)])
  session.press("l")
  #expect(session.effects.isEmpty)
  session.rest()
  #expect(session.preview?.mosaic.finish?.text == "light +15")
}

@Test func theOldPictureStaysUntilTheNewOneIsThere() {
  var session = Session.finishing()
  session.press("l")
  session.wait(milliseconds: 5000)
  #expect(session.screen().contains("▄▄▄▄"))
  #expect(!session.screen().contains("drawing"))
  session.press("<Esc>")
  #expect(session.screen().contains("▄▄▄▄"))
}

@Test func theUnfinishedPictureIsShownToCompare() {
  var session = Session.finishing()
  session.press("lb")
  #expect(session.state.picture.wanted?.mosaic.finish == nil)
  #expect(session.screen().contains("2 harbour.jpg, as it was  4000×3000  JPEG"))
  session.press("b")
  #expect(session.state.picture.wanted?.mosaic.finish?.text == "turn right")
  session.press("bl")
  #expect(session.state.picture.wanted?.mosaic.finish?.text == "turn around")
}

@Test func aPreviewThatFailsDoesNotTakeTheSourceBack() throws {
  var session = Session.picked()
  session.rest()
  session.press("<Esc>2Fl")
  session.rest()
  let request = try #require(session.state.picture.wanted)
  #expect(request.mosaic.finish != nil)
  session.send(.previewFailed(request, .tooLarge(.harbour, detail: "pixels", limit: "100")))
  #expect(session.state.history.source == .harbour)
  #expect(session.state.finishing != nil)
  session.press("u")
  #expect(session.state.picture.previews.failure(of: .harbour) == nil)
}

@Test func theFactsOfAFileAreNotThoseOfTheFinishedPicture() throws {
  var session = Session.finishing()
  session.press("l")
  let request = try #require(session.state.picture.wanted)
  var facts = PictureFacts.harbour
  facts.size = PixelSize(pixelWidth: 3000, pixelHeight: 4000)
  session.send(.previewDrawn(request, try #require(.flat(columns: 4, rows: 2)), facts))
  #expect(session.state.picture.previews.facts(of: .harbour)?.size == PictureFacts.harbour.size)
}

@Test func manyFinishedPicturesDoNotDriveOutTheOthers() throws {
  var session = Session.finishing()
  session.press("7j")
  for _ in 0..<30 {
    session.press("l")
    session.rest()
    session.drawPreview()
    session.press("h")
    session.press("l")
  }
  session.press("b")
  let wanted = try #require(session.state.picture.wanted)
  #expect(session.state.picture.previews[wanted] != nil)
}

@Test func theWeightIsAskedForAWhileAfterTheLastChange() throws {
  var session = Session.finishing()
  session.press("l")
  #expect(session.weighed == nil)
  session.wait(milliseconds: 200)
  session.press("l")
  session.wait(milliseconds: 200)
  #expect(session.weighed == nil)
  session.wait(milliseconds: 50)
  #expect(session.effects.contains(.weighFinish(.harbour, try Finish("turn around"))))
  session.wait(milliseconds: 1000)
  #expect(session.weighed == nil)
}

@Test func theClockIsAskedForTheWeight() {
  var session = Session.finishing()
  session.press("l")
  session.rest()
  session.drawPreview()
  #expect(session.state.nextTickAt == session.now.advanced(by: 200))
}

@Test func oneWeightIsAskedForAtATime() throws {
  var session = Session.finishing()
  session.press("l")
  session.wait(milliseconds: 250)
  let first = try #require(session.weighed)
  session.press("l")
  session.wait(milliseconds: 1000)
  #expect(session.weighed == nil)
  session.answer(first, bytes: 1)
  let second = try #require(session.weighed)
  #expect(second.text == "turn around")
  #expect(!session.screen().contains("1600×1200"))
  #expect(session.screen().contains("◌ weighing …"))
  session.answer(second)
  #expect(session.screen().contains("4000×3000 → 1600×1200"))
  #expect(session.screen().contains("≈ 48 K"))
}

@Test func answersThatNobodyWaitsForAreDropped() throws {
  var session = Session.finishing()
  session.press("l")
  session.answer(try Finish("turn right"))
  #expect(!session.screen().contains("1600×1200"))
  session.wait(milliseconds: 250)
  session.answer(try Finish("turn right"), picture: .cat)
  #expect(!session.screen().contains("1600×1200"))
  session.press("<Esc>")
  session.answer(try Finish("turn right"))
  #expect(session.state.finishing == nil)
}

@Test func whatWasWeighedIsNotWeighedAgain() throws {
  var session = Session.finishing()
  session.press("l")
  session.wait(milliseconds: 250)
  session.answer(try #require(session.weighed))
  session.press("bb")
  session.press("lh")
  session.wait(milliseconds: 1000)
  #expect(session.weighed == nil)
  #expect(session.screen().contains("≈ 48 K"))
}

@Test func aFinishThatCannotBeWeighedSaysWhy() throws {
  var session = Session.finishing()
  session.press("5j9L")
  session.wait(milliseconds: 250)
  session.send(
    .finishNotWeighed(.harbour, try #require(session.weighed), .tooLarge(.harbour, detail: "pixels", limit: "100")))
  #expect(session.screen().contains("│ ✗ "))
  #expect(session.state.nextTickAt == nil || session.weighed == nil)
  session.press("0")
  #expect(!session.screen().contains("│ ✗ "))
}

@Test func nothingIsWeighedThatChangesNothing() {
  var session = Session.finishing()
  session.press("lu")
  session.wait(milliseconds: 1000)
  #expect(session.weighed == nil)
}
