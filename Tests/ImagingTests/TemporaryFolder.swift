import Domain
import Foundation

/// A folder that is removed with its last use.
struct TemporaryFolder: ~Copyable {
  let path: FilePath

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "imaging-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = FilePath(url.path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path.string) }

  /// Writes bytes under a name that need not be text.
  borrowing func write(_ bytes: [UInt8], as name: FilePath) -> FilePath {
    let file = path.appending(name)
    let terminated = file.bytes.map { CChar(bitPattern: $0) } + [0]
    let descriptor = open(terminated, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    _ = bytes.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
    close(descriptor)
    return file
  }

  /// The names in the folder.
  borrowing func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path.string)
  }
}

/// The bytes of a file whose name is text.
func bytes(of file: FilePath) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(filePath: file.string)))
}
