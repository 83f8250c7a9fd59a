import Domain
import GRDB
import Synchronization

extension Library {
  /// The index, or nil where no library has been begun.
  func index() throws(Failure) -> Index? {
    try opened.withLock { (opened) throws(Failure) in
      if let index = opened, index.isInPlace { return index }
      let lost = opened
      opened = nil
      let index = try Index.openExisting(layout, after: lost, clock: clock)
      if let index, !index.isReadOnly { try resume(in: index) }
      opened = index
      return index
    }
  }

  /// The index, made with its folders where there is none.
  func indexForWriting() throws(Failure) -> Index {
    try opened.withLock { (opened) throws(Failure) in
      if let index = opened, !index.isReadOnly, index.isInPlace { return index }
      let lost = opened
      opened = nil
      let index = try Index.openForWriting(layout, after: lost, clock: clock)
      try resume(in: index)
      opened = index
      return index
    }
  }

  /// Reads one consistent state; nil where no library has been begun.
  func reading<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value? {
    guard let index = try index() else { return nil }
    do throws(Failure) {
      return try index.read(body)
    } catch {
      guard !index.isInPlace else { throw error }
    }
    return try self.index()?.read(body)
  }

  /// Writes in one transaction, as ``Index/write(isDurable:_:)`` does. Where the index was deleted meanwhile, `body` is run
  /// again on the new one.
  func writing<Value>(
    isDurable: Bool = true, _ body: (Index, Database) throws -> Value
  ) throws(Failure) -> Value {
    let index = try indexForWriting()
    do throws(Failure) {
      return try index.write(isDurable: isDurable) { try body(index, $0) }
    } catch {
      guard !index.isInPlace else { throw error }
    }
    let again = try indexForWriting()
    return try again.write(isDurable: isDurable) { try body(again, $0) }
  }

  /// Tells an index that has just been opened of the slots that this program works at. It may be new, or older than
  /// they are; and the session has another name now.
  private func resume(in index: Index) throws(Failure) {
    let held = underWay.withLock { Array($0.values) }
    guard !held.isEmpty else { return }
    let resumed = try index.write { db in try held.map { try resume($0, in: db, session: index.sessionName) } }
    for var intent in resumed where intent.sentAt != nil {
      intent.isRestored = true
      try Spool(layout: layout).keep(intent, with: index.files)
    }
    underWay.withLock { underWay in
      for intent in resumed { underWay[intent.slot] = intent }
    }
  }

  private func resume(_ intent: Intent, in db: Database, session: String?) throws -> Intent {
    var intent = intent
    if intent.session != nil { intent.session = session }
    try db.execute(
      sql: "DELETE FROM slot WHERE id = ? AND state IN ('planned', 'sent', 'settled') AND state <> ?",
      arguments: [intent.id, intent.state.rawValue])
    if try !intent.restore(in: db) {
      try db.execute(
        sql: "UPDATE slot SET session = ? WHERE id = ? AND state IN ('planned', 'sent', 'settled')",
        arguments: [intent.session, intent.id])
    }
    return intent
  }
}
