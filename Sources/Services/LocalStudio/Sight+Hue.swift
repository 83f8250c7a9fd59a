import Glibc

extension Sight.Hue {
  /// The common name of a hue, by its angle in CIE L*a*b*; orange that is dark or pale is brown.
  init(a: Double, b: Double, lightness: Double, chroma: Double) {
    let degrees = atan2(b, a) * 180 / .pi
    switch degrees < 0 ? degrees + 360 : degrees {
    case 15..<42: self = chroma < 22 ? .brown : .red
    case 42..<78: self = lightness < 0.5 || chroma < 35 ? .brown : .orange
    case 78..<105: self = lightness < 0.45 ? .brown : .yellow
    case 105..<170: self = .green
    case 170..<215: self = .teal
    case 215..<300: self = .blue
    case 300..<335: self = .purple
    default: self = lightness > 0.5 || chroma > 35 ? .pink : .purple
    }
  }
}
