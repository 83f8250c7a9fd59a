/// What the user chose of that which models that are paid for can be told. Nil is left to the model.
public struct ModelOptions: Hashable, Sendable, Codable {
  /// How large the picture is to be.
  public var size: RequestedSize
  /// How much work goes into it.
  public var quality: Quality?
  /// What is behind the things in it.
  public var background: Background?
  /// The format of the answer; nil for PNG.
  public var format: PictureFormat?
  /// The quality of a JPEG or WebP, 0…100.
  public var compression: Int?
  /// How strictly the request is looked at.
  public var moderation: Moderation?
  /// How closely the variation keeps to the picture that was sent.
  public var inputFidelity: InputFidelity?
  /// How much is planned before it is drawn.
  public var complexity: Complexity?
  /// Pictures that are shown before the whole one is there, 0…3; each may cost a little.
  public var partialPictures: Int

  /// The partial pictures that may be asked for.
  public static let partialRange = 0...3

  /// Options, of which everything is left to the model that is not said; `partialPictures` is clamped.
  public init(
    size: RequestedSize = .auto, quality: Quality? = nil, background: Background? = nil, format: PictureFormat? = nil,
    compression: Int? = nil, moderation: Moderation? = nil, inputFidelity: InputFidelity? = nil,
    complexity: Complexity? = nil, partialPictures: Int = 0
  ) {
    self.size = size
    self.quality = quality
    self.background = background
    self.format = format
    self.compression = compression
    self.moderation = moderation
    self.inputFidelity = inputFidelity
    self.complexity = complexity
    self.partialPictures = min(max(partialPictures, Self.partialRange.lowerBound), Self.partialRange.upperBound)
  }

  /// Everything left to the model.
  public static let standard = ModelOptions()
}
