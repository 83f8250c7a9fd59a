/// The root of that degree, at least 2, of a number that is not below 0: the standard library has only the square root.
///
/// Newton's method, which comes down to the root from any number above it, and turns back when it cannot come closer.
func root(_ degree: Int, of value: Double) -> Double {
  guard value > 0, value.isFinite else { return 0 }
  let power = (Double(value.exponent + 1) / Double(degree)).rounded(.up)
  var root = Double(sign: .plus, exponent: Int(power), significand: 1)
  while true {
    let rest = (1..<degree).reduce(value) { rest, _ in rest / root }
    let next = root - (root - rest) / Double(degree)
    guard next < root else { return root }
    root = next
  }
}
