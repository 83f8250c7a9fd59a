import Canvas
import Domain
import Testing

@testable import Interface

/// Where the borders are: the columns of the files and the history, and the rows of the prompt.
private func sizes(_ session: Session) -> [Int] {
  let layout = session.state.layout
  return [layout.box(.files).columns, layout.box(.history).columns, layout.box(.prompt).rows]
}

@Suite struct PaneSizeTests {
  @Test func aBorderIsDraggedFromEitherOfItsColumns() {
    var session = Session.listed()
    #expect(sizes(session) == [30, 33, 9])
    session.drag((10, 29), (10, 39))
    #expect(sizes(session) == [40, 33, 9])
    session.drag((10, 40), (10, 35), (11, 30))
    #expect(sizes(session) == [30, 33, 9])
    session.drag((10, 86), (10, 76))
    #expect(sizes(session) == [30, 43, 9])
    session.drag((10, 77), (10, 87))
    #expect(sizes(session) == [30, 33, 9])
  }

  @Test func theTitleOfThePromptIsItsBorder() {
    var session = Session.listed()
    let row = session.state.layout.box(.prompt).row
    session.drag((row, 50), (row - 6, 52))
    #expect(sizes(session) == [30, 33, 15])
    #expect(session.state.focus == .files)
  }

  @Test func aBorderThatIsNotMovedIsAClick() {
    var session = Session.listed()
    let row = session.state.layout.box(.prompt).row
    session.click(row, 50)
    #expect(session.state.focus == .prompt)
    session.click(10, 86)
    #expect(session.state.focus == .picture)
    session.click(10, 87)
    #expect(session.state.focus == .history)
  }

  @Test func everyPaneKeepsWhatItNeeds() {
    var session = Session.listed()
    session.drag((10, 29), (10, -50))
    #expect(sizes(session)[0] == 16)
    session.drag((10, 15), (10, 500))
    #expect(sizes(session)[0] == 120 - 33 - 30 || sizes(session)[0] == 120 - 16 - 30)
    let layout = session.state.layout
    #expect(layout.box(.picture).columns >= 30)
    session.drag((layout.box(.prompt).row, layout.box(.prompt).column + 5), (-5, 60))
    #expect(session.state.layout.box(.picture).rows == 8)
    session.drag((8, layout.box(.prompt).column + 5), (500, 60))
    #expect(session.state.layout.box(.prompt).rows == 5)
  }

  @Test func twoPanesShareTheirBorder() {
    var session = Session.picked(rows: 24, columns: 80)
    let before = session.state.layout.box(.prompt).columns
    let edge = session.state.layout.box(.prompt).column
    session.drag((5, edge), (5, edge - 10))
    #expect(session.state.layout.box(.prompt).columns == before + 10)
    session.drag((5, edge - 11), (5, 0))
    #expect(session.state.layout.box(.picture).columns == 20)
    session.press("<Esc>1")
    let right = session.state.layout.box(.files).endColumn
    session.drag((5, right - 1), (5, right + 4))
    #expect(session.state.layout.box(.files).columns == right + 5)
  }

  @Test func aChosenShareHoldsInAWindowOfAnotherSize() {
    var session = Session.listed()
    session.drag((10, 29), (10, 59))
    session.resize(rows: 50, columns: 240)
    #expect(sizes(session)[0] == 120)
    session.resize(rows: 40, columns: 120)
    #expect(sizes(session)[0] == 60)
  }

  @Test(arguments: [
    (Pane.files, [32, 33, 9], [28, 33, 9]), (.history, [30, 35, 9], [30, 31, 9]),
    (.prompt, [30, 33, 10], [30, 33, 8]),
    (.picture, [29, 32, 9], [31, 34, 9]),
  ])
  func keysDoTheSame(_ pane: Pane, wider: [Int], narrower: [Int]) {
    var session = Session.listed()
    session.press("\(pane.rawValue)<Esc>")
    session.press(">")
    #expect(sizes(session) == wider)
    session.press("<lt><lt>")
    #expect(sizes(session) == narrower)
    session.press("g=")
    #expect(sizes(session) == [30, 33, 9])
    session.press("05>")
    session.press("05<lt>")
    #expect(sizes(session) == [30, 33, 9])
  }

  @Test func aKeySaysWhyNothingMoves() {
    var session = Session.listed()
    session.press("g=")
    #expect(session.lastLine == " • All panes have their usual size.")
    session.press("0200>")
    session.press(">")
    #expect(session.lastLine == " • The other panes need the room that they have.")
    session.press("0200<lt>")
    session.press("<lt>")
    #expect(session.lastLine == " • This pane needs the room that it has.")
    session.press("Z>")
    #expect(session.lastLine == " • This pane has all the room there is.")
  }

  @Test func everySizeHasRoomForEveryPane() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      let size = Size(rows: .random(in: 0...200, using: &random), columns: .random(in: 0...500, using: &random))
      var splits = Splits()
      for pane in Pane.allCases {
        let total = Int.random(in: -5...500, using: &random)
        splits.set(pane, to: .random(in: -500...500, using: &random), of: total)
        splits.setBeside(pane, to: .random(in: -500...500, using: &random), of: total)
      }
      for focus in Pane.allCases {
        for isZoomed in [false, true] {
          let layout = Layout(size: size, focus: focus, splits: splits, isZoomed: isZoomed)
          guard layout.fits else { continue }
          #expect(!layout.inner(focus).isEmpty)
          var area = 0
          for pane in Pane.allCases {
            let box = layout.box(pane)
            #expect(box.intersection(layout.main) == box || box.isEmpty)
            #expect(box.isEmpty || (box.columns >= 16 && box.rows >= 5), "\(size) \(focus) \(pane) \(box)")
            area += box.rows * box.columns
          }
          #expect(area == layout.main.rows * layout.main.columns)
        }
      }
    }
  }
}

@Suite struct MouseSwitchTests {
  @Test func theMouseIsSwitchedOffAndOn() {
    var session = Session.listed()
    session.press("gm")
    #expect(session.effects == [.reportMouse(false)])
    #expect(session.lastLine == " • The mouse is off: the terminal selects text.")
    session.press("<F6>")
    #expect(session.effects == [.reportMouse(true)])
    #expect(session.lastLine == " • The mouse is on: hold Shift to select text.")
  }

  @Test func itIsSwitchedWhileTextIsTyped() {
    var session = Session.picked()
    session.press("<F6>")
    #expect(session.effects == [.reportMouse(false)])
  }
}
