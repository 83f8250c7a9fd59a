import Domain
import FoundationEssentials
import Glibc

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
    guard let bytes = try SmallFile.read(file, byteLimit: Self.byteLimit) else { return Places() }
    if let places = try? JSONDecoder().decode(Places.self, from: Data(bytes)) { return places }
    // Another program may have mended it meanwhile: what is set aside is what is there now, and it is only a list.
    guard rename(file.cString, damagedFile.cString) == 0 || errno == ENOENT else { throw failure("setting aside") }
    return Places()
  }

  /// Keeps a change, and returns what is kept then.
  func apply(_ change: Places.Change) throws(Failure) -> Places {
    SmallFile.makeFolder(folder)
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

  private func write(_ places: Places) throws(Failure) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(places) else {
      throw .unexpected(doing: "keeping places", detail: "they cannot be written as JSON")
    }
    try SmallFile.write(Array(data) + [UInt8(ascii: "\n")], to: file)
  }

  private func failure(_ doing: String) -> Failure {
    if errno == ENOSPC || errno == EDQUOT { return .diskFull(file) }
    return .unexpected(doing: "\(doing) \(file.string)", detail: String(cString: strerror(errno)))
  }
}
