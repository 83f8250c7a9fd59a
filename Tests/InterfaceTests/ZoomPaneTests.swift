import Canvas
import Domain
import Testing

@testable import Interface

@Suite struct ZoomPaneTests {
  @Test func theNextPaneIsAsLargeAndTheSameKeyEndsIt() {
    var session = Session.picked()
    session.press("<Esc>1Z")
    #expect(session.state.layout.box(.files).columns == 120)
    #expect(session.state.layout.box(.picture).isEmpty)
    session.press("4")
    #expect(session.state.layout.box(.history).columns == 120)
    session.press("<Esc>")
    #expect(session.state.isZoomed)
    session.press("Z")
    #expect(session.state.layout.box(.history).columns == 33)
  }

  @Test func theLinesOfTheOthersAreClicked() {
    var session = Session.listed()
    session.press("Z")
    session.click(35, 10)
    #expect(session.state.focus == .picture)
    #expect(session.state.layout.box(.picture).columns == 120)
  }

  @Test func aPictureThatIsHiddenStaysAsItIs() {
    var session = Session.picked()
    session.drawPreview()
    session.press("<Esc>2zp")
    session.drawPreview()
    let zoom = session.state.picture.zoom
    session.press("1Z")
    #expect(session.effects.allSatisfy { $0 != .picture(.cancelDrawing) })
    #expect(session.state.picture.zoom == zoom)
    session.rest()
    session.press("Z2")
    #expect(session.state.picture.zoom == zoom)
    #expect(session.screen().contains("▄▄▄▄"))
  }

  @Test func thePictureAloneComesFirst() {
    var session = Session.picked()
    session.drawPreview()
    session.press("<Esc>2ZV")
    #expect(session.state.layout.picture.rows == 39)
    session.press("V")
    #expect(session.state.isZoomed)
  }
}
