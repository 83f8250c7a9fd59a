import Glibc

/// Tesserae set along the forms, grout between them (centroids in a square metric that turns with the forms; Hausner,
/// 2001).
struct TileMosaic {
  let easel: Easel

  /// What the tiles are cut from.
  private struct Stone {
    let grout: SIMD3<Float>
    var vividness: Float = 1.1
    /// How much tiles of one colour differ.
    var variety: Float = 12
    /// How much light glass throws back.
    var shine: Float = 0
    /// What takes the place of bright and pale tiles.
    var leaf: SIMD3<Float>?
  }

  private static let stones = [
    Stone(grout: [128, 118, 106], vividness: 1.25),
    Stone(grout: [66, 50, 38], vividness: 1.5, variety: 18, shine: 0.3, leaf: [222, 172, 66]),
    Stone(grout: [208, 214, 210], vividness: 1.35, variety: 22, shine: 0.2),
    Stone(grout: [40, 40, 44], vividness: 0.75, variety: 14),
  ]

  /// Lays tiles after an 8-bit sRGB picture.
  func lay(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let stone = easel.variant(of: Self.stones)
    let size = 12 + 5 * easel.strength
    let flow = try Flow(of: picture, easel: easel, smoothness: 26, drift: easel.number(130, in: -0.3...0.3))
    let spots = easel.scattered(131, spacing: size, disorder: 0.5)
    let tiling = try Tiling(picture, easel, spots: spots, size: size, flow: flow)
    let colours = try Colours(easel.coarse(picture, cell: size * 0.55))
    let breadth = easel.pixels(size / 2)
    var tiles: [Stroke] = []
    tiles.reserveCapacity(spots.count)
    for (spot, tile) in zip(spots, tiling.tiles) where tile.pixels > 0 {
      var chance = spot.chance
      var colour = colours.colour(across: tile.across, down: tile.down)
      if let leaf = stone.leaf, colour.brightness > 176, chance.part() < 0.94 {
        colour = leaf * (0.6 + colour.brightness / 620)
      }
      let light = chance.either() * stone.variety
      let tint = SIMD3(chance.either(), chance.either(), chance.either()) * (stone.variety * 0.4)
      let wanted = colour.vivid(stone.vividness) + SIMD3(repeating: light) + tint
      let fill = (tile.pixels.squareRoot() * 0.5).clamped(to: 0.92...1.1)
      tiles.append(
        Stroke(
          x: tile.across * Float(easel.width), y: tile.down * Float(easel.height), across: cosf(tile.angle),
          down: sinf(tile.angle), length: breadth * fill * (0.95 + chance.part() * 0.08),
          breadth: breadth * fill * 0.97,
          colour: wanted.clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255)), print: Int(chance.part() * 64)))
    }
    let layer = Strokes(tiles, of: Self.tile(easel.number(132), stone), rows: easel.height)
    return try easel.finished(picture, grout(stone).painted(over: 0, with: [layer]).band(0, count: 3))
  }

  /// A cut cube: straight sides, chipped corners, one face lighter than the other.
  private static func tile(_ seed: UInt64, _ stone: Stone) -> Brush {
    Brush(prints: 12, seed: seed) { along, across, noise in
      let chip = (noise.hair(along, count: 3) - 0.5) * 0.14 + (noise.hair(across, count: 2) - 0.5) * 0.14
      let edge = max(abs(along), abs(across)) + chip * 0.7
      let corner = (abs(along) + abs(across)) * 0.62 + chip
      let inside = 1 - max(edge, corner).risen(from: 0.92, to: 0.99)
      let grain = noise.grain(along, across, lengths: 9, breadths: 9) - 0.5
      let bevel = max(edge, corner).risen(from: 0.68, to: 0.96)
      let tilt = noise.hair(0.3, count: 9) - 0.5
      let glint = stone.shine * (1 - (abs(along + across * 0.4 - tilt * 1.6) * 2.4)).clamped(to: 0...1)
      return Brush.Trace(cover: inside, shade: 1 + grain * 0.13 - bevel * 0.24 + along * tilt * 0.3 + glint)
    }
  }

  private func grout(_ stone: Stone) throws(DecoderFailure) -> Picture {
    let tooth = Tooth(easel, 136, grain: 1.8)
    return try Picture.drawn(width: easel.width, height: easel.height, bands: 3) { to in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: to.width) { relief in
        for row in to.rows {
          tooth.fill(relief, left: to.left, row: row)
          let target = to.row(row)
          for column in 0..<to.width {
            for band in 0..<3 {
              target[column * 3 + band] = UInt8(min(max(stone.grout[band] + (relief[column] - 128) * 0.16, 0), 255))
            }
          }
        }
      }
    }
  }
}
