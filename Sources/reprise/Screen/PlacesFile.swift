import Domain
import Foundation

/// Where the ``Places`` are kept: `places.json` in the user's state folder.
///
/// Several programs may run at once: every change is made to what is on the disk then, under a lock. Blocks; for a
/// thread that may.
struct PlacesFile: Sendable {
  /// The folder of the program's state; made when it is first needed.
  let folder: FilePath

  /// Far more than all places need.
  private static let byteLimit = 1 << 20

  private var file: FilePath { folder.appending("places.json") }

  /// Where a file that made no sense is set aside.
  var damagedFile: FilePath { folder.appending("places.json.damaged") }

  /// What is kept; nothing where no file is, or one that cannot be read.
  func load() throws(Failure) -> Places {
    guard let bytes = try read() else { return Places() }
    if let places = try? JSONDecoder().decode(Places.self, from: Data(bytes)) { return places }
    // Another program may have mended it meanwhile: what is set aside is what is there now, and it is only a list.
    guard rename(file.cString, damagedFile.cString) == 0 || errno == ENOENT else { throw failure("setting aside") }
    return Places()
  }

  /// Keeps a change, and returns what is kept then.
  func apply(_ change: Places.Change) throws(Failure) -> Places {
    try makeFolder()
    let lock = open(folder.appending("places.lock").cString, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else { throw failure("locking") }
    defer { close(lock) }
    while flock(lock, LOCK_EX) != 0 {
      guard errno == EINTR else { throw failure("locking") }
    }
    var places = try load()
    places.apply(change)
    try write(places)
    return places
  }

  private func read() throws(Failure) -> [UInt8]? {
    let descriptor = open(file.cString, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw FolderScan.failure(errno, file)
    }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= Self.byteLimit {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FolderScan.failure(errno, file) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
    }
    return bytes
  }

  private func makeFolder() throws(Failure) {
    var missing: [FilePath] = []
    var path = folder
    while access(path.cString, F_OK) != 0, errno == ENOENT, path.parent != path {
      missing.append(path)
      path = path.parent
    }
    for path in missing.reversed() {
      guard mkdir(path.cString, 0o700) == 0 || errno == EEXIST else { throw failure("making") }
    }
  }

  /// Whole or not at all: a temporary file takes the place of the old one when it is on the disk.
  private func write(_ places: Places) throws(Failure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(places) else {
      throw .unexpected(doing: "keeping places", detail: "they cannot be written as JSON")
    }
    // Under the lock nobody else has this name.
    let unfinished = folder.appending("places.json.part")
    let descriptor = open(unfinished.cString, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure("writing") }
    let isWritten = Self.write(Array(data) + [UInt8(ascii: "\n")], to: descriptor) && fsync(descriptor) == 0
    let code = errno
    close(descriptor)
    guard isWritten, rename(unfinished.cString, file.cString) == 0 else {
      let code = isWritten ? errno : code
      unlink(unfinished.cString)
      errno = code
      throw failure("writing")
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private func failure(_ doing: String) -> Failure {
    if errno == ENOSPC || errno == EDQUOT { return .diskFull(file) }
    return .unexpected(doing: "\(doing) \(file.string)", detail: String(cString: strerror(errno)))
  }
}
