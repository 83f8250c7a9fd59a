extension Finish {
  /// What is kept of a picture.
  public enum Crop: Hashable, Sendable, Codable {
    /// Everything.
    case none
    /// A part of the picture as it is after turns and straightening.
    case box(UnitBox)
    /// As much as has these proportions: around the busy region where `isBusy`, else around the middle.
    case proportions(Proportions, isBusy: Bool)
    /// The busy region, with a margin.
    case busy

    /// Whether it depends on where there is something to see.
    public var isBusy: Bool {
      switch self {
      case .none, .box, .proportions(_, isBusy: false): false
      case .busy, .proportions(_, isBusy: true): true
      }
    }
  }

  /// Width to height, both 1…100.
  public struct Proportions: Hashable, Sendable, Codable {
    /// The part of the width.
    public let width: Int
    /// The part of the height.
    public let height: Int

    /// Proportions; nil outside 1…100.
    public init?(width: Int, height: Int) {
      guard Self.parts.contains(width), Self.parts.contains(height) else { return nil }
      self.width = width
      self.height = height
    }

    /// What each part may be.
    public static let parts = 1...100
  }
}
