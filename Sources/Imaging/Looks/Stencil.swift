import Glibc

/// One 8-bit band in which small things are marked one by one: flakes, drops, leaves. Places and sizes are in pixels.
struct Stencil {
  let width: Int
  let height: Int
  private var bytes: [UInt8]

  /// An empty one for the picture on an easel.
  init(_ easel: Easel) {
    width = easel.width
    height = easel.height
    bytes = [UInt8](repeating: 0, count: width * height)
  }

  /// What has been marked.
  borrowing func picture() throws(DecoderFailure) -> Picture {
    try Picture(bytes: bytes, width: width, height: height, bands: 1)
  }

  /// Marks what `coverage` (0…1) says at distances from a place, as far as it reaches; the stronger mark stays.
  @inline(__always)
  mutating func mark(
    x: Double, y: Double, reach: (across: Double, down: Double), _ coverage: (_ x: Double, _ y: Double) -> Double
  ) {
    let columns = (first: max(0, Int(x - reach.across)), last: min(width - 1, Int(x + reach.across + 1)))
    let rows = (first: max(0, Int(y - reach.down)), last: min(height - 1, Int(y + reach.down + 1)))
    guard columns.first <= columns.last, rows.first <= rows.last else { return }
    let width = width
    bytes.withUnsafeMutableBufferPointer { bytes in
      for row in rows.first...rows.last {
        for column in columns.first...columns.last {
          let value = coverage(Double(column) + 0.5 - x, Double(row) + 0.5 - y)
          guard value > 0 else { continue }
          let place = row * width + column
          bytes[place] = max(bytes[place], UInt8(min(value, 1) * 255))
        }
      }
    }
  }

  /// A disc whose edge fades over `softness` (0…1) of its radius.
  mutating func disc(x: Double, y: Double, radius: Double, softness: Double, opacity: Double) {
    // Smaller than a pixel it is fainter, not smaller.
    let seen = max(radius, 0.6)
    let opacity = opacity * min(1, radius / 0.6)
    let inner = seen * (1 - softness)
    let outer = max(seen + 0.4, inner + 0.8)
    mark(x: x, y: y, reach: (outer, outer)) { x, y in
      opacity * (1 - smoothStep(inner, outer, (x * x + y * y).squareRoot()))
    }
  }

  /// A line that tapers off towards its upper end; `slant` is how far it moves across for each pixel down.
  mutating func streak(x: Double, y: Double, length: Double, thickness: Double, slant: Double, opacity: Double) {
    let half = max(thickness / 2, 0.5)
    let opacity = opacity * min(1, thickness / 2 / 0.5)
    let reach = (across: abs(slant) * length / 2 + half + 1, down: length / 2 + 1)
    mark(x: x, y: y, reach: reach) { x, y in
      let along = y / length + 0.5
      guard along > 0, along < 1 else { return 0 }
      let aside = abs(x - slant * y)
      return opacity * (1 - smoothStep(half * 0.4, half + 0.6, aside)) * smoothStep(0, 0.7, along)
        * (1 - smoothStep(0.92, 1, along))
    }
  }

  /// The four sides of a rectangle, drawn with a pen of that width.
  mutating func outline(x: Double, y: Double, width: Double, height: Double, pen: Double) {
    guard width > 0, height > 0 else { return }
    let half = max(pen / 2, 0.5)
    let line = { (distance: Double) in 1 - smoothStep(half - 0.5, half + 0.5, abs(distance)) }
    for side in [0.0, 1.0] {
      mark(x: x + width / 2, y: y + height * side, reach: (width / 2 + half, half + 1)) { _, away in line(away) }
      mark(x: x + width * side, y: y + height / 2, reach: (half + 1, height / 2 + half)) { away, _ in line(away) }
    }
  }

  /// A pointed oval, turned by `angle` in radians, `breadth` (0…1) as wide as long.
  mutating func petal(
    x: Double, y: Double, length: Double, breadth: Double, angle: Double, softness: Double, opacity: Double
  ) {
    let half = max(length / 2, 0.6)
    let opacity = opacity * min(1, length / 1.2)
    let (across, down) = (cos(angle), sin(angle))
    let fade = max(softness, 0.7 / half)
    mark(x: x, y: y, reach: (half * 1.15, half * 1.15)) { x, y in
      let along = (x * across + y * down) / half
      let aside = abs(y * across - x * down) / half
      guard abs(along) < 1 else { return 0 }
      let edge = breadth * (1 - along * along) * (1 + 0.35 * along)
      return opacity * smoothStep(-fade / 2, fade / 2, edge - aside) * (1 - smoothStep(1 - fade, 1, abs(along)))
    }
  }
}
