import Domain

/// A wet street at night between neon signs: every edge catches one colour from the left and another from the right.
struct Neon {
  let easel: Easel

  /// The two lights, 0…255 each, and the dark between them.
  private struct Signs {
    let left: SIMD3<Double>
    let right: SIMD3<Double>
    let dark: (a: Double, b: Double)
  }

  /// Magenta and cyan, red and blue, violet and acid green, amber and teal.
  private static let signs = [
    Signs(left: [255, 30, 190], right: [20, 220, 255], dark: (14, -34)),
    Signs(left: [255, 26, 50], right: [50, 90, 255], dark: (14, -30)),
    Signs(left: [176, 50, 255], right: [130, 255, 60], dark: (12, -26)),
    Signs(left: [255, 150, 20], right: [10, 230, 200], dark: (-2, -16)),
  ]

  /// Light has no finer edges than this shows.
  private static let workingEdge = 900

  /// Lights an 8-bit sRGB picture.
  func light(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let signs = easel.variant(of: Self.signs)
    let dark = try picture.graded { Self.dark(LabColour($0), signs).samples }
    let glow = try glow(picture, signs)
    let sky = try Sky(in: picture).mask(in: picture).mapped { 1 - 0.8 * $0 }
    let lit = try dark.lit(by: sky, neutral: 255).screened(with: glow)
    return try easel.laid(lit, over: picture)
  }

  /// All light of the signs, in the size of the picture.
  private func glow(_ picture: borrowing Picture, _ signs: Signs) throws(DecoderFailure) -> Picture {
    let full = PixelSize(pixelWidth: easel.width, pixelHeight: easel.height)
    let size = full.fitted(within: .square(Self.workingEdge))
    let small = try picture.resized(width: size.pixelWidth, height: size.pixelHeight, kernel: .linear).rendered()
    let neon = Neon(easel: easel.resized(to: size))
    let tubes = try neon.tubes(small, signs).rendered()
    let near = try tubes.blurred(sigma: 3.5 * neon.easel.unit).in8Bits()
    let wide = try tubes.blurred(sigma: 22 * neon.easel.unit).in8Bits()
    let bloomed = try tubes.screened(with: near, amount: 0.75).screened(with: wide, amount: 1.2).rendered()
    let reflected = try bloomed.screened(with: neon.reflection(bloomed))
    let street = try reflected.screened(with: neon.haze(signs)).rendered()
    return try street.resized(width: full.pixelWidth, height: full.pixelHeight, kernel: .linear)
  }

  /// Edges that face a sign, and what is bright itself.
  private func tubes(_ picture: borrowing Picture, _ signs: Signs) throws(DecoderFailure) -> Picture {
    let tone = try picture.inGrey().blurred(sigma: 1.3 * easel.unit).inFloat().rendered()
    let across = try tone.convolved([-1, 0, 1, -2, 0, 2, -1, 0, 1], width: 3, divisor: 8)
    let down = try tone.convolved([-1, -2, -1, 0, 0, 0, 1, 2, 1], width: 3, divisor: 8)
    let gain = 4.6 * max(1, easel.unit)
    let left = try (across * gain - down * (gain * 0.4) - 20.0).in8Bits()
    let right = try (across * -gain - down * (gain * 0.4) - 20.0).in8Bits()
    let rims = try colours(left, signs.left).screened(with: colours(right, signs.right))
    // Signs are lighter than what is around them: the sky and a wall are none.
    let around = try picture.blurred(sigma: 34 * easel.unit).in8Bits().inGrey()
    let lighter = try picture.inGrey().weighed(3.4, plus: around, -3.4, plus: -40)
    let signed = try picture.graded { Self.sign(LabColour($0), signs) }.lit(by: lighter, neutral: 255)
    return try rims.screened(with: signed, amount: 0.8)
  }

  private func colours(_ mask: borrowing Picture, _ colour: SIMD3<Double>) throws(DecoderFailure) -> Picture {
    // A tube is white where it is brightest.
    try mask.toned { value in
      let white = SIMD3(repeating: 255.0)
      return colour * value + (white - colour) * (0.5 * smoothStep(0.7, 1, value))
    }.in8Bits()
  }

  /// What is light turns into a sign of the colour that it is closer to.
  private static func sign(_ colour: LabColour, _ signs: Signs) -> SIMD3<Double> {
    let warmth = smoothStep(-14, 14, colour.b + colour.a)
    let light = smoothStep(66, 100, colour.lightness) + smoothStep(46, 90, colour.chroma) * 0.8
    return (signs.right + (signs.left - signs.right) * warmth) * (min(light, 1) * 0.8 / 255)
  }

  /// The wet ground: the scene upside down, drawn out and rippled, brighter towards the lower edge.
  private func reflection(_ light: borrowing Picture) throws(DecoderFailure) -> Picture {
    let (width, height) = (easel.width, easel.height)
    let line = Double(height) * 0.68
    let unit = easel.unit
    let rows = try Picture.positions(width: width, height: height).inFloat().band(1)
    let ripples = try easel.streaks(360, length: 60, thickness: 5) * (5 * unit)
    let mirrored = try rows * -2.6 + ripples + (line * 2.6)
    let swaying = try easel.streaks(361, length: 26, thickness: 3) * (4 * unit)
    let seen = try light.displaced(by: swaying.joined(with: mirrored)).in8Bits().rendered()
    // Drawn out downwards: shrunk and stretched.
    let drawn = try seen.resized(width: width, height: max(1, height / 24), kernel: .linear).rendered()
      .resized(width: width, height: height, kernel: .linear)
    let wet = try easel.mask { _, row in 0.95 * smoothStep(0.3, 0.62, row) }
    let broken = try easel.patches(finest: 6, above: -0.3, softness: 1.6) { easel throws(DecoderFailure) in
      try easel.streaks(362, length: 120, thickness: 7) * 0.8
    }
    return try drawn.lit(by: wet, neutral: 190).lit(by: broken, neutral: 215)
  }

  /// Coloured air on both sides.
  private func haze(_ signs: Signs) throws(DecoderFailure) -> Picture {
    let height = easel.number(363, in: -0.5...0.1)
    return try easel.wash { column, row in
      let left = Double.bell(column + 1.1, half: 0.6) * .bell(row - height, half: 0.9)
      let right = Double.bell(column - 1.1, half: 0.6) * .bell(row + height * 0.5, half: 0.9)
      return signs.left * (left * 0.34) + signs.right * (right * 0.34)
    }
  }

  private static func dark(_ colour: LabColour, _ signs: Signs) -> LabColour {
    var dark = colour
    let place = colour.lightness / 100
    dark.lightness = 2 + 47 * place * (0.45 + 0.55 * place)
    dark.a = colour.a * 0.3 + signs.dark.a * (0.4 + 0.6 * place)
    dark.b = colour.b * 0.25 + signs.dark.b * (0.4 + 0.6 * place)
    return dark
  }
}
