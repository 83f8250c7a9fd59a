public import Domain

/// What ``Library/check()`` found.
public struct CheckReport: Hashable, Sendable, CustomStringConvertible {
  /// The library's folder.
  public var library: FilePath
  /// Lineages looked at.
  public var lineages = 0
  /// Variations looked at.
  public var variations = 0
  /// What is not as it should be, in the order it was found.
  public var findings: [Finding] = []

  /// One thing that is not as it should be. Paths are relative to the library.
  public enum Finding: Hashable, Sendable {
    /// The index knows a picture that is not on disk.
    case pictureMissing(FilePath)
    /// The bytes are not those that were saved.
    case pictureChanged(FilePath)
    /// A picture or source cannot be read.
    case unreadable(FilePath, detail: String)
    /// A picture with a sidecar that the index does not know.
    case notIndexed(FilePath)
    /// A numbered picture without sidecar or index entry.
    case stray(FilePath)
    /// The index knows a picture whose sidecar is not on disk.
    case sidecarMissing(FilePath)
    /// A sidecar that cannot be read.
    case sidecarUnreadable(FilePath, detail: String)
    /// A lineage whose copy of the source is not on disk.
    case sourceMissing(FilePath)
    /// The bytes of the copy are not those of the source.
    case sourceChanged(FilePath)
    /// A file in the spool that no open slot is waiting for.
    case leftInSpool(FilePath)
    /// An answer that is whole and not saved, of a program that has ended.
    case waitingInSpool(FilePath)
    /// What had arrived of an answer, or what was asked for, when the program ended.
    case interrupted(FilePath)
    /// A temporary file of a program that has ended.
    case ofEndedProgram(FilePath)
    /// The index itself is inconsistent, in SQLite's words.
    case index(detail: String)
  }

  /// A report of the library in the folder `library`, without findings.
  init(library: FilePath) { self.library = library }

  /// Whether nothing was found.
  public var isClean: Bool { findings.isEmpty }

  /// One line of counts, then one line for each finding.
  public var description: String {
    let counts =
      "\(lineages) \(lineages == 1 ? "lineage" : "lineages"), "
      + "\(variations) \(variations == 1 ? "variation" : "variations"): "
    let verdict = isClean ? "all is well" : "\(findings.count) \(findings.count == 1 ? "finding" : "findings")"
    return ([counts + verdict] + findings.map { $0.words(library: library) }).joined(separator: "\n")
  }
}

extension CheckReport.Finding {
  /// What is wrong with which file of the library in `library`, and where one can do something, what.
  func words(library: FilePath) -> String {
    let open = "reprise --library \(library.shellWord)"
    return switch self {
    case .pictureMissing(let path): "missing picture: \(path.string)"
    case .pictureChanged(let path): "changed since it was saved: \(path.string)"
    case .unreadable(let path, let detail): "unreadable: \(path.string): \(detail)"
    case .notIndexed(let path):
      "not in the index: \(path.string) (reprise library rebuild --library \(library.shellWord) takes it in)"
    case .stray(let path): "picture without a sidecar: \(path.string)"
    case .sidecarMissing(let path): "missing sidecar: \(path.string)"
    case .sidecarUnreadable(let path, let detail): "unreadable sidecar: \(path.string): \(detail)"
    case .sourceMissing(let path): "missing source: \(path.string)"
    case .sourceChanged(let path): "changed source: \(path.string)"
    case .leftInSpool(let path): "left in the spool: \(path.string) (no picture waits for it: keep it or delete it)"
    case .waitingInSpool(let path): "waiting in the spool: \(path.string) (\(open) saves it)"
    case .interrupted(let path):
      "of a picture that was interrupted: \(path.string) (\(open) says what became of it)"
    case .ofEndedProgram(let path): "of a program that has ended: \(path.string) (\(open) removes it)"
    case .index(let detail): "index: \(detail)"
    }
  }
}
