import Canvas
import Domain
import Testing

@testable import Interface

extension Session {
  /// A program whose picture pane has the focus, with `harbour.jpg` drawn: 4000×3000 pixels in 55×28 cells.
  static func seeing(rows: Int = 40, columns: Int = 120) -> Session {
    var session = listed(rows: rows, columns: columns)
    session.press("jj2")
    session.rest()
    session.drawPreview()
    session.wait(milliseconds: 1000)
    return session
  }

  /// The pixels of the picture that are wanted.
  fileprivate var part: PixelPart? {
    state.picture.zoom.flatMap { zoom in state.zoomWindow.map { $0.part(zoom) } }
  }
}

private let window = ZoomWindow(
  size: PixelSize(pixelWidth: 4000, pixelHeight: 3000), area: Rectangle(row: 0, column: 0, rows: 21, columns: 55),
  cellAspect: 0.5)

@Test func theWholePictureJustFits() {
  #expect(window.fit == 55.0 / 4000)
  #expect(window.part(window.whole) == PixelPart(x: 0..<4000, y: 0..<3000))
}

@Test func pixelForPixelEveryHalfCellIsAPixel() {
  let part = window.part(Zoom(scale: 1, x: 2000, y: 1500))
  #expect(part.x.count == 55)
  #expect(part.y.count == 42)
}

@Test(arguments: [(0.0, 0.0), (4000, 3000), (-1e9, 1e9), (1e300, -1e300)])
func aPartStaysInThePicture(_ x: Double, _ y: Double) {
  for scale in [0.02, 0.3, 1, 2, 16] {
    let part = window.part(window.settled(Zoom(scale: scale, x: x, y: y)) ?? window.whole)
    #expect(part.x.lowerBound >= 0 && part.x.upperBound <= 4000 && !part.x.isEmpty)
    #expect(part.y.lowerBound >= 0 && part.y.upperBound <= 3000 && !part.y.isEmpty)
  }
}

@Test(arguments: [.nan, .infinity, 0, -1, 0.0001] as [Double]) func aScaleThatShowsNoLessIsTheWhole(_ scale: Double) {
  #expect(window.settled(Zoom(scale: scale, x: 0, y: 0)) == nil)
}

@Test(arguments: [(0, 0), (1, 1), (1, 100_000), (100_000, 1)]) func picturesOfAnySizeHaveAWindow(_ w: Int, _ h: Int) {
  for area in [Rectangle(row: 0, column: 0, rows: 0, columns: 0), Rectangle(row: 0, column: 0, rows: 50, columns: 9)] {
    for aspect in [0.5, 0, .nan, 3] {
      let window = ZoomWindow(size: PixelSize(pixelWidth: w, pixelHeight: h), area: area, cellAspect: aspect)
      for scale in [window.fit, 1, 16] {
        let part = window.part(Zoom(scale: scale, x: 0, y: 0))
        #expect(!part.x.isEmpty && part.x.upperBound <= max(1, w))
        #expect(!part.y.isEmpty && part.y.upperBound <= max(1, h))
      }
    }
  }
}

@Test func scalesGoThroughPixelForPixel() {
  var scale = window.fit
  var scales: [Double] = []
  for _ in 0..<30 {
    scale = Zoom.scale(above: scale)
    scales.append(scale)
  }
  #expect(scales.contains(1))
  #expect(scales.last == 16)
  for _ in 0..<30 { scale = Zoom.scale(below: scale) }
  #expect(scale < window.fit)
}

@Test func cellsThatAreNearlyTwiceAsHighAsWideKeepPixelsWhole() {
  let window = ZoomWindow(
    size: PixelSize(pixelWidth: 4000, pixelHeight: 3000), area: Rectangle(row: 0, column: 0, rows: 20, columns: 40),
    cellAspect: 0.46)
  #expect(window.part(Zoom(scale: 1, x: 2000, y: 1500)).y.count == 40)
  #expect(window.cellAspect(at: 0.5) == 0.46)
}

@Test func zoomingInAsksForAPart() throws {
  var session = Session.seeing()
  session.press("zi")
  let request = try #require(session.preview)
  #expect(session.effects.last == .drawPreview(request))
  #expect(request.picture == .harbour)
  #expect(!request.mosaic.region.isWhole)
  #expect(request.mosaic.region.width < 0.7 && request.mosaic.region.width > 0.6)
  #expect(request.mosaic.columns == 55)
  #expect(request.mosaic.rows == 21)
}

@Test func aPartIsNotDrawnBeforeTheSizeIsKnown() {
  var session = Session.listed()
  session.press("jj2zi")
  #expect(session.preview?.mosaic.region.isWhole != false)
  #expect(session.lastLine == " • No picture is drawn.")
}

@Test func pixelForPixelIsAskedForInWholePixels() throws {
  var session = Session.seeing()
  session.press("zp")
  let request = try #require(session.preview)
  #expect(request.mosaic.region.width * 4000 == 55)
  #expect(request.mosaic.region.height * 3000 == 42)
  #expect((request.mosaic.columns, request.mosaic.rows) == (55, 21))
  #expect(session.screen().contains("1:1  x 49–51 %  y 49–51 %"))
}

@Test func aCountZoomsThatOften() {
  var session = Session.seeing()
  session.press("zizizi")
  let thrice = session.state.picture.zoom
  session.press("zz03zi")
  #expect(session.state.picture.zoom == thrice)
}

@Test func zoomingOutEndsAtTheWhole() {
  var session = Session.seeing()
  session.press("zizi")
  session.press("zozo")
  #expect(session.state.picture.zoom == nil)
  session.rest()
  #expect(session.preview == nil)
  #expect(session.screen().contains("▄▄▄▄"))
  session.press("zo")
  #expect(session.lastLine == " • The whole picture is shown.")
}

@Test func panningMovesByTenthsAndStopsAtTheEdge() {
  var session = Session.seeing()
  session.press("zp")
  #expect(session.part?.x == 1973..<2028)
  session.press("l")
  #expect(session.part?.x == 1979..<2034)
  session.press("05h")
  #expect(session.part?.x == 1949..<2004)
  session.press("k")
  #expect(session.part?.y == 1475..<1517)
  session.press("G")
  #expect(session.part?.y == 2958..<3000)
  session.press("j")
  #expect(session.part?.y == 2958..<3000)
  session.press("gg")
  #expect(session.part?.y == 0..<42)
  session.press("<C-f>")
  #expect(session.part?.y.lowerBound == 40)
}

@Test func withoutAZoomTheKeysScrollTheDescription() {
  var session = Session.seeing()
  session.press("h")
  #expect(session.lastLine == " • The whole picture is shown: zi shows a part of it.")
  session.press("j")
  #expect(session.state.picture.zoom == nil)
}

@Test func aHeldKeyPansAsFastAsPartsAreDrawn() throws {
  var session = Session.seeing()
  session.press("zp")
  var drawn = 0
  var pending = try #require(session.preview)
  for step in 1...12 {
    session.press("l")
    session.wait(milliseconds: 33)
    #expect(!session.effects.contains(.picture(.cancelDrawing)))
    guard step % 3 == 0 else { continue }
    session.send(.previewDrawn(pending, try #require(.flat(columns: 55, rows: 21, "▀")), .harbour))
    // The part that was drawn is shown although the cursor is further, and the newest is asked for.
    #expect(session.screen().contains("▀▀▀▀"))
    pending = try #require(session.preview)
    #expect(pending == session.state.picture.wanted)
    drawn += 1
  }
  #expect(drawn == 4)
}

@Test func anotherPictureIsShownWhole() {
  var session = Session.seeing()
  session.press("zpn")
  session.rest()
  #expect(session.state.picture.zoom == nil)
  #expect(session.preview?.mosaic.region.isWhole == true)
}

@Test func anotherSizeKeepsTheMiddle() {
  var session = Session.seeing()
  session.press("zp")
  session.resize(rows: 50, columns: 200)
  #expect(session.part.map { abs($0.x.lowerBound + $0.x.upperBound - 4000) <= 2 } == true)
  #expect(session.part?.x.count == 106)
}

@Test func partsDoNotPushWholePicturesOut() throws {
  var session = Session.seeing()
  session.press("zp")
  for _ in 0..<30 {
    session.send(
      .previewDrawn(try #require(session.state.picture.wanted), try #require(.flat(columns: 55, rows: 21)), .harbour))
    session.press("l")
  }
  session.press("zz")
  session.rest()
  #expect(session.preview == nil)
}

@Test func aMapShowsWhereThePartIs() throws {
  var session = Session.seeing()
  session.press("zizizi")
  session.send(
    .previewDrawn(try #require(session.state.picture.wanted), try #require(.flat(columns: 55, rows: 21, " ")), .harbour)
  )
  let rows = session.screen().split(separator: "\n").map { $0.filter { "░█".contains($0) } }.filter { !$0.isEmpty }
  #expect(
    rows == [
      "░░░░░░░░░░░░░░░░", "░░░░░░░░░░░░░░░░", "░░░░░░████░░░░░░", "░░░░░░████░░░░░░", "░░░░░░░░░░░░░░░░",
      "░░░░░░░░░░░░░░░░",
    ])
}

@Test func aSmallPictureIsShownInItsOwnPixels() throws {
  var session = Session.listed()
  session.press("j2")
  session.rest()
  let request = try #require(session.state.picture.wanted)
  let facts = PictureFacts(format: .png, size: PixelSize(pixelWidth: 16, pixelHeight: 16), byteCount: 90)
  session.send(.previewDrawn(request, try #require(.flat(columns: 40, rows: 20)), facts))
  session.press("zp")
  session.rest()
  let small = try #require(session.preview)
  #expect(small.mosaic.region.isWhole)
  #expect((small.mosaic.columns, small.mosaic.rows) == (16, 8))
  #expect(session.screen().contains("2 cat.png  1:1 "))
}
