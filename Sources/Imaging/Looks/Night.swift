/// Moonlight: nearly no colour but blue, deep shadows, and lamps that glow.
struct Night {
  let easel: Easel

  /// Blue, a little green, a little violet, silver: from the shadows to the lights.
  private static let moonlights: [[(Double, SIMD3<Double>)]] = [
    [(0, [3, 5, 16]), (0.4, [18, 30, 66]), (0.75, [72, 98, 152]), (1, [166, 192, 232])],
    [(0, [2, 8, 14]), (0.4, [12, 36, 56]), (0.75, [62, 108, 138]), (1, [164, 204, 218])],
    [(0, [6, 4, 18]), (0.4, [30, 26, 72]), (0.75, [92, 90, 156]), (1, [184, 184, 236])],
    [(0, [6, 6, 10]), (0.4, [30, 34, 46]), (0.75, [104, 112, 130]), (1, [198, 206, 218])],
  ]

  /// Lights an 8-bit sRGB picture.
  func light(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let moonlit = try moonlit(picture)
    let moon = try moon()
    let scene = try moonlit * moon.inFloat() * (1 / 255.0) + lamps(picture)
    return try picture.mixed(with: scene, amount: smoothStep(-0.2, 0.6, easel.strength))
  }

  /// What the eye sees in the dark: brightness, most of it blue, a trace of the colours.
  private func moonlit(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let colours = easel.variant(of: Self.moonlights)
    let blue = try picture.inGrey().toned { gradient(colours, at: $0) }
    let dim = try picture.mapped { $0 * $0 * 0.5 }
    return try blue.mixed(with: dim, amount: 0.26)
  }

  /// Light from one side above, the rest in shadow.
  private func moon() throws(DecoderFailure) -> Picture {
    let x = easel.number(50, in: -0.95...0.95)
    let y = easel.number(51, in: -0.9...0.1)
    let darkness = easel.number(52, in: 0.45...0.75)
    return try easel.mask { column, row in
      let distance = ((column - x) * (column - x) + (row - y) * (row - y)).squareRoot()
      return 1 - darkness * smoothStep(0.25, 1.7, distance)
    }
  }

  /// Warm lights burn on and bloom.
  private func lamps(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let lab = try picture.inLab()
    let bright = try (lab.band(0) - 72).clamped(0...28) * (lab.band(2) - 12).clamped(0...30) * (1 / 3.3)
    let core = try bright.in8Bits().rendered()
    let bloom = try core.blurred(sigma: 14 * easel.unit).inFloat() * 0.8 + core.inFloat() * 0.45
    return try bloom.toned3(0.85, 0.62, 0.28)
  }
}
