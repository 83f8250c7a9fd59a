import Domain
import Testing

@testable import Interface

// Frames are read with the eyes: what looks clumsy here is clumsy.

@Test func theLedgerAt80By24() throws {
  let session = Session.ledger(rows: 24, columns: 80)
  let frame = """
    ╭ 2 harbou…  4000×3000  JPEG  3.3…─╮╭ 3 Prompt  changes harbour.jpg ───────────╮
    │ ╭ Ledger  7 ───────────────────────────────────────────────────────────────╮ │
    │ │ today       ████▏···············  $0.42 of $2.00, 21 %, $1.58 left       │ │
    │ │ this month  ███·················  $3.10 of $20.00, 15 %, $16.90 left     │ │
    │ │ 22 days     ▂ ▅ ▇ ▂ · ▇ ▁ ▄ ▆ · ▃ ▆ ▁ ▂ · █ ▂ ▄ ▇ · ▄ ▃                  │ │
    │ │             the highest: $1.12 on Dec 26        today ▴                  │ │
    │ │ known already, not bought again: $1.84 so far                            │ │
    │ │──────────────────────────────────────────────────────────────────────────│ │
    │ │▌? unknown     Jan 01 00:11 ≈ $0.06 ?        harbour.jpg: watercolour at …│ │
    │ │ ? unknown     Jan 01 00:10 ?                description  cat.png         │ │
    │ │ ◐ under way   Jan 01 00:16 ≈ $0.06 …        harbour.jpg: as a woodcut    │ │
    │ │ ✓ settled     Jan 01 00:15 $0.05            harbour.jpg: watercolour at …│ │
    │ │ ✗ failed      Jan 01 00:13 $0.00            market.webp: in the rain     │─│
    │ │ – written off Jan 01 00:08 $0.06            harbour.jpg: at night        │ │
    │ │ ✓ settled     Jan 01 00:06 $0.01            composition  harbour.jpg: at…│ │
    │─│─ variation, unknown  L0-3-1 ─────────────────────────────────────────────│ │
    │ │ s looks in the spool, r asks again ≈ $0.06, w writes it off as $0.06     │ │
    │ │ OpenAI gave no answer within 300 s [request req_42]. The request had     │ │
    │ │ left: it may have been charged, and is not sent again by itself.         │ │
    ╰─│ gpt-image-2.6-flare of OpenAI, estimated $0.06, possibly charged         │─╯
     1│ left 1970-01-01 00:11:40, ended 1970-01-01 00:12:22                      │
     4╰──────────────────────────────────────────────────────────────────────────╯
     from picture · gpt-image-2.6-flare · auto ×1      ^S generate ≈ $0.06   ? help
     s look in the spool   r ask again   w write off   Esc close
    """
  #expect(session.screen(rows: 24, columns: 80) == frame)
}

@Test func whatWasNeverSentInTheLedgerAt80By24() throws {
  var session = Session.ledger(rows: 24, columns: 80)
  session.send(.unsentFound([.of()]))
  session.wait(milliseconds: 10_000)
  let frame = """
    ╭ 2 harbou…  4000×3000  JPEG  3.3…─╮╭ 3 Prompt  changes harbour.jpg ───────────╮
    │ ╭ Ledger  8 ───────────────────────────────────────────────────────────────╮ │
    │ │ today       ████▏···············  $0.42 of $2.00, 21 %, $1.58 left       │ │
    │ │ this month  ███·················  $3.10 of $20.00, 15 %, $16.90 left     │ │
    │ │ 22 days     ▂ ▅ ▇ ▂ · ▇ ▁ ▄ ▆ · ▃ ▆ ▁ ▂ · █ ▂ ▄ ▇ · ▄ ▃                  │ │
    │ │             the highest: $1.12 on Dec 26        today ▴                  │ │
    │ │ known already, not bought again: $1.84 so far                            │ │
    │ │──────────────────────────────────────────────────────────────────────────│ │
    │ │ ◌ never sent  Jan 01 00:13 ≈ $0.03          harbour.jpg: watercolour at …│ │
    │ │▌? unknown     Jan 01 00:11 ≈ $0.06 ?        harbour.jpg: watercolour at …│ │
    │ │ ? unknown     Jan 01 00:10 ?                description  cat.png         │ │
    │ │ ◐ under way   Jan 01 00:16 ≈ $0.06 …        harbour.jpg: as a woodcut    │ │
    │ │ ✓ settled     Jan 01 00:15 $0.05            harbour.jpg: watercolour at …│─│
    │ │ ✗ failed      Jan 01 00:13 $0.00            market.webp: in the rain     │ │
    │ │ – written off Jan 01 00:08 $0.06            harbour.jpg: at night        │ │
    │─│─ variation, unknown  L0-3-1 ─────────────────────────────────────────────│ │
    │ │ s looks in the spool, r asks again ≈ $0.06, w writes it off as $0.06     │ │
    │ │ OpenAI gave no answer within 300 s [request req_42]. The request had     │ │
    │ │ left: it may have been charged, and is not sent again by itself.         │ │
    ╰─│ gpt-image-2.6-flare of OpenAI, estimated $0.06, possibly charged         │─╯
     1│ left 1970-01-01 00:11:40, ended 1970-01-01 00:12:22                      │
     4╰──────────────────────────────────────────────────────────────────────────╯
     from picture · gpt-image-2.6-flare · auto ×1      ^S generate ≈ $0.06   ? help
     s look in the spool   r ask again   w write off   Esc close
    """
  #expect(session.screen(rows: 24, columns: 80) == frame)
}

@Test func theQuestionAboutAnUnknownRequestAt80By24() throws {
  var session = Session.ledger(rows: 24, columns: 80)
  session.press("r")
  let frame = """
    ╭ 2 harbou…  4000×3000  JPEG  3.3…─╮╭ 3 Prompt  changes harbour.jpg ───────────╮
    │ ╭ Ledger  7 ───────────────────────────────────────────────────────────────╮ │
    │ │ today       ████▏···············  $0.42 of $2.00, 21 %, $1.58 left       │ │
    │ │ this month  ███·················  $3.10 of $20.00, 15 %, $16.90 left     │ │
    │ │ 22 days     ▂ ▅ ▇ ▂ · ▇ ▁ ▄ ▆ · ▃ ▆ ▁ ▂ · █ ▂ ▄ ▇ · ▄ ▃                  │ │
    │ │             the highest: $1.12 on Dec 26        today ▴                  │ │
    │ │ known already, not bought again: $1.84 so far                            │ │
    │ │──────────────────────────────────────────────────────────────────────────│ │
    │ │▌? unknown     Jan 01 00:11 ≈ $0.06 ?        harbour.jpg: watercolour at …│ │
    │ │ ? unknow╭ Ask for it again? ───────────────────────────────────╮         │ │
    │ │ ◐ under │ The first may have been charged, ≈ $0.06. Another    │odcut    │ │
    │ │ ✓ settle│ one costs ≈ $0.06.                                   │lour at …│ │
    │ │ ✗ failed│                                                      │rain     │─│
    │ │ – writte│ n leave it    y ask again ≈ $0.06                    │t        │ │
    │ │ ✓ settle╰──────────────────────────────────────────────────────╯.jpg: at…│ │
    │─│─ variation, unknown  L0-3-1 ─────────────────────────────────────────────│ │
    │ │ s looks in the spool, r asks again ≈ $0.06, w writes it off as $0.06     │ │
    │ │ OpenAI gave no answer within 300 s [request req_42]. The request had     │ │
    │ │ left: it may have been charged, and is not sent again by itself.         │ │
    ╰─│ gpt-image-2.6-flare of OpenAI, estimated $0.06, possibly charged         │─╯
     1│ left 1970-01-01 00:11:40, ended 1970-01-01 00:12:22                      │
     4╰──────────────────────────────────────────────────────────────────────────╯
     from picture · gpt-image-2.6-flare · auto ×1      ^S generate ≈ $0.06   ? help
     y do it   n stay
    """
  #expect(session.screen(rows: 24, columns: 80) == frame)
}

@Test func theLedgerAt120By40() throws {
  let session = Session.ledger()
  let frame = """
    ╭ 1 Files  ~/Pictures ───────╮╭ 2 harbour.jpg  4000×3000  JPEG  3.3 M  source ────────╮╭ 4 History  0 ─────────────────╮
    │ ..╭ Ledger  7 ───────────────────────────────────────────────────────────────────────────────────────────────────╮   │
    │ ho│ today       ████████▍·······························  $0.42 of $2.00, 21 %, $1.58 left                       │   │
    │ ca│ this month  ██████▏·································  $3.10 of $20.00, 15 %, $16.90 left                     │   │
    │▌ha│                                                                                                              │   │
    │ ma│                   ▇▇       ▅▅       ▃▃       ▂▂          ██       ▆▆                                         │   │
    │   │                ▇▇ ██       ██    ▄▄ ██    ▂▂ ██          ██    ▆▆ ██    ▄▄ ▁▁                                │   │
    │   │ 22 days     ▇▇ ██ ██ ▆▆ ·· ██ ▄▄ ██ ██ ·· ██ ██ ▁▁ ██ ·· ██ ▆▆ ██ ██ ·· ██ ██                                │   │
    │   │             the highest: $1.12 on Dec 26                             today ▴                                 │   │
    │   │ known already, not bought again: $1.84 so far                                                                │   │
    │   │──────────────────────────────────────────────────────────────────────────────────────────────────────────────│   │
    │   │▌? unknown     Jan 01 00:11 variation   gpt-image-2.6-flare  ≈ $0.06 ?        harbour.jpg: watercolour at dusk│   │
    │   │ ? unknown     Jan 01 00:10 description                      ?                cat.png                         │   │
    │   │ ◐ under way   Jan 01 00:16 variation   gpt-image-2.6-flare  ≈ $0.06 …        harbour.jpg: as a woodcut       │   │
    │   │ ✓ settled     Jan 01 00:15 variation   gpt-image-2.6-flare  $0.05            harbour.jpg: watercolour at dusk│   │
    │   │ ✗ failed      Jan 01 00:13 variation   gpt-image-2.6-flare  $0.00            market.webp: in the rain        │   │
    │   │ – written off Jan 01 00:08 variation   gpt-image-2.6-flare  $0.06            harbour.jpg: at night           │   │
    │   │ ✓ settled     Jan 01 00:06 composition gpt-5.5-mini         $0.01            harbour.jpg: at night           │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │─ variation, unknown  L0-3-1 ─────────────────────────────────────────────────────────────────────────────────│   │
    │   │ s looks in the spool, r asks again ≈ $0.06, w writes it off as $0.06                                         │   │
    │   │ OpenAI gave no answer within 300 s [request req_42]. The request had left: it may have been charged, and is  │   │
    │   │ not sent again by itself.                                                                                    │   │
    │   │ gpt-image-2.6-flare of OpenAI, estimated $0.06, possibly charged                                             │   │
    │   │ left 1970-01-01 00:11:40, ended 1970-01-01 00:12:22                                                          │   │
    │   │                                                                                                              │   │
    ╰───╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────╯───╯
     from picture · gpt-image-2.6-flare · auto ×1                       ^S generate ≈ $0.06   today $0.42 of $2.00   ? help
     s look in the spool   r ask again   w write off   Esc close   Enter show in History   / narrow the list
    """
  #expect(session.screen() == frame)
}

@Test func whatWasNeverSentInTheLedgerAt120By40() throws {
  var session = Session.ledger()
  session.send(.unsentFound([.of()]))
  session.wait(milliseconds: 10_000)
  let frame = """
    ╭ 1 Files  ~/Pictures ───────╮╭ 2 harbour.jpg  4000×3000  JPEG  3.3 M  source ────────╮╭ 4 History  0 ─────────────────╮
    │ ..╭ Ledger  8 ───────────────────────────────────────────────────────────────────────────────────────────────────╮   │
    │ ho│ today       ████████▍·······························  $0.42 of $2.00, 21 %, $1.58 left                       │   │
    │ ca│ this month  ██████▏·································  $3.10 of $20.00, 15 %, $16.90 left                     │   │
    │▌ha│                                                                                                              │   │
    │ ma│                   ▇▇       ▅▅       ▃▃       ▂▂          ██       ▆▆                                         │   │
    │   │                ▇▇ ██       ██    ▄▄ ██    ▂▂ ██          ██    ▆▆ ██    ▄▄ ▁▁                                │   │
    │   │ 22 days     ▇▇ ██ ██ ▆▆ ·· ██ ▄▄ ██ ██ ·· ██ ██ ▁▁ ██ ·· ██ ▆▆ ██ ██ ·· ██ ██                                │   │
    │   │             the highest: $1.12 on Dec 26                             today ▴                                 │   │
    │   │ known already, not bought again: $1.84 so far                                                                │   │
    │   │──────────────────────────────────────────────────────────────────────────────────────────────────────────────│   │
    │   │ ◌ never sent  Jan 01 00:13 variation   gpt-image-2.6-flare  ≈ $0.03          harbour.jpg: watercolour at dusk│   │
    │   │▌? unknown     Jan 01 00:11 variation   gpt-image-2.6-flare  ≈ $0.06 ?        harbour.jpg: watercolour at dusk│   │
    │   │ ? unknown     Jan 01 00:10 description                      ?                cat.png                         │   │
    │   │ ◐ under way   Jan 01 00:16 variation   gpt-image-2.6-flare  ≈ $0.06 …        harbour.jpg: as a woodcut       │   │
    │   │ ✓ settled     Jan 01 00:15 variation   gpt-image-2.6-flare  $0.05            harbour.jpg: watercolour at dusk│   │
    │   │ ✗ failed      Jan 01 00:13 variation   gpt-image-2.6-flare  $0.00            market.webp: in the rain        │   │
    │   │ – written off Jan 01 00:08 variation   gpt-image-2.6-flare  $0.06            harbour.jpg: at night           │   │
    │   │ ✓ settled     Jan 01 00:06 composition gpt-5.5-mini         $0.01            harbour.jpg: at night           │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │─ variation, unknown  L0-3-1 ─────────────────────────────────────────────────────────────────────────────────│   │
    │   │ s looks in the spool, r asks again ≈ $0.06, w writes it off as $0.06                                         │   │
    │   │ OpenAI gave no answer within 300 s [request req_42]. The request had left: it may have been charged, and is  │   │
    │   │ not sent again by itself.                                                                                    │   │
    │   │ gpt-image-2.6-flare of OpenAI, estimated $0.06, possibly charged                                             │   │
    │   │ left 1970-01-01 00:11:40, ended 1970-01-01 00:12:22                                                          │   │
    │   │                                                                                                              │   │
    ╰───╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────╯───╯
     from picture · gpt-image-2.6-flare · auto ×1                       ^S generate ≈ $0.06   today $0.42 of $2.00   ? help
     s look in the spool   r ask again   w write off   Esc close   Enter show in History   / narrow the list
    """
  #expect(session.screen() == frame)
}

@Test func theQuestionAboutAnUnknownRequestAt120By40() throws {
  var session = Session.ledger()
  session.press("r")
  let frame = """
    ╭ 1 Files  ~/Pictures ───────╮╭ 2 harbour.jpg  4000×3000  JPEG  3.3 M  source ────────╮╭ 4 History  0 ─────────────────╮
    │ ..╭ Ledger  7 ───────────────────────────────────────────────────────────────────────────────────────────────────╮   │
    │ ho│ today       ████████▍·······························  $0.42 of $2.00, 21 %, $1.58 left                       │   │
    │ ca│ this month  ██████▏·································  $3.10 of $20.00, 15 %, $16.90 left                     │   │
    │▌ha│                                                                                                              │   │
    │ ma│                   ▇▇       ▅▅       ▃▃       ▂▂          ██       ▆▆                                         │   │
    │   │                ▇▇ ██       ██    ▄▄ ██    ▂▂ ██          ██    ▆▆ ██    ▄▄ ▁▁                                │   │
    │   │ 22 days     ▇▇ ██ ██ ▆▆ ·· ██ ▄▄ ██ ██ ·· ██ ██ ▁▁ ██ ·· ██ ▆▆ ██ ██ ·· ██ ██                                │   │
    │   │             the highest: $1.12 on Dec 26                             today ▴                                 │   │
    │   │ known already, not bought again: $1.84 so far                                                                │   │
    │   │──────────────────────────────────────────────────────────────────────────────────────────────────────────────│   │
    │   │▌? unknown     Jan 01 00:11 variation   gpt-image-2.6-flare  ≈ $0.06 ?        harbour.jpg: watercolour at dusk│   │
    │   │ ? unknown     Jan 01 00:10 description                      ?                cat.png                         │   │
    │   │ ◐ under way   Jan 01 00:16 variation   gpt-image-2.6-flare  ≈ $0.06 …        harbour.jpg: as a woodcut       │   │
    │   │ ✓ settled     Jan 01 00:15 variation   gpt-image-2.6-flare  $0.05            harbour.jpg: watercolour at dusk│   │
    │   │ ✗ failed      Jan 01 00:13 variation   gpt-image-2.6-flare  $0.00            market.webp: in the rain        │   │
    │   │ – written off Jan 01 00:08 variation   gpt-image-2.6-flare  $0.06            harbour.jpg: at night           │   │
    │   │ ✓ settled     Jan 01 00:06╭ Ask for it again? ───────────────────────────────────╮ur.jpg: at night           │   │
    │   │                           │ The first may have been charged, ≈ $0.06. Another    │                           │   │
    │   │                           │ one costs ≈ $0.06.                                   │                           │   │
    │   │                           │                                                      │                           │   │
    │   │                           │ n leave it    y ask again ≈ $0.06                    │                           │   │
    │   │                           ╰──────────────────────────────────────────────────────╯                           │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │                                                                                                              │   │
    │   │─ variation, unknown  L0-3-1 ─────────────────────────────────────────────────────────────────────────────────│   │
    │   │ s looks in the spool, r asks again ≈ $0.06, w writes it off as $0.06                                         │   │
    │   │ OpenAI gave no answer within 300 s [request req_42]. The request had left: it may have been charged, and is  │   │
    │   │ not sent again by itself.                                                                                    │   │
    │   │ gpt-image-2.6-flare of OpenAI, estimated $0.06, possibly charged                                             │   │
    │   │ left 1970-01-01 00:11:40, ended 1970-01-01 00:12:22                                                          │   │
    │   │                                                                                                              │   │
    ╰───╰──────────────────────────────────────────────────────────────────────────────────────────────────────────────╯───╯
     from picture · gpt-image-2.6-flare · auto ×1                       ^S generate ≈ $0.06   today $0.42 of $2.00   ? help
     y do it   n stay
    """
  #expect(session.screen() == frame)
}

@Test func anEmptyLedgerAt80By24() throws {
  let session = Session.ledger(LedgerReport(), rows: 24, columns: 80)
  let frame = """
    ╭ 2 harbou…  4000×3000  JPEG  3.3…─╮╭ 3 Prompt  changes harbour.jpg ───────────╮
    │ ╭ Ledger  0 ───────────────────────────────────────────────────────────────╮ │
    │ │ today       $0.00, no limit                                              │ │
    │ │ this month  $0.00, no limit                                              │ │
    │ │ days        –                                                            │ │
    │ │                                                                          │ │
    │ │ known already, not bought again: $0.00 so far                            │ │
    │ │──────────────────────────────────────────────────────────────────────────│ │
    │ │ Nothing was bought yet. Every paid request has a line here, before it    │ │
    │ │ leaves. Esc closes the ledger.                                           │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │─│
    │ │                                                                          │ │
    │ │                                                                          │ │
    │─│                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    │ │                                                                          │ │
    ╰─│                                                                          │─╯
     1│                                                                          │
     4╰──────────────────────────────────────────────────────────────────────────╯
     from picture · gpt-image-2.6-flare · auto ×1      ^S generate ≈ $0.06   ? help
     s look in the spool   r ask again   w write off   Esc close
    """
  #expect(session.screen(rows: 24, columns: 80) == frame)
}

@Test func theLedgerInASCIIAt80By24() throws {
  var session = Session.ledger(rows: 24, columns: 80) { $0.isUnicode = false }
  session.press("j")
  let frame = """
    + 2 harbou~  4000x3000  JPEG  3.3~-++ 3 Prompt  changes harbour.jpg -----------+
    | + Ledger  7 ---------------------------------------------------------------+ |
    | | today       ####----------------  $0.42 of $2.00, 21 %, $1.58 left       | |
    | | this month  ###-----------------  $3.10 of $20.00, 15 %, $16.90 left     | |
    | | 22 days     . . . . - . . . . - . . . . - # . . . - . .                  | |
    | |             the highest: $1.12 on Dec 26        today ^                  | |
    | | known already, not bought again: $1.84 so far                            | |
    | |--------------------------------------------------------------------------| |
    | | ? unknown     Jan 01 00:11 ~ $0.06 ?        harbour.jpg: watercolour at ~| |
    | |>? unknown     Jan 01 00:10 ?                description  cat.png         | |
    | | * under way   Jan 01 00:16 ~ $0.06 ~        harbour.jpg: as a woodcut    | |
    | | v settled     Jan 01 00:15 $0.05            harbour.jpg: watercolour at ~| |
    | | x failed      Jan 01 00:13 $0.00            market.webp: in the rain     |-|
    | | - written off Jan 01 00:08 $0.06            harbour.jpg: at night        | |
    | | v settled     Jan 01 00:06 $0.01            composition  harbour.jpg: at~| |
    |-|- description, unknown  L0-2-9 -------------------------------------------| |
    | | w writes it off: nobody knows what it cost                               | |
    | | Azure AI Vision, nobody knows what it costs, possibly charged            | |
    | | left 1970-01-01 00:10:00, ended 1970-01-01 00:10:42                      | |
    +-|                                                                          |-+
     1|                                                                          |
     4+--------------------------------------------------------------------------+
     from picture - gpt-image-2.6-flare - auto x1      ^S generate ~ $0.06   ? help
     s look in the spool   r ask again   w write off   Esc close
    """
  #expect(session.screen(rows: 24, columns: 80) == frame)
}

@Test func theLedgerAt60By15() throws {
  let session = Session.ledger(rows: 15, columns: 60)
  let frame = """
    ╭ 2 harbou…  4000×3000  …─╮╭ 3 Prompt  changes harbour.jpg─╮
    │ ╭ Ledger  7 ───────────────────────────────────────────╮ │
    │ │ today       ▊···  $0.42 of $2.00, 21 %, $1.58 left   │ │
    │ │ this month  ▌···  $3.10 of $20.00, 15 %, $16.90 left │ │
    │ │──────────────────────────────────────────────────────│ │
    │ │▌? unknown     Jan 01 00:11 ≈ $0.06 ?        harbour.…│ │
    │ │ ? unknown     Jan 01 00:10 ?                descript…│─│
    │─│ ◐ under way   Jan 01 00:16 ≈ $0.06 …        harbour.…│ │
    │ │ ✓ settled     Jan 01 00:15 $0.05            harbour.…│ │
    │ │ ✗ failed      Jan 01 00:13 $0.00            market.w…│ │
    ╰─│─ variation, unknown  L0-3-1 ─────────────────────────│─╯
     1│ s looks in the spool, r asks again ≈ $0.06, w writes │
     4╰──────────────────────────────────────────────────────╯
     from picture · gpt-image-2.6… ^S generate ≈ $0.06   ? help
     s look in the spool   r ask again   w write off   Esc close
    """
  #expect(session.screen(rows: 15, columns: 60) == frame)
}

@Test func whatABudgetStopsAt80By24() throws {
  var session = Session.paid(rows: 24, columns: 80, configure: { $0.options.quality = .high })
  session.press("++")
  session.send(.spendingChanged(Spending(today: .cents(190), budget: Budget(perDay: .cents(200)))))
  session.press("S")
  let frame = """
    ╭ 2 harbou…  4000×3000  JPEG  3.3…─╮╭ 3 Prompt  changes harbour.jpg ───────────╮
    │                                  ││ at dusk                                  │
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
    │                                  ││ water, sky. Change: at dusk              │
    │─ local studio, 0.87, cached  2 …─││                                          │
    │ a boat docked in a harbour at    ││                                          │
    │ sunset                           ││                                          │
    │ boat · water · sky · [1] boat    ││                                          │
    ╰──────────────────────────────────╯╰──────────────────────────────────────────╯
     • Today's budget of $2.00 does not allow it: $1.90 are spent; fits: quality
       low ≈ $0.06 (gl).
     from picture · gpt-image-2.6-flare · auto high ×3 ^S generate ≈ $0.54   ? help
     i write   Tab next pane   q quit
    """
  #expect(session.screen(rows: 24, columns: 80) == frame)
}

@Test func whatWasMadeAlreadyAt80By24() throws {
  var session = Session.paid(rows: 24, columns: 80)
  session.press("S")
  let request = try #require(session.generated)
  session.hold(request, .alreadyMade(AlreadyMade(variations: ["/l/001 at dusk.png"], charge: .cents(6))))
  let frame = """
    ╭ 2 harbou…  4000×3000  JPEG  3.3…─╮╭ 3 Prompt  changes harbour.jpg ───────────╮
    │                                  ││ at dusk                                  │
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
    │                                  ││ water, sky. Change: at dusk              │
    │─ local studio, 0.87, cached  2 …─││                                          │
    │ a boat docked in a harbour at    ││                                          │
    │ sunset                           ││                                          │
    │ boat · water · sky · [1] boat    ││                                          │
    ╰──────────────────────────────────╯╰──────────────────────────────────────────╯
     ! Warning: Nothing was sent: the same request has made 001 at dusk.png for
       $0.06. S once more buys it again ≈ $0.06.
     from picture · gpt-image-2.6-flare · auto ×1      ^S generate ≈ $0.06   ? help
     i write   Tab next pane   q quit
    """
  #expect(session.screen(rows: 24, columns: 80) == frame)
}

@Test func whatABudgetStopsAt120By40() throws {
  var session = Session.paid(configure: { $0.options.quality = .high })
  session.press("++")
  session.send(.spendingChanged(Spending(today: .cents(190), budget: Budget(perDay: .cents(200)))))
  session.press("S")
  let frame = """
    ╭ 1 Files  ~/Pictures ───────╮╭ 2 harbour.jpg  4000×3000  JPEG  3.3 M  source ────────╮╭ 4 History  0 ─────────────────╮
    │ ../                        ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││▌▸harbour.jpg                  │
    │ holiday/                   ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
    │ cat.png                    ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ No variations yet. Write in   │
    │▌harbour.jpg                ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ Prompt what to change, then   │
    │ market.webp                ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ ^S generates.                 │
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
    │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
    │                            ││                                                       ││                               │
    │                            ││─ local studio, 0.87, cached ──────────────────────────││                               │
    │                            ││ a boat docked in a harbour at sunset                  ││                               │
    │                            ││ boat · water · sky · [1] boat                         ││                               │
    │                            ││ slate blue 40 %                                       ││                               │
    │                            ││ says “LUCKY”                                          ││                               │
    │                            ││                                                       ││                               │
    │                            ││                                                       ││                               │
    │                            │├ 3 Prompt  changes harbour.jpg ────────────────────────┤│                               │
    │                            ││ at dusk                                               ││                               │
    │                            ││                                                       ││                               │
    │                            ││                                                       ││                               │
    │                            ││                                                       ││                               │
    │                            ││─ sends ───────────────────────────────────────────────││                               │
    │                            ││ A boat docked in a harbour at sunset; water, sky.     ││                               │
    │                            ││ Change: at dusk                                       ││                               │
    ╰────────────────────────────╯╰───────────────────────────────────────────────────────╯╰───────────────────────────────╯
     from picture · gpt-image-2.6-flare · auto high ×3                  ^S generate ≈ $0.54   today $1.90 of $2.00   ? help
     • Today's budget of $2.00 does not allow it: $1.90 are spent; fits: quality low ≈ $0.06 (gl).
    """
  #expect(session.screen() == frame)
}

@Test func whatWasMadeAlreadyAt120By40() throws {
  var session = Session.paid()
  session.press("S")
  let request = try #require(session.generated)
  session.hold(request, .alreadyMade(AlreadyMade(variations: ["/l/001 at dusk.png"], charge: .cents(6))))
  let frame = """
    ╭ 1 Files  ~/Pictures ───────╮╭ 2 harbour.jpg  4000×3000  JPEG  3.3 M  source ────────╮╭ 4 History  0 ─────────────────╮
    │ ../                        ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││▌▸harbour.jpg                  │
    │ holiday/                   ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
    │ cat.png                    ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ No variations yet. Write in   │
    │▌harbour.jpg                ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ Prompt what to change, then   │
    │ market.webp                ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││ ^S generates.                 │
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
    │                            ││ ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄ ││                               │
    │                            ││                                                       ││                               │
    │                            ││─ local studio, 0.87, cached ──────────────────────────││                               │
    │                            ││ a boat docked in a harbour at sunset                  ││                               │
    │                            ││ boat · water · sky · [1] boat                         ││                               │
    │                            ││ slate blue 40 %                                       ││                               │
    │                            ││ says “LUCKY”                                          ││                               │
    │                            ││                                                       ││                               │
    │                            ││                                                       ││                               │
    │                            │├ 3 Prompt  changes harbour.jpg ────────────────────────┤│                               │
    │                            ││ at dusk                                               ││                               │
    │                            ││                                                       ││                               │
    │                            ││                                                       ││                               │
    │                            ││                                                       ││                               │
    │                            ││─ sends ──────────────────╭ News ───────────────────────────────────────────────────────╮
    │                            ││ A boat docked in a harbou│ ! Warning: Nothing was sent: the same request has made 001  │
    │                            ││ Change: at dusk          │   at dusk.png for $0.06. S once more buys it again ≈ $0.06. │
    ╰────────────────────────────╯╰──────────────────────────╰─────────────────────────────────────────────────────────────╯
     from picture · gpt-image-2.6-flare · auto ×1                                              ^S generate ≈ $0.06   ? help
     i write   Tab next pane   q quit
    """
  #expect(session.screen() == frame)
}
