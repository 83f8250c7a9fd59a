import Canvas
import Domain
import Testing

@testable import Interface

@Test func thePictureOnTheDeskIsSeenPixelForPixel() throws {
  var session = Session.finishing()
  session.press("11jlzp")
  #expect(session.changes == "sharpen 5")
  #expect(session.state.picture.zoom?.scale == 1)
  let request = try #require(session.state.picture.wanted)
  #expect(request.mosaic.finish?.text == "sharpen 5")
  #expect(!request.mosaic.region.isWhole)
  #expect(session.screen().contains("harbour.jpg, finished") && session.screen().contains("1:1  x "))
  session.press("l")
  #expect(session.state.picture.wanted?.mosaic.region == request.mosaic.region)
  #expect(session.changes == "sharpen 10")
  session.press("zz")
  #expect(session.state.picture.zoom == nil)
}

@Test func theZoomIsThatOfTheFinishedPicture() throws {
  var session = Session.finishing()
  session.press("4jlzp")
  // As wide as high: 3000 pixels of the 4000.
  #expect(session.state.zoomWindow?.size == PixelSize(pixelWidth: 3000, pixelHeight: 3000))
  session.press("999zl")
  let part = try #require(session.state.zoomWindow.flatMap { window in session.state.picture.zoom.map(window.part) })
  #expect(part.x.upperBound == 3000)
}

@Test(arguments: [("zh", -1.0, 0.0), ("zl", 1, 0), ("zk", 0, -1), ("zj", 0, 1), ("3zl", 3, 0)])
func keysMoveThePartThatIsSeen(_ keys: String, _ across: Double, _ down: Double) throws {
  var session = Session.finishing()
  session.press("zp")
  let before = try #require(session.state.picture.zoom)
  let window = try #require(session.state.zoomWindow)
  let part = window.part(before)
  session.press(keys)
  let after = try #require(session.state.picture.zoom)
  #expect(abs(after.x - before.x - across * (Double(part.x.count) / 10).rounded()) <= 1)
  #expect(abs(after.y - before.y - down * (Double(part.y.count) / 10).rounded()) <= 1)
  #expect(session.state.context == .finishing && session.changes == "")
}

@Test func comparingShowsTheSamePlace() throws {
  var session = Session.finishing()
  session.press("i")
  session.type("crop 25% 50% 50% 50%")
  session.press("<Enter>zp")
  let before = try #require(session.state.picture.zoom)
  session.press("b")
  let after = try #require(session.state.picture.zoom)
  #expect(abs(after.x - before.x - 1000) <= 1 && abs(after.y - before.y - 1500) <= 1)
  session.press("b")
  #expect(session.state.picture.zoom == before)
}

@Test func theWheelOverThePictureZooms() throws {
  var session = Session.finishing()
  session.press("7jl")
  session.wheel(.up, 5, 50)
  #expect(session.state.picture.zoom != nil)
  #expect(session.changes == "light +5")
  let before = try #require(session.state.picture.zoom)
  session.drag((8, 50), (8, 46))
  #expect((session.state.picture.zoom?.x ?? 0) > before.x)
  #expect(session.state.finishing != nil)
}

@Test func theWholePictureIsSeenAgainAfterTheDesk() {
  var session = Session.finishing()
  session.press("zp<Esc>")
  #expect(session.state.picture.zoom == nil)
  session.press("Fzpc")
  #expect(session.state.picture.zoom == nil)
}

@Test func aPictureAroundItsBusyPartIsZoomedOnceThatIsKnown() throws {
  var session = Session.finishing()
  session.press("a")
  session.press("zp")
  #expect(session.state.picture.zoom == nil)
  #expect(session.lastLine == " • No picture is drawn.")
  session.rest()
  let request = try #require(session.preview ?? session.state.picture.wanted)
  var facts = PictureFacts.harbour
  facts.busyRegion = UnitBox(x: 0.25, y: 0.25, width: 0.5, height: 0.5)
  session.send(.previewDrawn(request, try #require(.flat(columns: 40, rows: 20)), facts))
  session.press("zp")
  #expect(session.state.picture.zoom?.scale == 1)
}
