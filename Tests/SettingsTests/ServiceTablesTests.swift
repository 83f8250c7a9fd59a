import Domain
import Settings
import Testing

/// The tables of `config.toml` that are about services.
struct ServiceTablesTests {
  private func read(_ text: String) -> Configuration {
    Configuration(text: text, file: "config.toml", home: "/home/ada")
  }

  private func lines(_ configuration: Configuration) -> [Int] {
    configuration.problems.compactMap { if case .configuration(_, let line, _) = $0 { line } else { nil } }
  }

  @Test func everySettingOfServicesIsRead() {
    let configuration = read(
      """
      description_language = "en"

      [openai]
      base_url = "http://localhost:8080/v1/"
      organization = "org-1"
      project = "proj-1"
      model = "gpt-image-2"
      edits = "json"
      key_command = "pass show openai"

      [azure_openai]
      endpoint = "https://Ada.openai.azure.com/openai/v1/"
      api_version = "2025-04-01-preview"
      deployments = { "painter" = "gpt-image-2" }
      by_deployment = false
      key_command = "a"
      token_command = "az account get-access-token"

      [azure_vision]
      endpoint = "https://ada.cognitiveservices.azure.com/"
      version = "3.2"
      key_command = "b"
      token_command = "c"
      gender_neutral = true
      per_minute = 20

      [network]
      proxy = "http://proxy.example:3128"
      no_proxy = "localhost, .example"
      ca_file = "~/ca.pem"

      [generate]
      service = "azure-openai"
      model = "painter"
      size = "1536x1024"
      quality = "medium"
      format = "jpeg"
      compression = 80
      background = "auto"
      moderation = "low"
      partial_pictures = 2
      count = 4
      price_needs_second_press = 0.50

      [describe]
      service = "azure_vision"
      language = "fr"

      [compose]
      service = "openai"
      model = "gpt-5.4-mini"
      template = "{description} Change: {instruction}"
      """)
    #expect(configuration.problems == [])
    #expect(configuration.openAI.baseURL == "http://localhost:8080/v1")
    #expect(configuration.openAI.organization == "org-1" && configuration.openAI.project == "proj-1")
    #expect(configuration.openAI.model == "gpt-image-2" && configuration.openAI.keyCommand == "pass show openai")
    #expect(configuration.openAI.edits == .json)
    #expect(configuration.azureOpenAI.endpoint == "https://ada.openai.azure.com")
    #expect(configuration.azureOpenAI.version == "2025-04-01-preview")
    #expect(configuration.azureOpenAI.deployments.map(\.name) == ["painter"])
    #expect(configuration.azureOpenAI.isByDeployment == false)
    #expect(configuration.azureOpenAI.tokenCommand == "az account get-access-token")
    #expect(configuration.azureVision.endpoint == "https://ada.cognitiveservices.azure.com")
    #expect(configuration.azureVision.version == .three && configuration.azureVision.isGenderNeutral)
    #expect(configuration.azureVision.perMinute == 20)
    #expect(configuration.network.proxy == "http://proxy.example:3128")
    #expect(configuration.network.withoutProxy == ["localhost", ".example"])
    #expect(configuration.network.certificates == "/home/ada/ca.pem")
    let options = ModelOptions(
      size: .pixels(PixelSize(pixelWidth: 1536, pixelHeight: 1024)), quality: .medium, format: .jpeg, compression: 80,
      moderation: .low, partialPictures: 2)
    #expect(configuration.generate.options == options)
    #expect(configuration.generate.service == .azureOpenAI && configuration.generate.model == "painter")
    #expect(configuration.generate.count == 4)
    #expect(configuration.generate.priceNeedingSecondPress == Money(microDollars: 500_000))
    #expect(configuration.describe.service == .azureVision)
    #expect(configuration.descriptionLanguage == .french)
    #expect(configuration.compose.template == "{description} Change: {instruction}")
    #expect(configuration.compose.service == .openAI && configuration.compose.model == "gpt-5.4-mini")
  }

  @Test func whatIsWrongIsReportedByLineAndTheRestIsInForce() {
    let configuration = read(
      """
      [openai]
      base_ulr = "https://api.openai.com/v1"
      organization = "org\\nX-Evil: 1"
      model = "gpt-image-2"
      [azure_openai]
      endpoint = "http://ada.openai.azure.com"
      deployments = { "a/b" = "gpt-image-2", "c" = 3 }
      [azure_vision]
      version = "4"
      per_minute = 0
      [network]
      ca_file = "ca.pem"
      [generate]
      service = "azure-vision"
      size = "large"
      quality = "hihg"
      count = 11
      price_needs_second_press = "a dollar"
      [describe]
      service = "opnai"
      [compose]
      template = "no place"
      """)
    #expect(lines(configuration) == [2, 3, 6, 7, 7, 9, 10, 12, 14, 15, 16, 17, 18, 20, 22])
    #expect(configuration.openAI.model == "gpt-image-2" && configuration.openAI.organization == nil)
    #expect(configuration.azureVision.version == .four)
    let words = configuration.problems.map(\.message).joined(separator: "\n")
    for near in ["“base_url”", "“high”", "“openai”"] { #expect(words.contains(near)) }
  }

  @Test func aTableThatIsNoneIsReported() {
    #expect(lines(read("theme = \"Mist\"\nopenai = \"sk-planted-0\"")) == [2])
  }

  @Test(arguments: [
    "[openai]\nkey = \"sk-planted-1\"", "[openai]\napi_key = 'sk-planted-1'",
    "[azure_vision]\ntoken = \"sk-planted-1\"",
    "[openai]\nkey = sk-planted-1", "[openai]\nkey \"sk-planted-1\"", "[openai]\nsk-planted-1",
    "[openai]\n\"sk-planted-1",
    "[openai]\nbase_url = \"https://sk-planted-1@host\"", "[openai]\nbase_url = \"sk-planted-1\"",
    "[openai]\nbase_url = \"http://sk-planted-1/\"", "[openai]\norganization = [\"sk-planted-1\"]",
  ])
  func aKeyInTheWrongFileIsReportedAndNotRepeated(text: String) {
    let problems = read(text).problems
    #expect(problems.count == 1)
    for problem in problems {
      #expect(!"\(problem.message) \(problem.advice)".contains("planted"), "\(problem.message)")
    }
  }
}
