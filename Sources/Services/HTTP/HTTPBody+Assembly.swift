import Domain
import FoundationEssentials
import Glibc
import NIOCore

extension HTTPBody {
  /// All bytes in one piece of memory, and what they are; nil where nothing is sent. Throws where a file cannot be read.
  func assembled() throws(Failure) -> (buffer: ByteBuffer, contentType: String)? {
    switch self {
    case .none: return nil
    case .bytes(let bytes, let type): return (ByteBuffer(bytes: bytes), type)
    case .pieces(let pieces, let type):
      var count = 0
      for piece in pieces { count += try piece.byteCount }
      // Enough from the beginning: a picture is not copied when the memory becomes too small for it.
      var buffer = ByteBufferAllocator().buffer(capacity: count)
      for piece in pieces {
        switch piece {
        case .bytes(let more): buffer.writeBytes(more)
        case .file(let path): try Self.append(path, to: &buffer)
        case .base64(let path): buffer.writeBytes(Data(try Self.contents(of: path)).base64EncodedData())
        }
      }
      return (buffer, type)
    }
  }

  /// The first bytes of a file, at most `count`; none where it cannot be read.
  static func start(of path: FilePath, count: Int) -> [UInt8] {
    let descriptor = open(path.cString, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return [] }
    defer { Glibc.close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    let read = pread(descriptor, &bytes, count, 0)
    return Array(bytes.prefix(max(0, read)))
  }

  /// The bytes of a file that has been made for this.
  static func contents(of path: FilePath) throws(Failure) -> [UInt8] {
    let (descriptor, size) = try opened(path)
    defer { Glibc.close(descriptor) }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = read(descriptor, UnsafeMutableRawBufferPointer(buffer), size)
      failed = count < size
    }
    guard !failed else { throw .notReadable(path) }
    return bytes
  }

  private static func append(_ path: FilePath, to buffer: inout ByteBuffer) throws(Failure) {
    let (descriptor, size) = try opened(path)
    defer { Glibc.close(descriptor) }
    let count = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: size) { read(descriptor, $0, size) }
    guard count == size else { throw .notReadable(path) }
  }

  /// Fills `memory` with the next `size` bytes and returns how many there were.
  private static func read(_ descriptor: CInt, _ memory: UnsafeMutableRawBufferPointer, _ size: Int) -> Int {
    var count = 0
    while count < size {
      let more = Glibc.read(descriptor, memory.baseAddress?.advanced(by: count), size - count)
      if more < 0, errno == EINTR { continue }
      guard more > 0 else { break }
      count += more
    }
    return count
  }

  /// The open file and its size.
  fileprivate static func opened(_ path: FilePath) throws(Failure) -> (descriptor: CInt, size: Int) {
    let descriptor = open(path.cString, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw errno == ENOENT ? .missing(path) : .notReadable(path) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      Glibc.close(descriptor)
      throw .notReadable(path)
    }
    return (descriptor, Int(status.st_size))
  }
}

extension HTTPBody.Piece {
  /// The bytes that it adds.
  fileprivate var byteCount: Int {
    get throws(Failure) {
      switch self {
      case .bytes(let bytes): return bytes.count
      case .file(let path), .base64(let path):
        let (descriptor, size) = try HTTPBody.opened(path)
        Glibc.close(descriptor)
        if case .file = self { return size }
        return (size + 2) / 3 * 4
      }
    }
  }
}
