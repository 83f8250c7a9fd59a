import Glibc

/// A halftone screen: dots in rows at an angle, larger the more ink there is.
struct Screen: Sendable {
  private let across: Float
  private let down: Float
  private let softness: Float
  /// Where the first dot is, in parts of a pitch.
  private let offset: Float
  private static let waves: [Float] = (0..<1024).map { cosf(Float($0) / 512 * .pi) }

  /// `pitch` from dot to dot in pixels, the rows turned by `degrees`; the first dot is `offset` pitches along.
  init(pitch: Double, degrees: Double, offset: Double = 0) {
    self.offset = Float(offset)
    let pitch = max(pitch, 2.4)
    across = Float(cos(degrees * .pi / 180) / pitch)
    down = Float(sin(degrees * .pi / 180) / pitch)
    softness = Float(1.1 / pitch)
  }

  /// How much ink, 0…1, there is at a pixel where `amount` (0…1) is wanted on average.
  func ink(_ amount: Float, _ column: Int, _ row: Int) -> Float {
    guard amount > 0.02 else { return 0 }
    let (x, y) = (Float(column), Float(row))
    let u = Int((x * across + y * down + offset) * 1024) & 1023
    let v = Int((y * across - x * down) * 1024) & 1023
    let height = Self.waves.withUnsafeBufferPointer { ($0[u] + $0[v]) * 0.25 + 0.5 }
    // The share of the plane that lies above a height is nearly this.
    return min(max((height - (1 - amount)) / (softness * 1.6) + 0.5, 0), 1)
  }
}
