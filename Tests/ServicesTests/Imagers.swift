import Domain
import Foundation
import Services
import Testing

/// The built imager: beside the tests, as the program has it beside itself.
let builtImager: FilePath = {
  let bundle = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
  let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? bundle.path
  let places = [bundle, URL(filePath: tests).deletingLastPathComponent()] + Bundle.allBundles.map(\.bundleURL)
  let files = places.flatMap {
    [$0.appending(path: "imager"), $0.deletingLastPathComponent().appending(path: "imager")]
  }
  return FilePath(files.first { FileManager.default.isExecutableFile(atPath: $0.path) }?.path ?? "/nowhere/imager")
}()

/// A client of `program`, ended after `body`; its processes carry `mark`.
func withImager(
  _ program: FilePath, mark: ProcessMark? = nil, patience: Double = 20, limit: Double = 60, grace: Double = 0.1,
  _ body: (ImagerService) async throws -> Void
) async throws {
  let launch = ImagerLaunch(
    candidates: [program], environment: ImagerLaunch.plainEnvironment + (mark.map { [$0.variable] } ?? []),
    patience: patience, limit: limit, grace: grace)
  let imager = ImagerService.live(launch)
  do { try await body(imager) } catch {
    await imager.shutdown()
    throw error
  }
  await imager.shutdown()
}

/// Waits until something has come to be; gives up after ten seconds.
func eventually(_ condition: () -> Bool) async -> Bool {
  let clock = ContinuousClock()
  let end = clock.now + .seconds(10)
  while clock.now < end {
    if condition() { return true }
    try? await Task.sleep(for: .milliseconds(2))
  }
  return condition()
}

/// Whether a process is there, as a zombie or alive.
func isThere(_ pid: String) -> Bool {
  Int32(pid).map { kill($0, 0) == 0 } ?? false
}

/// A variable by which the processes of one test are told from those of the tests beside it.
struct ProcessMark {
  let variable = "REPRISE_TEST_MARK=\(UUID().uuidString)"

  /// A launch of the built imager whose processes carry the mark.
  var launch: ImagerLaunch {
    ImagerLaunch(candidates: [builtImager], environment: ImagerLaunch.plainEnvironment + [variable])
  }

  /// The processes that carry the mark and run.
  func processes() -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.filter { name in
      guard Int32(name) != nil, let file = fopen("/proc/\(name)/environ", "r") else { return false }
      defer { fclose(file) }
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = fread(&bytes, 1, bytes.count, file)
      return bytes.prefix(count).split(separator: 0).contains { $0.elementsEqual(variable.utf8) }
    }
  }
}

/// A mosaic request that is quickly done.
let smallMosaic = MosaicRequest(columns: 6, rows: 4, depth: .rgb, symbols: .half, background: 0)
