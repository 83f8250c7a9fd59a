import Canvas
import Domain
import Testing

@testable import Interface

private func opened(_ variations: [Variation], rows: Int = 40, columns: Int = 120) -> Session {
  var session = Session.listed(rows: rows, columns: columns)
  session.press("jj<Enter>")
  session.send(.sourceOpened(.harbour, .sample, .of(variations)))
  session.press("<Esc>4")
  return session
}

private let family = [
  Variation.named("a", number: 1, instruction: "watercolour"),
  .named("b", number: 2, instruction: "woodcut"),
  .named("c", number: 3, parent: .variation(SlotID(rawValue: "a")), instruction: "lanterns"),
  .named("d", number: 4, parent: .variation(SlotID(rawValue: "c")), instruction: "fog"),
]

@Test func theLineageIsDrawnAsATree() {
  let session = opened(family)
  let rows = session.screen().split(separator: "\n").dropFirst().prefix(5).map { row in
    String(row.suffix(32)).trimmingBlanks
  }
  #expect(
    rows == [
      "▌▸harbour.jpg                  │", "├ 001 watercolour             │", "│ └ 003 lanterns              │",
      "│   └ 004 fog                 │", "└ 002 woodcut                 │",
    ])
}

@Test func hFoldsAndThenGoesToTheParent() {
  var session = opened(family)
  session.press("jjh")
  #expect(session.screen().contains("003 lanterns …"))
  #expect(!session.screen().contains("004 fog"))
  session.press("h")
  #expect(session.state.history.list.selection == .slot(SlotID(rawValue: "a")))
  session.press("l")
  #expect(session.state.history.list.selection == .slot(SlotID(rawValue: "c")))
  session.press("l")
  #expect(session.screen().contains("004 fog"))
}

@Test func theSelectionStaysOnItsItem() {
  var session = opened(family)
  session.press("G")
  #expect(session.state.history.list.selection == .slot(SlotID(rawValue: "b")))
  let more = Variation.named("e", number: 5, parent: .variation(SlotID(rawValue: "a")))
  session.send(.pipeline(.variationSaved(more, lineage: .of(family + [more]))))
  #expect(session.state.history.list.selection == .slot(SlotID(rawValue: "b")))
}

@Test func theCursorOfTheHistoryDrawsWhatItIsOn() {
  var session = opened(family)
  session.press("j")
  session.rest()
  #expect(session.preview?.picture == "/library/1.png")
  #expect(session.screen().contains("2 001 watercolour"))
  #expect(session.screen().contains("applied: watercolour, dusk"))
}

@Test func choosingTheSourceStartsFromItAgain() throws {
  var session = opened(family)
  session.press("j<Enter>")
  #expect(session.screen().contains("▸001 watercolour"))
  session.press("<Esc>4gg<Enter>")
  session.type("dusk")
  session.press("<C-s>")
  #expect(session.generated?.parent == .source)
}

@Test func aSourceThatCannotBeOpenedIsNoSource() {
  var session = Session.listed()
  session.press("jj<Enter>")
  session.send(.sourceFailed(.harbour, .missing(.harbour)))
  #expect(session.state.unavailability(of: .generate) == "open a picture first: Enter in Files")
  #expect(session.screen().contains("may have been moved or renamed"))
}

@Test func aVariationThatIsGoneIsNoParent() {
  var session = opened(family)
  session.press("j<Enter>")
  session.send(.sourceOpened(.harbour, .sample, .of(family)))
  session.type("fog")
  session.send(.sourceOpened(.harbour, .sample, .of([family[1]])))
  #expect(session.state.unavailability(of: .generate) == "what it starts from is gone: choose another in History")
}

@Test func aSavedVariationJoinsThoseThatAreKnown() {
  var session = opened(family)
  let more = Variation.named("e", number: 5, parent: .variation(SlotID(rawValue: "a")))
  session.send(.pipeline(.variationSaved(more, lineage: .of([more]))))
  #expect(session.state.history.lineage == .of(family + [more]))
  #expect(!session.effects.contains { if case .readLineage = $0 { true } else { false } })
}

@Test func whatAnotherProgramSavedIsReadWhenANumberIsMissing() {
  var session = opened(family)
  let others = [5, 6].map { Variation.named("other\($0)", number: $0) }
  let own = Variation.named("own", number: 7)
  session.send(.pipeline(.variationSaved(own, lineage: .of([own]))))
  #expect(session.effects.contains(.readLineage(.sample)))
  let next = Variation.named("next", number: 8)
  session.send(.pipeline(.variationSaved(next, lineage: .of([next]))))
  session.send(.lineageRead(.of(family + others + [own])))
  #expect(session.state.history.lineage == .of(family + others + [own, next]))
}

@Test func aLineageThatWasReadForAnotherSourceIsLeftAlone() {
  var session = opened(family)
  var other = Lineage.of([.named("x", number: 1)])
  other.id = LineageID(rawValue: "other")
  session.send(.lineageRead(other))
  #expect(session.state.history.lineage == .of(family))
}

@Test func whatWasSavedWhileTheSourceIsOpenedStays() {
  var session = opened(family)
  let more = Variation.named("e", number: 5)
  session.press("1<Enter>")
  session.send(.pipeline(.variationSaved(more, lineage: .of([more]))))
  session.send(.sourceOpened(.harbour, .sample, .of(family)))
  #expect(session.state.history.lineage == .of(family + [more]))
}

@Test func aFileThatWasChangedHasAHistoryOfItsOwn() {
  var session = opened(family)
  session.send(.sourceOpened(.harbour, LineageID(rawValue: "other"), nil))
  #expect(session.state.history.list.count == 1)
  #expect(session.state.nextRequest?.lineage == LineageID(rawValue: "other"))
}

@Test func aGenerationGoesOnWithTheLineageWhateverBecomesOfTheFile() {
  let session = opened(family)
  #expect(session.state.nextRequest?.lineage == .sample)
}

@Test func slotsOfEarlierRunsThatEndedWithoutAPictureAreShownUntilCleared() throws {
  var lineage = Lineage.of(family)
  let settings = GenerationSettings(mode: .picture, count: 1, model: "local")
  lineage.unsaved = [
    UnsavedSlot(
      id: SlotID(rawValue: "u"), generation: GenerationID(rawValue: "g"), index: 0, parent: .source, state: .unknown,
      instruction: "in the snow", settings: settings, service: "OpenAI", estimate: .free)
  ]
  var session = Session.listed()
  session.press("jj<Enter>")
  session.send(.sourceOpened(.harbour, .sample, lineage))
  #expect(session.screen().contains("? unknown  in the snow"))
  session.press("<Esc>4G")
  #expect(session.state.history.unsaved(session.state.history.list.selection) != nil)
  session.press("x")
  #expect(!session.screen().contains("in the snow"))
}

@Test func aRowThatTheUserDecidedAboutGoes() {
  var lineage = Lineage.of(family)
  let settings = GenerationSettings(mode: .picture, count: 1, model: "local")
  lineage.unsaved = ["u", "v"].map { id in
    UnsavedSlot(
      id: SlotID(rawValue: id), generation: GenerationID(rawValue: "g"), index: 0, parent: .source, state: .unknown,
      instruction: "in the snow \(id)", settings: settings, service: "OpenAI", estimate: .free)
  }
  var session = Session.listed()
  session.press("jj<Enter>")
  session.send(.sourceOpened(.harbour, .sample, lineage))
  session.send(
    .ledgerRead(
      LedgerReport(entries: [
        LedgerReport.Line(.of("u", .writtenOff), source: nil, instruction: nil),
        LedgerReport.Line(.of("v", .unknown), source: nil, instruction: nil),
      ])))
  #expect(!session.screen().contains("in the snow u") && session.screen().contains("in the snow v"))
}

@Test func aRowOfThisLaunchThatTheUserDecidedAboutGoesToo() throws {
  var session = Session.picked()
  session.type("dusk")
  session.press("<C-s>")
  let request = try #require(session.generated)
  session.send(.pipeline(.slotChanged(request.slots[0], generation: request.id, .unknown)))
  session.send(
    .pipeline(.generationEnded(request.id, GenerationOutcome(saved: 0, failures: [], cancelled: 0))))
  #expect(session.screen().contains("? unknown"))
  let entry = LedgerReport.Line(.of(request.slots[0].rawValue, .writtenOff), source: nil, instruction: nil)
  session.send(.ledgerRead(LedgerReport(entries: [entry])))
  #expect(!session.screen().contains("? unknown"))
}

@Test func aSourceThatIsDeletedStaysWhileItIsWorkedOn() throws {
  var session = Session.listed()
  session.press("jj<Enter>")
  session.send(.described(.harbour, .harbour, isCached: true))
  session.send(.sourceOpened(.harbour, .sample, nil))
  session.type("dusk")
  session.press("<C-s>")
  let request = try #require(session.generated)
  session.send(.files(.folderChanged("/home/ada/Pictures", names: ["harbour.jpg"])))
  session.send(.describeFailed(.harbour, .missing(.harbour)))
  #expect(session.state.history.source == .harbour)
  let variation = Variation.of(request, number: 1)
  session.send(.pipeline(.variationSaved(variation, lineage: .of([variation]))))
  #expect(session.state.history.lineage?.variations == [variation])
}

@Test func answersOfTheLibraryMayComeInAnyOrder() {
  var session = opened(family)
  func variation(_ number: Int) -> Variation { .named("n\(number)", number: number) }
  session.send(.pipeline(.variationSaved(variation(7), lineage: .of([variation(7)]))))
  session.send(.pipeline(.variationSaved(variation(9), lineage: .of([variation(9)]))))
  #expect(session.effects.contains(.readLineage(.sample)))
  let later = Lineage.of(family + (5...9).map(variation))
  session.send(.lineageRead(later))
  session.send(.pipeline(.variationSaved(variation(10), lineage: .of([variation(10)]))))
  // What was asked first.
  session.send(.lineageRead(.of(family + (5...7).map(variation))))
  #expect(session.state.history.lineage?.variations == family + (5...10).map(variation))
}

@Test func aNumberThatIsStillMissingIsAskedForAgain() {
  var session = opened(family)
  let (six, seven) = (Variation.named("n6", number: 6), Variation.named("n7", number: 7))
  session.send(.pipeline(.variationSaved(six, lineage: .of([six]))))
  session.send(.lineageRead(.of(family + [six])))
  session.send(.pipeline(.variationSaved(seven, lineage: .of([seven]))))
  #expect(session.effects.contains(.readLineage(.sample)))
}

@Test func everythingFoldsAndUnfoldsAtOnce() {
  var session = opened(family)
  let rows = session.state.history.list.count
  session.press("G_")
  #expect(session.state.history.list.shownRows.allSatisfy { $0.depth <= 1 })
  #expect(session.state.history.list[session.state.history.list.cursor]?.depth == 1)
  session.press("=")
  #expect(session.state.history.list.count == rows)
}

@Test func aVariationIsFoundByItsWords() throws {
  var session = opened(family)
  session.press("_/")
  let last = try #require(family.last)
  session.type(last.instruction)
  session.press("<Enter>")
  #expect(session.state.history.list.selection == .slot(last.id))
  #expect(session.state.overlay == nil)
}
