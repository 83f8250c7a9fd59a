import Domain
import Glibc

/// The part of `stat(2)` that the library asks for.
struct FileStatus: Equatable {
  let isRegular: Bool
  let isFolder: Bool
  let byteCount: Int
  let modifiedAt: Instant
  /// The same in nanoseconds since 1970, to notice a change.
  let modified: Int64
  let device: UInt
  let inode: UInt

  init(_ status: stat) {
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    byteCount = Int(status.st_size)
    modifiedAt = Instant(milliseconds: Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000)
    modified = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }

  /// What is at `path`, not following a symbolic link; nil where there is nothing.
  init?(of path: FilePath) throws(Failure) {
    var status = stat()
    guard succeeds({ lstat(path.cString, &status) }) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw .reading(path)
    }
    self.init(status)
  }

  /// Whether both are the same file under two names.
  func isSameFile(as other: FileStatus) -> Bool { device == other.device && inode == other.inode }
}

/// Which file it is, whatever names it has: to notice that a path leads to another one by now.
struct FileIdentity: Equatable, Sendable {
  let device: UInt
  let inode: UInt

  /// What `path` leads to, through symbolic links; nil where that is nothing, or nothing that can be reached.
  init?(_ path: FilePath) {
    var status = stat()
    guard succeeds({ stat(path.cString, &status) }) else { return nil }
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }

  /// The open file `descriptor`; nil where it is none.
  init?(descriptor: CInt) {
    var status = stat()
    guard succeeds({ fstat(descriptor, &status) }) else { return nil }
    device = UInt(status.st_dev)
    inode = UInt(status.st_ino)
  }
}
