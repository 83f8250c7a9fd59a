import Domain
import Testing

@Suite struct LineageTests {
  @Test func whatIsNewGetsThePlaceOfItsNumber() {
    var lineage = Self.lineage([1, 3])
    lineage.take([Self.variation(2), Self.variation(4)])
    #expect(lineage.variations.map(\.number) == [1, 2, 3, 4])
    var empty = Self.lineage([])
    empty.take([Self.variation(7)])
    #expect(empty.variations.map(\.number) == [7])
  }

  @Test func whatComesInAnyOrderAndInTheMiddleIsOrdered() {
    var lineage = Self.lineage([1, 4, 6, 9])
    lineage.take([Self.variation(8), Self.variation(2), Self.variation(4), Self.variation(7)])
    #expect(lineage.variations.map(\.number) == [1, 2, 4, 6, 7, 8, 9])
    let before = lineage
    lineage.take([])
    #expect(lineage == before)
  }

  @Test func whatIsThereAlreadyIsReplaced() {
    var lineage = Self.lineage([1, 2, 3])
    var newer = Self.variation(2)
    newer.outputPrompt = "as revised"
    lineage.take([newer])
    #expect(lineage.variations.map(\.outputPrompt) == [nil, "as revised", nil])
  }

  @Test func whatBecameAPictureIsNoLongerWithoutOne() {
    var lineage = Self.lineage([1])
    lineage.unsaved = ["v2", "v3"].map { id in
      UnsavedSlot(
        id: SlotID(rawValue: id), generation: GenerationID(rawValue: "g"), index: 0, parent: .source, state: .unknown,
        instruction: "dusk", settings: GenerationSettings(mode: .picture, count: 1, model: "looks"),
        service: "local studio", estimate: .free, charge: nil, sentAt: nil, endedAt: nil, reason: nil)
    }
    lineage.take([Self.variation(2)])
    #expect(lineage.unsaved.map(\.id.rawValue) == ["v3"])
  }

  private static func lineage(_ numbers: [Int]) -> Lineage {
    Lineage(
      id: LineageID(rawValue: "l"), folder: "/library/l", sourceName: "l.png", source: "/library/l/source.png",
      origin: "/l.png", variations: numbers.map(variation))
  }

  private static func variation(_ number: Int) -> Variation {
    Variation(
      id: SlotID(rawValue: "v\(number)"), generation: GenerationID(rawValue: "g\(number)"), number: number,
      parent: .source, instruction: "dusk", prompt: Prompt(text: "dusk"),
      settings: GenerationSettings(mode: .picture, count: 1, model: "looks"), service: "local studio",
      file: FilePath("/library/l/\(number).png"), format: .png, size: PixelSize(pixelWidth: 4, pixelHeight: 3),
      byteCount: 12,
      sha256: "0", estimate: .free, charge: .free, sentAt: Instant(milliseconds: 0), savedAt: Instant(milliseconds: 1))
  }
}
