/// A print in Prussian blue, on paper that was coated with a broad brush.
struct Cyanotype {
  let easel: Easel

  /// From the shadows to the bare paper.
  private static let tones: [[(Double, SIMD3<Double>)]] = [
    [
      (0, [8, 24, 62]), (0.3, [18, 62, 118]), (0.62, [84, 138, 184]), (0.88, [196, 218, 228]), (1, [240, 242, 236]),
    ],
    [
      (0, [34, 78, 128]), (0.3, [82, 132, 176]), (0.62, [148, 184, 208]), (0.88, [218, 230, 232]),
      (1, [244, 244, 238]),
    ],
    [(0, [4, 10, 34]), (0.3, [14, 34, 84]), (0.62, [60, 96, 152]), (0.88, [178, 198, 216]), (1, [236, 238, 234])],
    [
      (0, [16, 20, 40]), (0.3, [46, 62, 88]), (0.62, [118, 128, 132]), (0.88, [206, 194, 166]), (1, [236, 222, 190]),
    ],
  ]

  /// The paper that the brush did not reach.
  static func paper(_ easel: Easel) -> SIMD3<Double> {
    easel.variant(of: [[242, 241, 233], [245, 243, 236], [240, 239, 233], [238, 225, 196]])
  }

  /// Prints an 8-bit sRGB picture.
  func print(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let grey = try picture.inGrey().blurred(sigma: 0.6 * easel.unit).in8Bits().rendered()
    let around = try grey.blurred(sigma: 90 * easel.unit)
    let negative = try grey.weighed(1.22, plus: around, -0.3, plus: 14)
    // The tooth of the paper, and the strokes of the brush in the coating.
    let coat = try easel.coarsely(finest: 3) { easel throws(DecoderFailure) in
      let strokes = try easel.streaks(280, length: 260, thickness: 3.2) * 7.0
      return try (strokes + easel.grain(281) * 6.0 + easel.clouds(282, size: 120) * 7.0 + 128.0).in8Bits()
    }
    let coated = try negative.weighed(1, plus: coat, 0.9, plus: -115)
    let tones = easel.variant(of: Self.tones)
    return try easel.laid(
      coated.toned { gradient(tones, at: 0.93 * smoothStep(-0.08, 1.06, $0)) }.in8Bits(), over: picture)
  }
}
