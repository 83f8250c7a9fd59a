import Domain

/// Ink with pen and brush: lines that swell and thin out, a few transparent washes that dry with hard edges here and run
/// there, and much bare paper.
struct Ink {
  let easel: Easel

  private static let inks: [SIMD3<Double>] = [[20, 19, 21], [18, 28, 62], [66, 38, 18], [28, 46, 26]]
  private static let paper: SIMD3<Double> = [250, 247, 238]

  /// Draws an 8-bit sRGB picture.
  func draw(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let ink = easel.variant(of: Self.inks)
    let small = try easel.coarse(picture, cell: 1.3)
    let flat = try FlatPatches(radius: 5, workingEdge: 640).flattened(small).inGrey().rendered()
    let levels = try Levels(of: flat)
    let tone = try flat.mapped { levels.place(of: $0) }.in8Bits().rendered()
    let room = try room.covered(easel)
    let wash = try easel.spread(InkWash(easel: easel).laid(tone)).rendered()
    let paper = try Picture.filled(width: easel.width, height: easel.height, [255, 255, 255]).band(0)
    let loose = try paper.blended(into: wash, where: room)
    let drawn = try loose.overlaid(with: lines(tone, small)).rendered()
    let toned = try drawn.toned { light in
      // Thin ink is a little warmer or cooler than its deepest tone.
      gradient([(0, ink), (0.5, (ink * 0.86 + Self.paper) / 1.86), (1, Self.paper)], at: light)
    }
    return try easel.finished(picture, grained(toned.in8Bits()))
  }

  /// Washes end where the brush was lifted.
  private var room: Sheet {
    Sheet(
      colour: .zero, margin: easel.number(146, in: 0.06...0.12), raggedness: 0.22, softness: 0.03, strokes: 0.09)
  }

  /// Lines of a pen and of the tip of a brush, and drops that fell from it: 0 where ink is, 255 elsewhere.
  private func lines(_ tone: borrowing Picture, _ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let grey = try picture.inGrey().rendered()
    let fine = try Outline(breadth: 2, threshold: 6, length: 6).touches(of: grey, easel, 147, colour: .zero)
    let broad = try Outline(breadth: 4.4, threshold: 7, length: 6).touches(of: tone, easel, 148, colour: .zero)
    let pen = Brush(prints: 8, seed: easel.number(149)) { along, across, noise in
      let swell = (1 - along * along).squareRoot() * (0.72 + 0.28 * noise.hair(along, count: 3))
      return Brush.Trace(cover: 1 - (abs(across) / max(swell, 0.05)).risen(from: 0.72, to: 1))
    }
    let layers = [fine, broad].map { Strokes($0, of: pen, rows: easel.height) } + [splashes()]
    return try Picture.filled(width: easel.width, height: easel.height, [255, 255, 255])
      .painted(over: 0, with: layers).band(0)
  }

  private func splashes() -> Strokes {
    let places = easel.scattered(144, spacing: 92).filter { spot in
      var chance = spot.chance
      return chance.part() < 0.06 + 0.06 * Float(easel.strength)
    }
    let drops = places.map { spot in
      var chance = spot.chance
      _ = chance.bits()
      let size = easel.pixels(1 + Double(chance.part() * chance.part()) * 4)
      return Stroke(
        x: spot.x, y: spot.y, across: 1, down: 0, length: size * (1 + chance.part() * 0.3), breadth: size,
        pressure: 0.5 + 0.4 * chance.part(), colour: .zero, print: 0)
    }
    let drop = Brush(prints: 1, seed: 1) { along, across, _ in
      Brush.Trace(cover: 1 - (along * along + across * across).risen(from: 0.8, to: 1))
    }
    return Strokes(drops, of: drop, rows: easel.height)
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
