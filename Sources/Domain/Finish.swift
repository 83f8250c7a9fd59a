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

  /// How a picture is written.
  public struct Encoding: Hashable, Sendable, Codable {
    /// JPEG, PNG or WebP.
    public let format: PictureFormat
    /// 1…100; of no meaning for PNG.
    public let quality: Int

    /// An encoding; nil for formats that are not written and qualities outside 1…100.
    public init?(_ format: PictureFormat, quality: Int = Self.usualQuality) {
      guard Self.formats.contains(format), Self.qualities.contains(quality) else { return nil }
      self.format = format
      self.quality = format == .png ? Self.usualQuality : quality
    }

    /// The formats that are written.
    public static let formats: [PictureFormat] = [.png, .jpeg, .webp]
    /// What a quality may be.
    public static let qualities = 1...100
    /// The quality where none is asked for.
    public static let usualQuality = 90
  }
}

/// What a ``Finish`` corrects by a number.
public enum Correction: String, Hashable, Sendable, Codable, CaseIterable {
  case denoise, light, contrast, saturation, warmth, sharpen

  /// What the number may be; 0 corrects nothing.
  public var range: ClosedRange<Int> {
    switch self {
    case .light, .contrast, .saturation, .warmth: -100...100
    case .denoise, .sharpen: 0...100
    }
  }
}

extension Finish {
  /// The number of a correction; a new one is clamped to its range.
  public subscript(correction: Correction) -> Int {
    get {
      switch correction {
      case .denoise: denoise
      case .light: light
      case .contrast: contrast
      case .saturation: saturation
      case .warmth: warmth
      case .sharpen: sharpen
      }
    }
    set {
      let value = min(max(newValue, correction.range.lowerBound), correction.range.upperBound)
      switch correction {
      case .denoise: denoise = value
      case .light: light = value
      case .contrast: contrast = value
      case .saturation: saturation = value
      case .warmth: warmth = value
      case .sharpen: sharpen = value
      }
    }
  }

  /// The straightening in degrees that is nearest to `degrees`: −45…45 in steps of a tenth.
  public static func straightening(_ degrees: Double) -> Double {
    guard degrees.isFinite else { return 0 }
    return (min(max(degrees, -45), 45) * 10).rounded() / 10
  }
}
