import Domain

/// The JSON beside the copy of a source: what its bytes do not tell.
struct SourceSidecar: Codable, Equatable {
  static let currentFormat = 1
  static let fileName: FilePath = "source.json"

  var format = currentFormat
  var sha256: String
  var name: String
  /// Where the user picked it.
  var origin: FilePath
  var byteCount: Int
  var begunAt: Instant
}

extension SourceSidecar {
  /// The sidecar of the source of `lineage`.
  init(_ lineage: LineageRecord) {
    self.init(
      sha256: lineage.id.rawValue, name: lineage.sourceName, origin: lineage.origin, byteCount: lineage.byteCount,
      begunAt: lineage.begunAt)
  }
}
