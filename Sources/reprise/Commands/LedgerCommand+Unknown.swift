import ArgumentParser
import Domain
import Library
import Pipeline
import Settings

/// What the user can do about a request whose fate is unknown.
extension LedgerCommand {
  struct LookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "look", abstract: "Look in the spool again for pictures whose fate is unknown.",
      discussion: "Sends nothing. Exit status: 0 something was found and saved, 1 nothing was.")

    @OptionGroup var library: LibraryOption

    @Argument(help: ArgumentHelp("The entry; all that are unknown without it.", valueName: "ID"))
    var id: String?

    func run() throws {
      throw try Headless.run { launch in
        let workshop = Workshop(launch: launch, library: library.folder) { _ in }
        let report = try await workshop.pipeline.recover()
        let found = report.saved.filter { id == nil || $0.id.rawValue == id }
        for variation in found { Output.path(variation.file) }
        if let id, found.isEmpty {
          let entry = try await workshop.library.ledger().first { $0.entry.id == id }?.entry
          guard entry?.state == .unknown else { throw Failure.notInLedger(id) }
        }
        await workshop.close()
        if found.isEmpty { Output.text(["Nothing whole of it is in the spool."]) }
        return found.isEmpty ? Exit.failed : Exit.success
      }
    }
  }

  struct ResendCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "resend", abstract: "Ask once more for a picture whose fate is unknown. This is paid for.",
      discussion: """
        The entry that was unknown is written off with its estimate; the new request is one of its own. Exit status as \
        of reprise run.
        """)

    @OptionGroup var library: LibraryOption

    @Argument(help: ArgumentHelp("The entry, as reprise ledger --unknown lists it.", valueName: "ID"))
    var id: String

    @Flag(help: "Print every event as a JSON object on a line of its own.")
    var json = false

    func run() throws {
      throw try Headless.run { launch in
        let output = RunOutput(isJSON: json)
        let workshop = Workshop(launch: launch, library: library.folder) { output.report($0) }
        let slot = SlotID(rawValue: id)
        return try await workshop.run(output) {
          try await workshop.pipeline.resending(slot, as: GenerationID(rawValue: "\(launch.identifier)-1"))
        }
      }
    }
  }

  struct WriteOffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "write-off", abstract: "Decide what a request counts as whose fate is unknown.")

    @OptionGroup var library: LibraryOption

    @Argument(help: ArgumentHelp("The entry, as reprise ledger --unknown lists it.", valueName: "ID"))
    var id: String

    @Option(
      help: ArgumentHelp(
        "What it did cost, in dollars, where you know it; its estimate otherwise.", valueName: "DOLLARS"),
      transform: Self.dollars)
    var charge: Money?

    func run() throws {
      throw try Headless.run { launch in
        let library = launch.openLibrary(named: library.folder)
        try await library.writeOff(id, charge: charge)
        await library.close()
        return Exit.success
      }
    }

    private static func dollars(_ text: String) throws -> Money {
      guard let money = Money(dollars: text) else { throw ValidationError("it takes dollars: 0.04") }
      return money
    }
  }
}
