import Foundation
import Testing

/// What the commands without a screen print, save and exit with.
struct CommandLineTests {
  @Test func runPrintsThePathsOfWhatItSaved() throws {
    let workplace = try Workplace()
    let result = try Program.run(
      [
        "run", workplace.picture.path, "--instruction", "watercolour at dusk", "--count", "2", "--library",
        workplace.library.path,
      ], environment: workplace.environment)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.errors.isEmpty)
    #expect(result.lines.count == 2)
    for line in result.lines { #expect(FileManager.default.fileExists(atPath: line)) }
  }

  @Test func whatIsMadeOfAVariationIsItsChild() throws {
    let workplace = try Workplace()
    func run(_ picture: String, _ instruction: String) throws -> String {
      let result = try Program.run(
        ["run", picture, "--instruction", instruction, "--library", workplace.library.path],
        environment: workplace.environment)
      #expect(result.status == 0, "\(result.errors)")
      return try #require(result.lines.first)
    }
    let first = URL(filePath: try run(workplace.picture.path, "sepia"))
    let second = URL(filePath: try run(first.path, "at dusk"))
    #expect(second.deletingLastPathComponent() == first.deletingLastPathComponent())
    let sidecar = try Data(contentsOf: second.deletingPathExtension().appendingPathExtension("json"))
    let record = try #require(try JSONSerialization.jsonObject(with: sidecar) as? [String: Any])
    #expect((record["parent"] as? String)?.isEmpty == false && record["number"] as? Int == 2)
  }

  @Test func runWithJSONPrintsOneEventALine() throws {
    let workplace = try Workplace()
    let result = try Program.run(
      ["run", workplace.picture.path, "--instruction", "sepia", "--library", workplace.library.path, "--json"],
      environment: workplace.environment)
    #expect(result.status == 0, "\(result.errors)")
    let events = try result.lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
    let names = events.compactMap { $0["event"] as? String }
    #expect(names.first == "generationStarted")
    #expect(names.contains("variationSaved"))
    #expect(names.last == "generationEnded")
  }

  @Test func describeSpeaksTheLanguageThatIsAskedFor() throws {
    let workplace = try Workplace()
    let describe = ["describe", workplace.picture.path, "--library", workplace.library.path]
    var environment = workplace.environment
    environment["LC_ALL"] = "fr_FR.UTF-8"
    let french = try Program.run(describe, environment: environment)
    #expect(french.output.contains("tags: ") && french.status == 0)
    let english = try Program.run(describe + ["--language", "en"], environment: environment)
    #expect(english.output != french.output)
    #expect(try Program.run(describe, environment: environment).output == french.output)
    let wrong = try Program.run(describe + ["--language", "de"], environment: environment)
    #expect(wrong.status == 2 && wrong.errors.contains("en") && wrong.errors.contains("fr"))
  }

  @Test func describePrintsACaption() throws {
    let workplace = try Workplace()
    let result = try Program.run(
      ["describe", workplace.picture.path, "--library", workplace.library.path], environment: workplace.environment)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("local studio"))
    #expect(!FileManager.default.fileExists(atPath: workplace.library.appending(path: "harbour").path))
  }

  @Test func whatIsSavedIsListedAndWholeAndCanBeRebuilt() throws {
    let workplace = try Workplace()
    let library = ["--library", workplace.library.path]
    _ = try Program.run(
      ["run", workplace.picture.path, "--instruction", "night"] + library, environment: workplace.environment)
    let before = try Program.run(["library", "list", "--json"] + library, environment: workplace.environment)
    #expect(before.lines.count == 1)
    let check = try Program.run(["library", "check"] + library, environment: workplace.environment)
    #expect(check.status == 0, "\(check.output)")
    let rebuilt = try Program.run(["library", "rebuild"] + library, environment: workplace.environment)
    #expect(rebuilt.status == 0, "\(rebuilt.output)\(rebuilt.errors)")
    let after = try Program.run(["library", "list", "--json"] + library, environment: workplace.environment)
    #expect(after.output == before.output)
  }

  @Test func aDamagedPictureIsFound() throws {
    let workplace = try Workplace()
    let library = ["--library", workplace.library.path]
    let run = try Program.run(
      ["run", workplace.picture.path, "--instruction", "pencil"] + library, environment: workplace.environment)
    let picture = try #require(run.lines.first)
    try Data("gone".utf8).write(to: URL(filePath: picture))
    let check = try Program.run(["library", "check"] + library, environment: workplace.environment)
    #expect(check.status == 1)
    #expect(check.output.contains("changed since it was saved"))
  }

  @Test(arguments: [
    (["run"], 2, "IMAGE"),
    (["run", "x.png", "--instruction", "night", "--count", "11"], 2, "'--count <N>': it takes a number from 1 to 10"),
    (["run", "x.png", "--instruction", "night", "--count", "0"], 2, "'--count <N>': it takes a number from 1 to 10"),
    (["run", "x.png", "--instruction", "night", "--count", "-1"], 2, "'--count <N>': it takes a number from 1 to 10"),
    (["run", "x.png", "--instruction", "night", "--count", "abc"], 2, "'--count <N>': it takes a number from 1 to 10"),
    (["run", "-dash.png", "--instruction", "night"], 2, "./-dash.png"),
    (["describe", "-h.png"], 2, "-- -h.png"),
    (["run", "x.png", "--instruction", " "], 2, "empty"),
    (["run", "x.png", "--instruction", "night", "--mode", "sideways"], 2, "mode"),
    (["run", "x.png", "--instruction", "night"], 1, "x.png is not there"),
    (["run", "harbour.png", "--instruction", "add a dragon"], 2, "watercolour"),
    (["run", "harbour.png", "--instruction", "night", "--mode", "description"], 2, "from picture"),
    (["describe", "x.png"], 1, "x.png is not there"),
    (["nowhere-at-all"], 2, "is not there"),
    ([], 2, "terminal"),
    (["library", "check", "--nonsense"], 2, "nonsense"),
  ])
  func whatCannotWorkSaysSo(arguments: [String], status: Int32, words: String) throws {
    let workplace = try Workplace()
    let result = try Program.run(
      arguments + (arguments.isEmpty ? [] : ["--library", workplace.library.path]),
      environment: workplace.environment, in: workplace.pictures)
    #expect(result.status == status, "\(result.errors)")
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: workplace.library.path))
  }

  @Test(arguments: [
    [], ["run"], ["finish"], ["describe"], ["library"], ["library", "check"], ["library", "rebuild"], ["open"],
  ])
  func everyCommandHasHelp(command: [String]) throws {
    let workplace = try Workplace()
    let result = try Program.run(command + ["--help"], environment: workplace.environment)
    #expect(result.status == 0)
    #expect(result.output.contains("USAGE:"))
  }

  @Test func withoutTheImagerItSaysHowToBuildIt() throws {
    let workplace = try Workplace()
    let lonely = workplace.root.appending(path: "reprise")
    try FileManager.default.copyItem(at: Program.reprise, to: lonely)
    let process = Process()
    process.executableURL = lonely
    process.arguments = ["describe", workplace.picture.path, "--library", workplace.library.path]
    process.environment = workplace.environment
    let errors = Pipe()
    process.standardError = errors
    try process.run()
    let message = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 2)
    #expect(message.contains("--product imager"))
  }
}
