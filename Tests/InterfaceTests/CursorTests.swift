import Canvas
import Domain
import Testing

@testable import Interface

/// A situation, and what stands where the cursor is: readers of speech and braille follow it.
private enum Place: CaseIterable {
  case files, filter, search, path, picture, pictureAlone, caption, prompt, writing, history, work, commands, keys
  case themes, narrowing, log, question

  /// What the line says that has the cursor, in its pane.
  var line: String {
    switch self {
    case .files: "harbour.jpg"
    case .filter: "filter: har"
    case .search: "search: har"
    case .path: "go to: ~/Pi"
    case .picture, .pictureAlone: "▄"
    case .caption: "a boat docked"
    case .prompt, .writing: "at dusk"
    case .history: "waiting"
    case .work: "at dusk"
    case .commands: "› fo"
    case .keys: "parent folder"
    case .themes: "› "
    case .narrowing: "› dus"
    case .log: "The library was tidied."
    case .question: "stay"
    }
  }

  func session(rows: Int, columns: Int) -> Session {
    var session = Session.picked(rows: rows, columns: columns)
    session.drawPreview()
    session.type("at dusk")
    switch self {
    case .files: session.press("<Esc>1")
    case .filter, .search:
      session.press("<Esc>1\(self == .filter ? "f" : "/")")
      session.type("har")
    case .path:
      session.press("<Esc>gp")
      session.type("~/Pi")
    case .picture: session.press("<Esc>2")
    case .pictureAlone: session.press("<Esc>2V")
    case .caption: session.press("<Esc>2e")
    case .prompt: session.press("<Esc>")
    case .writing: break
    case .history: session.press("<C-s><Esc>4G")
    case .work: session.press("<C-s><Esc>w")
    case .commands:
      session.press("<Esc>:")
      session.type("fo")
    case .keys: session.press("<Esc>1?j")
    case .themes: session.press("<Esc>T")
    case .narrowing:
      session.press("<C-s><Esc>w/")
      session.type("dus")
    case .log:
      session.send(.noticed("The library was tidied."))
      session.press("<Esc>L")
    case .question: session.press("<C-s><Esc>q")
    }
    session.drawPreview()
    return session
  }
}

@Test(arguments: Place.allCases, [(24, 80), (40, 120)])
fileprivate func theCursorIsOnWhatHasTheFocus(place: Place, size: (Int, Int)) {
  let session = place.session(rows: size.0, columns: size.1)
  let grid = session.grid(rows: size.0, columns: size.1)
  let row = grid.row(grid.cursor.row)
  let area = session.state.picker.map(session.state.area) ?? Rectangle(grid.size)
  let cells = row.dropFirst(area.column).prefix(area.columns)
  let text = String(String.UnicodeScalarView(cells.compactMap { $0.scalar == 0 ? nil : Unicode.Scalar($0.scalar) }))
  #expect(text.contains(place.line), "\(text)")
  #expect(grid.cursor != Position(row: 0, column: 0) || place == .pictureAlone)
}

@Test(arguments: [(24, 80), (40, 120)])
func newsNeverMoveTheCursor(size: (Int, Int)) {
  for place in Place.allCases {
    var session = place.session(rows: size.0, columns: size.1)
    let cursor = session.grid(rows: size.0, columns: size.1).cursor
    for number in 0..<3 { session.send(.failed(.missing(FilePath("/\(number)")))) }
    guard place != .log else { continue }
    #expect(session.grid(rows: size.0, columns: size.1).cursor == cursor)
  }
}
