public import ArgumentParser
public import Domain
import Library
import Pipeline
import Settings

/// `reprise ledger`: what was paid, and what may have been.
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger",
    abstract: "Show what every paid request cost, and decide about those whose fate is unknown.",
    subcommands: [ListCommand.self, LookCommand.self, ResendCommand.self, WriteOffCommand.self],
    defaultSubcommand: ListCommand.self)

  struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List every paid request, or sums of them.",
      discussion: """
        A request is intended before it leaves, settled when its answer is there, failed where nothing was made, and \
        unknown where nobody can say: possibly charged, never sent again by itself. Amounts in JSON are integer \
        micro-dollars.
        """)

    @OptionGroup var library: LibraryOption

    @Option(
      help: ArgumentHelp("Add up by \(LedgerSum.Grouping.names).", valueName: "WHAT"),
      completion: .list(LedgerSum.Grouping.allCases.map(\.rawValue)))
    var by: LedgerSum.Grouping?

    @Flag(help: "Only requests whose fate is unknown.")
    var unknown = false

    @Flag(help: "Print one JSON object a line.")
    var json = false

    @Flag(help: "Print comma-separated values with a line of titles.")
    var csv = false

    func validate() throws {
      guard !json || !csv else { throw ValidationError("--json and --csv exclude each other.") }
    }

    func run() throws {
      throw try Headless.run { launch in
        let workshop = Workshop(launch: launch, library: library.folder) { _ in }
        let library = workshop.library
        let all: [LedgerReport.Line]
        do {
          all = try await library.ledger()
        } catch Failure.indexDamaged {
          for line in try await workshop.pipeline.recover().lines { Output.progress(line) }
          all = try await library.ledger()
        }
        let entries = all.filter { !unknown || $0.entry.state == .unknown }
        let (spending, saved) = (try await library.spending(), try await library.savedByReuse())
        await workshop.close()
        if let by {
          try print(sums: entries, by, launch)
        } else {
          try print(entries, launch)
        }
        if !json, !csv { Output.text([""] + LedgerText.summary(entries, spending, saved: saved)) }
        return Exit.success
      }
    }

    private func print(_ entries: [LedgerReport.Line], _ launch: Launch) throws {
      if json {
        for entry in entries { try Output.line(LedgerLine(entry)) }
      } else if csv {
        Output.table(LedgerTable.entries(entries))
      } else {
        Output.text(LedgerText(calendar: Launch.calendar, library: library.folder).lines(entries))
      }
    }

    private func print(sums entries: [LedgerReport.Line], _ by: LedgerSum.Grouping, _ launch: Launch) throws {
      let names = Dictionary(
        entries.compactMap { line in line.entry.lineage.map { ($0, line.source) } }, uniquingKeysWith: { one, _ in one }
      )
      let sums = entries.map(\.entry).sums(by: by, Launch.calendar) { id in
        id.map { id in (names[id] ?? nil) ?? String(id.rawValue.prefix(12)) } ?? "no lineage"
      }
      if json {
        for sum in sums { try Output.line(LedgerSumLine(sum)) }
      } else if csv {
        Output.table(LedgerTable.sums(sums, by))
      } else {
        Output.text(LedgerText(calendar: Launch.calendar, library: library.folder).lines(sums))
      }
    }
  }
}

extension LedgerSum.Grouping: ExpressibleByArgument {
  /// The values of `--by`, for its help.
  static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
