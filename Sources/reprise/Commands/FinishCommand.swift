import ArgumentParser
import Domain
import Interface
import Library
import Pipeline
import Services

/// `reprise finish IMAGE …`: exact changes to one picture, for nothing.
struct FinishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finish",
    abstract: "Turn, crop, scale and correct a picture exactly, and choose how it is written.",
    discussion: """
      Works on the picture's own pixels at their full size. The result is saved in the library as a variation: of the \
      source, or of the variation that IMAGE is. The picture itself is never changed. Whatever the order of the \
      options, changes are made in that of this list.

      The path of the new picture goes to standard output; its size before and after goes to standard error when that \
      is a terminal. With --json, standard output carries one JSON object a line for every event instead.

      Exit status: 0 saved, 1 failed, 2 wrong usage or configuration, 130, 131, 143 stopped by Ctrl-C, Ctrl-\\ or \
      kill, 141 nobody reads what it prints.
      """)

  @Argument(
    help: ArgumentHelp(
      "The picture: any file, which is copied into the library, or a variation in it.", valueName: "IMAGE"),
    completion: .picture)
  var image: String

  @OptionGroup var options: FinishOptions

  @OptionGroup var library: LibraryOption

  @Flag(help: "Print every event as a JSON object on a line of its own.")
  var json = false

  func validate() throws { _ = try options.finish() }

  func run() throws {
    let finish = try options.finish()
    throw try Headless.run { launch in
      let output = RunOutput(isJSON: json)
      let workshop = Workshop(launch: launch, library: library.folder, needsImager: true) { output.report($0) }
      let picture = launch.absolute(image)
      return try await workshop.run(output) {
        let found = try await workshop.library.variation(at: picture)
        let request = GenerationRequest(
          id: GenerationID(rawValue: "\(launch.identifier)-1"), source: found?.lineage.origin ?? picture,
          lineage: found?.lineage.id, parent: found.map { .variation($0.variation.id) } ?? .source,
          instruction: finish.text, settings: GenerationSettings(finish: finish))
        return request
      } afterwards: { request in
        guard let slot = request.slots.first,
          let saved = try? await workshop.library.variation(slot)?.variation,
          let before = try? await workshop.imager.probe(picture)
        else { return }
        Output.progress(
          "\(before.size) → \(saved.size), \(saved.format.title), \(Language.english.bytes(saved.byteCount))")
      }
    }
  }
}
