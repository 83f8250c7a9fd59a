import Domain
import Glibc

extension FilePath {
  /// The path from the root; a relative one is below the working directory.
  func absolute() throws(Failure) -> FilePath {
    if isAbsolute { return self }
    guard let buffer = getcwd(nil, 0) else { throw .reading(FilePath(".")) }
    defer { free(buffer) }
    let working = UnsafeBufferPointer(start: buffer, count: strlen(buffer)).map { UInt8(bitPattern: $0) }
    return FilePath(bytes: working).appending(self)
  }
}
