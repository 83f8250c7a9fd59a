/// Film that sees heat rays: leaves shine like snow, the blue sky is nearly black, lights glow.
struct Infrared {
  let easel: Easel

  /// One film: what it makes of foliage, of the sky, and of everything else.
  private struct Film {
    let leaves: LabColour
    let sky: LabColour
    /// What it makes of a white sky straight above, 0…255 each.
    let heaven: SIMD3<Double>
    /// How much of the other colours it keeps, 0…1.
    let colour: Double
    /// What is added to them in CIE a* and b*.
    let cast: (a: Double, b: Double)
  }

  /// Black and white, magenta, amber, white leaves under a blue sky.
  private static let films = [
    Film(
      leaves: LabColour(lightness: 96, chroma: 0, hue: 0), sky: LabColour(lightness: 18, chroma: 0, hue: 0),
      heaven: [34, 34, 34], colour: 0, cast: (0, 0)),
    Film(
      leaves: LabColour(lightness: 66, chroma: 74, hue: 358), sky: LabColour(lightness: 42, chroma: 30, hue: 226),
      heaven: [40, 128, 150], colour: 0.7, cast: (-4, -4)),
    Film(
      leaves: LabColour(lightness: 84, chroma: 64, hue: 78), sky: LabColour(lightness: 34, chroma: 32, hue: 222),
      heaven: [24, 84, 106], colour: 0.42, cast: (-2, -6)),
    Film(
      leaves: LabColour(lightness: 95, chroma: 7, hue: 70), sky: LabColour(lightness: 40, chroma: 46, hue: 274),
      heaven: [52, 92, 172], colour: 0.3, cast: (1, -7)),
  ]

  /// Develops an 8-bit sRGB picture.
  func develop(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let film = easel.variant(of: Self.films)
    let scene = try picture.graded { Self.seen(LabColour($0), film).samples }.rendered()
    // Clear air throws no heat back: the higher, the darker.
    let heaven = try easel.wash { _, row in
      SIMD3(repeating: 255) + (film.heaven - SIMD3(repeating: 255)) * (1 - smoothStep(-1.1, 0.4, row))
    }
    let sky = try Sky(in: picture).mask(in: picture)
    let seen = try scene.blended(into: scene.lit(by: heaven, neutral: 255), where: sky).rendered()
    // The film has no backing: bright light spreads in it.
    let halo = try easel.bloom(of: seen, sigma: 9) { smoothStep(0.55, 1, $0) * 0.5 }
    let grain = try easel.filmGrain(270, size: 1.1)
    return try easel.laid(seen.screened(with: halo).weighed(1, plus: grain, 0.26, plus: -33), over: picture)
  }

  private static func seen(_ colour: LabColour, _ film: Film) -> LabColour {
    var seen = colour
    let warm = smoothStep(8, 45, colour.a)
    let place = smoothStep(-0.04, 1, colour.lightness / 100)
    seen.lightness = 100 * (0.1 * colour.lightness / 100 + 0.84 * place) + 12 * warm
    seen.a = colour.a * film.colour + film.cast.a
    seen.b = colour.b * film.colour + film.cast.b
    let shade = smoothStep(2, 62, colour.lightness)
    var leaves = film.leaves
    leaves.lightness = film.leaves.lightness * (0.22 + 0.78 * shade) + 6 * smoothStep(60, 90, colour.lightness)
    leaves.a *= 0.35 + 0.65 * shade
    leaves.b *= 0.35 + 0.65 * shade
    let blue = smoothStep(10, 44, -colour.b) * smoothStep(16, 45, colour.lightness)
    var sky = film.sky
    sky.lightness += max(0, colour.lightness - 74) * 1.6
    return seen.mixed(with: sky, blue * 0.92).mixed(with: leaves, Foliage.amount(in: colour))
  }
}
