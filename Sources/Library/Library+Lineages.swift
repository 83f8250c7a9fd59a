public import Domain
import GRDB

extension Library {
  /// The name of the lineage that the picture `file` would begin: the SHA-256 of its bytes. Reads the whole file;
  /// stops early when the task is cancelled.
  public func digest(of file: FilePath) async throws(Failure) -> LineageID {
    let stop = StopFlag()
    return try await withTaskCancellation(stop) { () async throws(Failure) in
      try await self.offPool { () throws(Failure) in
        let picture = try OpenFile.reading(file.absolute())
        let byteCount = try picture.status().byteCount
        guard byteCount <= PictureFacts.byteLimit else {
          throw .tooLarge(file, detail: "\(byteCount >> 20) MiB", limit: "\(PictureFacts.byteLimit >> 20) MiB")
        }
        return LineageID(rawValue: try FileDigest(of: picture, stop: stop).sha256)
      }
    }
  }

  /// The lineage of the picture `file`, wherever it lies; nil where the library has none of these bytes.
  public func lineage(ofSource file: FilePath) async throws(Failure) -> Lineage? {
    try await lineage(try await digest(of: file))
  }

  /// The lineage called `id`, if it is here.
  public func lineage(_ id: LineageID) async throws(Failure) -> Lineage? {
    try await offPool { () throws(Failure) in
      try self.reading { try self.lineage(id, in: $0) } ?? nil
    }
  }

  /// The lineage that has the variation of slot `id`, if it is here.
  public func lineage(of id: SlotID) async throws(Failure) -> Lineage? {
    try await offPool { () throws(Failure) in
      try self.reading { db in
        let lineage = try String.fetchOne(db, sql: "SELECT lineage FROM slot WHERE id = ?", arguments: [id.rawValue])
        return try lineage.flatMap { try self.lineage(LineageID(rawValue: $0), in: db) }
      } ?? nil
    }
  }

  /// The lineage called `id` without its variations, if it is here.
  public func lineageAlone(_ id: LineageID) async throws(Failure) -> Lineage? {
    try await offPool { () throws(Failure) in
      try self.reading { try LineageRecord.fetch(id, in: $0)?.lineage(in: self.folder) } ?? nil
    }
  }

  /// The variation that slot `id` became, if it is here, and its lineage without the others.
  public func variation(_ id: SlotID) async throws(Failure) -> SavedVariation? {
    try await offPool { () throws(Failure) in
      try self.reading { db in
        guard let record = try SlotRecord.fetch(id, folder: self.folder, in: db), record.state == .saved,
          let variation = record.variation, let lineage = try LineageRecord.fetch(record.lineage, in: db)
        else { return nil }
        return SavedVariation(
          variation: variation, lineage: lineage.lineage(in: self.folder, variations: [variation]))
      } ?? nil
    }
  }

  /// The saved variation that the picture `file` is: the file itself, or another one with the same bytes, unless a lineage
  /// began with these. Nil where it is none.
  public func variation(at file: FilePath) async throws(Failure) -> (variation: Variation, lineage: Lineage)? {
    let digest = try await digest(of: file)
    return try await offPool { () throws(Failure) in
      let lineages = try self.reading { db in
        let holders = try String.fetchAll(
          db, sql: "SELECT DISTINCT lineage FROM slot WHERE state = 'saved' AND sha256 = ?",
          arguments: [digest.rawValue])
        return try holders.compactMap { try self.lineage(LineageID(rawValue: $0), in: db) }
      }
      let found = (lineages ?? []).flatMap { lineage in
        lineage.variations.filter { $0.sha256 == digest.rawValue }.map { (variation: $0, lineage: lineage) }
      }
      guard !found.isEmpty else { return nil }
      let identity = FileIdentity(file)
      if let itself = found.first(where: { FileIdentity($0.variation.file) == identity }) { return itself }
      let isSource = try self.reading { try self.lineage(digest, in: $0) != nil } ?? false
      // Of those with the same bytes one whose file is there can be worked from.
      return isSource ? nil : found.first { FileIdentity($0.variation.file) != nil } ?? found.first
    }
  }

  /// Looks at the picture `file`, which the user picked, as it is now: the name of its lineage, and the lineage if
  /// the library has it already.
  public func look(atSource file: FilePath) async throws(Failure) -> (id: LineageID, lineage: Lineage?) {
    let id = try await digest(of: file)
    return (id, try await lineage(id))
  }

  /// All lineages with their variations, the newest first.
  public func lineages() async throws(Failure) -> [Lineage] {
    try await offPool { () throws(Failure) in
      try self.reading { try self.lineages(in: $0) } ?? []
    }
  }

  /// Takes in the picture `file`: its lineage with a verified copy of its bytes in the library. The same bytes are
  /// always the same lineage, of which no variations are listed. Throws where the bytes are no longer `expected`, if
  /// that is given.
  public func begin(source file: FilePath, expecting expected: LineageID? = nil) async throws(Failure) -> Lineage {
    try await offPool { () throws(Failure) in
      try SourceIntake(library: self, picked: try file.absolute(), expected: expected).run()
    }
  }
}
