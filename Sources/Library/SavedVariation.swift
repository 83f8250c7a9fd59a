public import Domain

/// A variation that is on disk, and its lineage with it.
public struct SavedVariation: Hashable, Sendable {
  /// The variation.
  public var variation: Variation
  /// Its lineage as it is now.
  public var lineage: Lineage
}
