public import ArgumentParser
public import Domain
import Library
import Pipeline
import Services

/// `reprise run IMAGE --instruction TEXT`: one generation without a screen.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Make variations of a picture without opening the screen.",
    discussion: """
      The path of every saved variation goes to standard output, one a line. Progress goes to standard error when \
      that is a terminal. With --json, standard output carries one JSON object a line for every event instead.

      Exit status: 0 all saved, 1 some failed, 2 wrong usage or configuration, 3 refused by a budget, 130 cancelled.
      """)

  @Argument(
    help: ArgumentHelp("The picture to vary. It is copied into the library and never changed.", valueName: "IMAGE"))
  var image: String

  @Option(help: ArgumentHelp("What should change.", valueName: "TEXT"))
  var instruction: String

  @Option(help: ArgumentHelp("Where the variation comes from: \(Mode.names).", valueName: "MODE"))
  var mode: Mode = .picture

  @Option(help: ArgumentHelp("How many variations, 1 to 10.", valueName: "N"))
  var count = 1

  @OptionGroup var library: LibraryOption

  @Flag(help: "Print every event as a JSON object on a line of its own.")
  var json = false

  func validate() throws {
    guard GenerationSettings.counts.contains(count) else {
      throw ValidationError("--count takes a number from 1 to 10, not \(count).")
    }
    guard instruction.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--instruction is empty: say what should change.")
    }
  }

  func run() throws {
    throw try Headless.run { launch in
      let output = RunOutput(isJSON: json)
      let workshop = Workshop(launch: launch, library: library.folder) { output.report($0) }
      let request = GenerationRequest(
        id: GenerationID(rawValue: "\(launch.identifier)-1"), source: launch.absolute(image), parent: .source,
        instruction: instruction,
        settings: GenerationSettings(mode: mode, count: count, model: workshop.generate.model))
      let pipeline = workshop.pipeline
      for line in try await pipeline.recover().lines { Output.progress(line) }
      let outcome = await Headless.cancelling {
        await pipeline.run(request)
      } onInterrupt: {
        await pipeline.cancelAll()
      }
      await workshop.close()
      return output.finish(outcome)
    }
  }
}

extension Mode: ExpressibleByArgument {
  /// The values of `--mode`, for its help.
  static var names: String { Mode.allCases.map(\.rawValue).joined(separator: ", ") }
}
