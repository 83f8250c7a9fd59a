/// Falling snow: a dust of far flakes, fewer near ones, large and out of focus, and the air white with them.
struct Snow {
  let easel: Easel

  /// One fall of snow.
  private struct Snowfall {
    /// How many flakes there are, from the farthest to the nearest.
    let counts: [Int]
    /// How large they are, 1 as usual.
    let size: Double
    /// How long the wind makes them, 1 for round.
    let stretch: Double
    /// How much is seen of the white air, 0…1.
    let whiteness: Double
  }

  /// Gentle, powder, blizzard, large flakes.
  private static let snowfalls = [
    Snowfall(counts: [1500, 900, 260, 44], size: 1.15, stretch: 1, whiteness: 0.2),
    Snowfall(counts: [9000, 2600, 60, 0], size: 0.8, stretch: 1, whiteness: 0.24),
    Snowfall(counts: [4200, 2400, 640, 90], size: 1.1, stretch: 3, whiteness: 0.66),
    Snowfall(counts: [500, 420, 300, 90], size: 2, stretch: 1, whiteness: 0.18),
  ]

  private var snowfall: Snowfall { easel.variant(of: Self.snowfalls) }

  /// Lets it snow on an 8-bit sRGB picture.
  func fall(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let snowfall = snowfall
    let cold = try picture.graded { Self.cold(LabColour($0)).samples }.rendered()
    // Snow is as light as what lights it: white by day, grey blue by night.
    let ambient = try easel.bloom(of: cold, sigma: 90)
    let white = try Picture.filled(width: easel.width, height: easel.height, [242, 246, 252])
    let light = try ambient.weighed(0.62, plus: white, 0.34, plus: 4)
    let flakes = try light.screened(with: ambient, amount: 0.9).screened(with: white, amount: 0.4)
    let drifts = try easel.coarsely(finest: 30) { easel throws(DecoderFailure) in
      let height = try easel.mask { _, row in snowfall.whiteness * (1.15 - 0.4 * smoothStep(-0.6, 1, row)) }
      return try height.lit(by: (easel.clouds(390, size: 300) * 40.0 + 215.0).in8Bits(), neutral: 225)
    }
    let veiled = try cold.blended(into: light, where: drifts)
    return try easel.laid(veiled.blended(into: flakes, where: self.flakes()), over: picture)
  }

  private func flakes() throws(DecoderFailure) -> Picture {
    var stencil = Stencil(easel)
    let lean = easel.number(391, in: 0.5...1) * easel.choice(392, of: [-1.0, 1.0])
    for (depth, count) in snowfall.counts.enumerated() {
      let nearness = Double(depth)
      for index in 0..<Int(Double(count) * (0.3 + 0.7 * easel.strength)) {
        let purpose = 2000 + UInt64(depth) * 40_000 + UInt64(index) * 5
        let x = easel.number(purpose, in: -0.02...1.02) * Double(easel.width)
        let y = easel.number(purpose + 1, in: -0.02...1.02) * Double(easel.height)
        let radius =
          [0.95, 1.9, 4.0, 10.0][depth] * snowfall.size * easel.number(purpose + 2, in: 0.65...1.35)
          * easel.unit
        let opacity = easel.number(purpose + 3, in: 0.7...1) * [0.85, 0.97, 0.92, 0.62][depth]
        if snowfall.stretch > 1 {
          stencil.driven(x: x, y: y, radius: radius, stretch: snowfall.stretch, lean: lean, opacity: opacity * 0.85)
        } else {
          stencil.disc(x: x, y: y, radius: radius, softness: 0.5 + 0.12 * nearness, opacity: opacity)
        }
      }
    }
    return try stencil.picture()
  }

  private static func cold(_ colour: LabColour) -> LabColour {
    var cold = colour
    cold.a = colour.a * 0.74
    cold.b = colour.b * 0.7 - 5
    cold.lightness = 4 + colour.lightness * 0.92 - 14 * smoothStep(50, 95, colour.lightness)
    return cold
  }
}

extension Stencil {
  /// A flake that the wind drives so fast that it is seen as a stroke.
  fileprivate mutating func driven(
    x: Double, y: Double, radius: Double, stretch: Double, lean: Double, opacity: Double
  ) {
    let radius = max(radius * 0.8, 0.6)
    let length = (1 + lean * lean).squareRoot()
    let (across, down) = (lean / length, 1 / length)
    let reach = radius * stretch
    mark(x: x, y: y, reach: (abs(across) * reach + radius, down * reach + radius)) { x, y in
      let along = (x * across + y * down) / reach
      let aside = (x * down - y * across) / radius
      return opacity * (1 - smoothStep(0.3, 1, (along * along + aside * aside).squareRoot()))
    }
  }
}
