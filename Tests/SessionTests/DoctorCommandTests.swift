import Foundation
import Testing

/// `reprise doctor`, run as a whole.
struct DoctorCommandTests {
  private func doctor(
    _ workplace: Workplace, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> Program.Result {
    try Program.run(
      ["doctor", "--library", workplace.library.path] + arguments,
      environment: workplace.environment.merging(environment) { $1 })
  }

  private func write(_ name: String, _ text: String, mode: Int = 0o600, in workplace: Workplace) throws {
    let folder = workplace.home.appending(path: ".config/reprise")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
  }

  @Test func aNewPlaceIsWell() throws {
    let workplace = try Workplace()
    let result = try doctor(workplace)
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.errors.isEmpty)
    #expect(result.lines.last == "All is well.")
    for word in ["libvips ", "libchafa ", "reads pictures    yes", "not connected", "none yet", "17 shipped"] {
      #expect(result.output.contains(word), "\(word)")
    }
    #expect(!FileManager.default.fileExists(atPath: workplace.library.path))
  }

  @Test func whatIsWrongIsNamedWithWhatMendsIt() throws {
    let workplace = try Workplace()
    try write("config.toml", "theem = \"Mist\"\n[generate]\nservice = \"openai\"\n", in: workplace)
    try write("credentials.toml", "[openai]\nkey = \"sk-planted-1\"\n", mode: 0o644, in: workplace)
    try write("models.toml", "[openai.new]\n", in: workplace)
    try write("keymap.toml", "[files]\nopne = \"o\"\n", in: workplace)
    let result = try doctor(workplace, environment: ["REPRISE_IMAGER": "/nowhere/imager"])
    #expect(result.status == 1)
    for word in [
      "config.toml, line 1", "“theme”", "chmod 600 ", "models.toml, line 1", "keymap.toml, line 2", "/nowhere/imager",
      "OpenAI needs a key",
    ] { #expect(result.output.contains(word), "\(word)") }
    let lines = result.output.split(separator: "\n")
    for (place, line) in lines.enumerated() where line.hasPrefix("  ! ") {
      #expect(lines[place + 1].hasPrefix("    "), "\(line)")
    }
  }

  @Test func theReportIsOneJSONObject() throws {
    let workplace = try Workplace()
    let result = try doctor(workplace, ["--json"])
    #expect(result.lines.count == 1 && result.status == 0)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(object["isWell"] as? Bool == true)
    #expect((object["sections"] as? [[String: Any]])?.count == 5)
  }

  @Test func servicesAreAskedOnlyOnline() async throws {
    let workplace = try Workplace()
    let standin = try StandinProcess(in: workplace)
    let offline = try doctor(workplace, environment: standin.environment)
    #expect(offline.status == 0 && offline.output.contains("not tried: reprise doctor --online"))
    #expect(try await standin.paths().filter { !$0.hasPrefix("/standin") } == [])
    let online = try doctor(workplace, ["--online"], environment: standin.environment)
    #expect(online.status == 0, "\(online.output)")
    #expect(online.output.split(separator: "\n").count { $0.hasSuffix(", reachable") } == 2)
    let paths = try await standin.paths().filter { !$0.hasPrefix("/standin") }
    #expect(paths == ["/v1/models", "/vision/v3.2/models"])
    let bill = try #require(try await standin.says("/standin/bill") as? [String: Any])
    #expect(bill["count"] as? Int == 0)
  }

  @Test func whatCannotBeReachedIsNamedWithWhatMendsIt() throws {
    let workplace = try Workplace()
    let standin = try StandinProcess(in: workplace, faults: #"[{"fault":"invalid-key"}]"#)
    var environment = standin.environment
    environment["VISION_ENDPOINT"] = "http://127.0.0.1:1"
    let result = try doctor(workplace, ["--online", "--json"], environment: environment)
    #expect(result.status == 1)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let findings = try #require(object["sections"] as? [[String: Any]]).flatMap {
      $0["findings"] as? [[String: Any]] ?? []
    }
    #expect(findings.compactMap { $0["isReachable"] as? Bool } == [false, false])
    for mend in ["set OPENAI_API_KEY to a whole", "check the network, and that VISION_ENDPOINT is right"] {
      #expect(result.output.contains(mend), "\(result.output)")
    }
    #expect(!result.output.contains(StandinProcess.key) && !result.output.contains(StandinProcess.visionKey))
  }

  @Test(arguments: [[], ["--json"]]) func noKeyIsEverPrinted(arguments: [String]) throws {
    let workplace = try Workplace()
    try write(
      "config.toml",
      """
      [openai]
      key = "sk-planted-1"
      base_url = "https://planted-2@host.example/v1"
      [azure_openai]
      endpoint = "https://ada.example"
      key_command = "echo planted-3; echo noise >&2"
      [azure_vision]
      token = 'planted-4'
      [network]
      proxy = "http://ada:planted-5@proxy.example:3128"
      """, in: workplace)
    try write("credentials.toml", "[openai]\nkey = \"sk-planted-6\"\nkye = \"planted-7\"\nplanted-8 = 1", in: workplace)
    let environment = [
      "OPENAI_API_KEY": "sk-planted-9 x", "AZURE_OPENAI_AD_TOKEN": "planted-10", "VISION_KEY": "planted-11",
      "VISION_ENDPOINT": "http://planted-12.example", "AZURE_OPENAI_ENDPOINT": "planted-13",
    ]
    let result = try doctor(workplace, arguments, environment: environment)
    #expect(result.status == 1)
    #expect(
      !result.output.contains("planted") && !result.errors.contains("planted"), "\(result.output)\(result.errors)")
    try write("config.toml", "[openai]\nkey = sk-planted-14\n", in: workplace)
    try write("credentials.toml", "[openai]\nkey = sk-planted-15\n", in: workplace)
    let broken = try doctor(workplace, arguments, environment: environment)
    #expect(!broken.output.contains("planted") && !broken.errors.contains("planted"), "\(broken.output)")
  }

  @Test func keysAreNeitherInAChildNorInTheListOfProcesses() throws {
    let workplace = try Workplace()
    let (imager, seen) = (workplace.root.appending(path: "imager"), workplace.root.appending(path: "seen"))
    let script = "#!/bin/sh\ncat /proc/$PPID/environ /proc/$$/environ > '\(seen.path)'\necho libvips 0\n"
    try Data(script.utf8).write(to: imager)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: imager.path)
    _ = try doctor(
      workplace,
      environment: [
        "REPRISE_IMAGER": imager.path, "OPENAI_API_KEY": "planted-1", "VISION_KEY": "planted-2",
        "AZURE_OPENAI_API_KEY": "planted-3", "AZURE_OPENAI_AD_TOKEN": "planted-4", "HARMLESS": "there",
      ])
    let environments = try String(decoding: Data(contentsOf: seen), as: UTF8.self)
    #expect(environments.contains("HARMLESS=there") && !environments.contains("planted"))
  }
}
