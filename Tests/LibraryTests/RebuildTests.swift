import Domain
import Foundation
import Testing

@testable import Library

struct RebuildTests {
  @Test func aNewIndexEqualsTheOldOne() async throws {
    let scenario = try await Scenario()
    let first = try await scenario.vary("a")
    try await scenario.vary("b", instruction: "night", parent: .variation(first.id))
    _ = try await scenario.library.begin(source: try scenario.folder.write("unvaried", to: "pictures/b.png"))
    let before = try await scenario.library.lineages()
    let report = try await rebuild(scenario, removingIndex: true)
    #expect(report.lineages == 2 && report.variations == 2 && report.unreadable.isEmpty && report.oldIndex == nil)
    #expect(try await scenario.library.lineages() == before)
    #expect(try await scenario.library.check().isClean)
    #expect(try await scenario.vary("c").number == 3)
  }

  @Test func theOldIndexGoesToTheTrash() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    let report = try await rebuild(scenario)
    #expect(report.oldIndex?.parent == scenario.library.folder.appending("trash"))
    #expect(report.oldIndex.map(exists) == true)
    #expect(try await scenario.library.lineages().first?.variations.count == 1)
  }

  @Test func aDamagedIndexIsSaidToBeAndReplaced() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    await scenario.library.close()
    let index = scenario.library.layout.index
    try Data(repeating: 0x55, count: 20_000).write(to: URL(filePath: index.string))
    do throws(Failure) {
      _ = try await Library.open(at: scenario.library.folder, clock: Scenario.clock())
      Issue.record("a damaged index was opened")
    } catch {
      guard case .indexDamaged(index, _) = error else { throw error }
    }
    let report = try await rebuild(scenario)
    #expect(report.variations == 1)
    #expect(report.unreadable.isEmpty && report.damage?.contains("cannot be used") == true)
    #expect(try await scenario.library.lineages().first?.variations.count == 1)
  }

  @Test func numbersOfDeletedPicturesStayGiven() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("a")
    try FileManager.default.removeItem(atPath: variation.file.string)
    try FileManager.default.removeItem(atPath: VariationName.sidecar(of: variation.file).string)
    #expect(try await rebuild(scenario).variations == 0)
    #expect(try await scenario.vary("b").number == 2)
  }

  @Test func whatWasPaidAndWhatIsUnknownIsNotForgotten() async throws {
    let scenario = try await Scenario()
    let slots = try await scenario.plan("a", count: 2, estimate: Money(microDollars: 70_000))
    try await scenario.answer(slots[0], charge: Money(microDollars: 60_000))
    let paid = try await scenario.library.save(slots[0], facts: Scenario.facts).variation
    try await scenario.library.intend(slots[1])
    try await scenario.library.markUnknown(slots[1], .cancelled)
    try FileManager.default.removeItem(atPath: paid.file.parent.string)
    try await rebuild(scenario)
    #expect(try await state(of: slots[1], in: scenario.library) == .unknown)
    #expect(try await scenario.library.lineages().flatMap(\.variations).map(\.charge.microDollars) == [60_000])
  }

  @Test func descriptionsAreKept() async throws {
    let scenario = try await Scenario()
    let digest = try await scenario.library.digest(of: scenario.source)
    try await scenario.library.remember(Scenario.description, of: digest, by: "local studio")
    try await rebuild(scenario)
    #expect(
      try await scenario.library.cachedDescription(of: digest, by: "local studio")?.description
        == Scenario.description)
  }

  @Test func descriptionsComeBackFromSidecars() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    try await rebuild(scenario, removingIndex: true)
    let digest = try await scenario.library.digest(of: scenario.source)
    #expect(
      try await scenario.library.cachedDescription(of: digest, by: "local studio")?.description
        == Scenario.description)
  }

  @Test func aPictureWithoutASidecarIsTakenIn() async throws {
    let scenario = try await Scenario()
    let lineage = try await scenario.library.begin(source: scenario.source)
    try scenario.folder.write("stray", to: "library/\(lineage.folder.name.string)/004 by moonlight.png")
    let report = try await rebuild(scenario)
    #expect(report.withoutSidecar == [lineage.folder.name.appending("004 by moonlight.png")])
    let found = try #require(try await scenario.library.lineages().first?.variations.first)
    #expect(found.number == 4 && found.instruction == "by moonlight" && found.size == Scenario.facts.size)
    #expect(try await scenario.vary("b").number == 5)
  }

  @Test func aPictureWhoseSidecarIsLostKeepsWhatTheOldIndexKnows() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("a")
    try FileManager.default.removeItem(atPath: VariationName.sidecar(of: variation.file).string)
    let report = try await rebuild(scenario)
    #expect(report.withoutSidecar.isEmpty)
    #expect(try await scenario.library.lineages().first?.variations == [variation])
  }

  @Test func aRenamedFolderIsFound() async throws {
    let scenario = try await Scenario()
    var variation = try await scenario.vary("a")
    let renamed = scenario.library.folder.appending("my harbour")
    try FileManager.default.moveItem(atPath: variation.file.parent.string, toPath: renamed.string)
    try await rebuild(scenario)
    variation.file = renamed.appending(variation.file.name)
    #expect(try await scenario.library.lineages().first?.variations == [variation])
    #expect(try await scenario.library.check().isClean)
  }

  @Test func aCopiedFolderDoesNotGiveNumbersTwice() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("a")
    try FileManager.default.copyItem(
      atPath: variation.file.parent.string, toPath: scenario.library.folder.appending("zz copy").string)
    let report = try await rebuild(scenario, removingIndex: true)
    #expect(report.lineages == 1 && report.variations == 1)
    #expect(report.unreadable.map(\.file) == ["zz copy/001 watercolour at dusk.png"])
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{\"format\":1}", String(repeating: "[", count: 100_000),
    "{\"format\":99}",
  ])
  func aSidecarThatIsNoneIsReported(text: String) async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("a")
    try scenario.folder.write(text, to: "library/\(variation.file.parent.name.string)/002 x.json")
    let report = try await rebuild(scenario, removingIndex: true)
    #expect(report.variations == 1)
    #expect(report.unreadable.map(\.file) == [variation.file.parent.name.appending("002 x.json")])
  }

  @Test func aSidecarCannotPointOutOfItsFolder() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("a")
    let path = VariationName.sidecar(of: variation.file)
    var sidecar = try SidecarFile.read(path)
    sidecar.file = "../../pictures/harbour.jpg"
    try Data(SidecarFile.bytes(of: sidecar)).write(to: URL(filePath: path.string))
    try await rebuild(scenario, removingIndex: true)
    let found = try await scenario.library.lineages().flatMap(\.variations)
    #expect(found.allSatisfy { $0.file.parent == variation.file.parent })
  }

  @Test func anOpenLibraryIsNotRebuilt() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    await #expect(throws: Failure.self) {
      try await Library.rebuild(
        at: scenario.library.folder, clock: Scenario.clock(), facts: Scenario.readFacts)
    }
    #expect(try await scenario.library.check().isClean)
  }

  @Test func aLostIndexIsMadeAnewByOpening() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("a")
    await scenario.library.close()
    try removeIndex(scenario)
    #expect(try await scenario.another().lineages().first?.variations == [variation])
  }

  @Test func aLostIndexDoesNotHideWhatIsOnDiskFromANewVariation() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    await scenario.library.close()
    try removeIndex(scenario)
    #expect(try await scenario.vary("b").number == 2)
  }

  @Test func aFolderThatIsNoLibraryIsNotTouched() async throws {
    let scenario = try await Scenario()
    for folder in [scenario.source.parent, scenario.source, scenario.folder.path.appending("nowhere")] {
      let before = try scenario.folder.contents("")
      await #expect(throws: Failure.noLibrary(folder)) {
        try await Library.rebuild(at: folder, clock: Scenario.clock(), facts: Scenario.readFacts)
      }
      await #expect(throws: Failure.noLibrary(folder)) {
        try await Library.openExisting(at: folder, clock: Scenario.clock())
      }
      #expect(try scenario.folder.contents("") == before)
    }
  }

  @Test func anExistingLibraryIsOpened() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    #expect(try await Library.openExisting(at: scenario.library.folder, clock: Scenario.clock()).lineages().count == 1)
  }

  @Test func aGarbageIndexIsReplacedAndTheReportSaysSo() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    await scenario.library.close()
    try scenario.folder.write("garbage", to: "library/library.sqlite")
    let report = try await rebuild(scenario)
    #expect(report.unreadable.isEmpty && report.variations == 1)
    #expect(report.description.contains("nothing could be taken over from it"))
  }

  @Test func aSecondRebuildFindsNothingToComplainOf() async throws {
    let scenario = try await Scenario()
    try await scenario.vary("a")
    try await rebuild(scenario)
    let report = try await rebuild(scenario)
    #expect(report.damage == nil && report.lost == 0 && report.unreadable.isEmpty)
  }

  @Test func aReportIsReadAloud() {
    let report = RebuildReport(
      lineages: 1, variations: 2, withoutSidecar: ["a/003 x.png"],
      unreadable: [.init(file: "a/004 y.json", detail: "its values make no sense")], oldIndex: "trash/library.sqlite")
    #expect(
      report.description == """
        1 lineage, 2 variations in the new index
        the old index is trash/library.sqlite
        taken in without a sidecar: a/003 x.png
        not taken in: a/004 y.json: its values make no sense
        """)
  }

  @discardableResult
  private func rebuild(_ scenario: Scenario, removingIndex: Bool = false) async throws -> RebuildReport {
    await scenario.library.close()
    if removingIndex { try removeIndex(scenario) }
    return try await Library.rebuild(
      at: scenario.library.folder, clock: Scenario.clock(), facts: Scenario.readFacts)
  }

  private func removeIndex(_ scenario: Scenario) throws {
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: scenario.library.layout.index.string + suffix)
    }
  }
}
