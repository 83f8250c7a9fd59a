import ArgumentParser
import Domain
import Library
import Pipeline

/// `reprise resume`: goes on with what a program that ended had not asked for yet.
struct ResumeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume",
    abstract: "Go on with generations whose program ended before all their pictures were asked for.",
    discussion: """
      Pictures that came whole are saved without a request. Only those are asked for whose requests never left; what is \
      saved or unknown is not asked for again. Exit status as of reprise run, 0 where there is nothing to do.
      """)

  @OptionGroup var library: LibraryOption

  @Flag(name: .customLong("dry-run"), help: "Only say what would be asked for, and its price.")
  var isDry = false

  @Flag(help: "Give them up instead.")
  var discard = false

  @Flag(help: "Print every event as a JSON object on a line of its own.")
  var json = false

  func validate() throws {
    guard !isDry || !discard else { throw ValidationError("--dry-run and --discard exclude each other.") }
  }

  func run() throws {
    throw try Headless.run { launch in
      let output = RunOutput(isJSON: json)
      let workshop = Workshop(launch: launch, library: library.folder) { output.report($0) }
      let recovered = try await workshop.pipeline.recover()
      if !json { Output.text(recovered.lines) }
      let unsent = try await workshop.library.unsent()
      if unsent.isEmpty || isDry || discard {
        if discard { for generation in unsent { try await workshop.library.discardUnsent(generation.id) } }
        await workshop.close()
        if !json { Output.text(unsent.isEmpty ? ["Nothing waits to be asked for."] : unsent.map(line)) }
        return Exit.success
      }
      var status = Exit.success
      for generation in unsent {
        Output.progress(line(generation))
        let (outcome, signal) = await EndingSignals.cancelling {
          await workshop.pipeline.resume(generation.id)
        } by: {
          await workshop.pipeline.cancelAll()
        }
        let ended = output.finish(outcome, signal: signal)
        if status == Exit.success { status = ended }
        if signal != nil { break }
      }
      await workshop.close()
      return status
    }
  }

  private func line(_ generation: UnsentGeneration) -> String {
    let pictures = generation.slots.count
    return "\(pictures) \(pictures == 1 ? "picture" : "pictures") of “\(generation.request.instruction.excerpt)” "
      + "(\(generation.request.source.name.string)), \(generation.price.isFree ? "free" : "≈ \(generation.price)")"
  }
}
