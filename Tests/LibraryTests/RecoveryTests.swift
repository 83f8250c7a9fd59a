import Domain
import Foundation
import Testing

@testable import Library

struct RecoveryTests {
  /// Where a program may have been stopped, and how it left things.
  enum CrashPoint: CaseIterable {
    case wholeLinked, whole, settled, reserved, linked, moved, sidecarWritten

    func unwind(_ unwinding: Unwinding) async throws {
      switch self {
      case .wholeLinked: try await unwinding.backToWholeLinked()
      case .whole: try await unwinding.backToWhole()
      case .settled: try await unwinding.backToSettled()
      case .reserved: try await unwinding.backToReserved()
      case .linked: try await unwinding.backToLinked()
      case .moved: try await unwinding.backToMoved()
      case .sidecarWritten: try await unwinding.backToSidecarWritten()
      }
    }
  }

  @Test(arguments: CrashPoint.allCases)
  func aWholeAnswerIsSavedWithoutACall(point: CrashPoint) async throws {
    let scenario = try await Scenario()
    let before = try await scenario.vary("g")
    try await point.unwind(Unwinding(scenario.library, before))
    await scenario.library.close()

    let report = try await scenario.another().recover(facts: Scenario.readFacts)
    let saved = try #require(report.saved.first)
    #expect(report.saved.count == 1 && report.unknown.isEmpty && report.interrupted.isEmpty && report.kept.isEmpty)
    #expect(saved.sha256 == before.sha256)
    #expect(try text(saved.file) == "picture of g")
    if ![.wholeLinked, .whole, .settled].contains(point) { #expect(saved == before) }
    #expect(try await scenario.library.check().isClean)
    #expect(try scenario.folder.contents("library/spool").isEmpty)
  }

  @Test func afterEveryCrashRebuildFindsTheSamePicture() async throws {
    for point in [CrashPoint.moved, .sidecarWritten] {
      let scenario = try await Scenario()
      let before = try await scenario.vary("g")
      try await point.unwind(Unwinding(scenario.library, before))
      await scenario.library.close()
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: scenario.library.folder.appending("library.sqlite\(suffix)").string)
      }
      _ = try await Library.rebuild(
        at: scenario.library.folder, clock: Scenario.clock(), facts: Scenario.readFacts)
      let found = try #require(try await scenario.library.lineages().first?.variations.first)
      #expect(found.file == before.file && found.sha256 == before.sha256 && found.number == 1)
    }
  }

  @Test func aFreeRequestWithoutAWholeAnswerFailed() async throws {
    let scenario = try await Scenario()
    let variation = try await scenario.vary("g")
    try await Unwinding(scenario.library, variation).backToArriving()
    await scenario.library.close()
    let library = try await scenario.another()
    let report = try await library.recover(facts: Scenario.readFacts)
    #expect(report.interrupted == [variation.id] && report.unknown.isEmpty && report.saved.isEmpty)
    #expect(try await state(of: variation.id, in: library) == .failed)
    #expect(!exists(library.spoolFile(for: variation.id)))
    #expect(try await library.check().isClean)
  }

  @Test func aPaidRequestWithoutAWholeAnswerIsUnknown() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g", estimate: Money(microDollars: 70_000))[0]
    try await scenario.library.intend(slot)
    try Data("half".utf8).write(to: URL(filePath: scenario.library.spoolFile(for: slot).string))
    await scenario.library.close()
    let library = try await scenario.another()
    #expect(try await library.recover(facts: Scenario.readFacts).unknown == [slot])
    #expect(try await state(of: slot, in: library) == .unknown)
    #expect(try text(library.spoolFile(for: slot)) == "half")
    #expect(try await library.recover(facts: Scenario.readFacts).isEmpty)
  }

  @Test func aRunningProgramKeepsItsSlots() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    try await scenario.library.intend(slot)
    let other = try await scenario.another()
    #expect(try await other.recover(facts: Scenario.readFacts).isEmpty)
    #expect(try await state(of: slot, in: other) == .sent)
  }

  @Test func anAnswerThatIsNoPictureStaysInTheSpool() async throws {
    let scenario = try await Scenario()
    let slot = try await scenario.plan("g")[0]
    try await scenario.answer(slot)
    await scenario.library.close()
    let library = try await scenario.another()
    let file = library.answerFile(for: slot)
    let report = try await library.recover { path throws(Failure) in throw .broken(path, detail: "no end") }
    #expect(report.kept == [.init(file: file, failure: .broken(file, detail: "no end"))])
    #expect(try text(file) == "picture")
  }

  @Test func recoveringWhereThereIsNoLibraryMakesNothing() async throws {
    let scenario = try await Scenario()
    #expect(try await scenario.library.recover(facts: Scenario.readFacts).isEmpty)
    #expect(!exists(scenario.library.folder))
  }

  @Test func twoProgramsRecoverASlotOnce() async throws {
    let scenario = try await Scenario()
    for index in 0..<8 {
      let slot = try await scenario.plan("g\(index)")[0]
      try await scenario.answer(slot, "picture \(index)")
    }
    await scenario.library.close()
    let (one, two) = (try await scenario.another(), try await scenario.another())
    async let first = one.recover(facts: Scenario.readFacts)
    async let second = two.recover(facts: Scenario.readFacts)
    let saved = try await first.saved + second.saved
    #expect(saved.count == 8)
    #expect(Set(saved.map(\.number)) == Set(1...8))
    #expect(try await one.check().isClean)
  }
}
