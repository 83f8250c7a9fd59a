/// How the pixels of a picture are spread over dark and light, and over the hues.
public struct Tones: Hashable, Sendable, Codable {
  /// The lightness (CIE L* / 100) that a fiftieth of the picture stays below.
  public var darkest: Double
  /// The lightness that half of the picture stays below.
  public var middle: Double
  /// The lightness that all but a fiftieth of the picture stays below.
  public var lightest: Double
  /// Mean a* of CIE L*a*b*: above 0 red, below 0 green.
  public var redness: Double
  /// The chroma (CIE C*ab) that all but a hundredth of the picture stays below.
  public var highestChroma: Double
  /// How nearly all colour is of one hue: 0 all around the circle … 1 one.
  public var hueUnity: Double

  /// Measurements as taken.
  public init(
    darkest: Double, middle: Double, lightest: Double, redness: Double, highestChroma: Double, hueUnity: Double
  ) {
    self.darkest = darkest
    self.middle = middle
    self.lightest = lightest
    self.redness = redness
    self.highestChroma = highestChroma
    self.hueUnity = hueUnity
  }
}
