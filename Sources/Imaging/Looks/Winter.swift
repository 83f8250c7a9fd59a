/// Cold light, little colour, frost on the greens and snow on whatever faces the sky.
struct Winter {
  let easel: Easel

  /// One winter day.
  private struct Day {
    /// How much snow lies, 0…1.
    let snow: Double
    /// How white the greens are, 0…1.
    let frost: Double
    /// How much colour is left, 0…1.
    let colour: Double
    /// How much ice there is at the edges, 0…1.
    let rim: Double
    /// Turned to blue (below 0), in CIE b*.
    let cold: Double
  }

  /// Hoar frost, deep snow, bare and grey, blue cold.
  private static let days = [
    Day(snow: 0.5, frost: 1, colour: 0.5, rim: 0.8, cold: -6),
    Day(snow: 1, frost: 1, colour: 0.5, rim: 0, cold: -4),
    Day(snow: 0, frost: 0.12, colour: 0.22, rim: 0, cold: -1),
    Day(snow: 0.4, frost: 0.75, colour: 0.42, rim: 0.6, cold: -19),
  ]

  private var day: Day { easel.variant(of: Self.days) }

  /// Freezes an 8-bit sRGB picture.
  func freeze(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let day = day
    let bare = try picture.graded { Self.bare(LabColour($0), day).samples }
    let white = try picture.graded { Self.snowy(LabColour($0), day).samples }
    let covered = try cover(picture)
    let frozen = try bare.blended(into: white, where: covered)
    guard day.rim > 0 else { return try easel.laid(frozen, over: picture) }
    let ice = try Picture.filled(width: easel.width, height: easel.height, [236, 243, 251])
    return try easel.laid(frozen.blended(into: ice, where: rim()), over: picture)
  }

  /// Where it is white: on greens, and below every edge that is dark under light.
  private func cover(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let day = day
    let greens = try Foliage.leaves(in: picture, easel)
    let grey = try picture.inGrey().rendered()
    let rime = try easel.patches(finest: 3, above: -0.1, softness: 1.1) { easel throws(DecoderFailure) in
      try easel.clouds(230, size: 60) * 0.4 + easel.clouds(231, size: 13) * 0.5 + easel.grain(232) * 0.22
    }
    // Light parts of a bush are the twigs outside, where rime grows.
    let twigs = try grey.mapped { 0.35 + 0.65 * smoothStep(0.12, 0.55, $0) }
    let frosted = try greens.lit(by: twigs, neutral: 255).lit(by: rime, neutral: 200 / max(day.frost, 0.01)).rendered()
    guard day.snow > 0 else { return frosted }
    // It melts on warm skin.
    let skin = try easel.bloom(of: picture.measured { Self.skin(LabColour($0)) }, sigma: 9)
    let snow = try caps(grey).lit(by: skin.mapped { 1 - smoothStep(0.06, 0.4, $0) }, neutral: 255)
    return try frosted.screened(with: snow, amount: day.snow)
  }

  /// Ice flowers that grow in from the edges.
  private func rim() throws(DecoderFailure) -> Picture {
    let day = day
    return try easel.coarsely(finest: 3) { easel throws(DecoderFailure) in
      let edge = try easel.mask { column, row in
        smoothStep(0.52, 1.1, (column * column * column * column + row * row * row * row).squareRoot())
      }
      // Ridges of noise look like needles.
      let needles = try (easel.clouds(235, size: 44) * easel.clouds(235, size: 44)).raised(to: 0.5)
      let fine = try (easel.clouds(236, size: 15) * easel.clouds(236, size: 15)).raised(to: 0.5)
      let crystals = try needles * -260.0 - fine * 230.0 + easel.grain(237) * 12.0
      return try (crystals + edge.inFloat() * 1.25 - 24.0).scaled(by: [day.rim], plus: [0]).in8Bits()
    }
  }

  /// Snow on the upper side of things.
  private func caps(_ grey: borrowing Picture) throws(DecoderFailure) -> Picture {
    let depth = 2 + 8 * day.snow
    let snow = day.snow
    return try easel.coarsely(finest: 4.5) { easel throws(DecoderFailure) in
      let small = try grey.resized(width: easel.width, height: easel.height, kernel: .linear)
        .blurred(sigma: 1.2 * easel.unit).in8Bits().rendered()
      let reach = max(1, Int((depth * easel.unit).rounded()))
      // The mean of the rows above minus that of the rows here: high just below an upper edge.
      let mask = [Double](repeating: 1, count: reach) + [Double](repeating: -1, count: reach + 1)
      let rise = try small.inFloat().convolved(mask, width: 1, divisor: Double(reach))
      let uneven = try easel.clouds(233, size: 16) * 18.0 + easel.clouds(234, size: 5) * 14.0
      return try (rise * (4 + 5 * snow) + uneven * 3.0 - (84 - 44 * snow)).in8Bits()
    }
  }

  private static func skin(_ colour: LabColour) -> Double {
    let hue = smoothStep(18, 34, colour.hue) * (1 - smoothStep(66, 80, colour.hue))
    let chroma = smoothStep(10, 16, colour.chroma) * (1 - smoothStep(32, 42, colour.chroma))
    return hue * chroma * smoothStep(44, 58, colour.lightness)
  }

  private static func bare(_ colour: LabColour, _ day: Day) -> LabColour {
    let green = Foliage.amount(in: colour)
    var bare = colour
    let kept = day.colour * (1 - 0.65 * green)
    bare.a = colour.a * kept + 0.5 - day.cold * 0.02
    bare.b = colour.b * kept + day.cold * (0.5 + 0.5 * smoothStep(90, 20, colour.lightness))
    bare.lightness = 7 + colour.lightness * 0.9 - 4 * green - 6 * smoothStep(70, 100, colour.lightness)
    return bare
  }

  /// Snow, with the shading of what lies under it, blue where it is in shadow.
  private static func snowy(_ colour: LabColour, _ day: Day) -> LabColour {
    let light = smoothStep(0, 70, colour.lightness)
    return LabColour(lightness: 76 + 22 * light, chroma: 3 + 9 * (1 - light) - day.cold * 0.3, hue: 265)
  }
}
