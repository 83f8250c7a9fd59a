import ArgumentParser

/// `reprise [FOLDER|IMAGE]`: the screen.
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Open the screen (this is what reprise does without a command).",
    discussion: "Press ? in the program for every key.")

  @Argument(help: ArgumentHelp("Where to start: a folder, or a picture to select.", valueName: "FOLDER|IMAGE"))
  var place: String?

  @Option(help: ArgumentHelp("The theme: \(ThemeNames.list).", valueName: "NAME"))
  var theme: String?

  @OptionGroup var library: LibraryOption

  func run() throws {
    throw try Screen.run(place: place, theme: theme, library: library.folder)
  }
}
