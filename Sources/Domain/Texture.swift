/// How the pixels of a picture differ from their neighbours, seen when all of it is about as large as a window.
public struct Texture: Hashable, Sendable, Codable {
  /// How wide the edges are, 0 crisp … 1 blurred; nil where there are no edges to tell.
  public var blur: Double?
  /// The standard deviation of the noise, in parts of the range, 0…1.
  public var grain: Double
  /// The part of the pixels that are as their neighbours, 0…1.
  public var flatShare: Double
  /// Of the pixels that differ from their neighbours, the part that differs only a little, 0…1.
  public var softShare: Double
  /// The part of the picture that its eight commonest colours cover, each to the bit, 0…1.
  public var commonShare: Double

  /// Measurements as taken.
  public init(blur: Double?, grain: Double, flatShare: Double, softShare: Double, commonShare: Double) {
    self.blur = blur
    self.grain = grain
    self.flatShare = flatShare
    self.softShare = softShare
    self.commonShare = commonShare
  }
}
