/// What the pixels say, measured on a small copy in sRGB. Every number is finite.
public struct Observations: Hashable, Sendable, Codable {
  /// The picture's facts.
  public var facts: PictureFacts
  /// Dominant colours, the largest share first.
  public var colours: [ColourShare]
  /// Mean lightness, 0 black … 1 white (CIE L* / 100).
  public var lightness: Double
  /// Standard deviation of the lightness, 0…0.5.
  public var contrast: Double
  /// Mean chroma (CIE C*ab), 0 for grey.
  public var chroma: Double
  /// Mean b* of CIE L*a*b*: above 0 warm, below 0 cool.
  public var warmth: Double
  /// Mean lightness of the 3 × 3 ninths, row by row.
  public var ninths: [Double]
  /// How much neighbouring pixels differ, 0 flat … 1 noise.
  public var detail: Double
  /// How the pixels are spread over dark and light, and over the hues; nil where that was not measured.
  public var tones: Tones?
  /// How the pixels differ from their neighbours; nil where that was not measured.
  public var texture: Texture?
  /// Where in the picture something is.
  public var composition: Composition
  /// The part of the picture that is clear, 0…1.
  public var clearShare: Double

  /// Measurements as taken.
  public init(
    facts: PictureFacts, colours: [ColourShare], lightness: Double, contrast: Double, chroma: Double,
    warmth: Double, ninths: [Double], detail: Double, tones: Tones? = nil, texture: Texture? = nil,
    composition: Composition = Composition(), clearShare: Double = 0
  ) {
    self.facts = facts
    self.colours = colours
    self.lightness = lightness
    self.contrast = contrast
    self.chroma = chroma
    self.warmth = warmth
    self.ninths = ninths
    self.detail = detail
    self.tones = tones
    self.texture = texture
    self.composition = composition
    self.clearShare = clearShare
  }
}

/// A colour and the part of a picture that it covers.
public struct ColourShare: Hashable, Sendable, Codable {
  /// 0xRRGGBB in sRGB.
  public var rgb: UInt32
  /// 0…1.
  public var share: Double

  /// A colour with its share.
  public init(rgb: UInt32, share: Double) {
    self.rgb = rgb
    self.share = share
  }
}
