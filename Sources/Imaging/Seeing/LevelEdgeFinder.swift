import Domain
import Glibc

/// Looks for a straight edge, nearly level, across the whole width: a horizon, the edge of a table.
///
/// The picture is parted into strips. Of every line that may be the edge, the means just above and just below it in
/// each strip are compared; in most strips the same difference must be found.
struct LevelEdgeFinder {
  private static let strips = 32
  /// A person calls steeper ones sloping (0.12 is 7°).
  private static let steepest = 0.12

  private let seen: SeenPixels
  /// In each strip, the sums of the colours of all rows above.
  private var sums: [SIMD4<Float>] = []

  init(_ seen: SeenPixels) {
    self.seen = seen
    guard seen.width >= Self.strips, seen.height >= 24 else { return }
    sums = [SIMD4<Float>](repeating: .zero, count: Self.strips * (seen.height + 1))
    for row in 0..<seen.height {
      for strip in 0..<Self.strips {
        let columns = (strip * seen.width / Self.strips)..<((strip + 1) * seen.width / Self.strips)
        var sum = SIMD4<Float>.zero
        for column in columns {
          let pixel = seen.perceived[row * seen.width + column]
          sum += pixel * pixel.w
        }
        let place = strip * (seen.height + 1) + row
        sums[place + 1] = sums[place] + sum / Float(columns.count)
      }
    }
  }

  /// The plainest edge; nil where there is none.
  var edge: LevelEdge? {
    guard !sums.isEmpty else { return nil }
    let reach = max(3, seen.height / 24)
    let tilt = Int(Double(seen.width) * Self.steepest)
    var best: (score: Float, left: Int, right: Int)?
    for left in stride(from: reach * 2, to: seen.height - reach * 2, by: 1) {
      for right in stride(from: left - tilt, through: left + tilt, by: 2)
      where right >= reach * 2 && right < seen.height - reach * 2 {
        let score = length(meanDifference(left: left, right: right, reach: reach))
        if score > best?.score ?? 0 { best = (score, left, right) }
      }
    }
    return best.flatMap { measured(left: $0.left, right: $0.right, reach: reach) }
  }

  private func measured(left: Int, right: Int, reach: Int) -> LevelEdge? {
    let differences = (0..<Self.strips).map { difference(in: $0, left: left, right: right, reach: reach) }
    let mean = differences.reduce(.zero, +) / Float(Self.strips)
    let strength = length(mean)
    // A step has its whole height within a few rows, a slope has not.
    let near = length(meanDifference(left: left, right: right, reach: 2))
    guard strength > 0.04, near > strength * 0.6 else { return nil }
    let plain = differences.filter { difference in
      let along = (difference * mean).sum() / strength
      return along > strength * 0.45 && length(difference - mean) < max(strength, along) * 0.9
    }
    let fall = Double(right - left) / Double(seen.width)
    return LevelEdge(
      height: (Double(left + right) / 2) / Double(seen.height), degrees: atan(fall) * 180 / .pi,
      strength: Double(strength), reach: Double(plain.count) / Double(Self.strips), lightnessAbove: -Double(mean.x))
  }

  private func meanDifference(left: Int, right: Int, reach: Int) -> SIMD4<Float> {
    var sum = SIMD4<Float>.zero
    for strip in 0..<Self.strips { sum += difference(in: strip, left: left, right: right, reach: reach) }
    return sum / Float(Self.strips)
  }

  /// What is below the line less what is above it, in one strip.
  private func difference(in strip: Int, left: Int, right: Int, reach: Int) -> SIMD4<Float> {
    let row = left + (right - left) * (2 * strip + 1) / (2 * Self.strips)
    let place = strip * (seen.height + 1) + row
    var difference = (sums[place + reach] - sums[place] - (sums[place] - sums[place - reach])) / Float(reach)
    difference.w = 0
    return difference
  }

  private func length(_ vector: SIMD4<Float>) -> Float { (vector * vector).sum().squareRoot() }
}
