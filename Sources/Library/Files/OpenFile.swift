import Domain
import Glibc

/// An open regular file. Closed when it goes out of scope.
struct OpenFile: ~Copyable {
  let descriptor: CInt
  let path: FilePath

  private init(descriptor: CInt, path: FilePath) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { _ = close(descriptor) }

  /// Opens `path` for reading. Only regular files: a pipe or device could block for ever or have no end.
  static func reading(_ path: FilePath) throws(Failure) -> OpenFile {
    let descriptor = open(path.cString, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw .reading(path) }
    let file = OpenFile(descriptor: descriptor, path: path)
    guard try file.status().isRegular else { throw .notAPicture(path) }
    return file
  }

  /// Makes the new file `path`; a file that is there already is not touched.
  static func creating(_ path: FilePath) throws(Failure) -> OpenFile {
    let descriptor = open(path.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .writing(path) }
    return OpenFile(descriptor: descriptor, path: path)
  }

  /// What the file system says of it.
  func status() throws(Failure) -> FileStatus {
    var status = stat()
    guard succeeds({ fstat(descriptor, &status) }) else { throw .reading(path) }
    return FileStatus(status)
  }

  /// Gives the bytes to `body` piece by piece.
  func forEachChunk(_ body: (UnsafeRawBufferPointer) throws(Failure) -> Void) throws(Failure) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      var count = 0
      let base = buffer.baseAddress
      let isRead = succeeds {
        count = Glibc.read(descriptor, base, buffer.count)
        return count
      }
      guard isRead else { throw .reading(path) }
      guard count > 0 else { return }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// At most so many bytes from the end.
  func end(byteCount: Int) throws(Failure) -> [UInt8] {
    let size = try status().byteCount
    var bytes = [UInt8](repeating: 0, count: min(size, byteCount))
    let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, size - $0.count) }
    guard count >= 0 else { throw .reading(path) }
    return Array(bytes.prefix(count))
  }

  /// Writes all of `bytes` at the end of what has been written.
  func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    var rest = bytes
    while !rest.isEmpty {
      var count = 0
      let base = rest.baseAddress
      let isWritten = succeeds {
        count = Glibc.write(descriptor, base, rest.count)
        return count
      }
      guard isWritten else { throw .writing(path) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }

  /// Returns when the bytes are on the disk. An error here means that they may not be, whatever a second call says.
  func sync() throws(Failure) {
    guard succeeds({ fsync(descriptor) }) else { throw .writing(path) }
  }
}
