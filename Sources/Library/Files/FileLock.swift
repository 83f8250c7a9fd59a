import Domain
import Glibc

/// An advisory lock on a folder or file, let go when it goes out of scope or the process ends.
struct FileLock: ~Copyable {
  let descriptor: CInt

  enum Kind {
    /// Several may hold it.
    case shared
    /// One alone holds it.
    case exclusive
  }

  private init(descriptor: CInt) {
    self.descriptor = descriptor
  }

  deinit { _ = close(descriptor) }

  /// Lets go now, for where it is not certain when the last owner goes out of scope.
  func release() {
    flock(descriptor, LOCK_UN)
  }

  /// Locks what is at `path`; nil where another holds it and `waits` is false. On a file system without locks there
  /// is nobody to keep out, and the lock counts as taken.
  init?(_ path: FilePath, _ kind: Kind, waits: Bool, creates: Bool = false) throws(Failure) {
    let flags = creates ? O_RDWR | O_CREAT : O_RDONLY
    let descriptor = open(path.cString, flags | O_CLOEXEC | O_NONBLOCK, 0o666)
    guard descriptor >= 0 else { throw creates ? .writing(path) : .reading(path) }
    let operation = (kind == .shared ? LOCK_SH : LOCK_EX) | (waits ? 0 : LOCK_NB)
    if !succeeds({ flock(descriptor, operation) }), errno == EWOULDBLOCK {
      close(descriptor)
      return nil
    }
    self.init(descriptor: descriptor)
  }
}
