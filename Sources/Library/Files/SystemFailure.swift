import Domain
import Glibc

extension Failure {
  /// Why `path` cannot be read, from `errno`.
  static func reading(_ path: FilePath, _ code: CInt = errno) -> Failure {
    switch code {
    case ENOENT, ENOTDIR: .missing(path)
    case EACCES, EPERM: .notReadable(path)
    case EISDIR: .notAPicture(path)
    case ELOOP: .linkLoop(path)
    default: .unexpected(doing: "reading \(path.string)", detail: systemWords(code))
    }
  }

  /// Why `path` cannot be made or written, from `errno`.
  static func writing(_ path: FilePath, _ code: CInt = errno) -> Failure {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(path)
    default: .notWritable(path, detail: systemWords(code))
    }
  }

  /// The system's words for an error number: `Read-only file system`.
  static func systemWords(_ code: CInt) -> String {
    strerror(code).map { String(cString: $0) } ?? "error \(code)"
  }
}

/// Calls `body` again while a signal interrupts it; true when it succeeded, otherwise `errno` says why not.
func succeeds<Number: SignedInteger>(_ body: () -> Number) -> Bool {
  while body() < 0 {
    guard errno == EINTR else { return false }
  }
  return true
}
