import Domain
import Glibc

/// A file that appears under its name whole or not at all, and never over another.
struct OutputFile: ~Copyable {
  let descriptor: Int32
  private let path: FilePath
  private let partial: FilePath

  private init(descriptor: Int32, path: FilePath, partial: FilePath) {
    self.descriptor = descriptor
    self.path = path
    self.partial = partial
  }

  /// Starts a file beside `path`, readable by its owner only.
  static func begun(for path: FilePath) throws(Failure) -> OutputFile {
    let partial = ImagerJob.partial(of: path, process: getpid())
    var status = stat()
    guard lstat(path.cString, &status) != 0 else {
      throw .notWritable(path, detail: "something of that name is already there")
    }
    _ = unlink(partial.cString)
    let descriptor = open(partial.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw failure(path, errno) }
    return OutputFile(descriptor: descriptor, path: path, partial: partial)
  }

  deinit {
    close(descriptor)
    // Gone already where it has got its name.
    _ = unlink(partial.cString)
  }

  /// Writes `picture` as PNG without metadata.
  borrowing func write(_ picture: borrowing Picture) throws(Failure) {
    var problem: Int32 = 0
    guard !picture.savePNG(to: descriptor, &problem) else { return }
    guard problem == 0 else { throw Self.failure(path, problem) }
    throw .unexpected(doing: "writing \(path.string) as PNG", detail: DecoderFailure().words)
  }

  /// Writes `bytes` behind what is there.
  borrowing func write(_ bytes: [UInt8]) throws(Failure) { try write(bytes[...]) }

  /// Writes `bytes` behind what is there.
  borrowing func write(_ bytes: ArraySlice<UInt8>) throws(Failure) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        guard errno == EINTR else { throw Self.failure(path, errno) }
      } else {
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Makes the bytes durable, unless nobody needs them after the program's end, then gives them the name. The size in bytes.
  consuming func publish(durably isDurable: Bool = true) throws(Failure) -> Int {
    var status = stat()
    guard !isDurable || fsync(descriptor) == 0, fstat(descriptor, &status) == 0 else { throw Self.failure(path, errno) }
    guard named() else { throw Self.failure(path, errno) }
    return Int(status.st_size)
  }

  /// A link never replaces a file. Where a file system has no links, the name was free when the file was begun.
  private borrowing func named() -> Bool {
    if link(partial.cString, path.cString) == 0 { return true }
    guard [EPERM, EOPNOTSUPP, ENOSYS, EMLINK].contains(errno) else { return false }
    return rename(partial.cString, path.cString) == 0
  }

  /// What error number `code` means for the file at `path`.
  static func failure(_ path: FilePath, _ code: Int32) -> Failure {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(path)
    case EROFS: .notWritable(path, detail: "the disk is read-only")
    case EACCES, EPERM: .notWritable(path, detail: "you have no permission to write there")
    case ENOENT, ENOTDIR: .notWritable(path, detail: "its folder is not there")
    case EFBIG: .notWritable(path, detail: "it would be larger than a file may be there")
    default: .notWritable(path, detail: String(cString: strerror(code)))
    }
  }
}
