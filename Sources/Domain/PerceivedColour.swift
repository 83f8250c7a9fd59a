/// A colour in OKLab: distances are about what the eye sees.
///
/// Björn Ottosson, "A perceptual color space for image processing", https://bottosson.github.io/posts/oklab.
public struct PerceivedColour: Hashable, Sendable {
  /// 0 black … 1 white.
  public var lightness: Double
  /// Green below 0, red above.
  public var a: Double
  /// Blue below 0, yellow above.
  public var b: Double

  /// A colour of its three coordinates.
  public init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  /// Of linear light, each 0…1.
  public init(linear light: SIMD3<Double>) {
    let l = root(3, of: 0.4122214708 * light.x + 0.5363325363 * light.y + 0.0514459929 * light.z)
    let m = root(3, of: 0.2119034982 * light.x + 0.6806995451 * light.y + 0.1073969566 * light.z)
    let s = root(3, of: 0.0883024619 * light.x + 0.2817188376 * light.y + 0.6299787005 * light.z)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  /// Of 0xRRGGBB in sRGB.
  public init(rgb: UInt32) {
    self.init(
      linear: SIMD3(
        SampleCurve.light[Int(rgb >> 16 & 0xFF)], SampleCurve.light[Int(rgb >> 8 & 0xFF)],
        SampleCurve.light[Int(rgb & 0xFF)]))
  }

  /// Its linear light; outside of 0…1 where no screen shows it.
  public var light: SIMD3<Double> {
    let l = cubed(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cubed(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cubed(lightness - 0.0894841775 * a - 1.2914855480 * b)
    let red = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s
    let green = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s
    let blue = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s
    return SIMD3(red, green, blue)
  }

  /// 0xRRGGBB in sRGB, clipped to what a screen shows.
  public var rgb: UInt32 {
    let light = light
    return [light.x, light.y, light.z].reduce(0) { $0 << 8 | UInt32((SampleCurve.encoded($1) * 255).rounded()) }
  }

  /// The square of the distance to `other`.
  public func squaredDistance(to other: PerceivedColour) -> Double {
    let lightness = lightness - other.lightness
    let a = a - other.a
    let b = b - other.b
    return lightness * lightness + a * a + b * b
  }
}

private func cubed(_ value: Double) -> Double { value * value * value }
