/// A colour in amounts of light rather than in the 8-bit steps that a screen is told: red, green and blue, 0…1.
struct LightValues {
  let red: Double
  let green: Double
  let blue: Double

  /// The light of 0xRRGGBB, by the transfer function of sRGB (IEC 61966-2-1).
  init(_ rgb: UInt32) {
    red = Self.table[Int(rgb >> 16 & 0xFF)]
    green = Self.table[Int(rgb >> 8 & 0xFF)]
    blue = Self.table[Int(rgb & 0xFF)]
  }

  /// The relative luminance of WCAG 2.2, 0…1.
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  private static let table: [Double] = (0...255).map { step in
    let value = Double(step) / 255
    guard value > 0.04045 else { return value / 12.92 }
    // x^2.4 is x² times the square of the fifth root of x, and the standard library has no power function.
    let base = (value + 0.055) / 1.055
    let root = fifthRoot(base)
    return base * base * root * root
  }

  /// Newton's method from above; 12 steps are exact to the last bit for 0.09…1.
  private static func fifthRoot(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<12 {
      let fourth = root * root * root * root
      root -= (fourth * root - value) / (5 * fourth)
    }
    return root
  }
}

/// How well one colour is read on another.
public enum Contrast {
  /// The contrast ratio of WCAG 2.2 between two 0xRRGGBB, 1…21, whichever is the lighter.
  public static func ratio(_ left: UInt32, _ right: UInt32) -> Double {
    let luminances = (LightValues(left).luminance, LightValues(right).luminance)
    return (max(luminances.0, luminances.1) + 0.05) / (min(luminances.0, luminances.1) + 0.05)
  }
}
