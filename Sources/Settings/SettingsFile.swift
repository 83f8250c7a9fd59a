public import Domain
import Glibc

/// A file of settings as it was read: its text, and what tells whether it has changed since.
public struct SettingsFile: Sendable {
  /// The text; bytes that are no UTF-8 are U+FFFD.
  public let text: String
  /// Where it was read and when it was last changed.
  public let stamp: FileStamp
  /// Whether it is the file of the user whom this process runs for.
  public let isOwn: Bool
  /// Whether nobody else may read or change it.
  public let isPrivate: Bool
  /// The first line that is not UTF-8, if there is one.
  public let problems: [Failure]

  /// The most bytes that such a file may have.
  private static let largest = 1 << 20

  /// Reads `file`; nil where nothing is at that path. Blocks for as long as the disk takes, never for a pipe.
  public init?(_ file: FilePath) throws(Failure) {
    let descriptor = open(file.cString, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR, !Self.isLink(file) { return nil }
      throw .settingsUnreadable(file, detail: Self.words(errno))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .settingsUnreadable(file, detail: Self.words(errno)) }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFCHR: break
    case S_IFDIR: throw .settingsUnreadable(file, detail: "it is a folder")
    default: throw .settingsUnreadable(file, detail: "it is a pipe or a device")
    }
    isOwn = status.st_uid == geteuid()
    isPrivate = status.st_mode & 0o077 == 0
    // The time is read before the text: a change in between is then found later.
    stamp = FileStamp(file: file, status: status)
    let bytes = try Self.bytes(from: descriptor, of: file)
    text = String(decoding: bytes, as: UTF8.self)
    if let line = Self.lineOfBrokenText(bytes) {
      problems = [.configuration(file, line: line, detail: "this is not UTF-8 text; save the file as UTF-8")]
    } else {
      problems = []
    }
  }

  private static func bytes(from descriptor: Int32, of file: FilePath) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 14)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .settingsUnreadable(file, detail: words(errno)) }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= largest else { throw .settingsUnreadable(file, detail: "it has more than 1 MiB") }
    }
  }

  /// The line, from 1, of the first byte that is no UTF-8.
  private static func lineOfBrokenText(_ bytes: [UInt8]) -> Int? {
    guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return lines.firstIndex { String(validating: $0, as: UTF8.self) == nil }.map { $0 + 1 }
  }

  private static func isLink(_ file: FilePath) -> Bool {
    var status = stat()
    return lstat(file.cString, &status) == 0
  }

  private static func words(_ code: Int32) -> String {
    switch code {
    case EACCES, EPERM: "you may not read it"
    case ELOOP: "it is a link that leads back to itself"
    case ENOENT, ENOTDIR: "it is a link to something that is not there"
    default: String(cString: strerror(code))
    }
  }
}
