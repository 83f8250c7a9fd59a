import Domain
import Foundation
import Settings
import Testing

/// The settings that the README shows.
struct ReadmeSettingsTests {
  /// The blocks of TOML in the README, in order.
  private func blocks() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
    let parts = try String(contentsOf: file, encoding: .utf8).split(separator: "```toml\n").dropFirst()
    return parts.compactMap { $0.split(separator: "```").first.map(String.init) }
  }

  @Test func settingsHaveNoProblem() throws {
    let blocks = try blocks()
    let texts = blocks.filter { $0.contains("theme   =") || $0.contains("[azure_vision]") }
    #expect(texts.count == 2)
    for text in texts {
      let configuration = Configuration(text: text, file: "config.toml", home: "/home/ada")
      #expect(configuration.problems == [])
      let services = ServiceSettings(
        configuration: configuration, credentials: CredentialsFile("/nowhere/credentials.toml"), models: ModelFile(),
        environment: [:], secrets: Credentials())
      #expect(services.problems == [])
      let now = try #require(CalendarDay("2026-11-22")).beginsAt
      if let model = configuration.generate.model.flatMap({ services.catalogue.model($0, of: .openAI) }) {
        let wishes = GenerationSettings(
          mode: .picture, count: 1, model: model.id, service: .openAI, options: configuration.generate.options)
        #expect(model.refusal(wishes, pictures: 1, at: now) == nil)
      }
    }
  }

  @Test func modelsHaveNoProblem() throws {
    let text = try #require(try blocks().first { $0.contains("price_per_description") })
    let (catalogue, problems) = ModelFile.shipped.with(own: ModelFile(text: text, file: "models.toml"))
    #expect(problems == [])
    #expect(catalogue.model("gpt-image-3", of: .openAI) != nil)
    #expect(catalogue.model("chatgpt-image-latest", of: .openAI) == nil)
  }
}
