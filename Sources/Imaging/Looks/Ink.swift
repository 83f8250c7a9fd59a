import Domain

/// Ink with a brush: a few grey washes with wet edges, and contours that swell and thin out.
struct Ink {
  let easel: Easel

  private static let inks: [SIMD3<Double>] = [[22, 21, 22], [20, 30, 62], [64, 38, 18], [30, 46, 26]]
  private static let paper: SIMD3<Double> = [250, 247, 238]

  /// Draws an 8-bit sRGB picture.
  func draw(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let ink = easel.variant(of: Self.inks)
    let small = try easel.coarse(picture, cell: 1.5)
    let flat = try FlatPatches(radius: 6, workingEdge: 560).flattened(small).inGrey().rendered()
    let wash = try easel.spread(washes(flat))
    let broad = try Contours(breadth: 6.5, threshold: 9, hardness: 1.2).drawn(flat, easel)
    let fine = try Contours(breadth: 2.6, threshold: 8, hardness: 0.9).drawn(small, easel)
    let drawn = try wash.overlaid(with: broad.overlaid(with: fine)).overlaid(with: splashes()).rendered()
    let toned = try drawn.toned { light in
      // Thin ink is a little warmer or cooler than its deepest tone.
      gradient([(0, ink), (0.5, (ink + Self.paper) / 2), (1, Self.paper)], at: light)
    }
    return try easel.finished(picture, grained(toned.in8Bits()))
  }

  /// Four washes, each laid over the last; where one ends the ink has gathered.
  private func washes(_ flat: borrowing Picture) throws(DecoderFailure) -> Picture {
    let here = easel.resized(to: PixelSize(pixelWidth: flat.width, pixelHeight: flat.height))
    let around = try flat.blurred(sigma: 80 * here.unit)
    let even = try flat.weighed(1.25, plus: around, -0.45, plus: 48).rendered()
    let water = try here.coarsely(finest: 8) { easel throws(DecoderFailure) in
      try easel.clouds(140, size: 70) * 16.0 + easel.clouds(141, size: 16) * 9.0
    }
    let wandering = try (even.inFloat() + water).in8Bits().rendered()
    // Lights stay paper; a loaded brush has no finer steps than these.
    let steps = try wandering.mapped { value in
      let tones: [(Double, Double)] = [(0.17, 0.12), (0.34, 0.44), (0.54, 0.70), (0.76, 0.88)]
      var light = 0.05
      for (place, next) in tones { light += (next - light) * smoothStep(place - 0.018, place + 0.018, value) }
      return light + (1 - light) * smoothStep(0.74, 0.80, value)
    }.in8Bits().rendered()
    let rims = try steps.steepness().blurred(sigma: 0.8 * here.unit)
    let pooled = try steps.inFloat() - rims.clamped(0...46) * 0.8
    let blooms = try here.coarsely(finest: 6) { easel throws(DecoderFailure) in
      try easel.clouds(142, size: 120) * 12.0 + easel.clouds(143, size: 30) * 8.0
    }
    // Only wet paper blooms.
    let room = try steps.mapped { min(1, (1 - $0) * 3) }
    return try (pooled + blooms * room * (1 / 255.0)).in8Bits().rendered()
  }

  /// Drops that fell from the brush.
  private func splashes() throws(DecoderFailure) -> Picture {
    let places = easel.scattered(144, spacing: 64).filter { spot in
      var chance = spot.chance
      return chance.part() < 0.10 + 0.10 * Float(easel.strength)
    }
    let drops = places.map { spot in
      var chance = spot.chance
      _ = chance.bits()
      let size = easel.pixels(1.2 + Double(chance.part() * chance.part()) * 4.5)
      return Stroke(
        x: spot.x, y: spot.y, across: 1, down: 0, length: size * (1 + chance.part() * 0.3), breadth: size,
        colour: .zero, print: 0)
    }
    let drop = Brush(prints: 1, seed: 1) { along, across, _ in
      Brush.Trace(cover: 1 - (along * along + across * across).risen(from: 0.8, to: 1))
    }
    let layer = Strokes(drops, of: drop, rows: easel.height)
    return try Picture.filled(width: easel.width, height: easel.height, [255, 255, 255])
      .painted(over: 0, with: [layer]).band(0)
  }

  /// Rice paper: fibres and a faint cloudiness.
  private func grained(_ drawn: borrowing Picture) throws(DecoderFailure) -> Picture {
    let fibres = Tooth(easel, 145, grain: 1.4, lengthening: 5)
    return try drawn.redrawn(bands: 3) { from, to in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: to.width) { relief in
        for row in to.rows {
          fibres.fill(relief, left: to.left, row: row)
          let (source, target) = (from.row(row), to.row(row))
          for column in 0..<to.width {
            let light = (relief[column] - 128) * 0.05
            for band in 0..<3 {
              target[column * 3 + band] = UInt8(min(max(Float(source[column * 3 + band]) + light, 0), 255))
            }
          }
        }
      }
    }
  }
}
