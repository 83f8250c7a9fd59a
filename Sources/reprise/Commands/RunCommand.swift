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

      Exit status: 0 all saved, 1 some failed, 2 wrong usage or configuration, 3 refused by a budget, \
      130, 131, 143 stopped by Ctrl-C, Ctrl-\\ or kill, 141 nobody reads what it prints.
      """)

  @Argument(
    help: ArgumentHelp("The picture to vary. It is copied into the library and never changed.", valueName: "IMAGE"),
    completion: .picture)
  var image: String

  @Option(help: ArgumentHelp("What should change.", valueName: "TEXT"))
  var instruction: String

  @Option(help: ArgumentHelp("Where the variation comes from: \(Mode.names).", valueName: "MODE"))
  var mode: Mode = .picture

  // The next word is the value whatever it looks like, so that -1 is understood and refused.
  @Option(
    parsing: .unconditional, help: ArgumentHelp("How many variations, 1 to 10.", valueName: "N"),
    completion: .list(GenerationSettings.counts.map(String.init)), transform: Self.count)
  var count = 1

  @OptionGroup var library: LibraryOption

  @Flag(help: "Print every event as a JSON object on a line of its own.")
  var json = false

  func validate() throws {
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
      let (outcome, signal) = await EndingSignals.cancelling {
        await pipeline.run(request)
      } by: {
        await pipeline.cancelAll()
      }
      await workshop.close()
      return output.finish(outcome, signal: signal)
    }
  }

  private static func count(_ text: String) throws -> Int {
    guard let count = Int(text), GenerationSettings.counts.contains(count) else {
      throw ValidationError("it takes a number from 1 to 10.")
    }
    return count
  }
}

extension Mode: ExpressibleByArgument {
  /// The values of `--mode`, for its help.
  static var names: String { Mode.allCases.map(\.rawValue).joined(separator: ", ") }
}
