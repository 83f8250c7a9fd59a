/// The tooth of a surface: a relief of about 0…255 that repeats itself too far away to be seen.
struct Tooth: Sendable {
  private static let edge = 256
  private let relief: [UInt8]
  /// Samples for a pixel.
  private let scale: Float

  /// Grains of about `grain` units; `lengthening` draws them out along the rows.
  init(_ easel: Easel, _ purpose: UInt64, grain: Double, lengthening: Int = 1) {
    let edge = Self.edge
    var chance = Chance(easel.number(purpose))
    var plane = [Float](repeating: 0, count: edge * edge)
    for index in plane.indices { plane[index] = chance.either() }
    // Two sizes of grain; neighbours are found around the corner, so that the pattern repeats without a seam.
    let fine = Self.averaged(Self.averaged(plane, across: lengthening, down: 1), across: lengthening, down: 1)
    let broad = Self.averaged(Self.averaged(fine, across: 3 * lengthening, down: 3), across: 3, down: 3)
    let spread = (Self.deviation(fine), Self.deviation(broad))
    relief = zip(fine, broad).map { fine, broad in
      UInt8(min(max(128 + fine / spread.0 * 42 + broad / spread.1 * 26, 0), 255))
    }
    scale = Float(2.2 / max(grain * easel.unit, 1.1))
  }

  private static func deviation(_ plane: [Float]) -> Float {
    max((plane.reduce(0) { $0 + $1 * $1 } / Float(plane.count)).squareRoot(), 1e-6)
  }

  /// The mean of neighbours around every sample.
  private static func averaged(_ plane: [Float], across: Int, down: Int) -> [Float] {
    let rows = line(plane, reach: across, step: edge, stride: 1)
    return line(rows, reach: down, step: 1, stride: edge)
  }

  private static func line(_ plane: [Float], reach: Int, step: Int, stride: Int) -> [Float] {
    var averaged = plane
    for start in 0..<edge {
      var sum: Float = 0
      for index in -reach...reach { sum += plane[start * step + (index & (edge - 1)) * stride] }
      for index in 0..<edge {
        averaged[start * step + index * stride] = sum
        sum += plane[start * step + ((index + reach + 1) & (edge - 1)) * stride]
        sum -= plane[start * step + ((index - reach) & (edge - 1)) * stride]
      }
    }
    return averaged
  }

  /// Writes the relief, 0…255, of the pixels from `left` on in `row`.
  func fill(_ line: UnsafeMutableBufferPointer<Float>, left: Int, row: Int) {
    let last = Self.edge - 1
    let y = (Float(row) + 0.5) * scale
    let down = y - y.rounded(.down)
    let upper = (Int(y) & last) * Self.edge
    let lower = ((Int(y) + 1) & last) * Self.edge
    relief.withUnsafeBufferPointer { relief in
      for index in 0..<line.count {
        let x = (Float(left + index) + 0.5) * scale
        let column = Int(x)
        let across = x - Float(column)
        let (one, next) = (column & last, (column + 1) & last)
        let above = Float(relief[upper + one]) * (1 - across) + Float(relief[upper + next]) * across
        let below = Float(relief[lower + one]) * (1 - across) + Float(relief[lower + next]) * across
        line[index] = above + (below - above) * down
      }
    }
  }
}
