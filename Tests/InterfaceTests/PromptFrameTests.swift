import Canvas
import Domain
import Testing

@testable import Interface

private let words = """
  make it a watercolour at dusk, keep the boat and the two people on the quay 👨‍👩‍👧, and let the lanterns shine
  日本の夕暮れのように、静かな水面に灯りが映る
  """

/// A prompt of several lines with a selection, without a picture beside it.
private func written(rows: Int, columns: Int) -> Session {
  var session = Session.picked(rows: rows, columns: columns)
  session.send(.pasted(words))
  session.press("<A-lt><A-f><A-f><A-f><C-Space><A-f><A-f>")
  return session
}

@Test func thePromptAt120By40() {
  let session = written(rows: 40, columns: 120)
  #expect(
    session.middleColumn == """
      ├ 3 Prompt  changes harbour.jpg ────────────────────────┤
      │ make it a watercolour at dusk, keep the boat and the  │
      │ two people on the quay 👨, and let the lanterns       │
      │ shine                                                 │
      │ 日本の夕暮れのように、静かな水面に灯りが映る          │
      │─ sends ───────────────────────────────────────────────│
      │ A boat docked in a harbour at sunset; water, sky.     │
      │ … 4 more lines                                        │
      ╰───────────────────────────────────────────────────────╯
      """)
}

@Test func thePromptAt80By24() {
  var session = written(rows: 24, columns: 80)
  session.press("<A->>")
  #expect(
    session.screen(rows: 24, columns: 80) == """
      ╭ 2 harbour.jpg  source ───────────╮╭ 3 Prompt  changes harbour.jpg ───────────╮
      │                                  ││ make it a watercolour at dusk, keep the  │
      │                                  ││ boat and the two people on the quay 👨,  │
      │                                  ││ and let the lanterns shine               │
      │                                  ││ 日本の夕暮れのように、静かな水面に灯り   │
      │                                  ││ が映る                                   │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││─ sends ──────────────────────────────────│
      │                                  ││ A boat docked in a harbour at sunset;    │
      │                                  ││ water, sky. Change: make it a            │
      │─ local studio, 0.87, cached  2 …─││ watercolour at dusk, keep the boat and   │
      │ a boat docked in a harbour at    ││ the two people on the quay 👨, and let   │
      │ sunset                           ││ the lanterns shine                       │
      │ boat · water · sky · [1] boat    ││ … 2 more lines                           │
      ╰──────────────────────────────────╯╰──────────────────────────────────────────╯
       1 Files  ~/Pictures  harbour.jpg
       4 History  0
       from picture · local · ×1                           ^S generate free   F1 help
       Esc stop writing   Enter new line   ^_ undo   ^W cut a word
      """)
}

@Test func theKeysOfViAt80By24() {
  var session = Session(rows: 24, columns: 80, editing: .vi)
  session.send(.folderListed(.sample))
  session.press("jj<Enter>")
  session.type("make it night")
  session.press("<Esc>2d")
  #expect(
    session.screen(rows: 24, columns: 80) == """
      ╭ 2 harbour.jpg  source ───────────╮╭ 3 Prompt  normal 2d  changes harbour.jpg─╮
      │                                  ││ make it night                            │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││─ sends  ◌ local studio is describing ────│
      │                                  ││ make it night                            │
      │                                  ││                                          │
      │─ ◌ local studio is describing ───││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      │                                  ││                                          │
      ╰──────────────────────────────────╯╰──────────────────────────────────────────╯
       1 Files  ~/Pictures  harbour.jpg
       4 History  0
       from picture · local · ×1                           ^S generate free   F1 help
       i write   u undo   ^R redo   Esc back
      """)
}

@Test func theSelectionIsDrawnInItsRole() {
  let theme = Theme(name: "roles", variant: .dark) { $0 == .selectionFocused ? Style(attributes: .reverse) : .plain }
  var session = written(rows: 40, columns: 120)
  func selected() -> [String] {
    let grid = frame(session.state, size: Size(rows: 40, columns: 120), theme: theme)
    return (30..<34).map { row in
      String(
        String.UnicodeScalarView(
          grid.row(row).compactMap { cell in
            cell.style.attributes == .reverse && !cell.isRightHalf ? Unicode.Scalar(cell.scalar) : nil
          }))
    }
  }
  #expect(selected() == [" watercolour at", "", "", ""])
  session.press("<C-x>h")
  #expect(
    selected() == [
      "make it a watercolour at dusk, keep the boat and the ", "two people on the quay 👨, and let the lanterns ",
      "shine ",
      "日本の夕暮れのように、静かな水面に灯りが映る",
    ])
}

@Test func theCursorIsVisibleWhereverItGoes() {
  var session = Session.picked(rows: 24, columns: 80)
  session.send(.pasted(String(repeating: "some words to wrap 日本 👨‍👩‍👧 \n", count: 40)))
  for keys in ["<A-lt>", "<PageDown>", "<PageDown>", "<Down>", "<C-e>", "<PageUp>", "<A->>", "<Up>", "<C-a>", "<A-b>"] {
    session.press(keys)
    let grid = session.grid(rows: 24, columns: 80)
    #expect(grid.isCursorVisible)
    #expect(session.state.layout.editor.contains(grid.cursor), "\(keys)")
  }
}

@Test func spacesAtTheEndOfALineHangOverItsEdge() {
  var session = Session.picked(rows: 24, columns: 80)
  session.type(String(repeating: "a", count: 39) + String(repeating: " ", count: 30))
  let grid = session.grid(rows: 24, columns: 80)
  #expect(session.state.layout.editor.contains(grid.cursor))
  #expect(!session.screen(rows: 24, columns: 80).contains("…  "))
}

extension Session {
  /// The prompt and what it sends at 120 × 40, without the other panes.
  fileprivate var middleColumn: String {
    let grid = grid()
    return (29..<38).map { row in
      var line = String.UnicodeScalarView()
      for column in 30..<87 {
        guard let cell = grid[row, column], !cell.isRightHalf else { continue }
        if let scalar = Unicode.Scalar(cell.scalar) { line.append(scalar) }
      }
      return String(line)
    }.joined(separator: "\n")
  }
}
