import Domain
import Glibc
import Synchronization

/// The file that an answer is written to as it arrives: the status and a few header fields in lines, an empty line, and
/// the body byte for byte.
///
/// It is what is left of a paid answer when the program ends before it has read it. Bytes that the disk does not take are
/// kept in memory until it does; where it never does, the whole file goes to a second place.
final class ReplyFile: Sendable {
  let path: FilePath
  private let second: FilePath?
  private let descriptor: CInt
  private let put: Putting
  private let state = Mutex(State())

  /// Writes to a descriptor as `write(2)` does.
  typealias Putting = @Sendable (CInt, UnsafeRawBufferPointer) -> Int

  private struct State {
    var isBegun = false
    /// Bytes that are in the file.
    var written = 0
    /// What the disk has not taken yet.
    var held: [UInt8] = []
  }

  /// The header fields that are worth keeping; none of them can carry a secret.
  private static let kept = [
    "content-type", "content-encoding", "content-length", "location", "x-request-id", "apim-request-id",
    "openai-processing-ms",
  ]

  /// Makes the new file `path`, for the user alone, with room on the disk for so many bytes. When it returns the name is
  /// on the disk: where there is no such file, nothing has left that it would hold the reply to.
  init(
    creating path: FilePath, room byteCount: Int = 0, second: FilePath? = nil, mode: mode_t = 0o600,
    put: @escaping Putting = { Glibc.write($0, $1.baseAddress, $1.count) }
  ) throws(Failure) {
    descriptor = open(path.cString, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw Self.failure(path) }
    self.path = path
    self.second = second
    self.put = put
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

  /// Whether the head was written.
  var isBegun: Bool { state.withLock { $0.isBegun } }

  /// Writes status and fields, unless that was done.
  func begin(_ head: HTTPHead) throws(Failure) {
    let isFirst = state.withLock { state in
      defer { state.isBegun = true }
      return !state.isBegun
    }
    guard isFirst else { return }
    var text = "\(head.status)\n"
    for name in Self.kept {
      let printable = head.headers[name]?.unicodeScalars.filter { 32..<127 ~= $0.value }.prefix(500)
      guard let value = printable.map({ String(String.UnicodeScalarView($0)) }), !value.isEmpty else { continue }
      text += "\(name): \(value)\n"
    }
    let bytes = Array((text + "\n").utf8)
    try bytes.withUnsafeBytes { bytes in Result { () throws(Failure) in try write(bytes) } }.get()
  }

  /// Writes a piece of the body; throws where it can be written nowhere.
  func write(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    let code = state.withLock { state in
      guard state.held.isEmpty else {
        state.held.append(contentsOf: bytes)
        return CInt(0)
      }
      let (count, code) = putAll(bytes)
      state.written += count
      if code != 0, second != nil { state.held.append(contentsOf: bytes[count...]) }
      return second == nil ? code : 0
    }
    guard code == 0 else { throw Self.failure(path, code) }
  }

  /// Returns when everything is on the disk, and room that was not needed given back. Throws
  /// ``Domain/Failure/keptElsewhere(_:detail:)`` where all of it is in the second place.
  func sync() throws(Failure) {
    let code = state.withLock { state in
      let (count, code) = state.held.withUnsafeBytes { putAll($0) }
      state.written += count
      state.held.removeFirst(count)
      guard code == 0 else { return code }
      DiskRoom.release(descriptor)
      return fsync(descriptor) == 0 ? 0 : errno
    }
    guard code != 0 else {
      // Somebody has deleted the file, or its folder: as long as it is open, its bytes are still there.
      if isInPlace || state.withLock({ copy($0, to: path) }) { return }
      return try keepElsewhere(because: ENOENT)
    }
    try keepElsewhere(because: code)
  }

  private func keepElsewhere(because code: CInt) throws(Failure) {
    guard let second, state.withLock({ copy($0, to: second) }) else { throw Self.failure(path, code) }
    throw .keptElsewhere(second, detail: String(cString: strerror(code)))
  }

  /// Whether the file still has its name.
  private var isInPlace: Bool {
    var here = stat()
    var there = stat()
    return fstat(descriptor, &here) == 0 && lstat(path.cString, &there) == 0 && here.st_dev == there.st_dev
      && here.st_ino == there.st_ino
  }

  /// Writes as much as the disk takes: how many bytes, and the error number of what went wrong, otherwise 0.
  private func putAll(_ bytes: UnsafeRawBufferPointer) -> (count: Int, code: CInt) {
    var rest = bytes
    while !rest.isEmpty {
      let count = put(descriptor, rest)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return (bytes.count - rest.count, count == 0 ? ENOSPC : errno) }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return (bytes.count, 0)
  }

  /// Puts what is in the file and what is in memory into the new file `second`, durably; false where that cannot be done.
  private func copy(_ state: State, to second: FilePath) -> Bool {
    mkdir(second.parent.cString, 0o700)
    // In a folder that everybody may write, only what is the user's own.
    var status = stat()
    guard lstat(second.parent.cString, &status) == 0, status.st_uid == geteuid(), status.st_mode & S_IFMT == S_IFDIR
    else { return false }
    // Under its name only when it is whole.
    let unfinished = second.parent.appending(FilePath("new-\(second.name.string)"))
    let copy = open(unfinished.cString, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard copy >= 0 else { return false }
    defer { Glibc.close(copy) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var offset = 0
    while offset < state.written {
      let count = pread(descriptor, &chunk, min(chunk.count, state.written - offset), off_t(offset))
      if count < 0, errno == EINTR { continue }
      guard count > 0, chunk.withUnsafeBytes({ Self.write(.init(rebasing: $0[..<count]), to: copy) }) else {
        return false
      }
      offset += count
    }
    guard state.held.withUnsafeBytes({ Self.write($0, to: copy) }), fsync(copy) == 0,
      rename(unfinished.cString, second.cString) == 0
    else { return false }
    return DiskRoom.syncNames(in: second.parent.cString) == 0
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return true
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
