import Domain
import GRDB

/// The open index of a library, and the locks that go with it.
final class Index: Sendable {
  let layout: LibraryLayout
  /// Whether it lies where nothing can be written.
  let isReadOnly: Bool
  private let database: any DatabaseWriter
  private let use: FileLock
  private let session: Holding
  private let file: FileIdentity?
  private let writeAheadLog: FileIdentity?
  /// The name under which this program holds slots; nil where it only reads.
  let sessionName: String?

  /// What keeps this program's slots alive while the index is open.
  enum Holding: ~Copyable {
    case session(Session)
    case nothing
  }

  init(
    writing layout: LibraryLayout, _ database: any DatabaseWriter, use: consuming FileLock, session: consuming Session
  ) {
    self.layout = layout
    self.database = database
    self.use = use
    sessionName = session.name
    self.session = .session(session)
    isReadOnly = false
    file = FileIdentity(layout.index)
    writeAheadLog = FileIdentity(layout.writeAheadLog)
  }

  init(reading layout: LibraryLayout, _ database: any DatabaseWriter, use: consuming FileLock) {
    self.layout = layout
    self.database = database
    self.use = use
    sessionName = nil
    session = .nothing
    isReadOnly = true
    file = FileIdentity(layout.index)
    writeAheadLog = FileIdentity(layout.writeAheadLog)
  }
}

extension Index {
  /// Whether the library's folder, the index and the session still have their names. Where one of them was deleted
  /// or replaced, what is written here is lost, and the index has to be opened again.
  var isInPlace: Bool {
    guard let file, file == FileIdentity(layout.index),
      FileIdentity(descriptor: use.descriptor).map({ $0 == FileIdentity(layout.folder) }) ?? false
    else { return false }
    switch session {
    case .session(let session): return session.isInPlace
    case .nothing: return true
    }
  }

  /// Whether the write-ahead log beside the index is the one that belongs to this index, which is no longer in place:
  /// to the index that has taken its place it would be poison.
  var leftItsLog: Bool {
    guard let writeAheadLog, file != FileIdentity(layout.index) else { return false }
    return writeAheadLog == FileIdentity(layout.writeAheadLog)
  }

  /// Makes files in the library, in the name of this program.
  var files: AtomicFile { AtomicFile(spool: layout.spool, session: sessionName ?? "session") }

  /// Reads one consistent state.
  func read<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
    do { return try database.read(body) } catch { throw .index(error, at: layout.index) }
  }

  /// Writes in one transaction, which is durable when the call returns unless it need not be: then it is with the next one
  /// that is, and until then only the power can undo it.
  func write<Value>(isDurable: Bool = true, _ body: (Database) throws -> Value) throws(Failure) -> Value {
    do {
      // The number of a variation is read and then written: nobody may come between.
      return try database.writeWithoutTransaction { db in
        // It stays so on the one connection that writes, which nothing else writes with. It takes effect when it is prepared,
        // so that it cannot be a statement that is kept.
        try db.execute(sql: isDurable ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL")
        var value: Value?
        try db.inTransaction(.immediate) {
          value = try body(db)
          return .commit
        }
        guard let value else { throw DatabaseError(message: "the transaction did not run") }
        return value
      }
    } catch {
      throw .index(error, at: layout.index)
    }
  }
}
