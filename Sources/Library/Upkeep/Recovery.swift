import Domain
import GRDB

/// Brings slots to an end that a program left open when it ended, and removes what else it left.
struct Recovery {
  let library: Library

  func run(
    facts: Library.FactsReading, reading: Library.ReplyReading
  ) async throws(Failure) -> RecoveryReport {
    var report = RecoveryReport()
    for record in try await library.offPool({ [library] () throws(Failure) in try Self.claim(in: library) }) {
      do throws(Failure) {
        try await bringToEnd(record, facts, reading, &report)
      } catch {
        report.kept.append(.init(file: library.layout.wholeAnswer(record.id), failure: error))
      }
    }
    report.unknownRequests = try await library.offPool { [library] () throws(Failure) in
      try Self.giveUpRequests(in: library)
    }
    try await library.offPool { [library] () throws(Failure) in
      if let index = try library.index(), !index.isReadOnly { try Leftovers(library.layout, index).remove() }
    }
    return report
  }

  /// Open slots whose program has ended, now held by this one. A slot is claimed in the transaction that finds it
  /// abandoned, so that of two programs only one goes on with it.
  private static func claim(in library: Library) throws(Failure) -> [SlotRecord] {
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
  private static func giveUpRequests(in library: Library) throws(Failure) -> Int {
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

  private func bringToEnd(
    _ record: SlotRecord, _ facts: Library.FactsReading, _ reading: Library.ReplyReading,
    _ report: inout RecoveryReport
  ) async throws(Failure) {
    let whole = library.layout.wholeAnswer(record.id)
    let isWhole = try FileStatus(of: whole) != nil
    let hasLeft = try await library.offPool { [library] () throws(Failure) in try !library.hasNotLeft(record) }
    switch record.state {
    case .sent where isWhole:
      // The charge was lost with the program, unless the reply is still there.
      let known = try await answer(of: record, reading).answer
      if known != nil {
        try await library.offPool { [library] () throws(Failure) in
          try Folder.removeFile(library.layout.arrivingAnswer(record.id))
        }
      }
      try await library.settle(
        record.id, charge: known?.charge ?? record.estimate, outputPrompt: known?.outputPrompt,
        remarks: known?.remarks ?? [])
      try await save(record, whole, facts, &report)
    case .sent where record.estimate.isFree && record.settings.service == .localStudio:
      try await library.fail(record.id, Self.interrupted)
      // Half of what cost nothing is of no use to anybody.
      try await library.offPool { [library] () throws(Failure) in
        try Folder.removeFile(library.layout.arrivingAnswer(record.id))
      }
      report.interrupted.append(record.id)
    case .sent where !hasLeft:
      try await library.offPool { [library] () throws(Failure) in try library.planAgain(record.id) }
      report.unsent.append(record.id)
    case .sent:
      let (answer, reason) = try await answer(of: record, reading)
      if let answer {
        try await library.settle(
          record.id, charge: answer.charge ?? record.estimate, outputPrompt: answer.outputPrompt,
          remarks: answer.remarks)
        return try await save(record, whole, facts, &report)
      }
      try await library.markUnknown(record.id, reason ?? Self.interrupted)
      report.unknown.append(record.id)
    case .settled where isWhole || record.variation != nil:
      try await save(record, whole, facts, &report)
    case .settled:
      try await library.fail(record.id, .missing(whole))
    case .unknown:
      guard let answer = try await answer(of: record, reading).answer else { break }
      try await library.settle(
        record.id, charge: answer.charge ?? record.estimate, outputPrompt: answer.outputPrompt, remarks: answer.remarks)
      try await save(record, whole, facts, &report)
    case .planned, .saved, .failed, .cancelled:
      break
    }
  }

  /// The answer of a reply that came whole, whose picture is then where it would have arrived; or the reason why a whole
  /// one has none.
  private func answer(
    of record: SlotRecord, _ reading: Library.ReplyReading
  ) async throws(Failure) -> (answer: RecoveredAnswer?, reason: Failure?) {
    let (reply, picture) = (library.layout.reply(record.id), library.layout.arrivingAnswer(record.id))
    let isThere = try await library.offPool { () throws(Failure) in
      guard try FileStatus(of: reply) != nil else { return false }
      // Made from the reply, and not to its end.
      try Folder.removeFile(picture)
      return true
    }
    guard isThere else { return (nil, nil) }
    do throws(Failure) {
      return (try await reading(reply, record.settings, picture), nil)
    } catch {
      return (nil, error)
    }
  }

  private func save(
    _ record: SlotRecord, _ whole: FilePath, _ facts: Library.FactsReading, _ report: inout RecoveryReport
  ) async throws(Failure) {
    let known = record.variation == nil ? try await facts(whole) : nil
    let saved = try await library.offPool { [library] () throws(Failure) in
      try library.saving(record.id, facts: known)
    }
    report.saved.append(saved.variation)
  }

  private static let interrupted = Failure.unexpected(
    doing: "making the picture", detail: "the program ended before the answer was whole")
}
