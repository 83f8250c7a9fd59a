import CVips
import Domain
import Glibc

extension Picture {
  /// Gaussian blur; `sigma` in pixels, below a third of a pixel it leaves the picture as it is.
  ///
  /// A wide blur is done on a small copy, whose blocks are much smaller than what the blur leaves visible.
  borrowing func blurred(sigma: Double) throws(DecoderFailure) -> Picture {
    guard sigma >= 0.3 else { return try shared() }
    let factor = (sigma / 2).rounded(.down)
    guard factor >= 2 else { return try Picture(cvips_blurred(image, sigma)) }
    let small = PixelSize(pixelWidth: width, pixelHeight: height).scaled(by: 1 / factor)
    return try resized(width: small.pixelWidth, height: small.pixelHeight, kernel: .linear)
      .blurred(sigma: sigma / factor).rendered()
      .resized(width: width, height: height, kernel: .linear)
  }

  /// Convolved with a mask of `width` columns, divided by the sum of what it weighs.
  borrowing func convolved(_ mask: [Double], width: Int, divisor: Double) throws(DecoderFailure) -> Picture {
    try Picture(cvips_convolved(image, mask, Int32(width), Int32(mask.count / width), divisor))
  }

  /// The median of `size` × `size` neighbours.
  borrowing func median(size: Int) throws(DecoderFailure) -> Picture {
    try Picture(cvips_median(image, Int32(size)))
  }

  /// Three bands of 8 bits without their noise: each pixel the mean of those around it, a bell of width `sigma` (pixels),
  /// that differ from it by less than `threshold` (0…255), the more alike they are.
  borrowing func smoothed(sigma: Double, threshold: Double) throws(DecoderFailure) -> Picture {
    try Picture(cvips_smoothed(image, sigma, threshold))
  }

  /// Three bands of 8 bits whose lightness stands out `amount` times more from what is around, a bell of width `sigma`
  /// (pixels), where it does so by more than `threshold` (0…255), and by less than `most` more.
  borrowing func sharpened(
    sigma: Double, amount: Double, threshold: Double, most: Double
  ) throws(DecoderFailure) -> Picture {
    try Picture(cvips_sharpened(image, sigma, amount, threshold, most))
  }

  /// How steeply one band rises, 0 where it is flat.
  borrowing func steepness() throws(DecoderFailure) -> Picture {
    let across = try convolved([-1, 0, 1, -2, 0, 2, -1, 0, 1], width: 3, divisor: 8)
    let down = try convolved([-1, -2, -1, 0, 0, 0, 1, 2, 1], width: 3, divisor: 8)
    return try (across * across + down * down).raised(to: 0.5)
  }

  /// Smeared along a line of `length` pixels at an angle: noise of deviation 1 becomes strokes of deviation 1.
  borrowing func streaked(length: Double, degrees: Double) throws(DecoderFailure) -> Picture {
    let half = max(1, Int(length / 2))
    let edge = half * 2 + 1
    var mask = [Double](repeating: 0, count: edge * edge)
    let across = cos(degrees * .pi / 180)
    let down = sin(degrees * .pi / 180)
    let steps = max(abs(across), abs(down)) * Double(half)
    for step in stride(from: -steps, through: steps, by: 1) {
      let reach = step / max(abs(across), abs(down))
      let column = half + Int((reach * across).rounded())
      let row = half - Int((reach * down).rounded())
      mask[row * edge + column] = 1
    }
    let count = mask.reduce(0, +)
    return try convolved(mask, width: edge, divisor: count.squareRoot())
  }

  /// Noise of mean 0 and standard deviation 1, the same for the same seed.
  static func noise(width: Int, height: Int, seed: UInt64) throws(DecoderFailure) -> Picture {
    try Picture(cvips_noise(Int32(width), Int32(height), Int32(truncatingIfNeeded: seed & 0x7FFF_FFFF)))
  }

  /// Smooth noise of about -1…1 with features of `cell` pixels.
  static func clouds(width: Int, height: Int, cell: Double, seed: UInt64) throws(DecoderFailure) -> Picture {
    let cell = Int32(max(2, cell.rounded()))
    return try Picture(cvips_perlin(Int32(width), Int32(height), cell, Int32(truncatingIfNeeded: seed & 0x7FFF_FFFF)))
  }
}
