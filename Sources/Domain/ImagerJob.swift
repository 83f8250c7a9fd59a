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
  /// Writes a variation of the picture as PNG to the new file `output`; `through` a mask that ``mask(_:fitting:output:)``
  /// wrote, only what it allows is changed.
  case look(FilePath, LookRecipe, through: FilePath? = nil, output: FilePath)
  /// Writes the user's mask, which has to fit a picture of that size, as grey PNG to the new file `output`: 255 where the
  /// picture may change. The mask is clear there, or white where nothing in it is clear.
  case mask(FilePath, fitting: PixelSize, output: FilePath)
  /// Writes the mask in that file, which ``mask(_:fitting:output:)`` wrote, as services want it to the new file `output`:
  /// a PNG as large as the picture `like`, black, with alpha 0 where the picture may change.
  case alphaMask(FilePath, like: FilePath, output: FilePath)
  /// Writes the finished picture to the new file `output`, upright, in sRGB, without metadata:
  /// ``ImagerAnswer/written(_:)``.
  case finish(FilePath, Finish, output: FilePath)
  /// Says what ``finish(_:_:output:)`` would write, without a file: ``ImagerAnswer/facts(_:)``.
  case weigh(FilePath, Finish)

  /// The picture the job is about.
  public var picture: FilePath {
    switch self {
    case .probe(let path), .thumbnail(let path, _, _), .normalise(let path, _, _), .mosaic(let path, _, _, _),
      .observe(let path), .look(let path, _, _, _), .finish(let path, _, _), .weigh(let path, _), .mask(let path, _, _),
      .alphaMask(let path, _, _):
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
  /// JPEG, PNG or WebP: what a picture becomes that has to be written anew.
  public var format: PictureFormat
  /// Other formats that are taken too, of a picture that need not be written anew.
  public var alsoTakes: [PictureFormat]

  /// Limits and formats.
  public init(longestEdge: Int, byteLimit: Int, format: PictureFormat, alsoTakes: [PictureFormat] = []) {
    self.longestEdge = longestEdge
    self.byteLimit = byteLimit
    self.format = format
    self.alsoTakes = alsoTakes
  }

  /// The size that `picture` has when it is normalised, unless its bytes are too many even then.
  public func size(of picture: PixelSize) -> PixelSize {
    let longest = max(picture.pixelWidth, picture.pixelHeight)
    guard longest > longestEdge, longest > 0 else { return picture }
    let scale = Double(longestEdge) / Double(longest)
    func scaled(_ edge: Int) -> Int { max(1, Int((Double(edge) * scale).rounded())) }
    return PixelSize(pixelWidth: scaled(picture.pixelWidth), pixelHeight: scaled(picture.pixelHeight))
  }
}
