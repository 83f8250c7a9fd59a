import Domain
import Foundation
import Settings
import Testing

/// What variables, keys and settings come to together.
struct ServiceSettingsTests {
  private let now = CalendarDay("2026-11-22")?.beginsAt ?? Instant(milliseconds: 0)

  private func settings(
    _ text: String = "", environment: [String: String] = [:], credentials: String? = nil, models: String = ""
  ) throws -> ServiceSettings {
    let folder = try SettingsFolder()
    let file = folder.path.appending("credentials.toml")
    if let credentials {
      try folder.write("credentials.toml", credentials)
      try #require(chmod(file.string, 0o600) == 0)
    }
    return ServiceSettings(
      configuration: Configuration(text: text, file: "config.toml", home: "/home/ada"),
      credentials: CredentialsFile(file), models: ModelFile(text: models, file: "models.toml"),
      environment: environment.filter { !Credentials.variables.contains($0.key) },
      secrets: Credentials(environment: environment))
  }

  private func opened(_ service: ServiceID, _ settings: ServiceSettings) throws -> ServiceAccess {
    try #require(settings.setup(service)).opened(environment: ["PATH": "/usr/bin:/bin"])
  }

  @Test func withoutAnythingThereIsTheLocalStudio() throws {
    let settings = try settings()
    #expect(settings.problems == [])
    #expect(settings.setups.map(\.isUsable) == [false, false, false])
    #expect(settings.usualGenerator == .localStudio && settings.usualDescriber == .localStudio)
    #expect(throws: Failure.service(ServiceFailure(.openAI, .noKey))) { try opened(.openAI, settings) }
  }

  @Test func theVendorsVariablesAreEnough() throws {
    let settings = try settings(environment: [
      "OPENAI_API_KEY": " planted-1\n", "OPENAI_BASE_URL": "https://eu.api.openai.com/v1/", "OPENAI_ORG_ID": "org",
      "OPENAI_PROJECT_ID": "proj", "AZURE_OPENAI_ENDPOINT": "https://ada.openai.azure.com/",
      "AZURE_OPENAI_AD_TOKEN": "planted-2", "OPENAI_API_VERSION": "2025-04-01-preview",
      "VISION_ENDPOINT": "https://ada.cognitiveservices.azure.com/", "VISION_KEY": "planted-3",
      "https_proxy": "proxy.example:3128", "NO_PROXY": "localhost,.example", "SSL_CERT_FILE": "/etc/ca.pem",
    ])
    #expect(settings.problems == [])
    let openAI = ServiceAccess(
      service: .openAI, endpoint: "https://eu.api.openai.com/v1", credential: .key(Secret("planted-1")),
      organization: "org", project: "proj")
    #expect(try opened(.openAI, settings) == openAI)
    let azure = ServiceAccess(
      service: .azureOpenAI, endpoint: "https://ada.openai.azure.com", credential: .token(Secret("planted-2")),
      version: "2025-04-01-preview", isByDeployment: true)
    #expect(try opened(.azureOpenAI, settings) == azure)
    let vision = ServiceAccess(
      service: .azureVision, endpoint: "https://ada.cognitiveservices.azure.com",
      credential: .key(Secret("planted-3")), version: "2024-02-01")
    #expect(try opened(.azureVision, settings) == vision)
    let network = NetworkAccess(
      proxy: "http://proxy.example:3128", withoutProxy: ["localhost", ".example"], certificates: "/etc/ca.pem")
    #expect(settings.network == network)
    #expect(settings.usualGenerator == .openAI && settings.usualDescriber == .azureVision)
  }

  @Test func variablesGoBeforeTheFileOfKeysAndThatBeforeCommands() throws {
    let commands = "[openai]\nkey_command = \"echo planted-command\""
    let file = "[openai]\nkey = \"planted-file\""
    let all = try settings(commands, environment: ["OPENAI_API_KEY": "planted-variable"], credentials: file)
    #expect(try opened(.openAI, all).credential == .key(Secret("planted-variable")))
    #expect(try opened(.openAI, settings(commands, credentials: file)).credential == .key(Secret("planted-file")))
    let last = try settings(commands, environment: ["OPENAI_API_KEY": "  "])
    #expect(
      last.setup(.openAI)?.credential
        == .command(KeyCommand(service: .openAI, text: "echo planted-command", isToken: false)))
    #expect(try opened(.openAI, last).credential == .key(Secret("planted-command")))
  }

  @Test func configuredAddressesAreUsedWhereNoVariableSaysOthers() throws {
    let text = """
      [openai]
      base_url = "http://localhost:8080/v1"
      edits = "json"
      [azure_openai]
      endpoint = "https://ada.openai.azure.com"
      by_deployment = false
      token_command = "echo planted-1"
      [azure_vision]
      endpoint = "https://ada.cognitiveservices.azure.com"
      version = "3.2"
      key_command = "echo planted-2"
      [network]
      proxy = "http://name:planted-4@proxy.example"
      """
    let configured = try settings(text)
    #expect(configured.problems == [])
    // A server of the user's own may want no key.
    #expect(try opened(.openAI, configured).credential == nil)
    #expect(try opened(.openAI, configured).endpoint == "http://localhost:8080/v1")
    #expect(try opened(.openAI, configured).edits == .json)
    #expect(try opened(.azureOpenAI, configured).version == nil)
    #expect(try opened(.azureOpenAI, configured).credential == .token(Secret("planted-1")))
    #expect(try opened(.azureVision, configured).version == "3.2")
    #expect(configured.network.shownProxy == "http://…@proxy.example")
    let other = try settings(text, environment: ["OPENAI_BASE_URL": "https://other.example/v1"])
    #expect(try opened(.openAI, other).endpoint == "https://other.example/v1")
  }

  @Test func azureOpenAIIsAddressedByDeploymentUnlessThatIsSaidOtherwise() throws {
    let environment = ["AZURE_OPENAI_ENDPOINT": "https://ada.openai.azure.com", "AZURE_OPENAI_API_KEY": "planted-1"]
    let usual = try opened(.azureOpenAI, settings(environment: environment))
    #expect(usual.isByDeployment && usual.version == "2025-04-01-preview")
    let newer = try opened(
      .azureOpenAI, settings("[azure_openai]\napi_version = \"preview\"", environment: environment))
    #expect(!newer.isByDeployment && newer.version == "preview")
  }

  @Test(arguments: [
    "http://proxy.example/v1", "api.openai.com", "https://planted-1@host/v1", "https://a\nb",
  ])
  func aKeyGoesNowhereWhenTheAddressForItCannotBeUsed(address: String) throws {
    let variable = try settings(environment: ["OPENAI_BASE_URL": address, "OPENAI_API_KEY": "planted-2"])
    #expect(variable.setup(.openAI)?.isUsable == false)
    #expect(variable.problems.count == 1)
    let words = variable.problems.map { "\($0.message) \($0.advice)" }.joined()
    #expect(words.contains("OPENAI_BASE_URL") && !words.contains("planted"), "\(words)")
    let escaped = address.replacing("\n", with: "\\n")
    let configured = try settings("[openai]\nbase_url = \"\(escaped)\"", environment: ["OPENAI_API_KEY": "planted-2"])
    #expect(configured.setup(.openAI)?.isUsable == false)
    let broken = try settings("[openai]\nbase_url = ", environment: ["OPENAI_API_KEY": "planted-2"])
    #expect(broken.setup(.openAI)?.isUsable == false)
  }

  @Test func aVariableThatHoldsNoKeyIsReportedAndNotRepeated() throws {
    let settings = try settings(environment: ["OPENAI_API_KEY": "sk-planted 1", "VISION_KEY": "plänted"])
    #expect(settings.problems.count == 1 + 1)
    let words = settings.problems.map { "\($0.message) \($0.advice)" }.joined()
    #expect(words.contains("OPENAI_API_KEY") && words.contains("VISION_KEY") && !words.contains("planted 1"))
    #expect(!settings.isUsable(.openAI))
  }

  @Test func deploymentsAreTheModelsOfAzureOpenAI() throws {
    let settings = try settings(
      """
      [azure_openai]
      endpoint = "https://ada.openai.azure.com"
      deployments = { "painter" = "gpt-image-2", "other" = "gpt-image-22" }
      key_command = "true"
      [generate]
      model = "painter"
      """)
    #expect(settings.catalogue.models.filter { $0.service == .azureOpenAI }.map(\.id) == ["painter"])
    #expect(settings.usualGenerator == .azureOpenAI)
    #expect(settings.usualModel(of: .azureOpenAI, at: now)?.retiresOn == CalendarDay("2027-04-21"))
    guard case .configuration("config.toml", 3, let detail)? = settings.problems.first, settings.problems.count == 1
    else {
      Issue.record("\(settings.problems)")
      return
    }
    #expect(detail.contains("“gpt-image-2”"))
  }

  @Test func theUsualModelIsTheConfiguredOneOrTheFirstThatLasts() throws {
    let late = try #require(CalendarDay("2026-12-12")).beginsAt
    let plain = try settings(environment: ["OPENAI_API_KEY": "planted-1"])
    #expect(plain.usualModel(of: .openAI, at: now)?.id == "gpt-image-2.6-flare")
    #expect(plain.usualModel(of: .localStudio, at: now) == nil)
    #expect(plain.usualTextModel("gpt-5", at: late)?.id == "gpt-5")
    #expect(plain.usualTextModel(nil, at: late)?.id == "gpt-5.4-mini")
    let own = try settings("[openai]\nmodel = \"gpt-image-2\"", environment: ["OPENAI_API_KEY": "planted-1"])
    #expect(own.usualModel(of: .openAI, at: now)?.id == "gpt-image-2")
    let nearer = try settings(
      "[openai]\nmodel = \"gpt-image-2\"\n[generate]\nservice = \"openai\"\nmodel = \"gpt-image-1.5\"")
    #expect(nearer.usualModel(of: .openAI, at: now)?.id == "gpt-image-1.5")
    #expect(nearer.usualGenerator == .openAI)
  }

  @Test func modelsThatNobodyKnowsAreReportedByLine() throws {
    let settings = try settings(
      """
      [openai]
      model = "gpt-image-22"
      [generate]
      service = "azure-openai"
      model = "gpt-image-2.6-flare"
      [describe]
      model = "gpt-6-lune"
      [compose]
      model = "gpt-7"
      """, models: "[text.gpt-7]")
    let lines = settings.problems.compactMap { if case .configuration(_, let line, _) = $0 { line } else { nil } }
    #expect(lines == [2, 5, 7])
  }

  @Test func nothingThatIsDumpedShowsAKey() throws {
    let settings = try settings(
      environment: ["OPENAI_API_KEY": "planted-1", "VISION_KEY": "planted-2", "VISION_ENDPOINT": "https://a.example"],
      credentials: "[azure_openai]\nkey = \"planted-3\"")
    var text = ""
    dump(settings, to: &text)
    dump(try opened(.openAI, settings), to: &text)
    #expect(!"\(text)\(settings)\(String(reflecting: settings))".contains("planted"))
  }
}
