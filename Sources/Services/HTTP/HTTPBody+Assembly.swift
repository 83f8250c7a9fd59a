import Domain
import FoundationEssentials
import Glibc

extension HTTPBody {
  /// All bytes, and what they are; nil where nothing is sent. Throws where a file cannot be read.
  func assembled() throws(Failure) -> (bytes: [UInt8], contentType: String)? {
    switch self {
    case .none: return nil
    case .bytes(let bytes, let type): return (bytes, type)
    case .pieces(let pieces, let type):
      var bytes: [UInt8] = []
      for piece in pieces {
        switch piece {
        case .bytes(let more): bytes += more
        case .file(let path): bytes += try Self.contents(of: path)
        case .base64(let path): bytes += Array(Data(try Self.contents(of: path)).base64EncodedData())
        }
      }
      return (bytes, type)
    }
  }

  /// The first bytes of a file, at most `count`; none where it cannot be read.
  static func start(of path: FilePath, count: Int) -> [UInt8] {
    let descriptor = open(path.cString, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { Glibc.close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    return Array(bytes.prefix(max(0, pread(descriptor, &bytes, count, 0))))
  }

  /// The bytes of a file that has been made for this.
  static func contents(of path: FilePath) throws(Failure) -> [UInt8] {
    let descriptor = open(path.cString, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing(path) : .notReadable(path) }
    defer { Glibc.close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .notReadable(path) }
    let size = Int(status.st_size)
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { break }
        count += read
      }
      failed = count < size
    }
    guard !failed else { throw .notReadable(path) }
    return bytes
  }
}
