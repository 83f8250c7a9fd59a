import Domain
import Glibc

/// Files of the program's own state: small, and replaced as a whole. Blocks; for a thread that may.
enum SmallFile {
  /// The bytes of `file`, of one with more than `byteLimit` only its start with a byte too many; nil where none is.
  static func read(_ file: FilePath, byteLimit: Int) throws(Failure) -> [UInt8]? {
    let descriptor = open(file.cString, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FolderScan.failure(errno, file)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= byteLimit {
      let count = Glibc.read(descriptor, &chunk, min(chunk.count, byteLimit + 1 - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FolderScan.failure(errno, file) }
      if count == 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// The text of `file`; nil where none is, or one that cannot be read, is no UTF-8 or has more than `byteLimit` bytes.
  static func text(of file: FilePath, byteLimit: Int) -> String? {
    guard let bytes = try? read(file, byteLimit: byteLimit), bytes.count <= byteLimit else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Puts `bytes` where `file` is, whole or not at all, for the user alone; makes the folder where there is none.
  ///
  /// What a program that was killed in between leaves is taken over by the next one that writes the same file.
  static func write(_ bytes: [UInt8], to file: FilePath) throws(Failure) {
    makeFolder(file.parent)
    let unfinished = file.parent.appending(FilePath("new-\(file.name.string)"))
    guard let descriptor = openAlone(unfinished) else { throw failure(file) }
    defer { close(descriptor) }
    let isWritten = ftruncate(descriptor, 0) == 0 && write(bytes, to: descriptor) && fsync(descriptor) == 0
    guard isWritten, rename(unfinished.cString, file.cString) == 0 else {
      let failure = failure(file)
      unlink(unfinished.cString)
      throw failure
    }
  }

  /// Writes `bytes` to an open file; false with `errno` if that did not work.
  static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
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

  /// Makes `folder` and those above it, as far as they are missing.
  static func makeFolder(_ folder: FilePath) {
    guard mkdir(folder.cString, 0o700) != 0, errno == ENOENT, folder.parent != folder else { return }
    makeFolder(folder.parent)
    mkdir(folder.cString, 0o700)
  }

  /// Opens `file` for this process alone until it is closed; another one waits. The one that waited finds that its file
  /// has got another name meanwhile, and begins again.
  private static func openAlone(_ file: FilePath) -> Int32? {
    while true {
      let descriptor = open(file.cString, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
      guard descriptor >= 0 else { return nil }
      while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
      var (opened, named) = (stat(), stat())
      if fstat(descriptor, &opened) == 0, lstat(file.cString, &named) == 0, opened.st_ino == named.st_ino {
        return descriptor
      }
      close(descriptor)
    }
  }

  private static func failure(_ file: FilePath) -> Failure {
    if errno == ENOSPC || errno == EDQUOT { return .diskFull(file) }
    return .unexpected(doing: "writing \(file.string)", detail: String(cString: strerror(errno)))
  }
}
