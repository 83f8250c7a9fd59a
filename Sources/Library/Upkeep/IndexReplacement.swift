import Domain
import GRDB

extension Index {
  /// Makes a new index of what the folders hold and the old index still tells, moves the old one to the trash and
  /// puts the new one in its place.
  static func replace(
    _ layout: LibraryLayout, use: ExclusiveUse, clock: () -> Instant, scan: LineageScan, strays: [Sidecar],
    report: RebuildReport
  ) throws(Failure) -> RebuildReport {
    var report = report
    let unique = String(UInt64.random(in: .min ... .max), radix: 36)
    let made = layout.spool.appending("\(unfinishedPrefix)\(unique).sqlite")
    do {
      let new = try DatabaseQueue(path: databasePath(made, layout, use: use.lock))
      try Schema.migrator.migrate(new)
      report.unreadable += try new.write { try Adoption(db: $0).takeIn(scan.lineages) }
      if try FileStatus(of: layout.index) != nil {
        do {
          let old = try DatabaseQueue(path: databasePath(layout.index, layout, use: use.lock))
          report.lost = try old.read { old in
            try new.write { try Inheritance(old: old, new: $0, layout: layout).run() }
          }
          try old.close()
        } catch {
          report.damage = Failure.index(error, at: layout.index).message
        }
      }
      let intents = try Spool(layout: layout).intents()
      let entries = try LedgerJournal(file: layout.journal).entries()
      try new.write { db in
        report.unreadable += try Adoption(db: db).takeIn(intents)
        try Adoption(db: db).takeIn(entries)
        for stray in strays { try takeIn(stray, &report, in: db) }
        report.lineages = try Int.fetchOne(db, sql: "SELECT count(*) FROM lineage") ?? 0
        report.variations = try Int.fetchOne(db, sql: "SELECT count(*) FROM slot WHERE state = 'saved'") ?? 0
      }
      try new.close()
      report.oldIndex = try swap(made, layout, clock)
    } catch {
      try? Folder.removeFile(made)
      throw .index(error, at: layout.index)
    }
    return report
  }

  /// Whether `name` in the spool is that of an index that is being made, or of one of its companions.
  static func isUnfinished(_ name: FilePath) -> Bool {
    name.string.hasPrefix(unfinishedPrefix) && name.fileExtension?.hasPrefix("sqlite") == true
  }

  private static let unfinishedPrefix = "rebuild-"

  private static func takeIn(_ stray: Sidecar, _ report: inout RebuildReport, in db: Database) throws {
    let isKnown = try Int.fetchOne(db, sql: "SELECT 1 FROM slot WHERE file = ?", arguments: [stray.file.column]) != nil
    guard !isKnown else { return }
    if let reason = try Adoption(db: db).takeIn(stray, lineage: LineageID(rawValue: stray.source.sha256)) {
      report.unreadable.append(.init(file: stray.file, detail: reason))
    } else {
      report.withoutSidecar.append(stray.file)
    }
  }

  /// Moves the old index with its companions to the trash, then gives the new one its name. Between the two there is
  /// no index, and whoever opens the library then makes one from the folders.
  private static func swap(_ made: FilePath, _ layout: LibraryLayout, _ clock: () -> Instant) throws -> FilePath? {
    let moved = try Trash(layout: layout).take(layout.indexFiles[...], "library", at: clock())
    try OpenFile.reading(made).sync()
    guard try Folder.move(made, to: layout.index) else {
      throw Failure.notWritable(layout.index, detail: "another program made one meanwhile")
    }
    return moved.first { $0.fileExtension == "sqlite" }
  }
}
