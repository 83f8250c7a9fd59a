import Domain
import GRDB

extension Ledger {
  /// Throws ``Failure/alreadyMade(_:)`` where the plan is one that was carried out before, or is being carried out,
  /// unless the user wants it again.
  func checkIdentical(_ plan: GenerationPlan, in db: Database) throws {
    guard let fingerprint = plan.fingerprint else { return }
    let made = try identical(to: fingerprint, in: db)
    let saving = "identical \(fingerprint)"
    if plan.request.isAgain {
      // It is bought after all.
      try db.execute(sql: "DELETE FROM saving WHERE id = ?", arguments: [saving])
      return
    }
    guard !made.isNothing else { return }
    throw Failure.alreadyMade(made)
  }

  /// What requests of this fingerprint have made, or are making.
  private func identical(to fingerprint: String, in db: Database) throws -> AlreadyMade {
    let rows = try db.rows(
      """
      SELECT slot.id, slot.state, slot.session, slot.charge, slot.file, slot.writtenOffAt
      FROM slot JOIN generation ON generation.id = slot.generation
      WHERE generation.fingerprint = ? AND slot.state IN ('planned', 'sent', 'settled', 'saved', 'unknown')
      ORDER BY slot.savedAt DESC, slot.id
      """, [fingerprint])
    var made = AlreadyMade()
    for row in rows {
      switch try row.ledgerState() {
      case .saved:
        let file = index.layout.folder.appending(try row.path("file", depth: 2))
        // What the user has deleted is no reason not to buy it.
        guard try FileStatus(of: file) != nil else { continue }
        made.variations.append(file)
        made.charge = made.charge + (try row.optionalMoney("charge") ?? .free)
      case .planned, .sent, .settled:
        let session: String? = try row.value("session")
        if let session, try !Session.isOver(session, in: index.layout.spool) { made.underWay += 1 }
      case .unknown:
        if try row.optionalInstant("writtenOffAt") == nil { made.unknown += 1 }
      case .failed, .cancelled: break
      }
    }
    return made
  }
}
