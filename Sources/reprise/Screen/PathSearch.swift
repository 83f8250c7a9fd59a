import Domain
import Glibc
import Interface

/// Looks where typed paths lead.
enum PathSearch {
  /// What a typed path can go on to. Blocks for as long as the file system takes.
  static func complete(_ path: TypedPath) -> FilesEvent {
    do throws(Failure) {
      return .pathCompleted(path, PathCompletion(of: path, in: try FolderScan.list(path.folder)))
    } catch {
      return .pathRefused(path, error)
    }
  }

  /// What a typed path leads to: a folder, or a file of bytes. Blocks like ``complete(_:)``.
  static func find(_ typed: TypedPath) -> FilesEvent {
    var status = stat()
    guard stat(typed.path.cString, &status) == 0 else {
      return .pathRefused(typed, FolderScan.failure(errno, typed.path))
    }
    guard status.isFolder || status.isFile else { return .pathRefused(typed, .notAPicture(typed.path)) }
    return .pathFound(typed, at: typed.path.resolved, isFolder: status.isFolder)
  }
}
