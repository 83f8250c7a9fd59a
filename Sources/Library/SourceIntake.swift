import Domain
import GRDB

/// Takes a source into the library: its folder, the verified copy, its sidecar, then the index.
///
/// Every step finds what an earlier, interrupted try left and goes on from there.
struct SourceIntake {
  let library: Library
  let picked: FilePath
  let expected: LineageID?

  func run() throws(Failure) -> Lineage {
    let digest = try FileDigest(of: OpenFile.reading(picked))
    let id = LineageID(rawValue: digest.sha256)
    guard expected == nil || expected == id else { throw changed }
    let index = try library.indexForWriting()
    do throws(Failure) {
      return try takeIn(id, digest, index)
    } catch {
      guard !index.isInPlace else { throw error }
    }
    return try takeIn(id, digest, library.indexForWriting())
  }

  private func takeIn(_ id: LineageID, _ digest: FileDigest, _ index: Index) throws(Failure) -> Lineage {
    if let known = try index.read({ try LineageRecord.fetch(id, in: $0) }) {
      try keepSource(of: known, digest, index)
      return known.lineage(in: library.folder)
    }
    let record = try makeFolder(id, digest, index)
    let kept = try index.write { db in
      // Another program may have taken in the same picture a moment ago.
      if let known = try LineageRecord.fetch(id, in: db) { return known }
      try record.insert(in: db)
      return record
    }
    return kept.lineage(in: library.folder)
  }

  private var changed: Failure {
    .unexpected(doing: "taking in \(picked.string)", detail: "it changed meanwhile")
  }

  /// Makes the lineage's folder, or finds the one that holds this source already.
  private func makeFolder(
    _ id: LineageID, _ digest: FileDigest, _ index: Index
  ) throws(Failure) -> LineageRecord {
    let stem = SafeName.make(ofStem: picked, fallback: "picture")
    for digits in [6, 12, 24, 64] {
      let folder = FilePath("\(stem)-\(id.rawValue.prefix(digits))")
      var record = LineageRecord(
        id: id, folder: folder, sourceName: picked.name.string, sourceFile: sourceFile, origin: picked,
        byteCount: digest.byteCount, nextNumber: 1, begunAt: library.clock())
      let path = library.folder.appending(folder)
      if try !Folder.makeNew(path) {
        guard let found = try LineageScan.sourceFile(in: path) else {
          guard try Folder.names(in: path).isEmpty else { continue }
          try keepSource(of: record, digest, index)
          return record
        }
        guard try FileDigest(of: OpenFile.reading(path.appending(found))) == digest else { continue }
        record.sourceFile = found
        record.nextNumber = min(
          try LineageScan.highestNumber(in: path) + 1, RecordBounds.nextNumbers.upperBound)
      }
      try keepSource(of: record, digest, index)
      return record
    }
    throw .notWritable(library.folder.appending(stem), detail: "every name for it is taken")
  }

  /// Makes sure that the copy of the source and its sidecar are there; what is there already stays as it is.
  private func keepSource(
    of record: LineageRecord, _ digest: FileDigest, _ index: Index
  ) throws(Failure) {
    let folder = library.folder.appending(record.folder)
    try Folder.make(folder)
    let file = folder.appending(record.sourceFile)
    if try FileStatus(of: file) == nil {
      _ = try index.files.copy(picked, to: file) { (copied) throws(Failure) in
        guard copied == digest else { throw changed }
      }
    }
    let sidecar = folder.appending(SourceSidecar.fileName)
    if try FileStatus(of: sidecar) == nil {
      _ = try index.files.write(SidecarFile.bytes(of: SourceSidecar(record)), to: sidecar)
    }
  }

  /// `source` with the extension of the picked file where that is one of a picture; what the bytes really are, the
  /// imager finds out.
  private var sourceFile: FilePath {
    guard let ending = picked.fileExtension, PictureFormat(fileExtension: ending) != nil else { return "source" }
    return FilePath("source.\(ending)")
  }
}
