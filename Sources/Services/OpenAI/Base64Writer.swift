import Domain
import Glibc

/// Writes the bytes that base64 stands for to a new file, piece by piece, so that a picture is never in memory twice.
///
/// Line ends and the backslashes that some servers put before slashes are left out; a `data:` prefix is too.
struct Base64Writer: ~Copyable {
  private let descriptor: CInt
  private let path: FilePath
  private var decoder = Base64Decoder()
  /// The first characters, until it is known whether they are a prefix.
  private var start: [UInt8]? = []
  private(set) var byteCount = 0

  /// The characters of a prefix.
  private static let prefixLimit = 200

  /// Makes the new file `path`.
  init(creating path: FilePath) throws(Failure) {
    self.path = path
    descriptor = open(path.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(path) }
  }

  deinit { _ = Glibc.close(descriptor) }

  /// Takes more characters. False where they are no base64.
  mutating func take(_ characters: UnsafeRawBufferPointer) throws(Failure) -> Bool {
    guard var first = start else { return try decode(characters) }
    first.append(contentsOf: characters)
    start = first
    guard first.count >= 5 else { return true }
    guard first.starts(with: "data:".utf8) else { return try decodeStart(first[...]) }
    guard let comma = first.prefix(Self.prefixLimit).firstIndex(of: UInt8(ascii: ",")) else {
      return first.count < Self.prefixLimit
    }
    return try decodeStart(first[(comma + 1)...])
  }

  /// Decodes what is left and returns whether all of it was base64.
  mutating func finish() throws(Failure) -> Bool {
    if let first = start {
      guard try decodeStart(first[...]) else { return false }
    }
    return decoder.isComplete
  }

  private mutating func decodeStart(_ characters: ArraySlice<UInt8>) throws(Failure) -> Bool {
    start = nil
    let bytes = Array(characters)
    // `withUnsafeBytes` rethrows untyped and cannot borrow `self`; a buffer of its own needs neither.
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    defer { copy.deallocate() }
    copy.copyBytes(from: bytes)
    return try decode(UnsafeRawBufferPointer(rebasing: copy[..<bytes.count]))
  }

  private mutating func decode(_ characters: UnsafeRawBufferPointer) throws(Failure) -> Bool {
    let room = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Base64Decoder.mostBytes(of: characters.count), alignment: 16)
    defer { room.deallocate() }
    guard let count = decoder.decode(characters, into: room) else { return false }
    byteCount += count
    var rest = UnsafeRawBufferPointer(rebasing: room[..<count])
    while !rest.isEmpty {
      let written = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Self.failure(path) }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
    return true
  }

  private static func failure(_ path: FilePath) -> Failure {
    switch errno {
    case ENOSPC, EDQUOT: .diskFull(path)
    default: .notWritable(path, detail: String(cString: strerror(errno)))
    }
  }
}
