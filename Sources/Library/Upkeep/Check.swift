import Domain
import GRDB

/// Compares index and disk.
struct Check {
  let library: Library

  func run() throws(Failure) -> CheckReport {
    var report = CheckReport(library: library.folder)
    guard let index = try library.index() else { return report }
    for line in try index.read({ try String.fetchAll($0, sql: "PRAGMA quick_check") }) where line != "ok" {
      report.findings.append(.index(detail: line))
    }
    let lineages = try index.read { try library.lineages(in: $0) }
    report.lineages = lineages.count
    for lineage in lineages {
      check(lineage, &report)
    }
    try checkFolders(lineages, &report)
    try checkSpool(index, &report)
    return report
  }

  private func check(_ lineage: Lineage, _ report: inout CheckReport) {
    report.variations += lineage.variations.count
    compare(
      lineage.source, lineage.id.rawValue, &report, missing: { .sourceMissing($0) }, changed: { .sourceChanged($0) })
    for variation in lineage.variations {
      compare(
        variation.file, variation.sha256, &report, missing: { .pictureMissing($0) }, changed: { .pictureChanged($0) })
      let sidecar = VariationName.sidecar(of: variation.file)
      if (try? FileStatus(of: sidecar)) == nil { report.findings.append(.sidecarMissing(relative(sidecar))) }
    }
  }

  private func compare(
    _ file: FilePath, _ sha256: String, _ report: inout CheckReport,
    missing: (FilePath) -> CheckReport.Finding, changed: (FilePath) -> CheckReport.Finding
  ) {
    do throws(Failure) {
      guard try FileDigest(of: OpenFile.reading(file)).sha256 != sha256 else { return }
      report.findings.append(changed(relative(file)))
    } catch {
      switch error {
      case .missing: report.findings.append(missing(relative(file)))
      case .empty: report.findings.append(changed(relative(file)))
      default: report.findings.append(.unreadable(relative(file), detail: error.message))
      }
    }
  }

  /// Looks for pictures that the index does not know.
  private func checkFolders(_ lineages: [Lineage], _ report: inout CheckReport) throws(Failure) {
    let known = Set(lineages.flatMap(\.variations).map { relative($0.file) })
    let scan = try LineageScan(library.layout)
    for found in scan.lineages {
      report.findings += found.sidecars.map(\.file).filter { !known.contains($0) }.map { .notIndexed($0) }
      report.findings += found.strays.map { found.record.folder.appending($0) }
        .filter { !known.contains($0) }.map { .stray($0) }
    }
    report.findings += scan.unreadable.map { .sidecarUnreadable($0.file, detail: $0.detail) }
  }

  /// Looks for what nobody is working at. Session files belong to programs, dead or alive, and harm nobody.
  private func checkSpool(_ index: Index, _ report: inout CheckReport) throws(Failure) {
    let names = try Folder.names(in: library.layout.spool)
    let leftovers = try Leftovers(library.layout, index)
    let ended = Set(leftovers.files)
    let there = Set(names.map { library.layout.spool.appending($0) })
    var expected = leftovers.inUse
    var waiting: Set<FilePath> = []
    var interrupted: Set<FilePath> = []
    for (slot, standing) in leftovers.slots {
      let layout = library.layout
      let (arriving, whole, intent) = (layout.arrivingAnswer(slot), layout.wholeAnswer(slot), layout.intent(slot))
      switch standing.state {
      case .sent where standing.isHeld, .settled where standing.isHeld:
        expected.formUnion([arriving, whole, intent])
      case .sent, .settled:
        expected.formUnion(layout.companions(slot))
        waiting.insert(whole)
        interrupted.insert(arriving)
        // One line for a slot is enough.
        if there.isDisjoint(with: [whole, arriving]) { interrupted.insert(intent) } else { expected.insert(intent) }
      case .failed: expected.insert(intent)
      // What came for them is kept, and the ledger lists them.
      case .unknown: expected.formUnion(layout.companions(slot) + [arriving, whole, intent])
      case .planned, .saved, .cancelled: break
      }
    }
    for name in names where !Session.isSession(name) {
      let file = library.layout.spool.appending(name)
      if expected.contains(file) { continue }
      if ended.contains(file) {
        report.findings.append(.ofEndedProgram(relative(file)))
      } else if waiting.contains(file) {
        report.findings.append(.waitingInSpool(relative(file)))
      } else if interrupted.contains(file) {
        report.findings.append(.interrupted(relative(file)))
      } else {
        report.findings.append(.leftInSpool(relative(file)))
      }
    }
  }

  private func relative(_ path: FilePath) -> FilePath { library.layout.relative(path) }
}
