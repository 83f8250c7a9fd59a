/// Foliage in reds and golds, a low mild light, leaves in the air.
struct Autumn {
  let easel: Easel

  /// The colours of one autumn.
  private struct Fall {
    /// Two colours of leaves: lightness is a factor in percent, the rest is what they turn to.
    let leaves: [LabColour]
    /// How much of the foliage has turned, 0…1.
    let turned: Double
    let drifting: [SIMD3<Double>]
  }

  /// Golden, crimson, russet, just turning.
  private static let falls = [
    Fall(
      leaves: [LabColour(lightness: 118, chroma: 66, hue: 80), LabColour(lightness: 104, chroma: 62, hue: 66)],
      turned: 1, drifting: [[226, 168, 40], [206, 122, 30], [240, 198, 76]]),
    Fall(
      leaves: [LabColour(lightness: 84, chroma: 62, hue: 34), LabColour(lightness: 100, chroma: 64, hue: 54)],
      turned: 1, drifting: [[176, 34, 26], [206, 84, 30], [130, 22, 26]]),
    Fall(
      leaves: [LabColour(lightness: 86, chroma: 36, hue: 58), LabColour(lightness: 98, chroma: 44, hue: 70)],
      turned: 1, drifting: [[134, 80, 38], [106, 58, 30], [170, 116, 58]]),
    Fall(
      leaves: [LabColour(lightness: 108, chroma: 62, hue: 74), LabColour(lightness: 92, chroma: 60, hue: 46)],
      turned: 0.55, drifting: [[214, 150, 40], [150, 150, 50], [196, 84, 36]]),
  ]

  /// Turns an 8-bit sRGB picture.
  func turn(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let fall = easel.variant(of: Self.falls)
    let first = try picture.graded { Self.mild(Self.leaf(LabColour($0), fall.leaves[0], 1)).samples }
    let second = try picture.graded { Self.mild(Self.leaf(LabColour($0), fall.leaves[1], fall.turned)).samples }
    // A tree turns crown by crown, and leaf by leaf in them.
    let crowns = try easel.patches(finest: 3, above: 0, softness: 0.7) { easel throws(DecoderFailure) in
      try easel.clouds(220, size: 90) * 0.7 + easel.clouds(221, size: 24) * 0.5 + easel.clouds(222, size: 7) * 0.35
    }
    var turned = try first.blended(into: second, where: crowns)
    if fall.turned < 1 {
      let green = try picture.graded { Self.mild(Self.green(LabColour($0))).samples }
      let left = try easel.patches(finest: 6, above: -0.05, softness: 0.4) { easel throws(DecoderFailure) in
        try easel.clouds(223, size: 150) + easel.clouds(224, size: 30) * 0.4
      }
      turned = try turned.blended(into: green, where: left)
    }
    let drift = Drift(easel: easel, count: 66, lengths: 16...96, breadth: 0.56)
    return try easel.laid(drift.scattered(over: turned, fall.drifting), over: picture)
  }

  private static func leaf(_ colour: LabColour, _ leaf: LabColour, _ turned: Double) -> LabColour {
    // Deep shadows hold less colour than sunlit leaves.
    let depth = 0.35 + 0.65 * smoothStep(4, 52, colour.lightness)
    let dry = LabColour(
      lightness: min(colour.lightness * leaf.lightness / 100 + 5, 92), chroma: leaf.chroma * depth,
      hue: leaf.hue + (colour.hue - 120) * -0.22)
    return colour.mixed(with: dry, Foliage.amount(in: colour) * turned)
  }

  /// What has not turned yet: a last dull green.
  private static func green(_ colour: LabColour) -> LabColour {
    let green = LabColour(lightness: colour.lightness * 1.02, chroma: min(colour.chroma + 12, 48), hue: 120)
    return colour.mixed(with: green, Foliage.amount(in: colour))
  }

  /// A low sun behind thin cloud: warm, soft, the blue of the sky paler.
  private static func mild(_ colour: LabColour) -> LabColour {
    var mild = colour
    let place = colour.lightness / 100
    mild.lightness = 2 + colour.lightness * 0.96
    mild.a = colour.a * 0.96 + 3.5
    mild.b = colour.b * (colour.b < 0 ? 0.62 : 1) + 5 + 6 * smoothStep(0.1, 0.7, place)
    return mild
  }
}
