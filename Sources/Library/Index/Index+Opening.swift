import Domain
import GRDB

extension Index {
  /// Opens the index that is there; nil where there is none and nothing to make one from. `lost` is the index that
  /// was open before and is no longer in place.
  static func openExisting(
    _ layout: LibraryLayout, after lost: Index? = nil, clock: () -> Instant
  ) throws(Failure) -> Index? {
    let isThere = try (FileStatus(of: layout.index)?.byteCount ?? 0) > 0
    if !isThere, try !LineageScan.hasLineages(layout), try Spool(layout: layout).intents().isEmpty,
      try FileStatus(of: layout.journal) == nil
    {
      return nil
    }
    do throws(Failure) {
      return try openForWriting(layout, after: lost, clock: clock)
    } catch {
      switch error {
      case .notWritable where isThere, .diskFull where isThere: break
      default: throw error
      }
      return try openForReading(layout)
    }
  }

  /// Opens the index, made with its folders where there is none. A new index takes in what the folders hold. `lost`
  /// is the index that was open before and is no longer in place.
  static func openForWriting(
    _ layout: LibraryLayout, after lost: Index? = nil, clock: () -> Instant
  ) throws(Failure) -> Index {
    try Folder.make(layout.folder)
    try Folder.make(layout.spool)
    let use = try lock(layout)
    // One program at a time begins a session, and makes or migrates the index.
    guard let turn = try FileLock(layout.spool, .exclusive, waits: true) else { throw inUse(layout) }
    try Session.removeLeftovers(in: layout.spool)
    try setAsideOrphans(layout, after: lost, clock)
    let session = try Session(in: layout.spool)
    let database = try open(layout, use: use)
    _ = consume turn
    return Index(writing: layout, database, use: use, session: session)
  }

  /// Opens an index that cannot be written: as any other where SQLite can, otherwise as a file that does not change.
  private static func openForReading(_ layout: LibraryLayout) throws(Failure) -> Index {
    let use = try lock(layout)
    var configuration = Configuration()
    configuration.readonly = true
    let path = databasePath(layout.index, layout, use: use)
    let database: DatabaseQueue
    do {
      database =
        try reading(path, configuration)
        ?? DatabaseQueue(path: immutableURI(path), configuration: configuration)
    } catch {
      throw .index(error, at: layout.index)
    }
    return Index(reading: layout, database, use: use)
  }

  /// The index at `path` where SQLite can read it in the usual way.
  private static func reading(_ path: String, _ configuration: Configuration) -> DatabaseQueue? {
    guard let database = try? DatabaseQueue(path: path, configuration: configuration),
      (try? database.read({ try Int.fetchOne($0, sql: "SELECT count(*) FROM lineage") })) != nil
    else { return nil }
    return database
  }

  private static func open(_ layout: LibraryLayout, use: borrowing FileLock) throws(Failure) -> any DatabaseWriter {
    let migrator = Schema.migrator
    do {
      let database = try DatabasePool(path: databasePath(layout.index, layout, use: use), configuration: configuration)
      // GRDB chooses NORMAL, with which the last commits of a WAL can be lost with the power.
      try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      let isNew = try database.read { try migrator.appliedMigrations($0).isEmpty }
      guard try !database.read({ try migrator.hasBeenSuperseded($0) }) else {
        throw Failure.indexDamaged(layout.index, detail: Library.madeByNewer)
      }
      try migrator.migrate(database)
      if isNew {
        let scan = try LineageScan(layout)
        let intents = try Spool(layout: layout).intents()
        let entries = try LedgerJournal(file: layout.journal).entries()
        try database.write { db in
          _ = try Adoption(db: db).takeIn(scan.lineages)
          _ = try Adoption(db: db).takeIn(intents)
          try Adoption(db: db).takeIn(entries)
        }
        try Folder.sync(layout.folder)
      }
      return database
    } catch {
      throw .index(error, at: layout.index)
    }
  }

  /// Moves what an index has left that is gone to the trash, before another one takes its place: SQLite would take
  /// the old log for that of the new index.
  private static func setAsideOrphans(
    _ layout: LibraryLayout, after lost: Index?, _ clock: () -> Instant
  ) throws(Failure) {
    let isThere = try (FileStatus(of: layout.index)?.byteCount ?? 0) > 0
    guard !isThere || lost?.leftItsLog == true else { return }
    _ = try Trash(layout: layout).take(layout.indexFiles.dropFirst(), "library", at: clock())
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.label = "library"
    return configuration
  }

  /// Held while the index is open, so that nobody replaces it meanwhile.
  private static func lock(_ layout: LibraryLayout) throws(Failure) -> FileLock {
    guard let lock = try FileLock(layout.folder, .shared, waits: false) else { throw inUse(layout) }
    return lock
  }

  private static func inUse(_ layout: LibraryLayout) -> Failure {
    .notWritable(layout.index, detail: "another program is making it anew; try again when it is done")
  }

  /// The path of `file` for SQLite. A folder whose name is no UTF-8 is reached through its descriptor, which stays
  /// open as long as the lock is held.
  static func databasePath(_ file: FilePath, _ layout: LibraryLayout, use: borrowing FileLock) -> String {
    String(validating: file.bytes, as: UTF8.self)
      ?? "/proc/self/fd/\(use.descriptor)/\(layout.relative(file).string)"
  }

  private static func immutableURI(_ path: String) -> String {
    let escaped = path.utf8.map { byte in
      let isPlain =
        UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".")
      let digits = String(byte, radix: 16, uppercase: true)
      return isPlain ? String(Unicode.Scalar(byte)) : "%" + (digits.count < 2 ? "0" : "") + digits
    }
    return "file:\(escaped.joined())?immutable=1"
  }
}
