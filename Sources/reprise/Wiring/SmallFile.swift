import Domain
import Glibc

/// Files of the program's own state: small, and replaced as a whole. Blocks; for a thread that may.
enum SmallFile {
  /// The bytes of `file`; nil where none is, or one that cannot be read or has more than `byteLimit`.
  static func read(_ file: FilePath, byteLimit: Int) -> [UInt8]? {
    let descriptor = open(file.cString, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while bytes.count <= byteLimit {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    return nil
  }

  /// Puts `bytes` where `file` is, whole or not at all, for the user alone; makes the folder where there is none.
  static func write(_ bytes: [UInt8], to file: FilePath) throws(Failure) {
    makeFolder(file.parent)
    let unfinished = file.parent.appending(FilePath("new-\(getpid())-\(file.name.string)"))
    let descriptor = open(unfinished.cString, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw failure(file) }
    let isWritten = write(bytes, to: descriptor) && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard isWritten, rename(unfinished.cString, file.cString) == 0 else {
      if !isWritten { errno = code }
      let failure = failure(file)
      unlink(unfinished.cString)
      throw failure
    }
  }

  /// Makes `folder` and those above it, as far as they are missing.
  static func makeFolder(_ folder: FilePath) {
    guard mkdir(folder.cString, 0o700) != 0, errno == ENOENT, folder.parent != folder else { return }
    makeFolder(folder.parent)
    mkdir(folder.cString, 0o700)
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func failure(_ file: FilePath) -> Failure {
    if errno == ENOSPC || errno == EDQUOT { return .diskFull(file) }
    return .unexpected(doing: "writing \(file.string)", detail: String(cString: strerror(errno)))
  }
}
