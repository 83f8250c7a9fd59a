import Canvas
import Domain
import Settings
import Testing

@testable import reprise

/// What the doctor makes of terminals and services.
struct DoctorTests {
  private let now = CalendarDay("2026-11-22")?.beginsAt ?? Instant(milliseconds: 0)

  private func services(
    _ text: String = "", environment: [String: String] = [:], at now: Instant? = nil,
    reach: (@Sendable (ServiceAccess, NetworkAccess) async -> Failure?)? = nil
  ) async -> DoctorReport.Section {
    let settings = ServiceSettings(
      configuration: Configuration(text: text, file: "config.toml", home: "/home/ada"),
      credentials: CredentialsFile("/nowhere/credentials.toml"), models: ModelFile(),
      environment: environment.filter { !Credentials.variables.contains($0.key) },
      secrets: Credentials(environment: environment))
    return await ServicesCheckup(
      settings: settings, environment: ["PATH": "/usr/bin:/bin"], now: now ?? self.now, reach: reach
    ).section()
  }

  private func finding(_ name: String, _ section: DoctorReport.Section) throws -> DoctorReport.Finding {
    try #require(section.findings.first { $0.name == name })
  }

  @Test func withoutKeysNothingIsWrong() async throws {
    let section = await services()
    #expect(section.findings.flatMap(\.problems).isEmpty)
    #expect(try finding("OpenAI", section).value == "not connected")
    #expect(
      try finding("usual choices", section).value
        == "local studio generates, local studio describes, local studio composes")
  }

  @Test func whereAKeyComesFromIsSaidAndTheKeyIsNot() async throws {
    let section = await services(
      "[azure_vision]\nendpoint = \"https://ada.example\"\nkey_command = \"echo planted-2\"",
      environment: ["OPENAI_API_KEY": "planted-1", "AZURE_OPENAI_API_KEY": "planted-3"])
    #expect(
      try finding("OpenAI", section).value == "key in OPENAI_API_KEY, https://api.openai.com/v1, gpt-image-2.6-flare")
    #expect(try finding("Azure AI Vision", section).value == "key from key_command, https://ada.example (config.toml)")
    let azure = try finding("Azure OpenAI", section)
    #expect(azure.value == "key in AZURE_OPENAI_API_KEY")
    #expect(azure.problems.map(\.mend).first?.contains("AZURE_OPENAI_ENDPOINT") == true)
    #expect(!"\(section)".contains("planted"))
  }

  @Test func aServiceThatIsChosenAndNotConnectedIsAProblem() async throws {
    let section = await services("[generate]\nservice = \"openai\"")
    #expect(try finding("OpenAI", section).problems.first?.message == "OpenAI needs a key, and none is known")
  }

  @Test(arguments: [
    ("2026-10-01", nil), ("2026-11-22", "is switched off on 2026-12-01, in 9 days"),
    ("2026-11-30", "in 1 day"), ("2026-12-01", "it was switched off on 2026-12-01"),
  ])
  func aModelThatGoesIsAProblemInItsLastMonth(day: String, words: String?) async throws {
    let section = await services(
      "[openai]\nmodel = \"gpt-image-1.5\"", environment: ["OPENAI_API_KEY": "planted-1"],
      at: try #require(CalendarDay(day)).beginsAt)
    let openAI = try finding("OpenAI", section)
    #expect(openAI.value.hasSuffix("gpt-image-1.5 until 2026-12-01"))
    #expect((openAI.problems.first?.message.contains(words ?? "") ?? false) == (words != nil))
    if words != nil { #expect(openAI.problems.first?.mend.contains("gpt-image-2.6-sunburst") == true) }
  }

  @Test func aChoiceThatTheModelCannotMakeIsAProblem() async throws {
    let section = await services(
      "[generate]\nmodel = \"gpt-image-2\"\nquality = \"max\"", environment: ["OPENAI_API_KEY": "planted-1"])
    let problem = try #require(try finding("OpenAI", section).problems.first)
    #expect(problem.message.contains("it has no quality max") && problem.mend == "the nearest is high")
  }

  @Test func aServiceIsReachedWithItsKeyWhereThatIsAskedFor() async throws {
    let section = await services(
      "[openai]\nkey_command = \"echo planted-1\"",
      environment: ["AZURE_OPENAI_API_KEY": "planted-2", "AZURE_OPENAI_ENDPOINT": "https://ada.example"]
    ) { access, _ in
      access.credential == .key(Secret("planted-1")) ? nil : .service(ServiceFailure(access.service, .wrongKey))
    }
    let openAI = try finding("OpenAI", section)
    #expect(openAI.problems.isEmpty && openAI.isReachable == true && openAI.value.hasSuffix(", reachable"))
    let azure = try finding("Azure OpenAI", section)
    #expect(azure.problems.map(\.message) == ["Azure OpenAI does not take the key"])
    #expect(azure.problems.first?.mend == "set AZURE_OPENAI_API_KEY to a whole and valid key of this service")
    #expect(azure.isReachable == false && azure.value.hasSuffix(", not reachable"))
    #expect(try finding("Azure AI Vision", section).isReachable == nil)
    #expect(!section.findings.contains { $0.name == "reachability" })
  }

  @Test func withoutAskingItIsSaidThatNobodyWasAsked() async throws {
    let section = await services(environment: ["OPENAI_API_KEY": "planted-1"])
    #expect(try finding("OpenAI", section).isReachable == nil)
    #expect(try finding("reachability", section).value == "not tried: reprise doctor --online asks each of them")
    let nothing = try finding("reachability", await services())
    #expect(nothing.value == "nothing to try, no outside service is connected")
  }

  @Test(arguments: [
    (ServiceFailure.Kind.unreachable(host: "h", detail: ""), "check the network, and that VISION_ENDPOINT is right"),
    (.timedOut(seconds: 30), "check the network, and that VISION_ENDPOINT is right"),
    (.noSuchAddress("/"), "set VISION_ENDPOINT to https://NAME.cognitiveservices.azure.com"),
    (.redirected(to: "b.example"), "set VISION_ENDPOINT to the address at b.example"),
    (.wrongKey, "key_command below [azure_vision] has to print a whole and valid key of this service"),
    (.rateLimited(seconds: 3), "wait that long and generate again; nothing was made"),
  ])
  func whatMendsAnUnreachableServiceNamesThePlace(kind: ServiceFailure.Kind, mend: String) async throws {
    let section = await services(
      "[azure_vision]\nkey_command = \"echo planted-1\"", environment: ["VISION_ENDPOINT": "https://a.example"]
    ) { access, _ in .service(ServiceFailure(access.service, kind)) }
    #expect(try finding("Azure AI Vision", section).problems.map(\.mend) == [mend])
  }

  @Test func theProxysPasswordIsNotShown() async throws {
    let section = await services(environment: ["HTTPS_PROXY": "http://ada:planted@proxy.example:3128"])
    #expect(try finding("network", section).value == "through http://…@proxy.example:3128")
  }

  @Test func certificatesThatCannotBeReadAreAProblem() async throws {
    let section = await services(environment: ["SSL_CERT_FILE": "/nowhere/ca.pem"])
    #expect(try finding("network", section).problems.first?.message == "/nowhere/ca.pem cannot be read")
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], "UTF-8", 120, 40, 0), (["TERM": "xterm-256color"], "ANSI_X3.4-1968", 120, 40, 1),
    (["TERM": "xterm-256color"], "UTF-8", 59, 40, 1), (["TERM": "xterm"], "UTF-8", 0, 0, 0),
    (["TERM": "dumb"], "UTF-8", 120, 40, 1),
    ([:], "UTF-8", 40, 10, 2),
  ])
  func aTerminalThatIsNotUpToTheScreenIsAProblem(
    environment: [String: String], codeset: String, columns: Int, rows: Int, problems: Int
  ) {
    let checkup = TerminalCheckup(
      environment: environment, codeset: codeset, configuredDepth: nil, size: (rows: rows, columns: columns))
    #expect(checkup.section.findings.flatMap(\.problems).count == problems)
    let elsewhere = TerminalCheckup(environment: environment, codeset: codeset, configuredDepth: nil, size: nil)
    #expect(elsewhere.section.findings.flatMap(\.problems).isEmpty)
  }

  @Test func theTerminalAndWhatIsBetweenAreNamed() {
    let checkup = TerminalCheckup(
      environment: ["TERM": "tmux-256color", "TMUX": "/tmp/t,1,0", "SSH_TTY": "/dev/pts/1"], codeset: "UTF-8",
      configuredDepth: .palette16, size: (rows: 40, columns: 120))
    let values = checkup.section.findings.map(\.value)
    #expect(values == ["tmux-256color, in tmux, over ssh", "120×40", "UTF-8", "16, as config.toml says"])
  }

  @Test func belowWhatIsWrongStandsWhatMendsIt() {
    let report = DoctorReport(sections: [
      .init(title: "Terminal", findings: [.init(name: "TERM", value: "xterm")]),
      .init(
        title: "Library",
        findings: [.init(name: "folder", value: "/art", problems: [.init(message: "it is full", mend: "make room")])]),
    ])
    #expect(
      report.lines == [
        "Terminal", "  TERM    xterm", "Library", "  folder  /art", "  ! it is full", "    make room",
        "1 thing to mend: see the lines with !",
      ])
    #expect(!report.isWell)
  }
}
