import Domain
import Foundation
import GRDB
import Testing

@testable import Library

/// Values in the index that Reprise would never write.
struct DamagedIndexTests {
  struct Table: Sendable, CustomTestStringConvertible {
    let name: String
    let columns: String
    var testDescription: String { name }
  }

  static let tables = [
    Table(name: "lineage", columns: "id folder sourceName sourceFile origin byteCount nextNumber begunAt"),
    Table(
      name: "generation",
      columns: "id lineage parent instruction prompt mode count model service description plannedAt"),
    Table(
      name: "slot",
      columns: "id generation lineage place state session estimate charge failure outputPrompt remarks sentAt "
        + "settledAt endedAt number file format pixelWidth pixelHeight byteCount sha256 savedAt"),
    Table(name: "description", columns: "sha256 service description describedAt"),
    Table(name: "grdb_migrations", columns: "identifier"),
  ]

  @Test(arguments: tables)
  func noValueEndsTheProgram(table: Table) async throws {
    let original = try await library()
    for column in table.columns.split(separator: " ") {
      for value in ["NULL", "x'00ff'", "9223372036854775807", "'../../../x'"] {
        let folder = try TemporaryFolder(inMemory: true)
        let copy = folder.path.appending("library")
        try FileManager.default.copyItem(atPath: original.library.folder.string, toPath: copy.string)
        try damage(copy.appending("library.sqlite"), table.name, String(column), value)
        let library = Library(folder: copy, clock: Scenario.clock())
        await useEverything(of: library, original.source)
        await library.close()

        let report = try await Library.rebuild(at: copy, clock: Scenario.clock(), facts: Scenario.readFacts)
        #expect(report.unreadable.isEmpty)
        let found = try await library.lineages().flatMap(\.variations).map(\.generation.rawValue)
        #expect(found.contains("saved"), "\(table.name).\(column) = \(value)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path.string) == ["library"])
      }
    }
  }

  @Test(arguments: ["NULL", "'words'", "x'31'", "-1", "11", "9223372036854775807", "1e300"])
  func aNumberOutOfBoundsIsDamage(value: String) throws {
    let row = try #require(try DatabaseQueue().read { try Row.fetchOne($0, sql: "SELECT \(value) AS x") })
    #expect(throws: DatabaseError.self) { try row.number("x", in: 0...10) }
    #expect(throws: DatabaseError.self) { try row.number("missing", in: 0...10) }
  }

  @Test(arguments: ["", "/", "/etc", "..", ".", "a/..", "a//b", "a/b/c", "a", "../b", "a/"])
  func aPathOutOfTheLibraryIsDamage(path: String) throws {
    let row = try #require(try DatabaseQueue().read { try Row.fetchOne($0, sql: "SELECT ? AS x", arguments: [path]) })
    #expect(throws: DatabaseError.self) { try row.path("x", depth: 2) }
  }

  @Test func theLastNumberIsAFailureAndNoTrap() async throws {
    for number in [RecordBounds.nextNumbers.upperBound, Int.max] {
      let scenario = try await library()
      try damage(scenario.library.layout.index, "lineage", "nextNumber", "\(number)")
      do throws(Failure) {
        _ = try await scenario.library.save(SlotID(rawValue: "settled-1"), facts: Scenario.facts)
        Issue.record("it was saved")
      } catch {
        guard case .indexDamaged = error else { throw error }
      }
    }
  }

  /// A library with a slot in every state, which nobody has open.
  private func library() async throws -> Scenario {
    let scenario = try await Scenario()
    let library = scenario.library
    try await scenario.vary("saved")
    let price = Money(microDollars: 70_000)
    for id in ["planned", "sent", "settled", "failed", "unknown", "cancelled"] {
      let slot = try await scenario.plan(id, estimate: price)[0]
      switch id {
      case "planned": break
      case "settled": try await scenario.answer(slot)
      default:
        try await library.intend(slot)
        if id == "failed" { try await library.fail(slot, .empty("x")) }
        if id == "unknown" { try await library.markUnknown(slot, .empty("x")) }
        if id == "cancelled" { try await library.markCancelled(slot) }
      }
    }
    let digest = try await library.digest(of: scenario.source)
    try await library.remember(Scenario.description, of: digest, by: "local studio")
    await library.close()
    return scenario
  }

  /// Calls every public method; each may fail, none may end the program.
  private func useEverything(of library: Library, _ source: FilePath) async {
    let digest = (try? await library.digest(of: source)) ?? LineageID(rawValue: "")
    let planned = SlotID(rawValue: "planned-1")
    let sent = SlotID(rawValue: "sent-1")
    _ = try? await library.lineages()
    _ = try? await library.lineage(digest)
    _ = try? await library.lineage(of: SlotID(rawValue: "saved-1"))
    _ = try? await library.look(atSource: source)
    _ = try? await library.cachedDescription(of: digest, by: "local studio")
    _ = try? await library.check()
    _ = try? await library.begin(source: source)
    _ = try? await library.plan(
      GenerationPlan(
        request: Scenario.request("new", source: source), lineage: digest, description: nil, prompt: Prompt(text: ""),
        service: "x", estimate: .free))
    _ = try? await library.intend(planned)
    _ = try? await library.restoreSpool(of: planned)
    _ = try? await library.markCancelled(planned)
    try? Data("late".utf8).write(to: URL(filePath: library.spoolFile(for: sent).string))
    _ = try? await library.settle(sent, charge: .free)
    _ = try? await library.fail(SlotID(rawValue: "new-1"), .cancelled)
    _ = try? await library.markUnknown(sent, .cancelled)
    _ = try? await library.save(SlotID(rawValue: "settled-1"), facts: Scenario.facts)
    _ = try? await library.recover(facts: Scenario.readFacts)
    _ = try? await library.remember(Scenario.description, of: digest, by: "another")
  }

  /// Sets a column of all rows, in a table that takes everything.
  private func damage(_ index: FilePath, _ table: String, _ column: String, _ value: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let database = try DatabaseQueue(path: index.string, configuration: configuration)
    try database.write { db in
      let names = try db.columns(in: table).map { "\"\($0.name)\"" }.joined(separator: ", ")
      try db.execute(
        sql: """
          CREATE TABLE damaged (\(names));
          INSERT INTO damaged SELECT \(names) FROM \(table);
          UPDATE damaged SET "\(column)" = \(value);
          DROP TABLE \(table);
          ALTER TABLE damaged RENAME TO \(table);
          """)
    }
    try database.close()
  }
}
