import Canvas
import Domain
import Testing

@testable import Interface

/// A lineage with one generation of two slots under way.
private func working(rows: Int, columns: Int) throws -> Session {
  var session = Session(rows: rows, columns: columns, count: 2)
  session.send(.folderListed(.sample))
  let details = ["cat.png": 1_258_291, "harbour.jpg": 3_565_158, "market.webp": 860_160].map {
    (FilePath($0), FileDetails(byteCount: $1, modifiedAt: session.now))
  }
  session.send(.detailsRead(folder: "/home/ada/Pictures", Dictionary(uniqueKeysWithValues: details)))
  session.press("jj<Enter>")
  session.drawPreview()
  session.send(.described(.harbour, .harbour, isCached: true))
  let family = [
    Variation.named("a", number: 1, instruction: "watercolour at dusk"),
    .named("b", number: 2, instruction: "as a woodcut"),
    .named("c", number: 3, parent: .variation(SlotID(rawValue: "a")), instruction: "more lanterns"),
  ]
  session.send(.sourceOpened(.harbour, .sample, .of(family)))
  session.press("<Esc>4j<Enter>")
  session.send(.described("/library/1.png", .harbour, isCached: false))
  session.type("make it night, keep the boat")
  session.press("<C-s>")
  let request = try #require(session.generated)
  session.send(.pipeline(.slotChanged(request.slots[0], generation: request.id, .sent(stage: .generate))))
  session.wait(milliseconds: 41_000)
  session.drawPreview()
  return session
}

private func folded(_ key: String) throws -> String {
  var session = try working(rows: 24, columns: 80)
  session.press("<Esc>\(key)")
  session.drawPreview()
  return session.screen(rows: 24, columns: 80)
}

@Test func allPanesAt120By40() throws {
  let screen = try working(rows: 40, columns: 120).screen()
  #expect(
    screen == """
      ╭ 1 Files  ~/Pictures ───────╮╭ 2 make it night, keep the boat  ◐ generating 0:41 ────╮╭ 4 History  3  ◐ 1 running ────╮
      │ ../                        ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ harbour.jpg                   │
      │ holiday/                   ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ ├ ▸001 watercolour at dusk    │
      │ cat.png              1.1 M ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ │ ├ 003 more lanterns         │
      │▌harbour.jpg          3.3 M ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││▌│ ├ ◐ generating 0:41         │
      │ market.webp          840 K ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ │ └ ◐ waiting 0:41            │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ └ 002 as a woodcut            │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││                                                       ││                               │
      │                            ││─ local studio, ×2 ────────────────────────────────────││                               │
      │                            ││ make it night, keep the boat                          ││                               │
      │                            ││ from 001 watercolour at dusk                          ││                               │
      │                            ││                                                       ││                               │
      │                            ││                                                       ││                               │
      │                            ││                                                       ││                               │
      │                            ││                                                       ││                               │
      │                            │├ 3 Prompt  changes 001 watercolour at dusk ────────────┤│                               │
      │                            ││ make it night, keep the boat                          ││                               │
      │                            ││                                                       ││                               │
      │                            ││                                                       ││                               │
      │                            ││                                                       ││                               │
      │                            ││─ sends ───────────────────────────────────────────────││                               │
      │                            ││ A boat docked in a harbour at sunset; water, sky.     ││                               │
      │                            ││ Change: make it night, keep the boat                  ││                               │
      ╰────────────────────────────╯╰───────────────────────────────────────────────────────╯╰───────────────────────────────╯
       from picture · local · ×2                                                     ◐ 1 running   ^S generate free   F1 help
       Esc stop writing   Enter new line   ^_ undo   ^W cut a word   ^U cut to line start   ^Y put back the cut
      """)
}

@Test func theSourceAndItsDescriptionAt120By40() throws {
  var session = try working(rows: 40, columns: 120)
  session.press("<Esc>1")
  session.drawPreview()
  #expect(
    session.screen() == """
      ╭ 1 Files  ~/Pictures ───────╮╭ 2 harbour.jpg  4000×3000  JPEG  3.3 M ────────────────╮╭ 4 History  3  ◐ 1 running ────╮
      │ ../                        ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ harbour.jpg                   │
      │ holiday/                   ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ ├ ▸001 watercolour at dusk    │
      │ cat.png              1.1 M ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ │ ├ 003 more lanterns         │
      │▌harbour.jpg          3.3 M ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││▌│ ├ ◐ generating 0:41         │
      │ market.webp          840 K ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ │ └ ◐ waiting 0:41            │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ └ 002 as a woodcut            │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
      │                            ││                                                       ││                               │
      │                            ││─ local studio, 0.87, cached ──────────────────────────││                               │
      │                            ││ a boat docked in a harbour at sunset                  ││                               │
      │                            ││ boat · water · sky · [1] boat                         ││                               │
      │                            ││ slate blue 40 %                                       ││                               │
      │                            ││ says “LUCKY”                                          ││                               │
      │                            ││                                                       ││                               │
      │                            ││                                                       ││                               │
      │                            │├ 3 Prompt  changes 001 watercolour at dusk ────────────┤│                               │
      │                            ││ make it night, keep the boat                          ││                               │
      │                            ││                                                       ││                               │
      │                            ││                                                       ││                               │
      │                            ││                                                       ││                               │
      │                            ││─ sends ───────────────────────────────────────────────││                               │
      │                            ││ A boat docked in a harbour at sunset; water, sky.     ││                               │
      │                            ││ Change: make it night, keep the boat                  ││                               │
      ╰────────────────────────────╯╰───────────────────────────────────────────────────────╯╰───────────────────────────────╯
       from picture · local · ×2                                                      ◐ 1 running   ^S generate free   ? help
       Enter open   h parent folder   f filter   i write   Tab next pane   q quit
      """)
}

@Test func filesAt80By24() throws {
  let screen = try folded("1")
  #expect(
    screen == """
      ╭ 1 Files  ~/Pictures ─────────╮╭ 2 harbour.jpg  4000×3000  JPEG  3.3 M ───────╮
      │ ../                          ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │ holiday/                     ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │ cat.png                1.1 M ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │▌harbour.jpg            3.3 M ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │ market.webp            840 K ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │                              ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │                              ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │                              ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │                              ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │                              ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │                              ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │                              ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │                              ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │                              ││    ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄     │
      │                              ││─ local studio, 0.87, cached  1 more: J ──────│
      │                              ││ a boat docked in a harbour at sunset         │
      │                              ││ boat · water · sky · [1] boat                │
      │                              ││ slate blue 40 %                              │
      ╰──────────────────────────────╯╰──────────────────────────────────────────────╯
       3 Prompt  make it night, keep the boat
       4 History  3  ◐ 1 running
       from picture · local · ×2              ◐ 1 running   ^S generate free   ? help
       Enter open   h parent folder   f filter   i write   Tab next pane   q quit
      """)
}

@Test func pictureAt80By24() throws {
  let screen = try folded("2")
  #expect(
    screen == """
      ╭ 2 make it night, keep the boat  ◐ generating 0:41 ───────────────────────────╮
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄                      │
      │─ local studio, ×2 ───────────────────────────────────────────────────────────│
      │ make it night, keep the boat                                                 │
      │ from 001 watercolour at dusk                                                 │
      │                                                                              │
      ╰──────────────────────────────────────────────────────────────────────────────╯
       1 Files  ~/Pictures  harbour.jpg
       3 Prompt  make it night, keep the boat
       4 History  3  ◐ 1 running
       from picture · local · ×2              ◐ 1 running   ^S generate free   ? help
       i write   Tab next pane   q quit   v the picture alone, and back   zi zoom in
      """)
}

@Test func promptAt80By24() throws {
  let screen = try folded("3")
  #expect(
    screen == """
      ╭ 2 make it n…  ◐ generating 0:41 ─╮╭ 3 Prompt  changes 001 watercolour at du…─╮
      │                                  ││ make it night, keep the boat             │
      │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
      │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
      │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
      │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
      │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
      │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
      │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
      │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
      │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
      │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                                          │
      │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││─ sends ──────────────────────────────────│
      │ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ A boat docked in a harbour at sunset;    │
      │                                  ││ water, sky. Change: make it night, keep  │
      │─ local studio, ×2 ───────────────││ the boat                                 │
      │ make it night, keep the boat     ││                                          │
      │ from 001 watercolour at dusk     ││                                          │
      │                                  ││                                          │
      ╰──────────────────────────────────╯╰──────────────────────────────────────────╯
       1 Files  ~/Pictures  harbour.jpg
       4 History  3  ◐ 1 running
       from picture · local · ×2             ◐ 1 running   ^S generate free   F1 help
       Esc stop writing   Enter new line   ^_ undo   ^W cut a word
      """)
}

@Test func historyAt80By24() throws {
  let screen = try folded("4")
  #expect(
    screen == """
      ╭ 2 make it night, ke…  ◐ generating 0:41 ─╮╭ 4 History  3  ◐ 1 running ───────╮
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││ harbour.jpg                      │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││ ├ ▸001 watercolour at dusk       │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││ │ ├ 003 more lanterns            │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││▌│ ├ ◐ generating 0:41            │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││ │ └ ◐ waiting 0:41               │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││ └ 002 as a woodcut               │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
      │  ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄   ││                                  │
      │─ local studio, ×2 ───────────────────────││                                  │
      │ make it night, keep the boat             ││                                  │
      │ from 001 watercolour at dusk             ││                                  │
      │                                          ││                                  │
      ╰──────────────────────────────────────────╯╰──────────────────────────────────╯
       1 Files  ~/Pictures  harbour.jpg
       3 Prompt  make it night, keep the boat
       from picture · local · ×2              ◐ 1 running   ^S generate free   ? help
       Enter change this one   x cancel or clear   h fold   i write   Tab next pane
      """)
}
