/// A snapshot that lay in a drawer for decades: milky blacks, dyes that have drifted, light that got into the camera.
struct FadedFilm {
  let easel: Easel

  /// What became of one stock.
  private struct Stock {
    /// What black and white have become, 0…1 each.
    let black: SIMD3<Double>
    let white: SIMD3<Double>
    /// The exponent of each dye: above 1 it has grown darker.
    let dyes: SIMD3<Double>
    /// How much colour is left, 0…1.
    let colour: Double
    /// The light that leaked in, 0…255 each.
    let leak: SIMD3<Double>
  }

  /// Warm, green, magenta, blue.
  private static let stocks = [
    Stock(
      black: [0.22, 0.15, 0.12], white: [1, 0.95, 0.8], dyes: [0.82, 0.95, 1.12], colour: 0.74, leak: [250, 112, 24]),
    Stock(
      black: [0.12, 0.18, 0.16], white: [0.97, 0.98, 0.84], dyes: [1.0, 0.86, 1.06], colour: 0.72,
      leak: [238, 150, 40]),
    Stock(
      black: [0.22, 0.13, 0.19], white: [1, 0.92, 0.92], dyes: [0.8, 1.04, 0.9], colour: 0.72, leak: [255, 70, 60]),
    Stock(
      black: [0.1, 0.16, 0.26], white: [0.94, 0.97, 0.94], dyes: [1.14, 0.95, 0.82], colour: 0.6, leak: [255, 130, 80]),
  ]

  /// Ages an 8-bit sRGB picture.
  func age(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let stock = easel.variant(of: Self.stocks)
    let faded = try picture.graded { Self.faded($0, stock) }
    let leaked = try faded.screened(with: leak(stock)).rendered()
    let grain = try easel.filmGrain(261, size: 1.2)
    return try easel.laid(leaked.weighed(1, plus: grain, 0.3, plus: -38), over: picture)
  }

  private static func faded(_ colour: SIMD3<Double>, _ stock: Stock) -> SIMD3<Double> {
    let grey = 0.3 * colour.x + 0.59 * colour.y + 0.11 * colour.z
    let dull = SIMD3(repeating: grey) * (1 - stock.colour) + colour * stock.colour
    var faded = SIMD3<Double>.zero
    for dye in 0..<3 {
      let exposed = dull[dye].raised(to: stock.dyes[dye])
      faded[dye] = stock.black[dye] + (stock.white[dye] - stock.black[dye]) * (exposed * 0.9 + 0.05)
    }
    return faded
  }

  /// Light from one edge of the frame, uneven as the felt that let it in.
  private func leak(_ stock: Stock) throws(DecoderFailure) -> Picture {
    let side = easel.choice(262, of: [-1.0, 1.0])
    let turn = easel.number(263, in: 0...6.28)
    let second = easel.number(264, in: -0.7...0.7)
    return try easel.wash { column, row in
      let ragged = 0.11 * Double.wave(row * 2.3 + turn) + 0.05 * Double.wave(row * 6.1 + turn * 2)
      let depth = 1 - column * side + ragged
      let edge = Double.bell(max(depth, 0), half: 0.24)
      let streak = Double.bell(column * side - second - row * 0.06, half: 0.07) * 0.16
      let core: SIMD3<Double> = [255, 236, 170]
      return stock.leak * (edge * 0.86 + streak) + core * (Double.bell(max(depth + 0.1, 0), half: 0.12) * 0.55)
    }
  }
}
