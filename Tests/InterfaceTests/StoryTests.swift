import Canvas
import Domain
import Interface
import Testing

/// The whole loop, as somebody at the keyboard sees it.
@Test func aPictureBecomesVariationsOfVariations() throws {
  var session = Session()
  #expect(session.effects == [.listFolder("/home/ada/Pictures"), .files(.loadPlaces)])

  session.send(.folderListed(.sample))
  #expect(
    session.effects == [
      .files(.changePlaces(.visited("/home/ada/Pictures"))),
      .readDetails(folder: "/home/ada/Pictures", names: ["cat.png", "harbour.jpg", "market.webp"]),
    ])

  session.press("jj")
  session.rest()
  #expect(session.preview?.picture == .harbour)

  session.press("<Enter>")
  #expect(session.effects == [.openSource(.harbour), .describe(.harbour), .files(.changePlaces(.picked(.harbour)))])
  #expect(session.state.context == .writing)
  session.send(.described(.harbour, .harbour, isCached: false))
  session.send(.sourceOpened(.harbour, .sample, nil))
  #expect(session.screen().contains("─ local studio, 0.87 ─"))

  session.type("watercolour at dusk")
  session.press("<C-s>")
  let first = try #require(session.generated)
  #expect(
    first
      == GenerationRequest(
        id: GenerationID(rawValue: "L1-1"), source: .harbour, lineage: .sample, parent: .source,
        instruction: "watercolour at dusk",
        settings: GenerationSettings(mode: .picture, count: 1, model: "local")))

  session.send(.pipeline(.generationStarted(first, lineage: LineageID(rawValue: "abc"))))
  session.send(.pipeline(.stageEntered(first.id, .normalise)))
  session.wait(milliseconds: 41_000)
  #expect(session.screen().contains("◐ normalising 0:41"))
  session.send(.pipeline(.slotChanged(first.slots[0], generation: first.id, .sent(stage: .generate))))
  #expect(session.screen().contains("◐ generating 0:41"))

  let variation = Variation.of(first, number: 1)
  session.send(.pipeline(.slotChanged(first.slots[0], generation: first.id, .saved)))
  session.send(.pipeline(.variationSaved(variation, lineage: .of([variation]))))
  #expect(session.preview?.picture == variation.file)
  session.send(
    .pipeline(.generationEnded(first.id, GenerationOutcome(saved: 1, failures: [], cancelled: 0))))
  #expect(session.screen().contains("└ 001 watercolour at dusk"))
  #expect(session.screen().contains("│ • 1 variation saved. │"))
  #expect(!session.state.isWorking)

  session.press("<Esc>4<Enter>")
  #expect(session.effects == [.describe(variation.file)])
  #expect(session.state.context == .writing)
  #expect(session.screen().contains("3 Prompt  changes 001 watercolour at dusk"))
  session.press("<C-u>")
  session.type("add lanterns")
  session.press("<C-s>")
  let second = try #require(session.generated)
  #expect(second.parent == .variation(variation.id))
  #expect(second.instruction == "add lanterns")
  #expect(second.id != first.id)

  session.send(.pipeline(.generationEnded(second.id, GenerationOutcome(saved: 0, failures: [], cancelled: 1))))
  session.press("<Esc>q")
  #expect(session.effects == [.quit])
}
