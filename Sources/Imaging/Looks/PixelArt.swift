import Domain

/// Large square pixels in a small palette, mixed by a pattern of dots.
struct PixelArt {
  let easel: Easel

  /// Ordered dithering (Bayer, 1973).
  private static let pattern: [Float] = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

  private static let fixed: [SIMD3<Float>] = [
    [20, 18, 28], [68, 36, 52], [48, 52, 109], [78, 74, 78], [133, 76, 48], [52, 101, 36], [208, 70, 72],
    [117, 113, 97], [89, 125, 206], [210, 125, 44], [133, 149, 161], [106, 170, 44], [210, 170, 153],
    [109, 194, 202], [218, 212, 94], [222, 238, 214],
  ]
  private static let greens: [SIMD3<Float>] = [[24, 44, 36], [56, 92, 58], [134, 164, 62], [202, 214, 126]]
  private static let neon: [SIMD3<Float>] = [
    [13, 4, 32], [42, 14, 84], [96, 24, 142], [186, 30, 168], [255, 62, 140], [255, 142, 110], [20, 72, 160],
    [24, 196, 232], [150, 255, 230], [255, 240, 170],
  ]

  /// Draws an 8-bit sRGB picture.
  func draw(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let edge = max(1, Int(((5 + 5 * easel.strength) * easel.unit).rounded()))
    let (columns, rows) = ((easel.width + edge - 1) / edge, (easel.height + edge - 1) / edge)
    let small = try picture.resized(width: columns, height: rows, kernel: .linear)
    var blocks = try Colours(small)
    // Few pixels need clear colours.
    let vividness = Float(easel.number(162, in: 1.2...1.45))
    let tint = SIMD3<Float>(
      SIMD3(easel.number(163, in: -5...5), easel.number(164, in: -5...5), easel.number(165, in: -5...5)))
    blocks.replace { colour in
      let clear = (colour.vivid(vividness) - 128) * 1.12 + 128
      return clear.clamped(lowerBound: SIMD3(repeating: 6), upperBound: SIMD3(repeating: 249)) + tint
    }
    let palettes = [Palette(of: blocks, count: 32).colours, Self.fixed, Self.greens, Self.neon]
    let palette = easel.variant(of: palettes)
    let isTonal = palette.count == Self.greens.count
    // As coarse as the palette is, so that neighbours in it mix.
    let spread: Float = isTonal ? 52 : palette.count > 16 ? 20 : 40
    let shift = (Int(easel.number(160) % 4), Int(easel.number(161) % 4))
    var drawn: [UInt8] = []
    drawn.reserveCapacity(columns * rows * 3)
    for row in 0..<rows {
      for column in 0..<columns {
        let dot = Self.pattern[((row + shift.0) & 3) * 4 + (column + shift.1) & 3] / 15 - 0.5
        let colour = blocks.colour(column, row) + SIMD3(repeating: dot * spread)
        let nearest = isTonal ? Palette.tone(of: colour, in: palette) : Palette.nearest(to: colour, in: palette)
        drawn += [UInt8(nearest.x), UInt8(nearest.y), UInt8(nearest.z)]
      }
    }
    return try easel.finished(picture, enlarged(drawn, columns: columns, edge: edge))
  }

  /// Every block as a square of `edge` pixels; the last ones are cut.
  private func enlarged(_ blocks: [UInt8], columns: Int, edge: Int) throws(DecoderFailure) -> Picture {
    try Picture.drawn(width: easel.width, height: easel.height, bands: 3) { to in
      blocks.withUnsafeBufferPointer { blocks in
        for row in to.rows {
          let target = to.row(row)
          let first = row / edge * columns
          for column in 0..<to.width {
            let place = (first + (to.left + column) / edge) * 3
            for band in 0..<3 { target[column * 3 + band] = blocks[place + band] }
          }
        }
      }
    }
  }
}
