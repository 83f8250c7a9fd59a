import Canvas
import Domain
import Testing

@testable import Interface

@Suite struct MouseWheelTests {
  @Test func theWheelScrollsThePaneUnderThePointerAndLeavesTheFocus() {
    var session = crowded()
    session.wheel(.down, 10, 100, steps: 2)
    #expect(session.state.history.list.top == 6)
    #expect(session.state.history.list.cursor == 6)
    #expect(session.state.focus == .files)
    #expect(session.state.files.top == 0)
    #expect(session.state.picture.following == .files)
  }

  @Test func theCursorStaysOnItsEntryAsLongAsItIsVisible() {
    var session = crowded()
    session.press("jjjjjjjjjj")
    let name = session.state.files.selectedName
    session.wheel(.down, 10, 5, steps: 2)
    #expect(session.state.files.top == 6)
    #expect(session.state.files.selectedName == name)
    session.wheel(.down, 10, 5, steps: 2)
    #expect(session.state.files.top == 12)
    #expect(session.state.files.cursor == 12)
    session.wheel(.up, 10, 5, steps: 4)
    #expect(session.state.files.top == 0)
    #expect(session.state.files.cursor == 12)
  }

  @Test func theWheelEndsAtTheEndsOfTheList() {
    var session = crowded()
    session.wheel(.down, 10, 5, steps: 1000)
    #expect(session.state.files.top == 101 - 36)
    session.wheel(.up, 10, 5, steps: 1000)
    #expect(session.state.files.top == 0)
  }

  @Test func aListThatFitsStays() {
    var session = Session.listed()
    session.wheel(.down, 10, 5, steps: 5)
    #expect(session.state.files.top == 0)
    #expect(session.state.files.cursor == 1)
  }

  @Test func overTheDescriptionTheWheelScrollsIt() {
    var session = Session.picked(rows: 30, columns: 100)
    session.press("<Esc>1")
    let text = session.state.layout.description
    session.wheel(.down, text.row + 1, text.column + 3)
    let most = max(0, session.state.descriptionLines(text).count - 1)
    #expect(session.state.picture.scroll == min(3, most))
    #expect(session.state.picture.scroll > 0)
    session.wheel(.up, text.row + 1, text.column + 3, steps: 4)
    #expect(session.state.picture.scroll == 0)
    #expect(session.state.focus == .files)
  }

  @Test func overThePictureTheWheelZoomsAtThePointer() throws {
    var session = Session.picked()
    session.drawPreview()
    let area = session.state.layout.picture
    // Nothing is left of the left edge: the part that is shown stays there.
    session.wheel(.up, area.row + area.rows / 2, area.column, steps: 4)
    let zoom = try #require(session.state.picture.zoom)
    let window = try #require(session.state.zoomWindow)
    #expect(window.part(zoom).x.lowerBound < 40)
    #expect(session.state.focus == .prompt)
    session.wheel(.down, area.row, area.column, steps: 40)
    #expect(session.state.picture.zoom == nil)
  }

  @Test func whatIsUnderThePointerStaysThere() throws {
    var session = Session.picked()
    session.drawPreview()
    let area = session.state.layout.picture
    let (row, column) = (area.row + 6, area.column + 20)
    session.wheel(.up, row, column, steps: 3)
    func pixel(_ zoom: Zoom) -> Double {
      zoom.x + (Double(column - area.column) + 0.5 - Double(area.columns) / 2) / zoom.scale
    }
    let first = try #require(session.state.picture.zoom)
    session.wheel(.up, row, column)
    let second = try #require(session.state.picture.zoom)
    #expect(second.scale > first.scale)
    #expect(abs(pixel(first) - pixel(second)) <= 2 / first.scale)
  }

  @Test func aDragMovesThePicture() throws {
    var session = Session.picked()
    session.drawPreview()
    session.press("<Esc>2zp")
    let before = try #require(session.state.picture.zoom)
    session.drag((10, 50), (12, 54), (13, 60))
    let after = try #require(session.state.picture.zoom)
    #expect(after.x == before.x - 10)
    #expect(after.y == before.y - 6)
    #expect(after.scale == before.scale)
    session.drag((10, 50), (-1000, 100_000))
    let far = try #require(session.state.picture.zoom)
    #expect(session.state.zoomWindow?.part(far).x.contains(Int(far.x)) == true)
  }

  @Test func aWholePictureIsNotDragged() {
    var session = Session.picked()
    session.drawPreview()
    session.drag((10, 50), (12, 70))
    #expect(session.state.picture.zoom == nil)
    #expect(session.state.focus == .picture)
  }

  @Test func aDoubleClickShowsThePictureAloneAndAmongThePanesAgain() {
    var session = Session.picked()
    session.drawPreview()
    session.doubleClick(10, 50)
    #expect(session.state.picture.isAlone)
    session.wheel(.up, 10, 50, steps: 2)
    #expect(session.state.picture.zoom != nil || session.state.zoomWindow == nil)
    session.wait(milliseconds: 1000)
    session.doubleClick(10, 50)
    #expect(!session.state.picture.isAlone)
  }

  @Test func theWheelToTheSideDoesNothing() {
    var session = crowded()
    let before = session.state.files
    session.wheel(.left, 10, 5, steps: 3)
    session.wheel(.right, 10, 5, steps: 3)
    #expect(session.state.files == before)
  }

  @Test func theWheelMovesThroughAList() {
    var session = Session.listed()
    session.press("?")
    session.wheel(.down, 20, 60, steps: 2)
    #expect(session.state.picker?.cursor == 6)
    session.wheel(.down, 20, 2, steps: 2)
    #expect(session.state.picker?.cursor == 6)
    session.wheel(.up, 20, 60, steps: 100)
    #expect(session.state.picker?.cursor == 0)
  }
}
