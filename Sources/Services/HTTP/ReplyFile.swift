import Domain
import Glibc

/// The file that an answer is written to as it arrives: the status and a few header fields in lines, an empty line, and
/// the body byte for byte.
///
/// It is what is left of a paid answer when the program ends before it has read it.
final class ReplyFile: Sendable {
  let path: FilePath
  private let descriptor: CInt

  /// The header fields that are worth keeping; none of them can carry a secret.
  private static let kept = [
    "content-type", "content-encoding", "content-length", "location", "x-request-id", "apim-request-id",
    "openai-processing-ms",
  ]

  /// Makes the new file `path`, for the user alone, with room on the disk for so many bytes. When it returns the name is
  /// on the disk: where there is no such file, nothing has left that it would hold the reply to.
  init(creating path: FilePath, room byteCount: Int = 0, mode: mode_t = 0o600) throws(Failure) {
    descriptor = open(path.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Self.failure(path) }
    self.path = path
    var code = DiskRoom.reserve(byteCount, for: descriptor)
    if code == 0 { code = DiskRoom.syncNames(in: path.parent.cString) }
    guard code == 0 else {
      unlink(path.cString)
      throw Self.failure(path, code)
    }
  }

  deinit {
    DiskRoom.release(descriptor)
    _ = Glibc.close(descriptor)
  }

  /// Writes status and fields.
  func write(_ head: HTTPHead) throws(Failure) {
    var text = "\(head.status)\n"
    for name in Self.kept {
      let printable = head.headers[name]?.unicodeScalars.filter { 32..<127 ~= $0.value }.prefix(500)
      guard let value = printable.map({ String(String.UnicodeScalarView($0)) }), !value.isEmpty else { continue }
      text += "\(name): \(value)\n"
    }
    let bytes = Array((text + "\n").utf8)
    let code = bytes.withUnsafeBytes { put($0) }
    guard code == 0 else { throw Self.failure(path, code) }
  }

  /// Writes a piece of the body.
  func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    let code = put(bytes)
    guard code == 0 else { throw Self.failure(path, code) }
  }

  /// Writes everything; the error number of what went wrong, otherwise 0.
  private func put(_ bytes: UnsafeRawBufferPointer) -> CInt {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return count == 0 ? ENOSPC : errno }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return 0
  }

  /// Returns when everything is on the disk, and room that was not needed given back.
  func sync() throws(Failure) {
    DiskRoom.release(descriptor)
    guard fsync(descriptor) == 0 else { throw Self.failure(path) }
  }

  /// The head in the file at `path`, and where its body begins; nil where there is none.
  static func head(of path: FilePath) -> (head: HTTPHead, bodyOffset: Int)? {
    let descriptor = open(path.cString, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { Glibc.close(descriptor) }
    var start = [UInt8](repeating: 0, count: 4096)
    let count = max(0, pread(descriptor, &start, start.count, 0))
    guard let end = Self.end(of: start[..<count]) else { return nil }
    let lines = String(decoding: start[..<end], as: UTF8.self).split(separator: "\n")
    guard let status = lines.first.flatMap({ Int($0) }) else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[String(line[..<colon])] = String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    return (HTTPHead(status: status, headers: headers), end)
  }

  private static func end(of bytes: ArraySlice<UInt8>) -> Int? {
    let newline = UInt8(ascii: "\n")
    for index in bytes.indices.dropFirst() where bytes[index] == newline && bytes[index - 1] == newline {
      return index + 1
    }
    return nil
  }

  private static func failure(_ path: FilePath, _ code: CInt = errno) -> Failure {
    switch code {
    case ENOSPC, EDQUOT: .diskFull(path)
    default: .notWritable(path, detail: String(cString: strerror(code)))
    }
  }
}
