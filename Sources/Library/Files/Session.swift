import Domain

/// This program's claim on the slots it works at: as long as the session's file is locked, they are alive.
struct Session: ~Copyable {
  let name: String
  private let file: FilePath
  private let lock: FileLock

  /// Begins a session in `spool`, whose lock the caller holds: nobody may take the new file for a leftover.
  init(in spool: FilePath) throws(Failure) {
    name = "session-" + String(UInt64.random(in: .min ... .max), radix: 36)
    file = Session.file(name, in: spool)
    guard let lock = try FileLock(file, .exclusive, waits: false, creates: true) else {
      throw .notWritable(file, detail: "another program holds a session of this name")
    }
    self.lock = lock
  }

  deinit { try? Folder.removeFile(file) }

  /// Whether the program that began session `name` has ended; removes what it left.
  static func isOver(_ name: String, in spool: FilePath) throws(Failure) -> Bool {
    let file = file(name, in: spool)
    do throws(Failure) {
      guard let lock = try FileLock(file, .exclusive, waits: false) else { return false }
      _ = consume lock
      try Folder.removeFile(file)
    } catch .missing {
      return true
    }
    return true
  }

  /// Removes the files of sessions whose programs ended without doing so. The caller holds the lock on `spool`.
  static func removeLeftovers(in spool: FilePath) throws(Failure) {
    for name in try Folder.names(in: spool) where isSession(name) {
      _ = try isOver(name.stem.string, in: spool)
    }
  }

  /// Whether `name` is that of a session's file.
  static func isSession(_ name: FilePath) -> Bool {
    name.string.hasPrefix("session-") && name.fileExtension == "lock"
  }

  private static func file(_ name: String, in spool: FilePath) -> FilePath {
    spool.appending("\(SafeName.identifier(name)).lock")
  }
}
