import Domain
import FoundationEssentials

/// A folder for the files of one piece of work; it goes when the work is done.
struct Workshop: ~Copyable {
  private let folder: URL

  /// Makes a folder in `parent` that only this user can enter. Throws ``Failure/notWritable(_:detail:)``.
  init(in parent: URL) throws(Failure) {
    folder = parent.appending(path: "standin-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .notWritable(FilePath(folder.path), detail: "\(error)")
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// A name that no file has.
  borrowing func newFile() -> FilePath {
    FilePath(folder.appending(path: UUID().uuidString).path)
  }

  /// A new file of `bytes`.
  borrowing func file(_ bytes: [UInt8]) throws(Failure) -> FilePath {
    let path = newFile()
    do {
      try Data(bytes).write(to: URL(filePath: path.string))
    } catch {
      throw .notWritable(path, detail: "\(error)")
    }
    return path
  }

  /// What is in the file at `path`.
  borrowing func bytes(of path: FilePath) throws(Failure) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: URL(filePath: path.string)))
    } catch {
      throw .notReadable(path)
    }
  }
}
