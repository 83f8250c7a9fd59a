/// The sun low on one side: long warm light, haze in it, cool shadows away from it.
struct GoldenHour {
  let easel: Easel

  /// One evening sun.
  private struct Sun {
    /// Its light, 0…255 each.
    let light: SIMD3<Double>
    /// What it does to the colours close to it and away from it, as factors.
    let near: SIMD3<Double>
    let far: SIMD3<Double>
    /// How thick the haze is, 0…1.
    let haze: Double
  }

  /// Honey, copper, peach, pale gold in haze.
  private static let suns = [
    Sun(light: [255, 176, 62], near: [1.22, 1.0, 0.62], far: [0.94, 0.80, 0.68], haze: 0.55),
    Sun(light: [255, 118, 36], near: [1.24, 0.84, 0.46], far: [0.86, 0.64, 0.60], haze: 0.5),
    Sun(light: [255, 168, 132], near: [1.2, 0.95, 0.80], far: [0.92, 0.78, 0.80], haze: 0.6),
    Sun(light: [255, 222, 146], near: [1.16, 1.06, 0.78], far: [0.98, 0.90, 0.78], haze: 1),
  ]

  /// Lights an 8-bit sRGB picture.
  func light(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let sun = easel.variant(of: Self.suns)
    let side = easel.choice(300, of: [-1.0, 1.0])
    let height = easel.number(301, in: -0.35...0.0)
    let aspect = (Double(easel.width) / Double(easel.height)).squareRoot()
    let reach = { (column: Double, row: Double) in
      let across = (column - side * 1.02) * aspect
      let down = (row - height) / aspect * 1.15
      return (across * across + down * down).squareRoot()
    }
    let warm = try picture.graded { Self.warmed(LabColour($0)).samples }
    let tint = try easel.wash { column, row in
      let near = 1 - smoothStep(0.1, 2.3, reach(column, row))
      return (sun.far + (sun.near - sun.far) * near) * 190
    }
    let lit = try warm.lit(by: tint, neutral: 190).rendered()
    let glow = try easel.wash { column, row in
      let distance = reach(column, row)
      let core = Double.bell(distance, half: 0.16)
      let white: SIMD3<Double> = [255, 244, 214]
      return white * (core * 0.9) + sun.light * (0.66 * .bell(distance, half: 0.52) + 0.36 * .bell(distance, half: 1.3))
    }
    // Haze: what is light spreads, in the colour of the sun.
    let lights = try easel.bloom(of: lit, sigma: 22) { smoothStep(0.42, 1, $0) }
    let tinted = try lights.lit(by: easel.wash { _, _ in sun.light }, neutral: 255)
    let hazy = try lit.screened(with: tinted, amount: 0.62 * sun.haze)
    return try easel.laid(hazy.screened(with: glow, amount: 0.95), over: picture)
  }

  /// Long soft light: colours warmer, blues paler, contrast lower in the lights.
  private static func warmed(_ colour: LabColour) -> LabColour {
    var warmed = colour
    let place = colour.lightness / 100
    warmed.lightness = 100 * (place * 0.94 - 0.02 + 0.03 * (1 - place))
    warmed.a = colour.a * 1.06 + 4
    warmed.b = colour.b * (colour.b < 0 ? 0.5 : 1.06) + 4 + 12 * smoothStep(0.2, 0.75, place)
    return warmed
  }
}
