/// Something that the imager is asked to do. Paths are absolute.
public enum ImagerJob: Hashable, Sendable, Codable {
  /// Reads the head: ``ImagerAnswer/facts(_:)``.
  case probe(FilePath)
  /// Writes a PNG that fits `fit`, upright, in sRGB, without metadata, to the new file `output`.
  case thumbnail(FilePath, fit: PixelSize, output: FilePath)
  /// Writes a copy that a service will take to the new file `output`.
  case normalise(FilePath, NormaliseRequest, output: FilePath)
  /// Draws with characters: ``ImagerAnswer/mosaic(_:of:)``. `thumbnails` is the folder where the desktop keeps those of
  /// all programs (`$XDG_CACHE_HOME/thumbnails`), to draw from and to add to; nil for neither. Nothing is added when
  /// somebody waits (`isHurried`): a thumbnail takes more of the picture than a mosaic does.
  case mosaic(FilePath, MosaicRequest, thumbnails: FilePath? = nil, isHurried: Bool = false)
  /// Looks at the pixels: ``ImagerAnswer/observations(_:)``.
  case observe(FilePath)
  /// Writes a variation of the picture as PNG to the new file `output`.
  case look(FilePath, LookRecipe, output: FilePath)

  /// The picture the job is about.
  public var picture: FilePath {
    switch self {
    case .probe(let path), .thumbnail(let path, _, _), .normalise(let path, _, _), .mosaic(let path, _, _, _),
      .observe(let path), .look(let path, _, _):
      path
    }
  }
}

/// What came of an ``ImagerJob``.
public enum ImagerAnswer: Hashable, Sendable {
  case facts(PictureFacts)
  /// The new file's facts.
  case written(PictureFacts)
  /// The mosaic, and the facts of the picture that it shows.
  case mosaic(Mosaic, of: PictureFacts)
  case observations(Observations)
  case failed(Failure)
}

/// What a normalised picture must meet.
public struct NormaliseRequest: Hashable, Sendable, Codable {
  /// The longest edge allowed, in pixels.
  public var longestEdge: Int
  /// The bytes allowed.
  public var byteLimit: Int
  /// JPEG, PNG or WebP.
  public var format: PictureFormat

  /// Limits and a format.
  public init(longestEdge: Int, byteLimit: Int, format: PictureFormat) {
    self.longestEdge = longestEdge
    self.byteLimit = byteLimit
    self.format = format
  }
}

/// What the pixels say, measured on a small copy in sRGB.
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

  /// Measurements as taken.
  public init(
    facts: PictureFacts, colours: [ColourShare], lightness: Double, contrast: Double, chroma: Double,
    warmth: Double, ninths: [Double], detail: Double
  ) {
    self.facts = facts
    self.colours = colours
    self.lightness = lightness
    self.contrast = contrast
    self.chroma = chroma
    self.warmth = warmth
    self.ninths = ninths
    self.detail = detail
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
