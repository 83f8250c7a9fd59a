import Domain
import Foundation

@testable import Library

/// A folder that lives as long as the test.
final class TemporaryFolder: Sendable {
  let path: FilePath

  /// Makes the folder; `inMemory` where there is such a place, for what is written very often.
  init(inMemory: Bool = false) throws {
    let memory = "/dev/shm"
    let place =
      inMemory && FileManager.default.isWritableFile(atPath: memory)
      ? URL(filePath: memory) : FileManager.default.temporaryDirectory
    let url = place.appending(path: "reprise-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FilePath(url.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }

  /// Writes a file of this text, overwriting what was there, and returns its path.
  @discardableResult
  func write(_ text: String, to name: String) throws -> FilePath {
    let file = path.appending(name)
    try FileManager.default.createDirectory(
      atPath: file.parent.string, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file.string))
    return file
  }

  /// All files and folders below, relative, sorted, without the index's and the sessions' own.
  func contents(_ name: String = "library") throws -> [String] {
    let root = path.appending(name).string
    guard let all = FileManager.default.enumerator(atPath: root) else { return [] }
    return all.compactMap { $0 as? String }
      .filter { !$0.hasPrefix("library.sqlite") && !$0.contains("session-") }.sorted()
  }
}

/// The text of the file at `path`.
func text(_ path: FilePath) throws -> String {
  String(decoding: try Data(contentsOf: URL(filePath: path.string)), as: UTF8.self)
}

/// Whether there is anything at `path`.
func exists(_ path: FilePath) -> Bool { FileManager.default.fileExists(atPath: path.string) }
