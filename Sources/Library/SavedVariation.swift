public import Domain

/// A variation that is on disk, and where it belongs.
public struct SavedVariation: Hashable, Sendable {
  /// The variation.
  public var variation: Variation
  /// Its lineage, which lists no other variation.
  public var lineage: Lineage
}
