import Domain
import Foundation

/// This program's own folder among the copies that do not last, locked as long as it is used.
final class WorkSession: Sendable {
  /// The folder.
  let folder: FilePath
  /// Open on the folder, and its lock.
  private let descriptor: CInt

  private init(_ folder: FilePath, _ descriptor: CInt) {
    self.folder = folder
    self.descriptor = descriptor
  }

  /// Makes a new folder in `place`, which is made too where it is missing.
  static func begin(in place: FilePath) throws(Failure) -> WorkSession {
    try make(place)
    for _ in 0..<100 {
      let folder = place.appending(prefix + String(UInt64.random(in: .min ... .max), radix: 36))
      guard mkdir(folder.cString, 0o700) == 0 else { throw failure(place, errno) }
      // Somebody who sweeps may be faster, and then it is gone again.
      guard let descriptor = opened(folder) else { continue }
      let session = WorkSession(folder, descriptor)
      // A file system without locks refuses all of them: then nobody sweeps there either.
      let isTaken = flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
      if !isTaken, session.isInPlace { return session }
    }
    throw failure(place, EBUSY)
  }

  deinit { close(descriptor) }

  /// Whether the folder is still there.
  var isInPlace: Bool { Self.isSame(folder, descriptor) }

  /// A path that nothing has yet.
  func newFile(_ format: PictureFormat) -> FilePath {
    folder.appending("\(UUID().uuidString.lowercased()).\(format.fileExtension)")
  }

  /// Removes a file that ``newFile(_:)`` named; nothing outside the folder.
  func remove(_ file: FilePath) {
    guard file.parent == folder else { return }
    unlink(file.cString)
  }

  /// Removes the folder, if nothing is in it.
  func end() { rmdir(folder.cString) }

  /// Removes the folders in `place` whose programs have ended, with the copies in them.
  static func removeLeftovers(in place: FilePath) {
    for name in names(in: place) where name.string.hasPrefix(prefix) {
      let folder = place.appending(name)
      // In a folder that everybody may write, only what is the user's own.
      guard isOwn(folder), let descriptor = opened(folder) else { continue }
      defer { close(descriptor) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, isSame(folder, descriptor) else { continue }
      for file in names(in: folder) where isCopy(file) { unlinkat(descriptor, file.cString, 0) }
      rmdir(folder.cString)
    }
  }

  private static let prefix = "reprise-work-"

  /// Whether `name` is one that ``newFile(_:)`` gives, or that the imager gives while it writes.
  private static func isCopy(_ name: FilePath) -> Bool {
    if ImagerJob.process(ofPartial: name) != nil { return true }
    return UUID(uuidString: name.stem.string) != nil
      && name.fileExtension.flatMap(PictureFormat.init(fileExtension:)) != nil
  }

  /// Open on `folder`; nil where it is gone.
  private static func opened(_ folder: FilePath) -> CInt? {
    let descriptor = open(folder.cString, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    return descriptor < 0 ? nil : descriptor
  }

  private static func isSame(_ folder: FilePath, _ descriptor: CInt) -> Bool {
    var here = stat()
    var there = stat()
    return fstat(descriptor, &here) == 0 && lstat(folder.cString, &there) == 0 && here.st_dev == there.st_dev
      && here.st_ino == there.st_ino
  }

  private static func isOwn(_ folder: FilePath) -> Bool {
    var status = stat()
    return lstat(folder.cString, &status) == 0 && status.st_uid == geteuid() && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func names(in folder: FilePath) -> [FilePath] {
    guard let stream = opendir(folder.cString) else { return [] }
    defer { closedir(stream) }
    var names: [FilePath] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { FilePath(bytes: $0) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  /// Makes `folder` and those above it that are missing.
  private static func make(_ folder: FilePath) throws(Failure) {
    if mkdir(folder.cString, 0o700) == 0 || errno == EEXIST { return }
    let code = errno
    guard code == ENOENT, folder.parent != folder else { throw failure(folder, code) }
    try make(folder.parent)
    try make(folder)
  }

  /// What error number `code` means for the folder of copies in `place`.
  private static func failure(_ place: FilePath, _ code: CInt) -> Failure {
    .noWorkFolder(place, detail: String(cString: strerror(code)))
  }
}
