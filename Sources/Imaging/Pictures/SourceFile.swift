import Domain
import Glibc

/// An open regular file, and what it was when it was opened. Closed with its last use.
struct SourceFile: ~Copyable {
  let stamp: FileStamp
  private let opened: Descriptor
  private let path: FilePath
  private let now: @Sendable () -> Double

  /// Opens the file for reading. Devices, pipes, sockets and folders are refused; none of them is waited for.
  init(_ path: FilePath, now: @escaping @Sendable () -> Double) throws(Failure) {
    // Opening a device can already do something, so its kind is asked for first.
    var status = stat()
    if stat(path.cString, &status) == 0, status.st_mode & S_IFMT != S_IFREG { throw Failure.notAPicture(path) }
    // What is there may be something else by now: opening a pipe must not wait for a writer.
    let number = open(path.cString, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK)
    guard number >= 0 else { throw Self.failure(path, errno) }
    let opened = Descriptor(number)
    guard fstat(number, &status) == 0 else { throw Failure.notReadable(path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw Failure.notAPicture(path) }
    guard status.st_size > 0 else { throw Failure.empty(path) }
    stamp = FileStamp(status)
    self.opened = opened
    self.path = path
    self.now = now
  }

  /// The number of the open file, for as long as this is.
  var descriptor: Int32 { opened.number }

  /// The first bytes, at most `count`.
  borrowing func firstBytes(_ count: Int) throws(Failure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(descriptor, &bytes, bytes.count, 0)
    guard read >= 0 else { throw .notReadable(path) }
    return Array(bytes.prefix(read))
  }

  /// All bytes; fewer where the file became shorter meanwhile.
  borrowing func contents() throws(Failure) -> [UInt8] {
    let count = stamp.byteCount
    var problem: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
      while done < count {
        let read = pread(descriptor, buffer.baseAddress?.advanced(by: done), count - done, off_t(done))
        if read < 0, errno == EINTR { continue }
        if read < 0 { problem = errno }
        guard read > 0 else { break }
        done += read
      }
    }
    guard problem == 0 else { throw .notReadable(path) }
    return bytes
  }

  /// Lets the next reader begin at the start.
  borrowing func rewind() { lseek(descriptor, 0, SEEK_SET) }

  /// What the words of a decoder mean for this file.
  borrowing func failure(_ error: DecoderFailure, _ limits: PictureLimits) -> Failure {
    if error.isOutOfMemory { return limits.memoryFailure(path) }
    let remark = stamp.remark(current: FileStamp(descriptor: descriptor), now: now())
    return .broken(path, detail: [error.words, remark].compactMap { $0 }.joined(separator: "; "))
  }

  /// Throws where the file is not what it was when it was opened.
  borrowing func confirmUnchanged() throws(Failure) {
    guard FileStamp(descriptor: descriptor) == stamp else { throw .broken(path, detail: FileStamp.changed) }
  }

  private static func failure(_ path: FilePath, _ code: Int32) -> Failure {
    switch code {
    case ENOENT, ENOTDIR, ENAMETOOLONG: .missing(path)
    case ELOOP: .linkLoop(path)
    case ENXIO, ENODEV, EISDIR: .notAPicture(path)
    default: .notReadable(path)
    }
  }
}
