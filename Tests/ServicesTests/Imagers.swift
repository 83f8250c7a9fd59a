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

/// A client of `program`, ended after `body`.
func withImager(
  _ program: FilePath, patience: Double = 20, grace: Double = 0.1,
  _ body: (ImagerService) async throws -> Void
) async throws {
  let launch = ImagerLaunch(candidates: [program], patience: patience, grace: grace)
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

/// The processes that this one has started and not reaped.
func childProcesses() -> [String] {
  let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []
  return tasks.flatMap { task in
    let children = (try? String(contentsOfFile: "/proc/self/task/\(task)/children", encoding: .utf8)) ?? ""
    return children.split(separator: " ").map(String.init)
  }
}

/// A mosaic request that is quickly done.
let smallMosaic = MosaicRequest(columns: 6, rows: 4, depth: .rgb, symbols: .half, background: 0)
