import ArgumentParser

/// `reprise [FOLDER|IMAGE]`: the screen.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the screen (this is what reprise does without a command).",
    discussion: "Press ? in the program for every key.")

  @Argument(
    help: ArgumentHelp("Where to start: a folder, or a picture to select.", valueName: "FOLDER|IMAGE"),
    completion: .picture)
  var place: String?

  @Option(
    help: ArgumentHelp(
      "The theme.",
      discussion: """
        \(ThemeNames.list), or one of yours; auto goes with the terminal's background. Default: the one in config.toml.
        """, valueName: "NAME"),
    completion: .custom { _, _, _ in ThemeNames.all() })
  var theme: String?

  @OptionGroup var library: LibraryOption

  func run() throws {
    throw try Screen.run(place: place, theme: theme, library: library.folder)
  }
}
