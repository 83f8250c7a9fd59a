import Domain
import GRDB

/// Puts a settled answer under its name in the lineage.
///
/// The order makes every interruption harmless: the index first says which name will be used (so that a number is
/// never given twice), then the picture gets it, then its sidecar is written, then the index says that it is saved.
/// Each step looks for what an earlier try has done.
struct VariationSaving {
  let library: Library
  let index: Index
  let slot: SlotID

  /// Saves; `facts` may be nil where an earlier try has recorded them.
  func run(facts: PictureFacts?) throws(Failure) -> SavedVariation {
    let (record, lineage) = try fetch()
    if record.state == .saved, let variation = record.variation { return saved(variation, lineage) }
    let whole = library.layout.wholeAnswer(slot)
    var variation: Variation
    if let reserved = record.variation {
      variation = reserved
    } else {
      variation = try reserve(record, FileDigest(of: OpenFile.reading(whole)), facts)
    }
    variation = try library.numbered.adding(variation.number, to: variation.file.parent) { () throws(Failure) in
      var variation = variation
      while try !moveIntoPlace(whole, variation) {
        variation = try renamed(variation)
      }
      try writeSidecar(variation, record, lineage)
      return variation
    }
    // The picture and its sidecar are durable under the name that the index has: what the power undoes is done again.
    try index.write(isDurable: false) { db in
      guard try db.text("SELECT state FROM slot WHERE id = ?", [slot.rawValue]) != LedgerState.saved.rawValue
      else { return }
      try ledger.move(slot, to: .saved, setting: ["endedAt": library.clock().milliseconds], in: db)
    }
    return saved(variation, lineage)
  }

  private var ledger: Ledger { library.ledger(index) }

  private func fetch() throws(Failure) -> (SlotRecord, LineageRecord) {
    let found = try index.read { db in
      guard let record = try SlotRecord.fetch(slot, folder: library.folder, in: db) else {
        return nil as (SlotRecord, LineageRecord)?
      }
      guard let lineage = try LineageRecord.fetch(record.lineage, in: db) else {
        throw DatabaseError.damaged("slot \(slot.rawValue) has no lineage")
      }
      return (record, lineage)
    }
    guard let found else {
      throw .unexpected(doing: "saving slot \(slot.rawValue)", detail: "the ledger has no such slot")
    }
    return found
  }

  private func saved(_ variation: Variation, _ lineage: LineageRecord) -> SavedVariation {
    SavedVariation(
      variation: variation, lineage: lineage.lineage(in: library.folder, variations: [variation]))
  }

  /// Takes the next number of the lineage and writes down what the picture will be called.
  private func reserve(
    _ record: SlotRecord, _ digest: FileDigest, _ facts: PictureFacts?
  ) throws(Failure) -> Variation {
    guard let facts else {
      throw .unexpected(doing: "saving slot \(slot.rawValue)", detail: "nothing is known of its picture")
    }
    return try index.write { db in
      if let reserved = try SlotRecord.fetch(slot, folder: library.folder, in: db)?.variation { return reserved }
      guard let lineage = try LineageRecord.fetch(record.lineage, in: db) else {
        throw DatabaseError.damaged("slot \(slot.rawValue) has no lineage")
      }
      // Pictures that the index does not know keep their numbers too.
      let folder = library.folder.appending(lineage.folder)
      let number = max(lineage.nextNumber, try library.numbered.highest(in: folder) + 1)
      guard RecordBounds.numbers ~= number else {
        throw DatabaseError.damaged("the lineage in \(folder.string) has no number left")
      }
      try db.run("UPDATE lineage SET nextNumber = ? WHERE id = ?", [number + 1, lineage.id.rawValue])
      let file = try VariationName(
        number: number, instruction: record.instruction, finish: record.settings.finish, format: facts.format
      ).firstFree(in: folder)
      try ledger.move(
        slot, to: .settled, from: [.settled],
        setting: [
          "number": number, "file": lineage.folder.appending(file).column, "format": facts.format.rawValue,
          "pixelWidth": facts.size.pixelWidth, "pixelHeight": facts.size.pixelHeight,
          "byteCount": digest.byteCount, "sha256": digest.sha256, "savedAt": library.clock().milliseconds,
        ], in: db)
      return try variation(in: db)
    }
  }

  /// Chooses another name where a file of somebody else's has come in the way.
  private func renamed(_ variation: Variation) throws(Failure) -> Variation {
    try index.write { db in
      let file = try VariationName(
        number: variation.number, instruction: variation.instruction, finish: variation.settings.finish,
        format: variation.format
      ).firstFree(in: variation.file.parent)
      let path = library.layout.relative(variation.file.parent.appending(file))
      try ledger.move(slot, to: .settled, from: [.settled], setting: ["file": path.column], in: db)
      return try self.variation(in: db)
    }
  }

  private func variation(in db: Database) throws -> Variation {
    guard let variation = try SlotRecord.fetch(slot, folder: library.folder, in: db)?.variation else {
      throw DatabaseError.damaged("slot \(slot.rawValue) did not keep its number")
    }
    return variation
  }

  /// Gives the answer its name; false where the name belongs to another file.
  private func moveIntoPlace(_ whole: FilePath, _ variation: Variation) throws(Failure) -> Bool {
    guard try FileStatus(of: whole) != nil else {
      // An earlier try has moved it, or it is lost.
      let found = try FileDigest(of: OpenFile.reading(variation.file))
      guard found.sha256 == variation.sha256 else { throw .missing(whole) }
      return true
    }
    try Folder.make(variation.file.parent)
    return try Folder.move(whole, to: variation.file)
  }

  private func writeSidecar(
    _ variation: Variation, _ record: SlotRecord, _ lineage: LineageRecord
  ) throws(Failure) {
    mendSource(of: lineage)
    var sidecar = Sidecar(variation, description: record.description, lineage: lineage, layout: library.layout)
    sidecar.fingerprint = record.fingerprint
    sidecar.describedBy = record.describedBy
    let path = VariationName.sidecar(of: variation.file)
    if try index.files.write(SidecarFile.bytes(of: sidecar), to: path) { return }
    guard (try? SidecarFile.read(path)) == sidecar else {
      throw .notWritable(path, detail: "another file of that name is already there")
    }
  }

  /// The source may have been deleted with its folder while the answer was on its way. It is copied again where the
  /// user picked it, if it is still the same; without it the lineage at least keeps its name.
  private func mendSource(of lineage: LineageRecord) {
    let folder = library.folder.appending(lineage.folder)
    guard (try? FileStatus(of: folder.appending(lineage.sourceFile))) == nil else { return }
    let intake = SourceIntake(library: library, picked: lineage.origin, expected: lineage.id)
    guard (try? intake.run()) == nil, let sidecar = try? SidecarFile.bytes(of: SourceSidecar(lineage)) else { return }
    _ = try? index.files.write(sidecar, to: folder.appending(SourceSidecar.fileName))
  }
}
