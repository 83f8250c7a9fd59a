/// Where in a picture something is.
public struct Composition: Hashable, Sendable, Codable {
  /// Connected areas of nearly one colour, the largest first.
  public var areas: [ColourArea]
  /// Where most of the detail is; nil where it is everywhere or nowhere.
  public var busiest: DetailArea?
  /// Where there is hardly any detail; nil where there is some everywhere, or none at all.
  public var quietest: DetailArea?
  /// The straight edge that goes nearly level across the whole width; nil where there is none.
  public var levelEdge: LevelEdge?
  /// How alike the left and the right half are, −1…1, after what is the same in all columns is taken away; nil where
  /// nothing is left then.
  public var sideSymmetry: Double?
  /// How alike the upper and the lower half are, in the same way.
  public var heightSymmetry: Double?

  /// What was found.
  public init(
    areas: [ColourArea] = [], busiest: DetailArea? = nil, quietest: DetailArea? = nil, levelEdge: LevelEdge? = nil,
    sideSymmetry: Double? = nil, heightSymmetry: Double? = nil
  ) {
    self.areas = areas
    self.busiest = busiest
    self.quietest = quietest
    self.levelEdge = levelEdge
    self.sideSymmetry = sideSymmetry
    self.heightSymmetry = heightSymmetry
  }
}

/// A connected area of nearly one colour.
public struct ColourArea: Hashable, Sendable, Codable {
  /// Its mean colour, 0xRRGGBB in sRGB.
  public var rgb: UInt32
  /// The part of the picture that it covers, 0…1.
  public var share: Double
  /// The standard deviation of its colour in OKLab, 0 where it is one colour.
  public var spread: Double
  /// The part of the picture's outer edge that it touches, 0…1.
  public var edgeShare: Double
  /// The smallest box that holds all but its stray ends.
  public var box: UnitBox

  /// An area as found.
  public init(rgb: UInt32, share: Double, spread: Double, edgeShare: Double, box: UnitBox) {
    self.rgb = rgb
    self.share = share
    self.spread = spread
    self.edgeShare = edgeShare
    self.box = box
  }
}

/// A box with much more, or much less, detail than the picture has on average.
public struct DetailArea: Hashable, Sendable, Codable {
  /// Where it is.
  public var box: UnitBox
  /// Its detail in parts of the picture's: above 1 busy, below 1 quiet.
  public var ratio: Double

  /// A box as found.
  public init(box: UnitBox, ratio: Double) {
    self.box = box
    self.ratio = ratio
  }
}

/// A straight edge, nearly level, across the whole width.
public struct LevelEdge: Hashable, Sendable, Codable {
  /// Its middle, in parts of the height from the top.
  public var height: Double
  /// How much it falls to the right, in degrees.
  public var degrees: Double
  /// How much the colours above and below differ, in OKLab.
  public var strength: Double
  /// The part of the width in which it is plain, 0…1.
  public var reach: Double
  /// How much lighter it is above than below, in parts of the range.
  public var lightnessAbove: Double

  /// An edge as found.
  public init(height: Double, degrees: Double, strength: Double, reach: Double, lightnessAbove: Double) {
    self.height = height
    self.degrees = degrees
    self.strength = strength
    self.reach = reach
    self.lightnessAbove = lightnessAbove
  }
}
