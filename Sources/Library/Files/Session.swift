import Domain

/// This program's claim on the slots it works at: as long as the session's file is locked, they are alive.
struct Session: ~Copyable {
  let name: String
  private let file: FilePath
  private let lock: FileLock

  /// Begins a session in `spool`, whose lock the caller holds: nobody may take the new file for a leftover.
  init(in spool: FilePath) throws(Failure) {
    name = Self.prefix + String(UInt64.random(in: .min ... .max), radix: 36)
    file = Session.file(name, in: spool)
    // Whoever asks whether it is over holds the lock for a moment.
    guard let lock = try FileLock(file, .exclusive, waits: true, creates: true) else {
      throw .notWritable(file, detail: "another program holds a session of this name")
    }
    self.lock = lock
  }

  deinit { if isInPlace { try? Folder.removeFile(file) } }

  /// Whether its file still has its name: without that, everybody else takes the session for over.
  var isInPlace: Bool { FileIdentity(descriptor: lock.descriptor).map { $0 == FileIdentity(file) } ?? false }

  /// Whether the program that began session `name` has ended.
  static func isOver(_ name: String, in spool: FilePath) throws(Failure) -> Bool {
    do throws(Failure) {
      guard let lock = try FileLock(file(name, in: spool), .shared, waits: false) else { return false }
      _ = consume lock
    } catch .missing {
      return true
    }
    return true
  }

  /// Removes the files of sessions whose programs ended without doing so. The caller holds the lock on `spool`.
  static func removeLeftovers(in spool: FilePath) throws(Failure) {
    for name in try Folder.names(in: spool) where isSession(name) {
      if try isOver(name.stem.string, in: spool) { try Folder.removeFile(spool.appending(name)) }
    }
  }

  /// The names of the sessions whose programs run.
  static func alive(in spool: FilePath) throws(Failure) -> Set<String> {
    var alive: Set<String> = []
    for name in try Folder.names(in: spool) where isSession(name) {
      if try !isOver(name.stem.string, in: spool) { alive.insert(name.stem.string) }
    }
    return alive
  }

  /// Whether `name` is that of a session's file.
  static func isSession(_ name: FilePath) -> Bool {
    name.string.hasPrefix(prefix) && name.fileExtension == "lock"
  }

  private static let prefix = "session-"

  private static func file(_ name: String, in spool: FilePath) -> FilePath {
    spool.appending("\(SafeName.identifier(name)).lock")
  }
}
