import Canvas
import Domain
import Testing

@testable import Interface

/// A described source and an instruction.
private func described(rows: Int, columns: Int) -> Session {
  var session = Session.picked(rows: rows, columns: columns)
  session.drawPreview()
  session.type("make it night")
  return session
}

@Test func aZoomedPromptAt80By24() {
  var session = described(rows: 24, columns: 80)
  session.press("<Esc>1Z3")
  #expect(
    session.screen(rows: 24, columns: 80) == """
      ╭ 3 Prompt  changes harbour.jpg ───────────────────────────────────────────────╮
      │ make it night                                                                │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │─ sends ──────────────────────────────────────────────────────────────────────│
      │ A boat docked in a harbour at sunset; water, sky. Change: make it night      │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
       1 Files  ~/Pictures  harbour.jpg
       2 Picture  harbour.jpg  4000×3000  JPEG  3.3 M  source
       4 History  0
       from picture · local · ×1                           ^S generate free   F1 help
       Esc stop writing   Enter new line   ^_ undo   ^W cut a word
      """)
}

@Test func aZoomedListAt120By40() {
  var session = described(rows: 40, columns: 120)
  session.press("<Esc>1Z")
  #expect(
    session.screen(rows: 40, columns: 120) == """
      ╭ 1 Files  ~/Pictures ─────────────────────────────────────────────────────────────────────────────────────────────────╮
      │ ../                                                                                                                  │
      │ holiday/                                                                                                             │
      │ cat.png                                                                                                              │
      │▌harbour.jpg                                                                                                          │
      │ market.webp                                                                                                          │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
       2 Picture  harbour.jpg  4000×3000  JPEG  3.3 M
       3 Prompt  make it night
       4 History  0
       from picture · local · ×1                                                                    ^S generate free   ? help
       Enter open   h parent folder   f filter   i write   Tab next pane   q quit
      """)
}

@Test func aZoomedPromptAt120By40() {
  var session = described(rows: 40, columns: 120)
  session.press("<Esc>1Z3")
  #expect(
    session.screen(rows: 40, columns: 120) == """
      ╭ 3 Prompt  changes harbour.jpg ───────────────────────────────────────────────────────────────────────────────────────╮
      │ make it night                                                                                                        │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │─ sends ──────────────────────────────────────────────────────────────────────────────────────────────────────────────│
      │ A boat docked in a harbour at sunset; water, sky. Change: make it night                                              │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      │                                                                                                                      │
      ╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────────────╯
       1 Files  ~/Pictures  harbour.jpg
       2 Picture  harbour.jpg  4000×3000  JPEG  3.3 M  source
       4 History  0
       from picture · local · ×1                                                                   ^S generate free   F1 help
       Esc stop writing   Enter new line   ^_ undo   ^W cut a word   ^U cut to line start   ^Y put back the cut
      """)
}

@Test func aMovedBorderAt80By24() {
  var session = described(rows: 24, columns: 80)
  session.press("<Esc>1")
  session.drag((10, session.state.layout.box(.files).endColumn - 1), (10, 49))
  session.drawPreview()
  let lines = session.screen(rows: 24, columns: 80).split(separator: "\n")
  #expect(lines.first?.hasPrefix("╭ 1 Files  ~/Pictures ───────────────────────────╮╭ 2 harbou") == true)
  #expect(lines[4].hasPrefix("│▌harbour.jpg                                    ││"))
  #expect(
    lines.suffix(4).prefix(2).map(String.init) == [" 3 Prompt  make it night", " 4 History  0"])
}

@Test func movedBordersAt120By40() {
  var session = described(rows: 40, columns: 120)
  session.press("<Esc>1")
  session.drag((10, 29), (10, 19))
  session.drag((10, 87), (10, 97))
  session.drag((session.state.layout.box(.prompt).row, 50), (20, 50))
  session.drawPreview()
  let lines = session.screen().split(separator: "\n").map(String.init)
  #expect(lines[1].hasPrefix("│ ../              ││ "))
  #expect(lines[1].hasSuffix(" ││▌▸harbour.jpg        │"))
  #expect(lines[20].hasPrefix("│                  │├ 3 Prompt  changes harbour.jpg ─"))
  #expect(lines[20].hasSuffix("─┤│                     │"))
  #expect(lines[21].hasPrefix("│                  ││ make it night"))
  #expect(lines[37].hasPrefix("╰──────────────────╯╰──"))
}
