import Domain
import Foundation
import Settings
import Testing

/// Keys that were kept with the address that they are for.
struct KeptAddressTests {
  private func settings(
    _ text: String = "", environment: [String: String] = [:], credentials: String
  ) throws -> ServiceSettings {
    let folder = try SettingsFolder()
    let file = try folder.write("credentials.toml", credentials)
    try #require(chmod(file.string, 0o600) == 0)
    return ServiceSettings(
      configuration: Configuration(text: text, file: "config.toml", home: "/home/ada"),
      credentials: CredentialsFile(file), models: ModelFile(text: "", file: "models.toml"),
      environment: environment.filter { !Credentials.variables.contains($0.key) },
      secrets: Credentials(environment: environment))
  }

  private func opened(_ service: ServiceID, _ settings: ServiceSettings) throws -> ServiceAccess {
    try #require(settings.setup(service)).opened(environment: ["PATH": "/usr/bin:/bin"])
  }

  @Test func aKeyAndTheAddressItWasKeptWithAreFoundTogether() throws {
    let file = "[azure_openai]\nkey = \"planted-1\"\nendpoint = \"https://Ada.openai.azure.com/openai/v1/\""
    let plain = try settings(credentials: file)
    #expect(plain.problems == [] && plain.isUsable(.azureOpenAI))
    #expect(plain.setup(.azureOpenAI)?.endpointOrigin == .credentials)
    let access = try opened(.azureOpenAI, plain)
    #expect(access.endpoint == "https://ada.openai.azure.com" && access.credential == .key(Secret("planted-1")))
    // The key is for that address, whatever else is configured.
    let configured = try settings("[azure_openai]\nendpoint = \"https://other.example\"", credentials: file)
    #expect(try opened(.azureOpenAI, configured).endpoint == "https://ada.openai.azure.com")
  }

  @Test func aVariableGoesBeforeAKeptAddressAndItsKeyGoesNowhereElse() throws {
    let file = "[azure_vision]\nkey = \"planted-1\"\nendpoint = \"https://ada.example\""
    let other = try settings(environment: ["VISION_ENDPOINT": "https://other.example"], credentials: file)
    #expect(!other.isUsable(.azureVision) && other.setup(.azureVision)?.access?.endpoint == "https://other.example")
    let words = other.problems.map(\.message).joined()
    #expect(words.contains("it is for another address than VISION_ENDPOINT says"))
    let command = "[azure_vision]\nkey_command = \"echo planted-2\""
    let commanded = try settings(
      command, environment: ["VISION_ENDPOINT": "https://other.example"], credentials: file)
    #expect(commanded.problems == [])
    #expect(try opened(.azureVision, commanded).credential == .key(Secret("planted-2")))
    let same = try settings(environment: ["VISION_ENDPOINT": "https://ada.example/"], credentials: file)
    #expect(try opened(.azureVision, same).credential == .key(Secret("planted-1")))
  }

  @Test func anotherKeyDoesNotGoToAKeptAddress() throws {
    let file = "[azure_vision]\nkey = \"planted-1\"\nendpoint = \"https://ada.example\""
    let environment = ["VISION_KEY": "planted-2"]
    let configured = try settings(
      "[azure_vision]\nendpoint = \"https://other.example\"", environment: environment, credentials: file)
    #expect(try opened(.azureVision, configured).endpoint == "https://other.example")
    #expect(try !settings(environment: environment, credentials: file).isUsable(.azureVision))
    let own = "[openai]\nkey = \"planted-3\"\nendpoint = \"https://ada.example/v1\""
    let usual = try settings(environment: ["OPENAI_API_KEY": "planted-4"], credentials: own)
    #expect(try opened(.openAI, usual).endpoint == "https://api.openai.com/v1")
    #expect(try opened(.openAI, settings(credentials: own)).endpoint == "https://ada.example/v1")
  }
}
