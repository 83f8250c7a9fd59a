/// High sun: deep green, a deep blue sky, hard warm light.
struct Summer {
  let easel: Easel

  /// What one summer makes of leaves and light.
  private struct Weather {
    /// Where the green goes.
    let hue: Double
    let chroma: Double
    let lightness: Double
    /// How much warmer all is, in CIE b*.
    let warmth: Double
    /// 1 as it was.
    let contrast: Double
    /// The light that comes from the sun, 0…255 each.
    let sun: SIMD3<Double>
  }

  /// Deep green, noon, parched, a lazy evening.
  private static let weathers = [
    Weather(hue: 130, chroma: 1.35, lightness: 0.86, warmth: 5, contrast: 1.12, sun: [110, 92, 44]),
    Weather(hue: 124, chroma: 1.25, lightness: 0.98, warmth: 7, contrast: 1.32, sun: [170, 158, 110]),
    Weather(hue: 88, chroma: 1.15, lightness: 1.12, warmth: 13, contrast: 1.15, sun: [150, 116, 44]),
    Weather(hue: 116, chroma: 1.15, lightness: 0.92, warmth: 20, contrast: 1.06, sun: [196, 140, 50]),
  ]

  /// Lights an 8-bit sRGB picture.
  func light(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let weather = easel.variant(of: Self.weathers)
    let ripe = try picture.graded { Self.heated(Self.leaf(LabColour($0), weather), weather).samples }.rendered()
    let side = easel.choice(210, of: [-1.0, 1.0])
    let x = side * easel.number(211, in: 0.6...1.0)
    let turn = easel.number(212, in: 0...6.28)
    let aspect = Double(easel.width) / Double(easel.height)
    let sun = try easel.wash { column, row in
      let across = (column - x) * aspect.squareRoot()
      let down = (row + 1.12) / aspect.squareRoot()
      let distance = (across * across + down * down).squareRoot()
      let angle = Double.angle(across, down) + turn
      let rays = 0.82 + 0.18 * (.wave(angle * 13) * .wave(angle * 7 + 1))
      return weather.sun * (1.25 / (1 + distance * distance * 7) + 0.45 * rays * (1 - smoothStep(0, 2.1, distance)))
    }
    let blue = try easel.wash { _, row in
      SIMD3(108, 168, 238) + SIMD3(repeating: 1) * (SIMD3(126, 70, 10) * smoothStep(-1, 0.35, row))
    }
    let sky = try Sky(in: picture).mask(in: picture)
    let heaven = try ripe.blended(into: ripe.lit(by: blue, neutral: 246), where: sky)
    return try easel.laid(heaven.screened(with: sun, amount: 0.85), over: picture)
  }

  private static func leaf(_ colour: LabColour, _ weather: Weather) -> LabColour {
    let ripe = LabColour(
      lightness: colour.lightness * weather.lightness, chroma: min((colour.chroma + 6) * weather.chroma, 70),
      hue: weather.hue + (colour.hue - 122) * 0.35)
    return colour.mixed(with: ripe, Foliage.amount(in: colour))
  }

  /// More contrast, warm lights, a sky of deeper blue.
  private static func heated(_ colour: LabColour, _ weather: Weather) -> LabColour {
    var heated = colour
    let place = colour.lightness / 100
    let curve = place + (smoothStep(0, 1, place) - place) * (weather.contrast - 1) * 2.4
    heated.lightness = 100 * curve + 3
    let blue = smoothStep(4, 22, -colour.b)
    heated.a = colour.a * 1.16 + 2 * (1 - blue)
    heated.b = colour.b * (1.16 + 0.3 * blue) + weather.warmth * smoothStep(0.15, 0.8, place) * (1 - blue)
    heated.lightness -= 7 * blue
    return heated
  }
}
