import Domain
import Foundation
import Testing

@testable import Library

struct CheckTests {
  /// Harm that may be done to a library with one variation.
  enum Damage: CaseIterable {
    case picture, pictureBytes, pictureEmptied, sidecar, sidecarBytes, source, sourceBytes, stray, foreignSidecar, spool

    /// Does it, and returns what a check must find.
    func doIt(to variation: Variation, in lineage: Lineage, _ scenario: Scenario) throws -> [CheckReport.Finding] {
      let layout = scenario.library.layout
      let picture = layout.relative(variation.file)
      let sidecar = VariationName.sidecar(of: variation.file)
      switch self {
      case .picture:
        try FileManager.default.removeItem(atPath: variation.file.string)
        return [.pictureMissing(picture)]
      case .pictureBytes:
        try Data("other".utf8).write(to: URL(filePath: variation.file.string))
        return [.pictureChanged(picture)]
      case .pictureEmptied:
        try Data().write(to: URL(filePath: variation.file.string))
        return [.pictureChanged(picture)]
      case .sidecar:
        try FileManager.default.removeItem(atPath: sidecar.string)
        return [.sidecarMissing(layout.relative(sidecar))]
      case .sidecarBytes:
        try Data("{".utf8).write(to: URL(filePath: sidecar.string))
        return [.sidecarUnreadable(layout.relative(sidecar), detail: "it is not the JSON of a sidecar")]
      case .source:
        try FileManager.default.removeItem(atPath: lineage.source.string)
        return [.sourceMissing(layout.relative(lineage.source))]
      case .sourceBytes:
        try Data("other".utf8).write(to: URL(filePath: lineage.source.string))
        return [.sourceChanged(layout.relative(lineage.source))]
      case .stray:
        let stray = lineage.folder.appending("007 found.png")
        try Data("stray".utf8).write(to: URL(filePath: stray.string))
        return [.stray(layout.relative(stray))]
      case .foreignSidecar:
        let copy = lineage.folder.appending("008 copy.png")
        var foreign = try SidecarFile.read(sidecar)
        foreign.id = "elsewhere-1"
        foreign.number = 8
        foreign.file = layout.relative(copy)
        try Data("picture of g".utf8).write(to: URL(filePath: copy.string))
        try Data(SidecarFile.bytes(of: foreign)).write(to: URL(filePath: VariationName.sidecar(of: copy).string))
        return [.notIndexed(layout.relative(copy))]
      case .spool:
        let left = layout.spool.appending("left.part")
        try Data("x".utf8).write(to: URL(filePath: left.string))
        return [.leftInSpool(layout.relative(left))]
      }
    }
  }

  @Test(arguments: Damage.allCases)
  func damageIsFound(damage: Damage) async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("g")
    let lineage = try #require(try await scenario.library.lineages().first)
    let expected = try damage.doIt(to: variation, in: lineage, scenario)
    let report = try await scenario.library.check()
    #expect(report.findings == expected)
    #expect(report.lineages == 1 && report.variations == 1)
  }

  @Test func anAnswerThatWaitsIsNamed() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    try await scenario.answer(slot)
    await scenario.library.close()
    let path = scenario.library.layout.relative(scenario.library.answerFile(for: slot))
    #expect(try await scenario.another().check().findings == [.waitingInSpool(path)])
  }

  @Test func aReportIsReadAloud() {
    var report = CheckReport(library: "/pictures/my library")
    report.lineages = 2
    report.variations = 1
    #expect(report.description == "2 lineages, 1 variation: all is well")
    report.findings = [.pictureMissing("a-1/001 x.png"), .stray("a-1/002 y.png")]
    #expect(
      report.description == """
        2 lineages, 1 variation: 2 findings
        missing picture: a-1/001 x.png
        picture without a sidecar: a-1/002 y.png
        """)
  }

  @Test func adviceNamesTheLibrary() {
    var report = CheckReport(library: "/pictures/my library")
    report.findings = [.notIndexed("a-1/001 x.png"), .ofEndedProgram("spool/.imager-7.part")]
    let lines = report.description.split(separator: "\n").dropFirst()
    #expect(
      lines == [
        "not in the index: a-1/001 x.png (reprise library rebuild --library '/pictures/my library' takes it in)",
        "of a program that has ended: spool/.imager-7.part (reprise --library '/pictures/my library' removes it)",
      ])
  }
}
