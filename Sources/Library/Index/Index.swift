import Domain
import GRDB

/// The open index of a library, and the locks that go with it.
final class Index: Sendable {
  let layout: Layout
  /// Whether it lies where nothing can be written.
  let isReadOnly: Bool
  private let database: any DatabaseWriter
  private let use: FileLock
  private let session: Holding
  /// The name under which this program holds slots; nil where it only reads.
  let sessionName: String?

  /// What keeps this program's slots alive while the index is open.
  enum Holding: ~Copyable {
    case session(Session)
    case nothing
  }

  init(
    writing layout: Layout, _ database: any DatabaseWriter, use: consuming FileLock, session: consuming Session
  ) {
    self.layout = layout
    self.database = database
    self.use = use
    sessionName = session.name
    self.session = .session(session)
    isReadOnly = false
  }

  init(reading layout: Layout, _ database: any DatabaseWriter, use: consuming FileLock) {
    self.layout = layout
    self.database = database
    self.use = use
    sessionName = nil
    session = .nothing
    isReadOnly = true
  }
}

extension Index {
  /// Reads one consistent state.
  func read<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
    do { return try database.read(body) } catch { throw .index(error, at: layout.index) }
  }

  /// Writes in one transaction that is durable when the call returns.
  func write<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
    do {
      // The number of a variation is read and then written: nobody may come between.
      return try database.writeWithoutTransaction { db in
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
