import Foundation
import Testing

/// What the next start makes of paid work whose program was killed.
@Suite(.serialized)
struct KilledSessionTests {
  /// Asks for one picture and kills the program as soon as `isTime`.
  private func kill(
    _ workplace: Workplace, environment: [String: String], when isTime: () throws -> Bool
  ) throws {
    let process = Process()
    process.executableURL = Program.reprise
    process.arguments = [
      "run", workplace.picture.path, "--instruction", "at dusk", "--library", workplace.library.path, "--service",
      "openai", "--quality", "low",
    ]
    process.environment = workplace.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    defer { process.waitUntilExit() }
    let deadline = ContinuousClock.now + .seconds(60)
    while try !isTime(), process.isRunning, ContinuousClock.now < deadline { usleep(5000) }
    #expect(process.isRunning && ContinuousClock.now < deadline)
    _ = Foundation.kill(process.processIdentifier, SIGKILL)
  }

  /// What the spool says of the slot, after the next start.
  private func intent(in workplace: Workplace) throws -> String {
    let next = try Program.run(
      [
        "run", workplace.picture.path, "--instruction", "at night", "--library", workplace.library.path, "--service",
        "local",
      ], environment: workplace.environment)
    #expect(next.status == 0, "\(next.errors)")
    let name = try #require(try spool(of: workplace).first { $0.hasSuffix(".json") })
    return try String(contentsOf: workplace.library.appending(path: "spool/\(name)"), encoding: .utf8)
      .replacing(" ", with: "")
  }

  private func spool(of workplace: Workplace) throws -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: workplace.library.path + "/spool")) ?? []
  }

  @Test func whatNeverLeftIsNotCalledUnknown() async throws {
    let workplace = try Workplace()
    let standin = try StandinProcess(in: workplace)
    let (folder, waiting) = (workplace.home.appending(path: ".config/reprise"), workplace.root.appending(path: "waits"))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let command = "echo $$ > \(waiting.path); exec sleep 60"
    try Data("[openai]\nkey_command = \"\(command)\"\n".utf8).write(to: folder.appending(path: "config.toml"))
    let environment = ["OPENAI_BASE_URL": standin.address + "/v1"]
    // The key is fetched when the request is intended and has not left.
    try kill(workplace, environment: environment) { FileManager.default.fileExists(atPath: waiting.path) }
    let pid = try String(contentsOf: waiting, encoding: .utf8).split(separator: "\n").first.flatMap { Int32($0) }
    if let pid { _ = Foundation.kill(pid, SIGKILL) }
    let dry = try Program.run(
      ["resume", "--dry-run", "--library", workplace.library.path], environment: workplace.environment)
    #expect(dry.status == 0 && dry.output.contains("never asked for, and not charged"), "\(dry.output)")
    #expect(dry.output.contains("1 picture of"), "\(dry.output)")
    let books = try Program.run(["ledger", "--json", "--library", workplace.library.path], environment: [:])
    #expect(books.output.isEmpty, "\(books.output)")
  }

  @Test func whatLeftAndWasNotAnsweredIsUnknown() async throws {
    let workplace = try Workplace()
    let standin = try StandinProcess(
      in: workplace, faults: #"[{"match":{"path":"/v1/images/*"},"fault":{"kind":"delay","milliseconds":60000}}]"#)
    try kill(workplace, environment: standin.environment) {
      try spool(of: workplace).contains { $0.hasSuffix(".reply") }
    }
    let intent = try intent(in: workplace)
    #expect(intent.contains("\"state\":\"unknown\""), "\(intent)")
  }

  @Test func aPictureThatWasBeingFetchedIsUnknownWithItsAddress() async throws {
    let workplace = try Workplace()
    let faults = """
      [{"match":{"path":"/v1/images/*"},"fault":"url-answers"},
       {"match":{"path":"/standin/pictures/*"},"fault":{"kind":"slow","bytes":100,"milliseconds":100}}]
      """
    let standin = try StandinProcess(in: workplace, faults: faults)
    try kill(workplace, environment: standin.environment) {
      try spool(of: workplace).contains { $0.hasSuffix(".fetching") }
    }
    let intent = try intent(in: workplace)
    #expect(intent.contains("\"state\":\"unknown\"") && intent.contains("pictureNotFetched"), "\(intent)")
    let kept = try spool(of: workplace).compactMap { $0.split(separator: ".").last.map(String.init) }
    #expect(Set(kept).isSuperset(of: ["reply", "fetching", "json"]))
  }
}
