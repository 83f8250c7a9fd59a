public import Domain

/// What ``Library/rebuild(at:clock:facts:)`` did.
public struct RebuildReport: Hashable, Sendable, CustomStringConvertible {
  /// Lineages in the new index.
  public var lineages = 0
  /// Variations in the new index, those without a sidecar included.
  public var variations = 0
  /// Variations taken in without a sidecar: only what the picture itself tells is known of them.
  public var withoutSidecar: [FilePath] = []
  /// What could not be read, and why. Paths are relative to the library.
  public var unreadable: [Unreadable] = []
  /// Where the old index is now; nil where there was none.
  public var oldIndex: FilePath?
  /// Why nothing could be taken over from the old index; nil where it could be read.
  public var damage: String?
  /// Entries of the old index's ledger that make no sense or clash with what the folders say.
  public var lost = 0

  /// A file that could not be taken in.
  public struct Unreadable: Hashable, Sendable {
    /// The file.
    public var file: FilePath
    /// Why not.
    public var detail: String
  }

  /// One line of counts, then one line for each thing that needs attention.
  public var description: String {
    var lines = [
      "\(lineages) \(lineages == 1 ? "lineage" : "lineages"), "
        + "\(variations) \(variations == 1 ? "variation" : "variations") in the new index"
    ]
    if let oldIndex { lines.append("the old index is \(oldIndex.string)") }
    if let damage { lines.append("nothing could be taken over from it: \(damage)") }
    if lost > 0 { lines.append("\(lost) \(lost == 1 ? "entry" : "entries") of its ledger could not be taken over") }
    lines += withoutSidecar.map { "taken in without a sidecar: \($0.string)" }
    lines += unreadable.map { "not taken in: \($0.file.string): \($0.detail)" }
    return lines.joined(separator: "\n")
  }
}
