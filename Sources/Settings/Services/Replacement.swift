import Domain
import Glibc

/// A file that is about to take another's place: for the user alone, and for this process alone until it has ended.
///
/// Whoever wants to replace the same file waits, so that what was read in between is what is replaced.
struct Replacement: ~Copyable {
  private let file: FilePath
  private let unfinished: FilePath
  private let descriptor: Int32

  /// Begins to replace `file`; makes the folder where there is none. Blocks while another process replaces it.
  init(of file: FilePath) throws(Failure) {
    self.file = file
    unfinished = file.parent.appending(FilePath("new-\(file.name.string)"))
    Self.makeFolder(file.parent)
    while true {
      let opened = open(unfinished.cString, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard opened >= 0 else { throw Self.failure(file) }
      while flock(opened, LOCK_EX) != 0, errno == EINTR {}
      var (here, there) = (stat(), stat())
      // The one that waited may find that its file has got the other's name meanwhile.
      let isSame = fstat(opened, &here) == 0 && lstat(unfinished.cString, &there) == 0 && here.st_ino == there.st_ino
      if isSame, here.st_uid == geteuid() {
        descriptor = opened
        return
      }
      close(opened)
      guard !isSame else { throw .credentialsExposed(unfinished, isOwn: false) }
    }
  }

  deinit { close(descriptor) }

  /// Puts `bytes` where the file is, whole or not at all.
  consuming func write(_ bytes: [UInt8]) throws(Failure) {
    let isWritten =
      fchmod(descriptor, 0o600) == 0 && ftruncate(descriptor, 0) == 0 && writeAll(bytes) && fsync(descriptor) == 0
    guard isWritten, rename(unfinished.cString, file.cString) == 0 else {
      let failure = Self.failure(file)
      unlink(unfinished.cString)
      throw failure
    }
    let folder = open(file.parent.cString, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  private borrowing func writeAll(_ bytes: [UInt8]) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      if count == 0 { errno = ENOSPC }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func makeFolder(_ folder: FilePath) {
    guard mkdir(folder.cString, 0o700) != 0, errno == ENOENT, folder.parent != folder else { return }
    makeFolder(folder.parent)
    mkdir(folder.cString, 0o700)
  }

  private static func failure(_ file: FilePath) -> Failure {
    if errno == ENOSPC || errno == EDQUOT { return .diskFull(file) }
    return .unexpected(doing: "writing \(file.string)", detail: String(cString: strerror(errno)))
  }
}
