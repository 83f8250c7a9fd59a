import Foundation
import Testing

/// What programs and people are told when a command cannot begin.
struct CommandLineFailureTests {
  @Test(arguments: [
    (["describe", "x.png", "--json"], Int32(1), "x.png is not there"),
    (["run", "x.png", "--json"], 2, "--instruction"),
    (["run", "x.png", "--instruction", "night", "--count", "0", "--json"], 2, "1 to 10"),
    (["run", "-dash.png", "--instruction", "night", "--json"], 2, "./-dash.png"),
  ])
  func withJSONAFailureBeforeTheStartIsOneLine(arguments: [String], status: Int32, words: String) throws {
    let workplace = try Workplace()
    let result = try Program.run(arguments, environment: workplace.environment, in: workplace.pictures)
    #expect(result.status == status)
    #expect(result.lines.count == 1)
    let line = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any], "\(result.output)")
    #expect(line["event"] as? String == "failed")
    #expect(line["status"] as? Int == Int(status))
    let failures = try #require(line["failures"] as? [[String: String]])
    #expect(failures.first?["message"]?.contains(words) == true)
    #expect(failures.first?["advice"]?.isEmpty == false)
  }

  @Test(arguments: [["./-dash.png", "--instruction", "night"], ["--instruction", "night", "--", "-dash.png"]])
  func aNameThatStartsWithADashCanBeGiven(words: [String]) throws {
    let workplace = try Workplace()
    try FileManager.default.moveItem(at: workplace.picture, to: workplace.pictures.appending(path: "-dash.png"))
    let result = try Program.run(
      ["run", "--library", workplace.library.path] + words, environment: workplace.environment, in: workplace.pictures)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.lines.count == 1)
  }

  @Test func aLongInstructionIsNotRepeatedWhole() throws {
    let workplace = try Workplace()
    let result = try Program.run(
      ["run", "harbour.png", "--instruction", String(repeating: "dragon ", count: 5000)],
      environment: workplace.environment, in: workplace.pictures)
    #expect(result.status == 2)
    #expect(result.errors.contains("dragon dragon") && result.errors.contains("35000 characters"))
    #expect(result.errors.utf8.count < 1000)
  }

  @Test func aLinkToItselfIsCalledThat() throws {
    let workplace = try Workplace()
    try FileManager.default.createSymbolicLink(
      atPath: workplace.pictures.appending(path: "loop.png").path, withDestinationPath: "loop.png")
    for command in [["run", "--instruction", "night"], ["describe"]] {
      let result = try Program.run(
        command + ["loop.png"], environment: workplace.environment, in: workplace.pictures)
      #expect(result.status == 1)
      #expect(result.errors.contains("a link that leads back to itself"), "\(result.errors)")
    }
  }

  @Test func aConfigurationThatCannotBeReadIsReportedAndTheProgramGoesOn() throws {
    let workplace = try Workplace()
    let file = workplace.home.appending(path: ".config/reprise/config.toml")
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    let folder = try Program.run(["describe", workplace.picture.path], environment: workplace.environment)
    #expect(folder.status == 0)
    #expect(folder.errors.contains("config.toml") && folder.errors.contains("it is a folder"))
    try FileManager.default.removeItem(at: file)
    try (Data("# one\n# caf".utf8) + [0xE9, 0x0A]).write(to: file)
    let bytes = try Program.run(["describe", workplace.picture.path], environment: workplace.environment)
    #expect(bytes.status == 0)
    #expect(bytes.errors.contains("config.toml, line 2") && bytes.errors.contains("UTF-8"))
  }

  @Test func onlyWhatIsUnknownCanBeDecidedAbout() throws {
    let workplace = try Workplace()
    let library = ["--library", workplace.library.path]
    _ = try Program.run(
      ["run", workplace.picture.path, "--instruction", "sepia"] + library, environment: workplace.environment)
    for command in ["look", "resend", "write-off"] {
      let result = try Program.run(["ledger", command, "nothing-1"] + library, environment: workplace.environment)
      #expect(result.status == 2 && result.output.isEmpty, "\(command): \(result.status)")
      #expect(result.errors.contains("the ledger has no unknown entry “nothing-1”"), "\(command): \(result.errors)")
    }
  }
}
