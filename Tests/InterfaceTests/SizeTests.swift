import Canvas
import Domain
import Testing

@testable import Interface

private func situations() throws -> [Session] {
  try [Situation.fresh, .picked, .saved, .failed, .help, .question, .filtering, .finishing, .wording].map {
    try $0.session()
  }
}

@Test(arguments: 0...6, 0...6) func tinyScreensNeverTrap(_ rows: Int, _ columns: Int) throws {
  for start in try situations() {
    var session = start
    session.resize(rows: rows, columns: columns)
    let grid = session.grid(rows: rows, columns: columns)
    #expect(grid.cells.count == rows * columns)
    session.press("j<Esc>q")
  }
}

@Test func anySizeIsDrawn() throws {
  var random = SystemRandomNumberGenerator()
  for start in try situations() {
    for _ in 0..<12 {
      var session = start
      let rows = Int.random(in: 0...200, using: &random)
      let columns = Int.random(in: 0...500, using: &random)
      session.resize(rows: rows, columns: columns)
      for key in ["<Tab>", "1", "G", "2", "G", "4", "G", "<Esc>", "3"] {
        session.press(key)
        let grid = session.grid(rows: rows, columns: columns)
        #expect(grid.size == Size(rows: rows, columns: columns))
        for row in 0..<rows where columns > 0 {
          // A right half without its left half would shift the rest of the line.
          #expect(grid[row, 0]?.isRightHalf == false)
        }
      }
    }
  }
}

/// The edges between the three layouts.
@Test(arguments: [(15, 60), (14, 60), (15, 59), (30, 100), (29, 100), (30, 99), (15, 500), (200, 60)])
func theEdgesOfTheLayoutsAreDrawn(_ rows: Int, _ columns: Int) throws {
  for start in try situations() {
    var session = start
    session.resize(rows: rows, columns: columns)
    for key in ["1", "2", "<Tab>", "<Esc>", "4"] {
      session.press(key)
      _ = session.screen(rows: rows, columns: columns)
    }
  }
}

@Test func aScreenThatIsTooSmallSaysWhatIsNeeded() {
  let session = Session.listed(rows: 14, columns: 59)
  let words = session.screen(rows: 14, columns: 59).split(separator: "\n")
  #expect(words == ["Reprise needs 60×15, this is 59×14"])
}

@Test func keysWorkOnAScreenThatIsTooSmall() {
  var session = Session.picked(rows: 5, columns: 20)
  #expect(session.screen(rows: 5, columns: 20).contains("needs 60×15"))
  session.type("dusk")
  session.press("<C-s>")
  #expect(session.generated?.instruction == "dusk")
  session.press("<Esc>q")
  #expect(session.screen(rows: 5, columns: 20).contains("Quit? y or n"))
}

@Test func aTerminalWithoutUnicodeGetsASCII() {
  var session = Session(isUnicode: false)
  session.send(.folderListed(.of(["日本.png", "cat.png"])))
  session.press("j<Enter>")
  session.type("dusk")
  session.press("<C-s>")
  #expect(!session.grid().cells.contains { $0.scalar > 0x7E || $0.scalar < 0x20 })
  #expect(session.screen().contains("* waiting 0:00"))
  #expect(session.state.picture.wanted?.mosaic.symbols == .ascii)
}

@Test func theFocusIsShownByRolesAndTheCursor() {
  let theme = Theme(name: "roles", variant: .dark) { role in
    switch role {
    case .borderFocused: Style(foreground: .rgb(1))
    case .titleFocused: Style(foreground: .rgb(2), attributes: .bold)
    default: .plain
    }
  }
  var session = Session.listed()
  func grid() -> Frame { frame(session.state, size: Size(rows: 40, columns: 120), theme: theme) }
  #expect(grid()[0, 0]?.style.foreground == .rgb(1))
  #expect(grid()[0, 2]?.style.attributes == .bold)
  #expect(grid().cursor == Position(row: 2, column: 1))
  session.press("4")
  #expect(grid()[0, 0]?.style == .plain)
  #expect(grid()[0, 119]?.style.foreground == .rgb(1))
}

@Test(arguments: Border.allCases) func bordersAreThoseOfTheTheme(_ border: Border) {
  let session = Session.listed()
  let theme = Theme(name: "border", variant: .dark, border: border) { _ in .plain }
  let grid = frame(session.state, size: Size(rows: 40, columns: 120), theme: theme)
  #expect(grid[0, 0]?.scalar == border.scalars[0].value)
  #expect(grid[29, 30]?.scalar == border.scalars[6].value)
  #expect(grid[37, 119]?.scalar == border.scalars[3].value)
}
