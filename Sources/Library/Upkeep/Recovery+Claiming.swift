import Domain
import GRDB

extension Recovery {
  /// Open slots whose program has ended, now held by this one. A slot is claimed in the transaction that finds it
  /// abandoned, so that of two programs only one goes on with it.
  static func claim(in library: Library) throws(Failure) -> [SlotRecord] {
    guard let index = try library.index(), !index.isReadOnly else { return [] }
    // An index that was brought back from elsewhere does not know them.
    let intents = try library.spool.intents()
    if !intents.isEmpty { try index.write { _ = try Adoption(db: $0).takeIn(intents) } }
    let open = try index.read {
      try SlotRecord.fetchAll(in: [.sent, .settled, .unknown], folder: library.folder, in: $0)
    }
    var claimed: [SlotRecord] = []
    for record in open {
      let isOwn = record.session == index.sessionName
      // Its own slots are under way, unless they were given up.
      if isOwn, record.state != .unknown { continue }
      // What is unknown stays so, unless a reply was kept that may turn out to be whole.
      if record.state == .unknown, try !library.hasReply(record.id) { continue }
      if isOwn {
        library.bringHome(record.id, index)
        claimed.append(record)
        continue
      }
      if let session = record.session, try !Session.isOver(session, in: library.layout.spool) { continue }
      let isOurs = try index.write { db in
        try db.execute(
          sql: "UPDATE slot SET session = ? WHERE id = ? AND session IS ? AND state = ?",
          arguments: [index.sessionName, record.id.rawValue, record.session, record.state.rawValue])
        return db.changesCount == 1
      }
      guard isOurs else { continue }
      library.bringHome(record.id, index)
      claimed.append(record)
    }
    return claimed
  }

  /// Gives up for unknown what programs asked for that have ended: descriptions and compositions, which are sent anew
  /// where they are needed. Returns how many there were.
  static func giveUpRequests(in library: Library) throws(Failure) -> Int {
    guard let index = try library.index(), !index.isReadOnly else { return 0 }
    let open = try index.read { db in
      try Row.fetchAll(db, sql: "SELECT id, session FROM request WHERE state = 'sent'")
        .map { (id: try $0.value("id", as: String.self), session: try $0.value("session", as: String?.self)) }
    }
    var count = 0
    for request in open where request.session != index.sessionName {
      if let session = request.session, try !Session.isOver(session, in: library.layout.spool) { continue }
      let entry = try index.write { db -> LedgerEntry? in
        guard var entry = try LedgerRows.request(request.id, in: db), entry.state == .intended else { return nil }
        entry.state = .unknown
        entry.reason = interrupted
        entry.endedAt = library.clock()
        try LedgerRows.put(entry, session: nil, in: db)
        return entry
      }
      guard let entry else { continue }
      library.note(entry)
      count += 1
    }
    return count
  }
}
