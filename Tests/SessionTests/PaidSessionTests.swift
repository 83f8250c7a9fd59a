import Foundation
import Testing

/// The loop with outside services, over real HTTP to the stand-in.
@Suite(.serialized)
struct PaidSessionTests {
  private static func run(
    _ workplace: Workplace, _ standin: StandinProcess, _ more: [String] = []
  ) throws -> Program.Result {
    try Program.run(
      ["run", workplace.picture.path, "--instruction", "at dusk", "--library", workplace.library.path] + more,
      environment: workplace.environment.merging(standin.environment) { $1 })
  }

  @Test func eachPictureIsOneRequest() async throws {
    let workplace = try Workplace()
    let standin = try StandinProcess(in: workplace)
    let result = try Self.run(workplace, standin, ["--count", "3", "--quality", "low"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.lines.count == 3)
    let paths = try await standin.paths().filter { !$0.hasPrefix("/standin") }
    #expect(paths.count { $0 == "/v1/images/edits" } == 3)
    #expect(paths.count { $0 == "/computervision/imageanalysis:analyze" } == 1)
    let record = try #require(
      try JSONSerialization.jsonObject(
        with: Data(contentsOf: URL(filePath: result.lines[0].replacing(".png", with: ".json")))) as? [String: Any])
    let making = try #require(record["making"] as? [String: Any])
    #expect(making["service"] as? String == "openai")
    #expect(record["chargeMicroDollars"] as? Int ?? 0 > 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: workplace.library.path + "/spool").isEmpty)
  }

  @Test func onlyWhereTheMaskAllowsItThePictureMayChange() async throws {
    let workplace = try Workplace()
    let standin = try StandinProcess(in: workplace)
    let mask = workplace.pictures.appending(path: "mask.png")
    try PNG.grey(pixelWidth: 160, pixelHeight: 120) { x, _ in x < 80 ? 255 : 0 }.write(to: mask)
    let result = try Self.run(workplace, standin, ["--mode", "mask", "--mask", mask.path, "--quality", "low"])
    #expect(result.status == 0, "\(result.errors)")
    let requests = try #require(try await standin.says("/standin/requests") as? [[String: Any]])
    let edit = try #require(requests.first { $0["path"] as? String == "/v1/images/edits" })
    let names = try #require(edit["fields"] as? [[String: Any]]).compactMap { $0["name"] as? String }
    #expect(names.contains("mask"))
  }

  /// Whatever goes wrong: no file, no line and no database has the keys in it.
  @Test(arguments: [
    "[]", #"[{"fault":"invalid-key"}]"#, #"[{"match":{"path":"/v1/*"},"fault":"invalid-key"}]"#,
    #"[{"match":{"path":"/v1/*"},"fault":"html"}]"#, #"[{"match":{"path":"/v1/*"},"fault":"control-characters"}]"#,
    #"[{"match":{"path":"/v1/*"},"fault":{"kind":"cut","at":"body","after":500}}]"#,
    #"[{"match":{"path":"/v1/*"},"fault":{"kind":"redirect","location":"http://127.0.0.1:9/"}}]"#,
  ])
  func keysTurnUpNowhere(faults: String) async throws {
    let workplace = try Workplace()
    let standin = try StandinProcess(in: workplace, faults: faults)
    let result = try Self.run(workplace, standin, ["--json", "--quality", "low"])
    for key in [StandinProcess.key, StandinProcess.visionKey] {
      #expect(!result.output.contains(key) && !result.errors.contains(key))
      let files = try #require(FileManager.default.enumerator(atPath: workplace.root.path))
      var count = 0
      for case let name as String in files {
        guard let data = FileManager.default.contents(atPath: workplace.root.path + "/" + name) else { continue }
        count += 1
        #expect(data.range(of: Data(key.utf8)) == nil, "\(name)")
      }
      #expect(count > 2)
    }
  }

  @Test func aReplyThatBreaksOffIsUnknownAndNothingIsSentAgain() async throws {
    let workplace = try Workplace()
    let standin = try StandinProcess(
      in: workplace,
      faults: #"[{"match":{"path":"/v1/images/*"},"fault":{"kind":"cut","at":"body","after":2000}}]"#)
    let result = try Self.run(workplace, standin, ["--quality", "low"])
    #expect(result.status == 1)
    #expect(result.errors.contains("it may have been charged, and is not sent again by itself"))
    let again = try Program.run(
      ["library", "check", "--library", workplace.library.path], environment: workplace.environment)
    #expect(again.status == 0 || again.status == 1)
    #expect(try await standin.paths().count { $0 == "/v1/images/edits" } == 1)
    let kept = try FileManager.default.contentsOfDirectory(atPath: workplace.library.path + "/spool")
    #expect(kept.contains { $0.hasSuffix(".reply") })
  }

  @Test func theScreenShowsThePriceAndMakesThePicture() async throws {
    let workplace = try Workplace()
    let standin = try StandinProcess(in: workplace)
    workplace.more = standin.environment
    let window = try Multiplexer([workplace.picture.path, "--library", workplace.library.path], in: workplace)
    try window.wait(for: "harbour.png")
    try window.press("Enter")
    try window.wait(for: "Azure AI Vision 4.0")
    try window.type("at dusk")
    try window.wait(for: "generate ≈ $")
    try window.press("C-s")
    try window.wait(for: "a saved variation") { $0.contains("001") && !$0.contains("◐") }
    try window.stopWriting()
    try window.press("q")
    try window.wait(for: "ended with 0")
    #expect(try await standin.paths().count { $0 == "/v1/images/edits" } == 1)
  }
}
