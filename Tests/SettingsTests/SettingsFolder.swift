import Domain
import Foundation

/// A temporary folder for files of settings; removed at the end.
final class SettingsFolder {
  /// Where it is.
  let path: FilePath

  /// Makes the folder.
  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "reprise-settings-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = FilePath(folder.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }

  /// Writes a file of `text` and returns its path.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> FilePath { try write(name, Data(text.utf8)) }

  /// Writes a file of `bytes` and returns its path.
  @discardableResult
  func write(_ name: String, _ bytes: Data) throws -> FilePath {
    let file = path.appending(name)
    try bytes.write(to: URL(filePath: file.string))
    return file
  }
}
