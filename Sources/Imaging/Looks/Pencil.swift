/// Graphite on drawing paper: contours, and tone in crossing strokes.
struct Pencil {
  let easel: Easel

  /// White, cream, grey or blue drawing paper.
  static func paper(_ easel: Easel) -> SIMD3<Double> {
    easel.variant(of: [[251, 250, 246], [247, 240, 224], [226, 226, 222], [216, 224, 230]])
  }

  /// Draws an 8-bit sRGB picture.
  func draw(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let tone = try evened(picture)
    let drawn = try contours(tone).overlaid(with: shading(tone)).rendered()
    let paper = Self.paper(easel)
    let graphite = easel.choice(13, of: [SIMD3<Double>(38, 38, 42), [46, 43, 42], [34, 38, 46]])
    let toned = try drawn.toned { gradient([(0, graphite), (1, paper)], at: $0) }
    return try picture.mixed(with: toned, amount: smoothStep(-0.2, 0.6, easel.strength))
  }

  /// The brightness, with flat lighting: a drawing does not keep deep shadows.
  private func evened(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let grey = try picture.inGrey().blurred(sigma: 0.7 * easel.unit).in8Bits().rendered()
    let around = try grey.blurred(sigma: 60 * easel.unit)
    return try grey.weighed(1, plus: around, -0.35, plus: 49).rendered()
  }

  /// Dark where it is darker than its surroundings, white elsewhere.
  private func contours(_ tone: borrowing Picture) throws(DecoderFailure) -> Picture {
    let around = try tone.blurred(sigma: 4.2 * easel.unit)
    let fine = try tone.blurred(sigma: 1.4 * easel.unit)
    let broad = try tone.compared(with: around, floor: 12)
    let narrow = try tone.compared(with: fine, floor: 10)
    return try broad.overlaid(with: narrow).mapped { 0.12 + 0.88 * smoothStep(0.22, 1.02, $0) }
  }

  /// Two layers of strokes, the second across the first where it is dark.
  private func shading(_ tone: borrowing Picture) throws(DecoderFailure) -> Picture {
    let angle = easel.number(10, in: 32...58)
    return try easel.coarsely(finest: 3.8) { easel throws(DecoderFailure) in
      let tone = try tone.resized(width: easel.width, height: easel.height, kernel: .linear).rendered()
      let pencil = Pencil(easel: easel)
      let light = try pencil.strokes(tone, angle: angle, purpose: 11, from: 0.86, pressure: 0.60)
      let heavy = try pencil.strokes(tone, angle: angle + 62, purpose: 12, from: 0.52, pressure: 0.66)
      return try light.overlaid(with: heavy)
    }
  }

  /// Strokes in one direction, dense where it is dark, none where it is brighter than `from`.
  private func strokes(
    _ tone: borrowing Picture, angle: Double, purpose: UInt64, from: Double, pressure: Double
  ) throws(DecoderFailure) -> Picture {
    let drawn = try easel.grain(purpose).streaked(length: 24 * easel.unit, degrees: angle)
    let dark = try tone.mapped { smoothStep(0, 1, 1 - $0 / from) }
    // White paper where the stroke is thin, graphite where it is dense.
    let coverage = try drawn.weighed(48, plus: dark, 1.35, plus: -52)
    return try (255.0 - coverage * pressure).in8Bits()
  }
}
