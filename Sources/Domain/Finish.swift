/// Exact changes to one picture that cost nothing: how it is turned, cut, scaled and corrected, and how it is written.
///
/// They are made in the order of the properties, whatever order they were asked for in.
public struct Finish: Hashable, Sendable, Codable {
  /// A turn by right angles, clockwise.
  public var turn = Turn.none
  /// Whether left and right change places.
  public var isMirrored = false
  /// Whether top and bottom change places.
  public var isFlipped = false
  /// A turn clockwise in degrees, −45…45; the corners that come up empty are cut away.
  public var straighten = 0.0
  /// What is kept.
  public var crop = Crop.none
  /// How large it becomes.
  public var scale = Scale.same
  /// Less noise, 0…100.
  public var denoise = 0
  /// Darker or lighter, −100…100.
  public var light = 0
  /// Softer or harder, −100…100.
  public var contrast = 0
  /// Greyer or more colourful, −100…100; −100 is without colour.
  public var saturation = 0
  /// Cooler or warmer, −100…100.
  public var warmth = 0
  /// Sharper, 0…100.
  public var sharpen = 0
  /// How it is written; nil for the format of the parent, or PNG where that cannot be written.
  public var encoding: Encoding?

  /// A finish that changes nothing.
  public init() {}

  /// Whether the picture stays as it is.
  public var changesNothing: Bool { self == Finish() }

  /// A turn by right angles, clockwise.
  public enum Turn: String, Hashable, Sendable, Codable, CaseIterable {
    case none, right, around, left

    /// Right angles, 0…3.
    public var quarters: Int {
      switch self {
      case .none: 0
      case .right: 1
      case .around: 2
      case .left: 3
      }
    }
  }

  /// The straightening in degrees that is nearest to `degrees`: −45…45 in steps of a tenth.
  public static func straightening(_ degrees: Double) -> Double {
    guard degrees.isFinite else { return 0 }
    return (min(max(degrees, -45), 45) * 10).rounded() / 10
  }
}
