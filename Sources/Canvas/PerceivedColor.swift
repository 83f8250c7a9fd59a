/// A colour as people see it: the OKLab space of Björn Ottosson (https://bottosson.github.io/posts/oklab/).
struct PerceivedColor {
  /// 0 black … 1 white.
  let lightness: Double
  /// Green to red, about -0.4…0.4.
  let greenRed: Double
  /// Blue to yellow, about -0.4…0.4.
  let blueYellow: Double

  /// How 0xRRGGBB looks.
  init(_ rgb: UInt32) {
    let light = LightValues(rgb)
    let long = Self.cubeRoot(0.4122214708 * light.red + 0.5363325363 * light.green + 0.0514459929 * light.blue)
    let medium = Self.cubeRoot(0.2119034982 * light.red + 0.6806995451 * light.green + 0.1073969566 * light.blue)
    let short = Self.cubeRoot(0.0883024619 * light.red + 0.2817188376 * light.green + 0.6299787005 * light.blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    greenRed = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    blueYellow = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
  }

  /// How far from grey, about 0…0.33.
  var chroma: Double { (greenRed * greenRed + blueYellow * blueYellow).squareRoot() }

  /// The square of the distance. Hue and chroma count double: differences of them look about twice as large as the
  /// numbers of this space say.
  func distance(to other: PerceivedColor) -> Double {
    let lightness = lightness - other.lightness
    let greenRed = 2 * (greenRed - other.greenRed)
    let blueYellow = 2 * (blueYellow - other.blueYellow)
    return lightness * lightness + greenRed * greenRed + blueYellow * blueYellow
  }

  /// The square of the distance where chroma does not count, only lightness and the direction of the hue.
  func distanceOfHue(to other: PerceivedColor) -> Double {
    let product = chroma * other.chroma
    guard product > 0 else { return distance(to: other) }
    let lightness = lightness - other.lightness
    let cosine = (greenRed * other.greenRed + blueYellow * other.blueYellow) / product
    return lightness * lightness + (1 - cosine)
  }

  /// A third of the exponent is a guess good to 6 %; three steps of Newton's method make it exact.
  private static func cubeRoot(_ value: Double) -> Double {
    guard value > 0 else { return 0 }
    var root = Double(bitPattern: value.bitPattern / 3 + 0x2A9F_7893_782D_A1CE)
    for _ in 0..<3 { root -= (root - value / (root * root)) / 3 }
    return root
  }
}
