/// Names a lineage: the SHA-256 of its source's bytes, 64 lower-case hexadecimal digits.
public struct LineageID: Hashable, Sendable, Codable, RawRepresentable {
  /// The digits.
  public let rawValue: String

  /// Takes digits as they are.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a generation, uniquely across all libraries.
public struct GenerationID: Hashable, Sendable, Codable, RawRepresentable {
  /// Opaque text, safe in a file name.
  public let rawValue: String

  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }
}

/// Names a slot, and the variation it becomes, uniquely across all libraries.
public struct SlotID: Hashable, Sendable, Codable, RawRepresentable {
  /// Opaque text, safe in a file name.
  public let rawValue: String

  /// Takes the text as it is.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The slot `index` (from 0) of `generation`.
  public init(generation: GenerationID, index: Int) { rawValue = "\(generation.rawValue)-\(index + 1)" }
}
