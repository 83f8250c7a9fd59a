import Domain
import Glibc
import Library
import Pipeline
import Services
import Settings

/// The live services, the library and the pipeline over them, put together for one run of the program.
///
/// Making one costs nothing: processes, files and the index are touched by the first work that needs them, unless it is
/// told otherwise.
struct Workshop: Sendable {
  /// What tasks run on; no more of them at once than there are cores, and two at least.
  let workers = WorkerThreads(limit: max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  /// Decodes, scales and draws.
  let imager: ImagerService
  /// Says what a picture shows.
  let describe: DescribeService
  /// The local studio.
  let generate: GenerateService
  /// Services that need the network.
  let outside: OutsideServices
  /// Everybody who can be asked, as it was at the start.
  let services: ServiceTable
  /// What is saved.
  let library: Library
  /// Runs generations.
  let pipeline: Pipeline

  /// Puts everything together. `library` and `language` are what the command line says; `report` hears of every generation.
  /// Where `needsImager`, that starts at once, beside all that comes before the first picture.
  init(
    launch: Launch, library: String?, language: DescriptionLanguage? = nil, needsImager: Bool = false,
    report: @escaping @Sendable (PipelineEvent) -> Void
  ) {
    let candidates = ImagerLocation.candidates(
      besides: launch.executable, override: launch.environment["REPRISE_IMAGER"].map(launch.absolute))
    imager = .live(ImagerLaunch(candidates: candidates))
    if needsImager { imager.warm(.background) }
    describe = LocalStudio.describe(imager, language: language ?? launch.descriptionLanguage)
    generate = LocalStudio.generate(imager)
    self.library = launch.openLibrary(named: library, threads: WorkerThreads(limit: 16))
    outside = OutsideServices(
      launch: launch, imager: imager, language: language ?? launch.descriptionLanguage)
    services = outside.table(
      describe: describe, compose: LocalStudio.compose(template: outside.settings.compose.template), generate: generate,
      finish: LocalStudio.finish(imager))
    pipeline = Pipeline(
      imager: imager, services: services, library: self.library, clock: Launch.now,
      workFolder: launch.folders.cache.appending("work"),
      temporaryFolder: launch.environment["TMPDIR"].map(launch.absolute) ?? "/tmp", threads: workers, report: report)
  }

  /// Stops what is running, waits until whole answers are saved, and ends the imager.
  func close() async {
    await pipeline.close()
    await library.close()
    await outside.network.close()
    await imager.shutdown()
  }
}
