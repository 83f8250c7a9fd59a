import Domain
import GRDB

/// Makes the index anew, beside the old one, and puts it in its place when it is whole.
struct Rebuild: Sendable {
  private let library: Library
  private var layout: LibraryLayout { library.layout }

  init(folder: FilePath, clock: @escaping @Sendable () -> Instant) {
    library = Library(folder: folder, clock: clock)
  }

  func run(facts: Library.FactsReading) async throws(Failure) -> RebuildReport {
    let use = try await library.offPool { () throws(Failure) in try ExclusiveUse(layout) }
    defer { use.lock.release() }
    let scan = try await library.offPool { () throws(Failure) in
      let scan = try LineageScan(layout)
      guard try isLibrary(scan) else { throw Failure.noLibrary(layout.folder) }
      try Folder.make(layout.spool)
      return scan
    }
    var report = RebuildReport(unreadable: scan.unreadable)
    let strays = await describe(scan, facts, &report)
    return try await library.offPool { [report] () throws(Failure) in
      try Index.replace(layout, use: use, clock: library.clock, scan: scan, strays: strays, report: report)
    }
  }

  /// Whether the folder holds anything that an index could be made of. A folder of somebody else's is left alone.
  private func isLibrary(_ scan: LineageScan) throws(Failure) -> Bool {
    if !scan.lineages.isEmpty { return true }
    if try FileStatus(of: layout.index)?.isRegular == true { return true }
    if try !LedgerJournal(file: layout.journal).entries().isEmpty { return true }
    return try !Spool(layout: layout).intents().isEmpty
  }

  /// What the pictures without sidecars tell of themselves.
  private func describe(
    _ scan: LineageScan, _ facts: Library.FactsReading, _ report: inout RebuildReport
  ) async -> [Sidecar] {
    var strays: [Sidecar] = []
    for found in scan.lineages {
      for name in found.strays {
        let file = found.record.folder.appending(name)
        do throws(Failure) {
          let path = layout.folder.appending(file)
          let known = try await facts(path)
          let (digest, status) = try await library.offPool { () throws(Failure) in
            (try FileDigest(of: OpenFile.reading(path)), try FileStatus(of: path))
          }
          strays.append(
            Sidecar(
              stray: file, number: VariationName.number(of: name) ?? 1, facts: known, digest: digest,
              modifiedAt: status?.modifiedAt ?? library.clock(), lineage: found.record))
        } catch {
          report.unreadable.append(.init(file: file, detail: error.message))
        }
      }
    }
    return strays
  }
}

/// A library that nobody else has open.
final class ExclusiveUse: Sendable {
  let lock: FileLock

  init(_ layout: LibraryLayout) throws(Failure) {
    guard Folder.isFolder(layout.folder) else { throw .noLibrary(layout.folder) }
    guard let lock = try FileLock(layout.folder, .exclusive, waits: false) else {
      throw .notWritable(layout.index, detail: "the library is open; end the programs that use it first")
    }
    self.lock = lock
  }
}

extension Sidecar {
  /// What can be said of a numbered picture that has no sidecar.
  fileprivate init(
    stray file: FilePath, number: Int, facts: PictureFacts, digest: FileDigest, modifiedAt: Instant,
    lineage: LineageRecord
  ) {
    let generation = "found-\(digest.sha256.prefix(16))-\(number)"
    self.init(
      id: "\(generation)-1", generation: generation, number: number,
      instruction: VariationName.instruction(of: file.name), prompt: "", mode: .picture, count: 1, model: "",
      service: "not recorded", remarks: [], file: file, type: facts.format, pixelWidth: facts.size.pixelWidth,
      pixelHeight: facts.size.pixelHeight, byteCount: digest.byteCount, sha256: digest.sha256,
      estimateMicroDollars: 0, chargeMicroDollars: 0, sentAt: modifiedAt, savedAt: modifiedAt,
      source: Source(sha256: lineage.id.rawValue, name: lineage.sourceName, origin: lineage.origin))
  }
}
