import ArgumentParser
import Domain
import Library
import Services

/// `reprise library`: what is saved, and whether it is whole.
struct LibraryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "library",
    abstract: "List, check or rebuild the library.",
    subcommands: [ListCommand.self, CheckCommand.self, RebuildCommand.self],
    defaultSubcommand: ListCommand.self)

  struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List every source with its variations.")

    @OptionGroup var library: LibraryOption

    @Flag(help: "Print one JSON object a line for every variation.")
    var json = false

    func run() throws {
      throw try Headless.run { launch in
        let library = try await Library.openExisting(
          at: launch.library(named: library.folder), clock: Launch.now)
        let lineages = try await library.lineages()
        await library.close()
        for lineage in lineages {
          if json {
            for variation in lineage.variations {
              try Output.line(VariationLine(lineage: lineage.id, source: lineage.source, variation: variation))
            }
          } else {
            Output.text(LineageText.lines(lineage))
          }
        }
        return Exit.success
      }
    }
  }

  struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Compare the index with what is on disk, byte for byte.",
      discussion: "Changes nothing. Exit status: 0 whole, 1 something is missing, changed or not indexed.")

    @OptionGroup var library: LibraryOption

    func run() throws {
      throw try Headless.run { launch in
        let library = try await Library.openExisting(
          at: launch.library(named: library.folder), clock: Launch.now)
        let report = try await library.check()
        await library.close()
        Output.text(report.description.split(separator: "\n").map(String.init))
        return report.isClean ? Exit.success : Exit.failed
      }
    }
  }

  struct RebuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "rebuild",
      abstract: "Make the index anew from the sidecars.",
      discussion: """
        The old index is moved into the library's trash. Pictures and sidecars are only read. Exit status: 0 the new \
        index has everything that is on disk, 1 something could not be taken in.
        """)

    @OptionGroup var library: LibraryOption

    func run() throws {
      throw try Headless.run { launch in
        let workshop = Workshop(launch: launch, library: library.folder) { _ in }
        let imager = workshop.imager
        let report = try await Library.rebuild(at: workshop.library.folder, clock: Launch.now) {
          (file) throws(Failure) in try await imager.probe(file)
        }
        await workshop.close()
        Output.text(report.description.split(separator: "\n").map(String.init))
        return report.unreadable.isEmpty ? Exit.success : Exit.failed
      }
    }
  }
}

/// What `library list --json` prints.
struct VariationLine: Encodable {
  let lineage: LineageID
  let source: FilePath
  let variation: Variation
}

/// A lineage for people.
enum LineageText {
  /// The source, then every variation indented below what it was made from.
  static func lines(_ lineage: Lineage) -> [String] {
    [heading(lineage)] + children(of: .source, in: lineage, depth: 1)
  }

  /// The source and its folder, and how many of its slots ended without a picture: `(2 unknown, 1 failed)`.
  private static func heading(_ lineage: Lineage) -> String {
    let unknown = lineage.unsaved.count { $0.state == .unknown }
    let failed = lineage.unsaved.count - unknown
    let counts = [(unknown, "unknown"), (failed, "failed")].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let ending = counts.isEmpty ? "" : "  (\(counts.joined(separator: ", ")))"
    return "\(lineage.sourceName)  \(lineage.folder.string)\(ending)"
  }

  private static func children(of parent: Parent, in lineage: Lineage, depth: Int) -> [String] {
    lineage.variations.filter { $0.parent == parent }.flatMap { variation in
      [String(repeating: "  ", count: depth) + variation.file.name.string]
        + children(of: .variation(variation.id), in: lineage, depth: depth + 1)
    }
  }
}
