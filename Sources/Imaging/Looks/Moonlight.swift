import Domain

/// A full moon: silver over everything, soft, still readable, and the moon itself where there is sky.
struct Moonlight {
  let easel: Easel

  /// One moon.
  private struct Moon {
    /// Its light, 0…255 each.
    let light: SIMD3<Double>
    /// What it adds to everything in CIE a* and b*.
    let cast: (a: Double, b: Double)
    /// How much of the colours is seen, 0…1.
    let colour: Double
    /// How light it is, 1 a clear full moon.
    let brightness: Double
    /// How far light spreads, 0…1.
    let mist: Double
  }

  /// Silver, blue, through mist, a harvest moon.
  private static let moons = [
    Moon(light: [214, 224, 240], cast: (0, -9), colour: 0.2, brightness: 1, mist: 0.35),
    Moon(light: [170, 200, 255], cast: (1, -26), colour: 0.3, brightness: 0.92, mist: 0.35),
    Moon(light: [206, 220, 232], cast: (-2, -8), colour: 0.16, brightness: 0.96, mist: 1),
    Moon(light: [255, 214, 150], cast: (2, -6), colour: 0.34, brightness: 0.86, mist: 0.45),
  ]

  /// Lights an 8-bit sRGB picture.
  func light(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let moon = easel.variant(of: Self.moons)
    let sky = try Sky(in: picture)
    let place = place(in: sky)
    let aspect = (Double(easel.width) / Double(easel.height)).squareRoot()
    let reach = { (column: Double, row: Double) in
      let across = (column - place.x) * aspect
      let down = (row - place.y) / aspect
      return (across * across + down * down).squareRoot()
    }
    let dim = try dimmed(picture, sky, moon)
    // Without a sky the light comes in from one side, and what is farther in lies in the dark.
    let (depth, near) = sky.isOpen ? (0.36, 0.3) : (0.74, 0.45)
    let falling = try easel.mask { column, row in 1 - depth * smoothStep(near, 2.4, reach(column, row)) }
    let lit = try dim.lit(by: falling, neutral: 232).rendered()
    let bloom = try easel.bloom(of: lit, sigma: 12) { smoothStep(0.36, 1, $0) * 0.7 }
    let halo = try easel.wash { column, row in
      let distance = reach(column, row)
      return moon.light
        * (0.3 * .bell(distance, half: 0.22) + (0.1 + 0.2 * moon.mist) * .bell(distance, half: 0.75))
    }
    let soft = try lit.screened(with: bloom, amount: 0.5 + 0.5 * moon.mist).screened(with: halo)
    let finished = place.isInSky ? try soft.blended(into: disc(moon), where: face(place)) : try soft.shared()
    return try easel.laid(finished, over: picture)
  }

  /// The picture by night; a wall behind somebody is lit like everything else.
  private func dimmed(_ picture: borrowing Picture, _ sky: Sky, _ moon: Moon) throws(DecoderFailure) -> Picture {
    let scene = try picture.graded { Self.seen(LabColour($0), moon).samples }
    guard sky.isOpen else { return try scene.mapped { $0 * (0.62 + 0.38 * $0) }.in8Bits() }
    let heaven = try picture.graded { Self.heaven(LabColour($0), moon).samples }
    return try scene.blended(into: heaven, where: sky.mask(in: picture).rendered())
  }

  /// Where the moon is, -1…1 across and down: in the sky where that is open, else beyond the upper edge.
  private func place(in sky: Sky) -> (x: Double, y: Double, isInSky: Bool) {
    let side = easel.choice(310, of: [-1.0, 1.0])
    for attempt in 0..<12 where sky.isOpen {
      let x = side * easel.number(311 + UInt64(attempt), in: 0.3...0.8) * (attempt < 6 ? 1 : -1)
      let y = easel.number(330 + UInt64(attempt), in: -0.82 ... -0.5)
      let around = [(0.0, 0.0), (0.1, 0), (-0.1, 0), (0, 0.16), (0, -0.12)]
      if around.allSatisfy({ sky.likelihood(x: x + $0.0, y: y + $0.1) > 0.45 }) { return (x, y, true) }
    }
    return (side * easel.number(352, in: 0.45...0.9), easel.number(353, in: -1.25 ... -1.05), false)
  }

  /// The face of the moon as a mask.
  private func face(_ place: (x: Double, y: Double, isInSky: Bool)) throws(DecoderFailure) -> Picture {
    var stencil = Stencil(easel)
    let x = (place.x + 1) / 2 * Double(easel.width)
    let y = (place.y + 1) / 2 * Double(easel.height)
    let moon = easel.variant(of: Self.moons)
    stencil.disc(x: x, y: y, radius: 30 * easel.unit, softness: 0.06 + 0.5 * (moon.mist - 0.35), opacity: 0.96)
    return try stencil.picture()
  }

  /// What the moon is filled with: its light, with the seas on it.
  private func disc(_ moon: Moon) throws(DecoderFailure) -> Picture {
    let seas = try easel.coarsely(finest: 5) { easel throws(DecoderFailure) in
      try (easel.clouds(350, size: 26) * 44.0 + easel.clouds(351, size: 10) * 20.0 + 206.0).in8Bits()
    }
    let light = moon.light * 0.5 + SIMD3(repeating: 128)
    return try Picture.filled(width: easel.width, height: easel.height, light).lit(by: seas, neutral: 232)
  }

  private static func seen(_ colour: LabColour, _ moon: Moon) -> LabColour {
    var seen = colour
    let place = colour.lightness / 100
    seen.lightness = moon.brightness * (7 + 56 * place + 9 * smoothStep(0.05, 0.4, place))
    seen.a = colour.a * moon.colour + moon.cast.a
    seen.b = colour.b * moon.colour + moon.cast.b * (0.45 + 0.55 * smoothStep(1, 0.2, place)) * 1.2
    return seen
  }

  /// The sky is darker than what the moon falls on.
  private static func heaven(_ colour: LabColour, _ moon: Moon) -> LabColour {
    var heaven = seen(colour, moon)
    heaven.lightness = (12 + 0.27 * colour.lightness) * moon.brightness
    heaven.b = min(heaven.b, 0) - 6
    return heaven
  }
}
