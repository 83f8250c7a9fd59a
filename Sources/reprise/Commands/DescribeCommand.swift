public import ArgumentParser
public import Domain
import Pipeline

/// `reprise describe IMAGE`: what a picture shows.
struct DescribeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Say what a picture shows.",
    discussion: "Exit status: 0 described, 1 failed, 2 wrong usage or configuration, 130 stopped by Ctrl-C.")

  @Argument(help: ArgumentHelp("The picture.", valueName: "IMAGE"), completion: .picture)
  var image: String

  @Option(
    help: ArgumentHelp(
      "The language of the description: \(DescriptionLanguage.names). Without it, that of config.toml or the locale.",
      valueName: "LANGUAGE"))
  var language: DescriptionLanguage?

  @Option(
    name: .customLong("with"),
    help: ArgumentHelp(
      "Who describes it: \(ServiceID.describers). Without it, [describe] in config.toml, otherwise Azure AI Vision where it is connected, otherwise the local studio.",
      valueName: "SERVICE"))
  var service: ServiceID?

  @OptionGroup var library: LibraryOption

  @Flag(help: "Print the description as one JSON object.")
  var json = false

  func run() throws {
    throw try Headless.run { launch in
      let workshop = Workshop(
        launch: launch, library: library.folder, language: language, needsImager: true
      ) { _ in }
      let picture = launch.absolute(image)
      let (description, isCached) = try await workshop.pipeline.describe(picture, by: service)
      await workshop.close()
      if json {
        try Output.line(DescriptionLine(picture: picture, description: description, isCached: isCached))
      } else {
        Output.text(DescriptionText.lines(description))
      }
      return Exit.success
    }
  }
}

extension DescriptionLanguage: ExpressibleByArgument {
  /// The values of `--language`, for its help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// What `describe --json` prints.
struct DescriptionLine: Encodable {
  let picture: FilePath
  let description: Description
  let isCached: Bool
}

/// A description for people.
enum DescriptionText {
  /// The caption, then a line each for what else there is.
  static func lines(_ description: Description) -> [String] {
    var lines = [description.caption]
    if !description.tags.isEmpty { lines.append("tags: " + description.tags.map(\.name).joined(separator: ", ")) }
    if !description.colours.isEmpty {
      let colours = description.colours.map { "\($0.name) \(Int(($0.share * 100).rounded())) %" }
      lines.append("colours: " + colours.joined(separator: ", "))
    }
    for object in description.objects { lines.append("object: \(object.name)") }
    for text in description.text { lines.append("text: \(text)") }
    lines.append("by: \(description.service)")
    return lines
  }
}
