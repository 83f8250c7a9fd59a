/// Leaves just out, blossom on the trees, petals in a clear light air.
struct Spring {
  let easel: Easel

  /// The colours of one spring.
  private struct Bloom {
    /// What is in flower, or nil where it is leaves alone.
    let blossom: LabColour?
    /// How much of the foliage is in flower: the level of noise above which it is.
    let level: Double
    /// How large a cluster of flowers is, in units.
    let cluster: Double
    let petals: [SIMD3<Double>]
  }

  /// Fresh green, cherry blossom, apple blossom, a meadow in flower.
  private static let blooms = [
    Bloom(
      blossom: nil, level: 0, cluster: 20, petals: [[216, 236, 150], [248, 250, 226]]),
    Bloom(
      blossom: LabColour(lightness: 80, chroma: 34, hue: 355), level: -0.12, cluster: 30,
      petals: [[255, 196, 214], [250, 222, 230]]),
    Bloom(
      blossom: LabColour(lightness: 94, chroma: 7, hue: 40), level: -0.05, cluster: 26,
      petals: [[255, 248, 244], [252, 232, 236]]),
    Bloom(
      blossom: LabColour(lightness: 84, chroma: 78, hue: 88), level: 0.14, cluster: 9,
      petals: [[255, 226, 90], [255, 250, 240]]),
  ]

  private var bloom: Bloom { easel.variant(of: Self.blooms) }

  /// Dresses an 8-bit sRGB picture.
  func dress(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let leaves = try picture.graded { Self.air(Self.leaf(LabColour($0))).samples }
    let dressed = try flowering(leaves, picture)
    let drift = Drift(easel: easel, count: 96, lengths: 9...58, breadth: 0.62)
    let scattered = try drift.scattered(over: dressed, bloom.petals)
    return try easel.laid(scattered, over: picture)
  }

  private func flowering(
    _ leaves: borrowing Picture, _ picture: borrowing Picture
  ) throws(DecoderFailure) -> Picture {
    guard let blossom = bloom.blossom else { return try leaves.shared() }
    let flowers = try picture.graded { Self.air(Self.flower(LabColour($0), blossom)).samples }
    let clusters = try easel.patches(finest: 3, above: bloom.level, softness: 0.3) { easel throws(DecoderFailure) in
      let cluster = bloom.cluster
      let broad = try easel.clouds(200, size: cluster * 4) * 0.5 + easel.clouds(201, size: cluster) * 0.6
      return try broad + easel.clouds(202, size: 6) * 0.5
    }
    return try leaves.blended(into: flowers, where: Foliage.leaves(in: picture, easel).overlaid(with: clusters))
  }

  /// Greens lighter, yellower and more vivid.
  private static func leaf(_ colour: LabColour) -> LabColour {
    let amount = Foliage.amount(in: colour)
    let fresh = LabColour(
      lightness: 12 + colour.lightness * 1.02, chroma: min(16 + colour.chroma * 1.05, 72),
      hue: 114 + (colour.hue - 120) * 0.3)
    return colour.mixed(with: fresh, amount)
  }

  /// A flower with the shading of the leaf that it grows over.
  private static func flower(_ colour: LabColour, _ blossom: LabColour) -> LabColour {
    var flower = blossom
    flower.lightness = blossom.lightness * 0.62 + colour.lightness * 0.5
    return flower
  }

  /// Clear air after rain: light shadows, a breath of blue.
  private static func air(_ colour: LabColour) -> LabColour {
    var air = colour
    air.lightness = 6 + 94 * (min(colour.lightness, 100) / 100 * 1.02).squareRoot() * 0.35 + colour.lightness * 0.61
    air.a = colour.a * 1.08 - 1
    air.b = colour.b * 1.08 + 1
    return air
  }
}
