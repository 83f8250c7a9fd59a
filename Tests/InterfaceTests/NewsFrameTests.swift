import Canvas
import Domain
import Testing

@testable import Interface

/// The last `count` lines of a screen with a source and news over its panes.
private func end(_ count: Int, rows: Int, columns: Int, _ news: [Event]) -> String {
  var session = Session.picked(rows: rows, columns: columns)
  session.press("<Esc>1")
  for event in news {
    session.send(event)
    session.wait(milliseconds: 100)
  }
  let lines = session.screen(rows: rows, columns: columns).split(separator: "\n", omittingEmptySubsequences: false)
  return lines.suffix(count).joined(separator: "\n")
}

private let tidied = Event.noticed("The library was tidied.")
private let long = Event.noticed(String(repeating: "The library was tidied, and nothing in it was harmed. ", count: 9))
private let three = [tidied, .failed(.diskFull("/library")), .noticed("The last of them.")]

@Test func newsLieAboveTheLastTwoLinesAt80By24() {
  #expect(
    end(5, rows: 24, columns: 80, [tidied]) == """
      ╰──────────────────────────────╯╰──────────────────────────────────────────────╯
       3 Prompt  nothing written yet
       • The library was tidied.
       from picture · local · ×1                            ^S generate free   ? help
       Enter open   h parent folder   f filter   i write   Tab next pane   q quit
      """)
}

@Test func newsLieInABoxAtTheBottomRightAt120By40() {
  #expect(
    end(5, rows: 40, columns: 120, [tidied]) == """
      │                            ││ Nothing yet: say first what to change: press i and    ││   ╭ News ─────────────────────╮
      │                            ││ write.                                                ││   │ • The library was tidied. │
      ╰────────────────────────────╯╰───────────────────────────────────────────────────────╯╰───╰───────────────────────────╯
       from picture · local · ×1                                                                    ^S generate free   ? help
       Enter open   h parent folder   f filter   i write   Tab next pane   q quit
      """)
}

@Test func threeNewsWithAFailureAt80By24() {
  #expect(
    end(8, rows: 24, columns: 80, three) == """
      │                              ││ a boat docked in a harbour at sunset         │
      │                              ││ boat · water · sky · [1] boat                │
       • The library was tidied.
       ✗ Failed: No room on the disk for /library. Free some space, or choose another
         folder with --library; nothing that was saved is harmed.
       • The last of them.
       from picture · local · ×1                            ^S generate free   ? help
       Enter open   h parent folder   f filter   i write   Tab next pane   q quit
      """)
}

@Test func threeNewsWithAFailureAt120By40() {
  #expect(
    end(11, rows: 40, columns: 120, three) == """
      │                            │├ 3 Prompt  changes harbour.jpg ────────────────────────┤│                               │
      │                            ││ Say what to change: i writes here.                    ││                               │
      │                            ││                         ╭ News ────────────────────────────────────────────────────────╮
      │                            ││                         │ • The library was tidied.                                    │
      │                            ││                         │ ✗ Failed: No room on the disk for /library. Free some space, │
      │                            ││─ sends ─────────────────│   or choose another folder with --library; nothing that was  │
      │                            ││ Nothing yet: say first w│   saved is harmed.                                           │
      │                            ││ write.                  │ • The last of them.                                          │
      ╰────────────────────────────╯╰─────────────────────────╰──────────────────────────────────────────────────────────────╯
       from picture · local · ×1                                                                    ^S generate free   ? help
       Enter open   h parent folder   f filter   i write   Tab next pane   q quit
      """)
}

@Test func longNewsHaveFiveLinesAt120By40() {
  #expect(
    end(9, rows: 40, columns: 120, [long]) == """
      │                            ││                          ╭ News ───────────────────────────────────────────────────────╮
      │                            ││                          │ • The library was tidied, and nothing in it was harmed. The │
      │                            ││                          │   library was tidied, and nothing in it was harmed. The     │
      │                            ││─ sends ──────────────────│   library was tidied, and nothing in it was harmed. The     │
      │                            ││ Nothing yet: say first wh│   library was tidied, and nothing in it was harmed. The     │
      │                            ││ write.                   │   library was tidied, and nothing in it was harmed. The …   │
      ╰────────────────────────────╯╰──────────────────────────╰─────────────────────────────────────────────────────────────╯
       from picture · local · ×1                                                                    ^S generate free   ? help
       Enter open   h parent folder   f filter   i write   Tab next pane   q quit
      """)
}

@Test func longNewsHaveFiveLinesAt80By24() {
  let lines = end(9, rows: 24, columns: 80, [long]).split(separator: "\n")
  #expect(lines[2].hasPrefix(" • The library was tidied"))
  #expect(lines[6].hasSuffix("…") && !lines[6].hasSuffix("… …"))
}

@Test(arguments: [(24, 80), (40, 120)])
func olderNewsThatHaveNoRoomAreCounted(rows: Int, columns: Int) {
  let screen = end(rows, rows: rows, columns: columns, three + [.noticed("One more."), .noticed("And another.")])
  #expect(screen.contains("2 more: L shows all"))
  #expect(!screen.contains("The library was tidied."))
  #expect(screen.contains("And another."))
}

@Test(arguments: [(24, 80), (40, 120)])
func withoutNewsNothingLiesOverThePanes(rows: Int, columns: Int) {
  let screen = end(rows, rows: rows, columns: columns, [])
  #expect(!screen.contains("News") && !screen.contains("•"))
}

@Test func theLogAt80By24() {
  var session = Session.listed(rows: 24, columns: 80)
  session.press("otn")
  for event in three { session.send(event) }
  session.press("L")
  #expect(
    session.screen(rows: 24, columns: 80) == """
      ╭ 1 Files  ~/Pictures ─────────╮╭ 2 holiday/ ──────────────────────────────────╮
      │ ../                          ││                                              │
      │▌holiday/                     ││                                              │
      │ cat.png                      ││                                              │
      │ harbour.jpg                  ││                                              │
      │ market.webp                  ││                                              │
      │                              ││                                              │
      │ ╭ Log  5 ──────────────────────────────────────────────────────────────────╮ │
      │ │▌00:16:40 • The last of them.                                             │ │
      │ │ 00:16:40 ✗ Failed: No room on the disk for /library. Free some space, or…│ │
      │ │ 00:16:40 • The library was tidied.                                       │ │
      │ │ 00:16:40 • Nothing was searched for: press /.                            │ │
      │ │ 00:16:40 • Sorted newest first.                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │ │
      │ │                                                                          │─│
      │ ╰──────────────────────────────────────────────────────────────────────────╯ │
      │                              ││                                              │
      │ newest first ◌ 0 of 3        ││                                              │
      ╰──────────────────────────────╯╰──────────────────────────────────────────────╯
       3 Prompt  nothing written yet
       4 History  no source yet
       from picture · local · ×1                            ^S generate free   ? help
       • Nothing was searched for: press /.
      """)
}
