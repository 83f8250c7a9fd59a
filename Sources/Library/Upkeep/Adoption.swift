import Domain
import GRDB

/// Writes into an index what the folders hold.
struct Adoption {
  let db: Database

  /// Takes in lineages with their variations; what cannot be taken in is returned with the reason.
  func takeIn(_ lineages: [FoundLineage]) throws -> [RebuildReport.Unreadable] {
    var refused: [RebuildReport.Unreadable] = []
    for found in lineages {
      var record = found.record
      record.nextNumber = min(found.highestNumber + 1, RecordBounds.nextNumbers.upperBound)
      if let known = try LineageRecord.fetch(record.id, in: db) {
        // A copy of a lineage's folder: its variations join those of the first.
        try db.execute(
          sql: "UPDATE lineage SET nextNumber = max(nextNumber, ?) WHERE id = ?",
          arguments: [record.nextNumber, known.id.rawValue])
      } else {
        try record.insert(in: db)
      }
      for sidecar in found.sidecars.sorted(by: { $0.number < $1.number }) {
        if let reason = try takeIn(sidecar, lineage: record.id) {
          refused.append(.init(file: sidecar.file, detail: reason))
        }
      }
    }
    return refused
  }

  /// Takes in slots that the index has lost; what cannot be taken in is returned with the reason.
  func takeIn(_ intents: [Intent]) throws -> [RebuildReport.Unreadable] {
    var refused: [RebuildReport.Unreadable] = []
    for intent in intents {
      do {
        try db.inSavepoint {
          _ = try intent.restore(in: db)
          return .commit
        }
      } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
        refused.append(
          .init(file: FilePath("spool/\(SafeName.identifier(intent.id)).json"), detail: "it clashes with another slot"))
      }
    }
    return refused
  }

  /// Takes in entries of the ledger's own copy of which nothing else is left: money that was spent stays spent, whatever
  /// became of the picture. What was only intended is nobody's any more, and is found to be so by the next start.
  func takeIn(_ entries: [LedgerEntry]) throws {
    for entry in entries {
      let known = try String.fetchOne(
        db, sql: "SELECT id FROM slot WHERE id = :id UNION ALL SELECT id FROM request WHERE id = :id",
        arguments: ["id": entry.id])
      if known == nil { try LedgerRows.put(entry, session: nil, in: db) }
    }
  }

  /// Takes in one variation; returns why not, where it cannot be.
  func takeIn(_ sidecar: Sidecar, lineage: LineageID) throws -> String? {
    guard sidecar.source.sha256 == lineage.rawValue else { return "its sidecar names another source" }
    do {
      try db.inSavepoint {
        try insert(sidecar, lineage: lineage)
        return .commit
      }
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return "its slot \(sidecar.id) or number \(sidecar.number) is taken by another variation"
    }
    if let description = sidecar.description, let digest = try pictureDescribed(by: sidecar, lineage) {
      try DescriptionCache.keep(
        description, of: digest, by: sidecar.describedBy ?? description.service, at: sidecar.sentAt, in: db)
    }
    return nil
  }

  /// The bytes that a description in a sidecar is about: those of what the variation was made from.
  private func pictureDescribed(by sidecar: Sidecar, _ lineage: LineageID) throws -> LineageID? {
    guard let parent = sidecar.parent else { return lineage }
    return try String.fetchOne(db, sql: "SELECT sha256 FROM slot WHERE id = ?", arguments: [parent])
      .map { LineageID(rawValue: $0) }
  }

  private func insert(_ sidecar: Sidecar, lineage: LineageID) throws {
    let description = try sidecar.description.map { try JSONColumn.text($0) }
    try db.execute(
      sql: """
        INSERT OR IGNORE INTO generation
          (id, lineage, parent, instruction, prompt, mode, count, model, service, description, plannedAt, making,
           fingerprint)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        sidecar.generation, lineage.rawValue, sidecar.parent, sidecar.instruction, sidecar.prompt,
        sidecar.mode.rawValue, sidecar.count, sidecar.model, sidecar.service, description,
        sidecar.sentAt.milliseconds, try sidecar.making.map { try JSONColumn.text($0) }, sidecar.fingerprint,
      ])
    try db.execute(
      sql: """
        INSERT INTO slot
          (id, generation, lineage, place, state, estimate, charge, outputPrompt, remarks, sentAt, settledAt, endedAt,
           number, file, format, pixelWidth, pixelHeight, byteCount, sha256, savedAt)
        VALUES (?, ?, ?, ?, 'saved', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        sidecar.id, sidecar.generation, lineage.rawValue, sidecar.place, sidecar.estimateMicroDollars,
        sidecar.chargeMicroDollars, sidecar.outputPrompt, try JSONColumn.text(sidecar.remarks),
        sidecar.sentAt.milliseconds, sidecar.savedAt.milliseconds, sidecar.savedAt.milliseconds, sidecar.number,
        sidecar.file.column, sidecar.type.rawValue, sidecar.pixelWidth, sidecar.pixelHeight, sidecar.byteCount,
        sidecar.sha256, sidecar.savedAt.milliseconds,
      ])
  }
}

extension Sidecar {
  /// The place of its slot in the generation, from 0, as ``SlotID/init(generation:index:)`` wrote it.
  fileprivate var place: Int {
    let prefix = generation + "-"
    guard id.hasPrefix(prefix), let ordinal = Int(id.dropFirst(prefix.count)), 1...count ~= ordinal else { return 0 }
    return ordinal - 1
  }
}
