import Glibc

extension Double {
  /// The direction of a place, in radians.
  static func angle(_ x: Double, _ y: Double) -> Double { atan2(y, x) }

  /// The sine of radians.
  static func wave(_ radians: Double) -> Double { sin(radians) }

  /// 1 at 0 and half of it at `half`, on both sides: a bell.
  static func bell(_ distance: Double, half: Double) -> Double { exp2(-(distance * distance) / (half * half)) }

  /// To the power of `exponent`.
  func raised(to exponent: Double) -> Double { pow(self, exponent) }
}
