import ArgumentParser

/// The command line as a whole: what `reprise --help` shows.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprise",
    abstract: "Vary pictures with words: pick one, read what it shows, say what should change.",
    discussion: """
      Without a command, `reprise [FOLDER|IMAGE]` opens the screen there. Everything that is made is saved in the \
      library, as a tree of the source and its variations. Without keys the local studio works, free and offline.
      """,
    version: "0.1.0",
    subcommands: [
      OpenCommand.self, RunCommand.self, FinishCommand.self, ResumeCommand.self, DescribeCommand.self,
      LedgerCommand.self,
      LibraryCommand.self, KeysCommand.self, DoctorCommand.self,
    ],
    defaultSubcommand: OpenCommand.self)
}

/// The option that every command has which touches the library.
struct LibraryOption: ParsableArguments {
  @Option(
    name: .customLong("library"),
    help: ArgumentHelp(
      "The library's folder.",
      discussion: "Default: the one in config.toml, or Reprise in your pictures folder.", valueName: "DIR"),
    completion: .directory)
  var folder: String?

  func validate() throws {
    guard folder != "" else { throw ValidationError("--library is empty: name a folder.") }
  }
}

/// How a run of the program ended, as its exit status.
enum Exit {
  /// Everything that was asked for is saved.
  static let success = ExitCode(0)
  /// Some of it failed.
  static let failed = ExitCode(1)
  /// The command line or the configuration is wrong.
  static let usage = ExitCode(2)
  /// A budget refused it.
  static let overBudget = ExitCode(3)
  /// The same request has made pictures already.
  static let alreadyMade = ExitCode(4)
  /// The user stopped it.
  static let cancelled = ExitCode(130)
  /// Whoever read standard output went away.
  static let noReader = ExitCode(128 + 13)
}
