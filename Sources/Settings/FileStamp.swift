public import Domain
import Glibc

/// What tells whether a file has changed: where it is, when it was last written, which file it is and how large.
public struct FileStamp: Hashable, Sendable {
  /// The file.
  public let file: FilePath
  /// When it was last written.
  public let modifiedAt: Instant
  private let nanoseconds: Int
  private let inode: UInt
  private let byteCount: Int

  /// The stamp of `file` as `status` has it.
  init(file: FilePath, status: stat) {
    self.file = file
    modifiedAt = Instant(
      milliseconds: Int64(status.st_mtim.tv_sec) * 1000 + Int64(status.st_mtim.tv_nsec) / 1_000_000)
    nanoseconds = status.st_mtim.tv_nsec
    inode = UInt(status.st_ino)
    byteCount = Int(status.st_size)
  }

  /// Whether the file is another now, or gone. One `stat(2)`; blocks for as long as the disk takes.
  public var hasChanged: Bool {
    var status = stat()
    guard stat(file.cString, &status) == 0 else { return true }
    return FileStamp(file: file, status: status) != self
  }
}
