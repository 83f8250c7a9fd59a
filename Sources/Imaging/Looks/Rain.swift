/// Rain in front of the scene: streaks near and far, everything wet, darker and cooler.
struct Rain {
  let easel: Easel

  /// One rain.
  private struct Shower {
    /// How many streaks there are of the far, the middle and the near ones.
    let counts: [Int]
    /// How long the far ones are, in units.
    let length: Double
    /// How much is seen of what is behind, 0…1.
    let mist: Double
    /// How dark it gets, 0…1.
    let gloom: Double
    /// Whether one looks out through a window.
    let isOnGlass: Bool
  }

  /// Steady, drizzle, downpour, on the window.
  private static let showers = [
    Shower(counts: [900, 420, 110], length: 34, mist: 0.2, gloom: 0.3, isOnGlass: false),
    Shower(counts: [3800, 900, 0], length: 11, mist: 0.46, gloom: 0.18, isOnGlass: false),
    Shower(counts: [2200, 1100, 260], length: 56, mist: 0.42, gloom: 0.44, isOnGlass: false),
    Shower(counts: [420, 0, 0], length: 34, mist: 0.24, gloom: 0.26, isOnGlass: true),
  ]

  private var shower: Shower { easel.variant(of: Self.showers) }

  /// Lets it rain on an 8-bit sRGB picture.
  func fall(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let shower = shower
    let wet = try picture.graded { Self.wet(LabColour($0), shower).samples }.rendered()
    // Drops show the light around them, never more than there is.
    let ambient = try easel.bloom(of: wet, sigma: 60)
    let grey = try Picture.filled(width: easel.width, height: easel.height, [128, 136, 146])
    let air = try ambient.weighed(0.5, plus: grey, 0.16, plus: 22)
    let mist = try easel.mask { _, row in shower.mist * (1 - 0.55 * smoothStep(-0.4, 1, row)) }
    let misty = try wet.blended(into: air.in8Bits(), where: mist)
    let drops = try ambient.weighed(0.6, plus: ambient, 0.4, plus: 74)
    let seen = shower.isOnGlass ? try throughGlass(misty.rendered()) : try misty.shared()
    let streaked = try seen.blended(into: drops, where: streaks())
    return try easel.laid(streaked, over: picture)
  }

  private func streaks() throws(DecoderFailure) -> Picture {
    var stencil = Stencil(easel)
    let slant = easel.number(380, in: 0.06...0.2) * easel.choice(381, of: [-1.0, 1.0])
    for (depth, count) in shower.counts.enumerated() {
      let nearness = Double(depth)
      for index in 0..<Int(Double(count) * (0.3 + 0.7 * easel.strength)) {
        let purpose = 2000 + UInt64(depth) * 40_000 + UInt64(index) * 6
        stencil.streak(
          x: easel.number(purpose, in: -0.05...1.05) * Double(easel.width),
          y: easel.number(purpose + 1, in: -0.05...1.05) * Double(easel.height),
          length: shower.length * (1 + nearness * 0.9) * easel.number(purpose + 2, in: 0.6...1.4) * easel.unit,
          thickness: (0.75 + nearness * 0.75) * easel.unit, slant: slant * easel.number(purpose + 3, in: 0.85...1.15),
          opacity: easel.number(purpose + 4, in: 0.32...0.72) * (1 - nearness * 0.1))
      }
    }
    return try stencil.picture()
  }

  /// Out of focus, but for the drops on the pane, in which the scene is upside down.
  private func throughGlass(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let glass = WetGlass(easel: easel)
    return try glass.seen(picture)
  }

  private static func wet(_ colour: LabColour, _ shower: Shower) -> LabColour {
    var wet = colour
    let place = colour.lightness / 100
    wet.lightness = 100 * (place * (1 - shower.gloom) + shower.gloom * 0.62 * place * place) + 2
    wet.a = colour.a * 0.66 - 1.5
    wet.b = colour.b * 0.62 - 7
    return wet
  }
}
