import Domain

/// What the folders of a library hold, whatever its index says.
struct LineageScan: Sendable {
  var lineages: [FoundLineage] = []
  /// Files that look like the library's own and cannot be taken in. Paths are relative to the library.
  var unreadable: [RebuildReport.Unreadable] = []

  /// Scans all folders of the library.
  init(_ layout: LibraryLayout) throws(Failure) {
    for name in try Folder.names(in: layout.folder) where !LibraryLayout.isReserved(name) {
      guard let status = try? FileStatus(of: layout.folder.appending(name)), status.isFolder else { continue }
      try scan(name, layout)
    }
  }

  /// Whether any folder in the library is certainly a lineage.
  static func hasLineages(_ layout: LibraryLayout) throws(Failure) -> Bool {
    for name in try Folder.names(in: layout.folder) where !LibraryLayout.isReserved(name) {
      let sidecar = layout.folder.appending(name).appending(SourceSidecar.fileName)
      if (try? SidecarFile.readSource(sidecar)) != nil { return true }
    }
    return false
  }

  /// The copy of the source in a lineage's folder.
  static func sourceFile(in folder: FilePath) throws(Failure) -> FilePath? {
    for name in try Folder.names(in: folder) where name.stem == "source" && name != SourceSidecar.fileName {
      if try FileStatus(of: folder.appending(name))?.isRegular == true { return name }
    }
    return nil
  }

  /// The highest number that a name in `folder` begins with; 0 where there is none.
  static func highestNumber(in folder: FilePath) throws(Failure) -> Int {
    var highest = 0
    // A folder may hold thousands, and this is asked for every picture.
    try Folder.forEachName(in: folder) { highest = max(highest, VariationName.number(of: $0) ?? 0) }
    return highest
  }

  private mutating func scan(_ name: FilePath, _ layout: LibraryLayout) throws(Failure) {
    let folder = layout.folder.appending(name)
    let names: [FilePath]
    do throws(Failure) {
      names = try Folder.names(in: folder)
    } catch {
      unreadable.append(.init(file: name, detail: error.message))
      return
    }
    var sidecars: [Sidecar] = []
    var described: Set<FilePath> = []
    for sidecarName in names where VariationName.number(of: sidecarName) != nil && sidecarName.fileExtension == "json" {
      let path = name.appending(sidecarName)
      do throws(SidecarError) {
        var sidecar = try SidecarFile.read(folder.appending(sidecarName))
        // The folder may have been renamed, and a sidecar may say anything: the picture is looked for beside it.
        sidecar.file = name.appending(sidecar.file.name)
        sidecars.append(sidecar)
        described.insert(sidecar.file.name)
      } catch {
        unreadable.append(.init(file: path, detail: error.description))
      }
    }
    let strays = names.filter { file in
      VariationName.number(of: file) != nil && !described.contains(file)
        && file.fileExtension.flatMap { PictureFormat(fileExtension: $0) } != nil
    }
    guard let source = try source(name, layout, sidecars) else {
      unreadable += strays.map { .init(file: name.appending($0), detail: "its folder has no source") }
      return
    }
    lineages.append(
      FoundLineage(
        record: source, sidecars: sidecars, strays: strays,
        highestNumber: max(
          names.compactMap(VariationName.number(of:)).max() ?? 0, sidecars.map(\.number).max() ?? 0)))
  }

  /// The lineage that folder `name` holds, from its source's sidecar, its variations' sidecars, or the source itself.
  private mutating func source(
    _ name: FilePath, _ layout: LibraryLayout, _ sidecars: [Sidecar]
  ) throws(Failure) -> LineageRecord? {
    let folder = layout.folder.appending(name)
    let file = try? LineageScan.sourceFile(in: folder)
    var record = LineageRecord(
      id: LineageID(rawValue: ""), folder: name, sourceName: "", sourceFile: file ?? "source",
      origin: folder.appending(file ?? "source"), byteCount: 0, nextNumber: 1, begunAt: Instant(milliseconds: 0))
    let sidecarPath = folder.appending(SourceSidecar.fileName)
    if try FileStatus(of: sidecarPath) != nil {
      do throws(SidecarError) {
        let sidecar = try SidecarFile.readSource(sidecarPath)
        record.id = LineageID(rawValue: sidecar.sha256)
        record.sourceName = sidecar.name
        record.origin = sidecar.origin
        record.byteCount = sidecar.byteCount
        record.begunAt = sidecar.begunAt
        return record
      } catch {
        unreadable.append(.init(file: name.appending(SourceSidecar.fileName), detail: error.description))
      }
    }
    if let first = sidecars.min(by: { $0.number < $1.number }) {
      record.id = LineageID(rawValue: first.source.sha256)
      record.sourceName = first.source.name
      record.origin = first.source.origin
      record.begunAt = first.sentAt
      return record
    }
    // Without any sidecar only the name of the folder tells a lineage from a stranger's folder.
    guard let file, let (stem, digits) = Self.parts(ofFolder: name) else { return nil }
    do throws(Failure) {
      let digest = try FileDigest(of: OpenFile.reading(folder.appending(file)))
      guard digest.sha256.hasPrefix(digits) else { return nil }
      record.id = LineageID(rawValue: digest.sha256)
      record.byteCount = digest.byteCount
      record.sourceName = stem + file.string.dropFirst("source".count)
      return record
    } catch {
      unreadable.append(.init(file: name.appending(file), detail: error.message))
      return nil
    }
  }

  /// `harbour` and `3f9a1c` of `harbour-3f9a1c`.
  private static func parts(ofFolder name: FilePath) -> (stem: String, digits: Substring)? {
    let text = name.string
    guard let dash = text.lastIndex(of: "-") else { return nil }
    let digits = text[text.index(after: dash)...]
    guard digits.utf8.count >= 6, digits.utf8.allSatisfy("0123456789abcdef".utf8.contains) else { return nil }
    return (String(text[..<dash]), digits)
  }
}

/// A lineage as its folder shows it. Paths are relative to the library.
struct FoundLineage: Sendable {
  var record: LineageRecord
  var sidecars: [Sidecar]
  /// Names of numbered pictures without a sidecar.
  var strays: [FilePath]
  /// The highest number that was given, as far as the folder shows.
  var highestNumber: Int
}
