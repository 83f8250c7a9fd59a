import Canvas
import Domain
import Testing

@testable import Interface

/// A desk with changes that are weighed.
private func desk(rows: Int, columns: Int, isUnicode: Bool = true) throws -> Session {
  var session = Session.finishing(rows: rows, columns: columns)
  session.press("4j3l3jll")
  session.wait(milliseconds: 250)
  session.drawPreview()
  session.answer(try #require(session.finish))
  return session
}

extension Session {
  /// What is on the right of a screen, as far as the desk goes.
  fileprivate func right(of column: Int, rows: Int, columns: Int) -> String {
    screen(rows: rows, columns: columns).split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0.dropFirst(column)) }.joined(separator: "\n")
  }
}

@Test func theDeskAt80By24() throws {
  let session = try desk(rows: 24, columns: 80)
  let expected = """
    ╭ 2 harbour.jpg, finished  JPEG  ≈ 48 K ───╮╭ Finish  harbour.jpg ─────────────╮
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   turn         none              │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   mirror       no                │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   flip         no                │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   straighten   0°                │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││ • crop         3:2               │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   size         stays             │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   denoise      0                 │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││▌• light      ‹ +10 ›             │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   contrast     0                 │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   saturation   0                 │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   warmth       0                 │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   sharpen      0                 │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   format       stays JPEG        │
    │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││   quality      90                │
    │─ local studio, 0.87, cached  1 more: J ──││─ becomes ────────────────────────│
    │ a boat docked in a harbour at sunset     ││ 4000×3000 → 1600×1200            │
    │ boat · water · sky · [1] boat            ││ JPEG  ≈ 48 K                     │
    │ slate blue 40 %                          ││ crop 3:2, light +10              │
    ╰──────────────────────────────────────────╯╰──────────────────────────────────╯
     1 Files  ~/Pictures  harbour.jpg
     3 Prompt  nothing written yet
     from picture · local · ×1                            ^S generate free   ? help
     Enter make it, free   h less   l more   i type changes   c crop by hand
    """
  #expect(session.screen(rows: 24, columns: 80) == expected)
}

@Test func theDeskAt120By40() throws {
  let session = try desk(rows: 40, columns: 120)
  let expected = """
    ╭ Finish  harbour.jpg ──────────╮
    │   turn         none           │
    │   mirror       no             │
    │   flip         no             │
    │   straighten   0°             │
    │ • crop         3:2            │
    │   size         stays          │
    │   denoise      0              │
    │▌• light      ‹ +10 ›          │
    │   contrast     0              │
    │   saturation   0              │
    │   warmth       0              │
    │   sharpen      0              │
    │   format       stays JPEG     │
    │   quality      90             │
    │                               │
    │                               │
    │                               │
    │                               │
    │                               │
    │                               │
    │                               │
    │                               │
    │                               │
    │                               │
    │                               │
    │                               │
    │                               │
    │                               │
    │                               │
    │                               │
    │─ becomes ─────────────────────│
    │ 4000×3000 → 1600×1200         │
    │ JPEG  ≈ 48 K                  │
    │ crop 3:2, light +10           │
    │                               │
    │                               │
    ╰───────────────────────────────╯
    """
  #expect(session.right(of: 87, rows: 40, columns: 120).hasPrefix(expected))
}

@Test func theLineAt80By24() throws {
  var session = try desk(rows: 24, columns: 80)
  session.press("i")
  session.type("ligh")
  let expected = """
    ╭ Finish  harbour.jpg ─────────────╮
    │   turn         none              │
    │   mirror       no                │
    │   flip         no                │
    │   straighten   0°                │
    │ • crop         3:2               │
    │   size         stays             │
    │   denoise      0                 │
    │▌• light      ‹ +10 ›             │
    │   contrast     0                 │
    │   saturation   0                 │
    │   warmth       0                 │
    │   sharpen      0                 │
    │   format       stays JPEG        │
    │─ changes  Enter keeps, Esc drop…─│
    │ › crop 3:2, light +10, ligh      │
    │ ✗ “ligh” is no change. There are │
    │ turn, mirror, flip, straighten,  │
    │ crop, resize, width, height,     │
    ╰──────────────────────────────────╯


              ^S generate free   ? help
    typed   ^W cut a word
    """
  #expect(session.right(of: 44, rows: 24, columns: 80) == expected)
}

@Test func theDeskAt60By15KeepsItsCursorInSight() throws {
  var session = try desk(rows: 15, columns: 60)
  for (keys, title) in [("G", "quality"), ("gg", "turn"), ("9j", "saturation")] {
    session.press(keys)
    let grid = session.grid(rows: 15, columns: 60)
    let line = session.screen(rows: 15, columns: 60).split(separator: "\n")[grid.cursor.row]
    #expect(line.contains("▌") && line.contains(title))
  }
}

@Test func aDeskWithoutUnicodeIsASCII() throws {
  var session = Session.finishing { $0.isUnicode = false }
  session.press("jjjl")
  #expect(!session.grid().cells.contains { $0.scalar > 0x7E || $0.scalar < 0x20 })
  #expect(session.screen().contains(">- straighten < +0.1d >"))
}

@Test func aRowIsClicked() throws {
  var session = Session.finishing()
  let cell = try #require(session.cell(of: "contrast"))
  session.click(cell.row, cell.column)
  #expect(session.state.finishing?.row == .contrast)
  #expect(session.changes == "")
  session.wait(milliseconds: 1000)
  session.doubleClick(cell.row, cell.column)
  #expect(session.generated == nil && session.changes == "")
}

@Test func theWheelChangesWhatIsUnderThePointer() throws {
  var session = Session.finishing()
  let cell = try #require(session.cell(of: "warmth"))
  session.wheel(.up, cell.row, cell.column, steps: 2)
  #expect(session.changes == "warmth +10")
  #expect(session.state.finishing?.row == .warmth)
  session.wheel(.down, cell.row, cell.column)
  #expect(session.changes == "warmth +5")
}

@Test func aClickIntoAnotherPaneLeavesTheDesk() {
  var session = Session.finishing()
  session.press("l")
  session.click(5, 5)
  #expect(session.state.finishing == nil)
  #expect(session.state.focusedPane == .files)
  #expect(session.state.finishes[.harbour]?.text == "turn right")
}

@Test func aClickMakesNothing() throws {
  var session = Session.finishing()
  session.press("l")
  let cell = try #require(session.cell(of: "make it, free"))
  session.click(cell.row, cell.column)
  #expect(session.generated == nil)
  #expect(session.lastLine == " • A click does not do this: make it, free. Enter does.")
}
