import Domain

/// Light, contrast, saturation and warmth of one colour, in OKLab: what changes the lightness leaves the hue, and the
/// other way round. Black and white stay, tones between them keep their order, and a colour that no screen shows becomes
/// paler, not another.
struct FinishGrade {
  private let light: Double
  private let contrast: Double
  private let saturation: Double
  private let warmth: Double

  /// Nodes along the edge of a colour cube for previews, which must be quick.
  static let coarseEdge = 17

  /// How far a grey of lightness 1 moves towards orange, in a and b of OKLab.
  private static let warm = SIMD2(0.022, 0.075)
  /// Chromas from here on gain nothing: they are as colourful as a screen can show.
  private static let fullChroma = 0.3

  init(_ finish: Finish) {
    light = finish.share(of: .light)
    contrast = finish.share(of: .contrast)
    saturation = finish.share(of: .saturation)
    warmth = finish.share(of: .warmth)
  }

  var changesNothing: Bool { light == 0 && contrast == 0 && saturation == 0 && warmth == 0 }

  /// What becomes of sRGB samples of 0…1.
  func colour(_ samples: SIMD3<Double>) -> SIMD3<Double> {
    let seen = PerceivedColour(linear: SIMD3(Self.light(samples.x), Self.light(samples.y), Self.light(samples.z)))
    let lightness = tone(min(max(seen.lightness, 0), 1))
    var chroma = SIMD2(seen.a, seen.b)
    // As more light would do; not in the depths, where there would be nothing but noise.
    chroma *= min(lightness / max(seen.lightness, 1e-6), 1.5)
    chroma *= colourfulness(of: (chroma * chroma).sum().squareRoot())
    chroma += Self.warm * (warmth * lightness)
    guard (chroma * chroma).sum() > 1e-12 else {
      return SIMD3(repeating: SampleCurve.encoded(lightness * lightness * lightness))
    }
    let light = Self.shown(lightness, chroma)
    return SIMD3(SampleCurve.encoded(light.x), SampleCurve.encoded(light.y), SampleCurve.encoded(light.z))
  }

  /// Rises all the way from 0 to 1.
  private func tone(_ lightness: Double) -> Double {
    let lit = lightness + 0.8 * light * lightness * (1 - lightness)
    let steep = lit * lit * (3 - 2 * lit)
    return lit + 0.9 * contrast * (steep - lit)
  }

  /// What a chroma is multiplied by: what is colourful already gains least.
  private func colourfulness(of chroma: Double) -> Double {
    saturation <= 0 ? 1 + saturation : 1 + saturation * max(0, 1 - chroma / Self.fullChroma)
  }

  /// The light of a colour, as much of its chroma as a screen shows.
  private static func shown(_ lightness: Double, _ chroma: SIMD2<Double>) -> SIMD3<Double> {
    func light(_ part: Double) -> SIMD3<Double> {
      PerceivedColour(lightness: lightness, a: chroma.x * part, b: chroma.y * part).light
    }
    let whole = light(1)
    guard whole.min() < -0.0005 || whole.max() > 1.0005 else { return whole }
    var (inside, outside) = (0.0, 1.0)
    for _ in 0..<12 {
      let part = (inside + outside) / 2
      let found = light(part)
      if found.min() < 0 || found.max() > 1 { outside = part } else { inside = part }
    }
    return light(inside)
  }

  /// The light of a sample of 0…1, between two of the curve where it is no whole one.
  private static func light(_ sample: Double) -> Double {
    let place = min(max(sample, 0), 1) * 255
    let below = min(Int(place), 254)
    let part = place - Double(below)
    return SampleCurve.light[below] * (1 - part) + SampleCurve.light[below + 1] * part
  }
}
