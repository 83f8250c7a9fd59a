import Canvas
import Domain
import Testing

@testable import Interface

@Test(arguments: [Command.focusFiles, .focusPicture, .focusHistory, .pictureAlone])
func theSettingsOpenEverywhereOutsideTyping(_ command: Command) {
  var session = Session.paid()
  session.perform(command)
  session.press("M")
  #expect(session.state.context == .choosing)
  session.press("<Esc>")
  #expect(session.state.overlay == nil)
}

@Test(arguments: ["<Enter>", "<Esc>", "q", "M", "<C-c>"]) func theSettingsClose(_ key: String) {
  var session = Session.paid()
  session.press("M" + key)
  #expect(session.state.overlay == nil)
  #expect(session.effects == [])
}

@Test func everyRowChangesWhatItSays() {
  var session = Session.paid { $0.options = ModelOptions(format: .jpeg) }
  session.press("M")
  var last = session.state
  for row in ModelRow.allCases {
    while session.state.modelDesk?.row != row { session.press("j") }
    last = session.state
    session.press(row == .model ? "ll" : "l")
    if session.state.reason(of: row) == nil {
      #expect(
        session.state.settings != last.settings || session.state.models != last.models, "\(row)")
    }
    session.press(row == .model ? "hh" : "h")
    #expect(session.state.settings == last.settings, "\(row)")
  }
}

@Test func aRowThatTheModelDoesNotHaveSaysWhy() {
  var session = Session.paid(chosen: .azure)
  session.press("M")
  for (row, reason) in [
    (ModelRow.planning, "pictures: its planning cannot be chosen; leave it out"),
    (.partials, "pictures: it sends no 1 partial pictures; the most is 0"),
    (.compression, "pictures: PNG has no compression to choose; leave it out, or choose JPEG or WebP"),
  ] {
    while session.state.modelDesk?.row != row { session.press("j") }
    session.press("gg")
    while session.state.modelDesk?.row != row { session.press("j") }
    #expect(session.state.reason(of: row) == reason)
    session.press("l")
    #expect(session.state.settings.options == .standard)
    session.press("gg")
  }
}

@Test func theLocalStudioIsOneOfTheModels() {
  var session = Session.paid()
  session.press("Mh")
  #expect(session.state.isLocal)
  #expect(session.screen().contains("local studio · free"))
  #expect(session.state.reason(of: .size) == "the local studio decides this itself")
  session.press("<Esc>S")
  #expect(session.generated?.settings == GenerationSettings(mode: .picture, count: 1, model: "local"))
}

@Test func whatWasChosenForAModelIsThereAgainAfterTheLocalStudio() {
  var session = Session.paid { $0.options.quality = .high }
  session.press("Mhl")
  #expect(session.state.settings.options.quality == .high)
}

@Test func aSizeIsTyped() {
  var session = Session.paid()
  session.press("Mi")
  #expect(session.state.context == .sizing)
  session.type("1536x864")
  session.press("<Enter>")
  #expect(session.state.settings.options.size == .pixels(PixelSize(pixelWidth: 1536, pixelHeight: 864)))
  #expect(session.state.context == .choosing)
}

@Test func aSizeThatTheModelDoesNotMakeBecomesTheNearest() {
  var session = Session.paid()
  session.press("Mi")
  session.send(.pasted("1500x850"))
  session.press("<Enter>")
  guard case .pixels(let size) = session.state.settings.options.size else {
    Issue.record("auto")
    return
  }
  #expect(size.pixelWidth.isMultiple(of: 16) && size.pixelHeight.isMultiple(of: 16))
  #expect(session.lastLine.contains("Corrected for gpt-image-2.6-flare: It makes no pictures of 1500×850"))
}

@Test(arguments: ["", "wide", "10x", "0x10", "1024", "9999999x1"]) func whatIsNoSizeIsRefused(_ text: String) {
  var session = Session.paid()
  session.press("Mi")
  session.type(text)
  session.press("<Enter>")
  #expect(session.state.context == .sizing)
  #expect(session.screen().contains("✗ A size is auto, or like 1536x1024."))
  session.press("<Esc>")
  #expect(session.state.context == .choosing)
  #expect(session.state.settings.options.size == .auto)
}

@Test func theSizesFitTheSourceAndTheCheapestIsMarked() throws {
  let choices = ImageModel.flare.sizeChoices(source: PixelSize(pixelWidth: 4000, pixelHeight: 3000), chosen: .auto)
  #expect(choices.first == .auto)
  for case .pixels(let size) in choices {
    let ratio = Double(size.pixelWidth) / Double(size.pixelHeight)
    #expect(abs(ratio - 4.0 / 3) < 0.03)
    #expect(ImageModel.flare.sizes.allows(.pixels(size)))
  }
  #expect(choices.count > 4)
  var session = Session.paid()
  session.press("M")
  #expect(session.screen().split(separator: "\n").filter { $0.contains("cheapest") }.count == 1)
}

@Test(arguments: [(1, 1), (100_000, 1), (1, 100_000), (0, 0), (Int.max, Int.max)])
func anySourceHasSizes(_ width: Int, _ height: Int) {
  let source = PixelSize(pixelWidth: width, pixelHeight: height)
  let choices = ImageModel.flare.sizeChoices(source: source, chosen: .auto)
  #expect(choices.allSatisfy { ImageModel.flare.sizes.allows($0) })
}

@Test func aRowIsClickedAndNothingElseHappens() throws {
  var session = Session.paid()
  session.press("M")
  let cell = try #require(session.cell(of: "quality"))
  session.click(cell.row, cell.column)
  #expect(session.state.modelDesk?.row == .quality)
  session.click(0, 0)
  #expect(session.state.context == .choosing)
  session.wheel(.down, cell.row, cell.column)
  #expect(session.state.modelDesk?.row == .quality)
}

@Test func theSettingsAt80By24() {
  var session = Session.paid(rows: 24, columns: 80) { $0.options = ModelOptions(quality: .medium) }
  session.press("Mjj")
  let expected = """
    ╭ 2 harbou…  4000×3000  JPEG  3.3…─╮╭ 3 Prompt  changes harbour.jpg ───────────╮
    │                                  ││ at dusk                                  │
    │ ╭ Model and settings ──────────────────────────────────────────────────────╮ │
    │ │ model         gpt-image-2.6-flare · Open…  size      one picture         │ │
    │ │ mode          from picture                 ▸ auto       ≈ $0.06          │ │
    │ │▌size        ‹ auto ›                         960×720    ≈ $0.05  cheapest│ │
    │ │ quality       medium                         1152×864   ≈ $0.06          │ │
    │ │ background    left to the model              1472×1104  ≈ $0.06          │ │
    │ │ format        PNG, as usual                  1664×1248  ≈ $0.07          │ │
    │ │ compression   –                              2224×1664  ≈ $0.09          │ │
    │ │ moderation    left to the model              3312×2480  ≈ $0.15          │ │
    │ │ fidelity      –                                                          │ │
    │ │ planning      left to the model                                          │─│
    │ │ partials      none                                                       │ │
    │ │ pictures      1                                                          │ │
    │─│ describer     local studio                                               │ │
    │ │ composer      local studio                                               │ │
    │ │─ one generation ─────────────────────────────────────────────────────────│ │
    │ │ ≈ $0.06                                                                  │ │
    ╰─│ i types another size.                                                    │─╯
     1│                                                                          │
     4╰──────────────────────────────────────────────────────────────────────────╯
     from picture · gpt-image-2.6-flare · auto medium… ^S generate ≈ $0.06   ? help
     h previous   l next   i type a size   Enter close the settings
    """
  #expect(session.screen(rows: 24, columns: 80) == expected)
}

@Test func theSettingsAt120By40() {
  var session = Session.paid { $0.options = ModelOptions(quality: .medium) }
  session.press("M5j")
  let expected = """
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
    │                 ╭ Model and settings ──────────────────────────────────────────────────────────────╮                 │
    │                 │ model         gpt-image-2.6-flare · OpenAI         size      one picture         │                 │
    │                 │ mode          from picture                         ▸ auto       ≈ $0.06          │                 │
    │                 │ size          auto                                   960×720    ≈ $0.05  cheapest│                 │
    │                 │ quality       medium                                 1152×864   ≈ $0.06          │                 │
    │                 │ background    left to the model                      1472×1104  ≈ $0.06          │                 │
    │                 │▌format      ‹ PNG, as usual ›                        1664×1248  ≈ $0.07          │                 │
    │                 │ compression   –                                      2224×1664  ≈ $0.09          │                 │
    │                 │ moderation    left to the model                      3312×2480  ≈ $0.15          │                 │
    │                 │ fidelity      –                                                                  │                 │
    │                 │ planning      left to the model                                                  │                 │
    │                 │ partials      none                                                               │                 │
    │                 │ pictures      1                                                                  │                 │
    │                 │ describer     local studio                                                       │                 │
    │                 │ composer      local studio                                                       │                 │
    │                 │─ one generation ─────────────────────────────────────────────────────────────────│                 │
    │                 │ ≈ $0.06                                                                          │                 │
    │                 │                                                                                  │                 │
    │                 │                                                                                  │                 │
    │                 ╰──────────────────────────────────────────────────────────────────────────────────╯                 │
    │                            ││ at dusk                                               ││                               │
    │                            ││                                                       ││                               │
    │                            ││                                                       ││                               │
    │                            ││                                                       ││                               │
    │                            ││─ sends ───────────────────────────────────────────────││                               │
    │                            ││ A boat docked in a harbour at sunset; water, sky.     ││                               │
    │                            ││ Change: at dusk                                       ││                               │
    ╰────────────────────────────╯╰───────────────────────────────────────────────────────╯╰───────────────────────────────╯
     from picture · gpt-image-2.6-flare · auto medium ×1                                       ^S generate ≈ $0.06   ? help
     h previous   l next   i type a size   Enter close the settings
    """
  #expect(session.screen() == expected)
}

@Test func theSettingsAt60By15KeepTheirCursorInSight() throws {
  var session = Session.paid(rows: 15, columns: 60)
  session.press("M")
  for row in ModelRow.allCases {
    while session.state.modelDesk?.row != row { session.press("j") }
    let grid = session.grid(rows: 15, columns: 60)
    let line = session.screen(rows: 15, columns: 60).split(separator: "\n")[grid.cursor.row]
    #expect(line.contains("▌" + English().title(of: row)))
  }
}
