import Domain
import GRDB

/// Compares index and disk.
struct Check {
  let library: Library

  func run() throws(Failure) -> CheckReport {
    var report = CheckReport()
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
    let scan = try FolderScan(library.layout)
    for found in scan.lineages {
      report.findings += found.sidecars.map(\.file).filter { !known.contains($0) }.map { .notIndexed($0) }
      report.findings += found.strays.map { found.record.folder.appending($0) }
        .filter { !known.contains($0) }.map { .stray($0) }
    }
    report.findings += scan.unreadable.map { .sidecarUnreadable($0.file, detail: $0.detail) }
  }

  /// Looks for answers that nobody is waiting for. Session files belong to programs, dead or alive, and harm nobody.
  private func checkSpool(_ index: Index, _ report: inout CheckReport) throws(Failure) {
    let open = try index.read {
      try SlotRecord.fetchAll(in: [.sent, .settled], folder: library.folder, in: $0)
    }
    let arriving = Set(open.map { library.layout.arrivingAnswer($0.id).name })
    let whole = Set(open.map { library.layout.wholeAnswer($0.id).name })
    for name in try Folder.names(in: library.layout.spool) where !Session.isSession(name) {
      let path = relative(library.layout.spool.appending(name))
      if whole.contains(name) {
        report.findings.append(.waitingInSpool(path))
      } else if !arriving.contains(name) {
        report.findings.append(.leftInSpool(path))
      }
    }
  }

  private func relative(_ path: FilePath) -> FilePath { library.layout.relative(path) }
}
