import Domain

/// Air that hides what is far: thick at the horizon, thin at the feet of whoever looks, in drifts.
struct Fog {
  let easel: Easel

  /// One kind of fog.
  private struct Air {
    /// Its colour above and at the ground, 0…255 each.
    let above: SIMD3<Double>
    let below: SIMD3<Double>
    /// How dense it is close by and far away, 0…1.
    let near: Double
    let far: Double
  }

  /// White, grey, gold, blue.
  private static let airs = [
    Air(above: [236, 239, 241], below: [222, 226, 229], near: 0.22, far: 0.97),
    Air(above: [168, 172, 176], below: [146, 150, 154], near: 0.28, far: 0.95),
    Air(above: [250, 226, 182], below: [238, 194, 140], near: 0.18, far: 0.93),
    Air(above: [150, 172, 196], below: [116, 142, 172], near: 0.32, far: 0.97),
  ]

  /// Veils an 8-bit sRGB picture.
  func veil(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let air = easel.variant(of: Self.airs)
    let colour = try easel.wash { _, row in air.above + (air.below - air.above) * smoothStep(-1, 0.6, row) }
    let density = try density(picture, air)
    let drifts = try easel.coarsely(finest: 24) { easel throws(DecoderFailure) in
      let streaks = try easel.streaks(240, length: 420, thickness: 90).blurred(sigma: 26 * easel.unit)
      return try (easel.clouds(241, size: 300) * 34.0 + streaks * 26.0 + 226.0).in8Bits()
    }
    // Scattered light also blurs: what is in the fog loses its fine edges.
    let soft = try picture.blurred(sigma: 1.6 * easel.unit).in8Bits().rendered()
    let thick = try density.lit(by: drifts, neutral: 230).rendered()
    let veiled = try picture.blended(into: soft, where: thick).blended(into: colour, where: thick)
    return try easel.laid(veiled, over: picture)
  }

  /// How much fog is before every pixel.
  private func density(_ picture: borrowing Picture, _ air: Air) throws(DecoderFailure) -> Picture {
    let sky = try Sky(in: picture)
    let size = sky.size
    let small = try picture.resized(width: size.pixelWidth, height: size.pixelHeight, kernel: .linear)
    let horizon = sky.horizon
    let strength = 0.35 + 0.65 * easel.strength
    let densities = try small.withBytes { bytes in
      (0..<size.pixels).map { place in
        let height = (Double(place / size.pixelWidth) + 0.5) / Double(size.pixelHeight)
        let across = (Double(place % size.pixelWidth) + 0.5) / Double(size.pixelWidth) * 2 - 1
        let colour = LabColour(bytes: bytes, at: place * 3)
        let distance = height < horizon ? 1 : 1 - smoothStep(0, 1, (height - horizon) / (1 - horizon))
        // What is dark or vivid has little air before it already, above all in the middle, where the subject is.
        let crisp = max(smoothStep(46, 12, colour.lightness), smoothStep(24, 60, colour.chroma))
        let subject = crisp * (0.35 + 0.3 * .bell(across, half: 0.5)) * (1 - sky.likelihoods[place])
        let density = air.near + (air.far - air.near) * distance.squareRoot()
        return UInt8(255 * min(1, density * (1 - subject) * strength))
      }
    }
    return try Picture(bytes: densities, width: size.pixelWidth, height: size.pixelHeight, bands: 1)
      .blurred(sigma: 1).in8Bits().rendered().following(picture, sigma: 5)
  }
}
