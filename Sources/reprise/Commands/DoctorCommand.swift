import ArgumentParser
import Terminal

/// `reprise doctor`: what the program needs, what it found, and what mends the rest.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at terminal, imager, services, library and settings, and say what to mend.",
    discussion: """
      Below everything that is wrong stands what mends it. Nothing is changed and nothing is sent; keys are looked for \
      and never shown, and commands that print one are not run. With --online every connected service is asked \
      for its list of models, which buys nothing, and those commands are run for it. Exit status: 0 all is well, \
      1 something is to be mended.
      """)

  @OptionGroup var library: LibraryOption

  @Flag(help: "Ask the connected services whether they can be reached and take their keys.")
  var online = false

  @Flag(help: "Print the report as one JSON object.")
  var json = false

  func run() throws {
    // Before any thread starts.
    let codeset = TerminalLocale.use()
    throw try Headless.run(reportsConfiguration: true) { [json, online, folder = library.folder] launch in
      let report = await Doctor(launch: launch, codeset: codeset, library: folder, isOnline: online).report()
      if json { try Output.line(report) } else { Output.text(report.lines) }
      return report.isWell ? Exit.success : Exit.failed
    }
  }
}
