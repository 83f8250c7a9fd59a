extension Finish {
  /// How large a picture becomes; its proportions stay.
  public enum Scale: Hashable, Sendable, Codable {
    case same
    /// ``percents`` of what it was.
    case percent(Double)
    /// The longest edge in pixels, ``edges``.
    case longestEdge(Int)
    /// The width in pixels, ``edges``.
    case width(Int)
    /// The height in pixels, ``edges``.
    case height(Int)

    /// What a percentage may be.
    public static let percents = 1.0...1600.0
    /// What an edge may be, in pixels.
    public static let edges = 1...65_500
  }
}
