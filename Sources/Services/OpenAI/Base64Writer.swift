import Domain
import FoundationEssentials
import Glibc

/// Writes the bytes that base64 stands for to a new file, piece by piece, so that a picture is never in memory twice.
///
/// Line ends and the backslashes that some servers put before slashes are left out; a `data:` prefix is too.
struct Base64Writer: ~Copyable {
  private let descriptor: CInt
  private let path: FilePath
  private var pending: [UInt8] = []
  private var isAtStart = true
  private(set) var byteCount = 0

  /// Characters that are decoded at once; a multiple of four.
  private static let pieceLength = 48 << 10

  /// Makes the new file `path`.
  init(creating path: FilePath) throws(Failure) {
    self.path = path
    descriptor = open(path.cString, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.failure(path) }
    pending.reserveCapacity(2 * Self.pieceLength)
  }

  deinit { _ = Glibc.close(descriptor) }

  /// Takes more characters. False where they are no base64.
  mutating func take(_ characters: UnsafeRawBufferPointer) throws(Failure) -> Bool {
    var rest = characters
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.pieceLength))
      rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(piece.count))
      pending.append(contentsOf: piece)
      if pending.contains(where: \.isNoise) { pending.removeAll(where: \.isNoise) }
      guard dropPrefix() else { continue }
      let whole = pending.count / 4 * 4
      // The last group may have padding, which is only known to be the last at the end.
      guard whole > 4, try decode(whole - 4) else {
        if whole > 4 { return false }
        continue
      }
    }
    return true
  }

  /// Decodes what is left and returns whether all of it was base64.
  mutating func finish() throws(Failure) -> Bool {
    isAtStart = false
    if pending.isEmpty { return true }
    return try decode(pending.count)
  }

  /// Leaves out `data:…,` at the start; false while it is not known whether there is one.
  private mutating func dropPrefix() -> Bool {
    guard isAtStart else { return true }
    guard pending.count >= 5 else { return false }
    if pending.starts(with: "data:".utf8) {
      guard let comma = pending.prefix(200).firstIndex(of: UInt8(ascii: ",")) else { return pending.count > 200 }
      pending.removeFirst(comma + 1)
    }
    isAtStart = false
    return true
  }

  private mutating func decode(_ count: Int) throws(Failure) -> Bool {
    guard let data = Data(base64Encoded: Data(pending[..<count])) else { return false }
    pending.removeFirst(count)
    byteCount += data.count
    var offset = 0
    while offset < data.count {
      let written = data.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress?.advanced(by: offset), $0.count - offset)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { throw Self.failure(path) }
      offset += written
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

extension UInt8 {
  /// Whether it stands between the characters of base64 without meaning anything.
  fileprivate var isNoise: Bool {
    switch self {
    case UInt8(ascii: "\\"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "), UInt8(ascii: "\t"): true
    default: false
    }
  }
}
