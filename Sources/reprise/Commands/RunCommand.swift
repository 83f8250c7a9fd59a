public import ArgumentParser
public import Domain
import Library
import Services
import Settings

/// `reprise run IMAGE --instruction TEXT`: one generation without a screen.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Make variations of a picture without opening the screen.",
    discussion: """
      The path of every saved variation goes to standard output, one a line. Progress goes to standard error when \
      that is a terminal. With --json, standard output carries one JSON object a line for every event instead.

      Exit status: 0 all saved, 1 some failed, 2 wrong usage or configuration, 3 refused by a budget, \
      4 the same request has made pictures already (--again makes more), 130, 131, 143 stopped by Ctrl-C, Ctrl-\\ or kill, 141 nobody reads what it prints.
      """)

  @Argument(
    help: ArgumentHelp("The picture to vary. It is copied into the library and never changed.", valueName: "IMAGE"),
    completion: .picture)
  var image: String

  @Option(help: ArgumentHelp("What should change.", valueName: "TEXT"))
  var instruction: String

  @Option(help: ArgumentHelp("Where the variation comes from: \(Mode.names).", valueName: "MODE"))
  var mode: Mode = .picture

  @Option(
    help: ArgumentHelp(
      "Where the picture may change, for --mode mask: a picture of the same proportions that is clear there (alpha 0), "
        + "or, with nothing clear in it, white on black. It is only read.", valueName: "FILE"),
    completion: .picture)
  var mask: String?

  // The next word is the value whatever it looks like, so that -1 is understood and refused.
  @Option(
    parsing: .unconditional, help: ArgumentHelp("How many variations, 1 to 10.", valueName: "N"),
    completion: .list(GenerationSettings.counts.map(String.init)), transform: Self.count)
  var count = 1

  @OptionGroup(title: "Models") var models: ModelOptionGroup

  @Flag(help: "Make more although the same request has made pictures already.")
  var again = false

  @OptionGroup var library: LibraryOption

  @Flag(help: "Print every event as a JSON object on a line of its own.")
  var json = false

  func validate() throws {
    guard instruction.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("--instruction is empty: say what should change.")
    }
    guard mode != .mask || mask != nil else {
      throw ValidationError("--mode mask needs --mask FILE, which says where the picture may change.")
    }
    guard mode == .mask || mask == nil else {
      throw ValidationError("--mask needs --mode mask; in every other mode the whole picture may change.")
    }
    guard mask != "" else { throw ValidationError("--mask is empty: name a picture.") }
  }

  func run() throws {
    throw try Headless.run { launch in
      let output = RunOutput(isJSON: json)
      let workshop = Workshop(launch: launch, library: library.folder, needsImager: true) { output.report($0) }
      let request = GenerationRequest(
        id: GenerationID(rawValue: "\(launch.identifier)-1"), source: launch.absolute(image), parent: .source,
        instruction: instruction,
        settings: models.settings(mode: mode, count: count, from: workshop.outside.settings),
        mask: mask.map(launch.absolute), references: models.references.map(launch.absolute),
        prompt: models.prompt.map { Prompt(text: $0) }, describer: models.describer, composer: models.composer,
        isAgain: again)
      for problem in workshop.outside.settings.problems { Output.failure(problem) }
      let price = ModelOptionGroup.price(
        request.settings, instruction: instruction, from: workshop.outside.settings.catalogue)
      if let price { Output.progress(price) }
      return try await workshop.run(output) {
        var request = request
        // A picture in the library may be a variation: what is made of it is its child.
        if request.source.isInside(workshop.library.folder),
          let found = try await workshop.library.variation(at: request.source)
        {
          request.source = found.lineage.origin
          request.lineage = found.lineage.id
          request.parent = .variation(found.variation.id)
        }
        return request
      }
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
