import Glibc

/// A colour as it is seen: CIE L*a*b* under D65.
struct LabColour {
  /// 0…100.
  var lightness: Double
  /// From green (below 0) to red.
  var a: Double
  /// From blue (below 0) to yellow.
  var b: Double

  /// A colour of a lightness, a chroma and a hue in degrees: 0 red, 90 yellow, 180 green, 270 blue.
  init(lightness: Double, chroma: Double, hue: Double) {
    self.lightness = lightness
    a = chroma * cos(hue * .pi / 180)
    b = chroma * sin(hue * .pi / 180)
  }

  /// Of sRGB samples of 0…1.
  init(_ colour: SIMD3<Double>) {
    let red = Self.linear(colour.x)
    let green = Self.linear(colour.y)
    let blue = Self.linear(colour.z)
    let x = Self.root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505)
    let y = Self.root(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    let z = Self.root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089)
    lightness = 116 * y - 16
    a = 500 * (x - y)
    b = 200 * (y - z)
  }

  /// Of three 8-bit samples of sRGB from `place`.
  init(bytes: UnsafeRawBufferPointer, at place: Int) {
    let samples = SIMD3<Double>(Double(bytes[place]), Double(bytes[place + 1]), Double(bytes[place + 2]))
    self.init(samples / 255)
  }

  var chroma: Double { (a * a + b * b).squareRoot() }

  /// In degrees, 0..<360.
  var hue: Double {
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  /// sRGB samples of 0…1, clipped.
  var samples: SIMD3<Double> {
    let y = (lightness + 16) / 116
    let x = Self.cube(y + a / 500) * 0.9505
    let z = Self.cube(y - b / 200) * 1.089
    let light = Self.cube(y)
    return [
      Self.gamma(3.2406 * x - 1.5372 * light - 0.4986 * z), Self.gamma(-0.9689 * x + 1.8758 * light + 0.0415 * z),
      Self.gamma(0.0557 * x - 0.2040 * light + 1.0570 * z),
    ]
  }

  /// `amount` (0…1) of `other`, the rest of this.
  func mixed(with other: LabColour, _ amount: Double) -> LabColour {
    var mixed = self
    mixed.lightness += (other.lightness - lightness) * amount
    mixed.a += (other.a - a) * amount
    mixed.b += (other.b - b) * amount
    return mixed
  }

  private static func linear(_ sample: Double) -> Double {
    sample <= 0.04045 ? sample / 12.92 : pow((sample + 0.055) / 1.055, 2.4)
  }

  private static func gamma(_ light: Double) -> Double {
    let sample = light <= 0.0031308 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    return min(max(sample, 0), 1)
  }

  private static func root(_ light: Double) -> Double { light > 0.008856 ? cbrt(light) : 7.787 * light + 16 / 116 }

  private static func cube(_ root: Double) -> Double {
    root > 0.206893 ? root * root * root : (root - 16 / 116) / 7.787
  }
}
