import Domain

/// Paper whose tooth takes chalk and coal off the stick: it stays bare in the hollows until there is enough.
struct DryMedium {
  let paper: SIMD3<Float>
  /// How rough the paper is, 0…1.
  var roughness: Float = 0.62
  /// How wide its grains are, in units.
  var grain = 1.35

  /// How much of a stick it takes to cover half of the paper, 0…255, and from where to where a grain takes on colour.
  private static let half: Float = 104
  private static let softness: Float = 84

  /// A picture of the bare paper.
  func sheet(_ easel: Easel) throws(DecoderFailure) -> Picture {
    try Picture.filled(width: easel.width, height: easel.height, SIMD3<Double>(paper))
  }

  /// What was drawn in three bands, and in a fourth how much of it there is, as the paper holds it; `ground` is the paper,
  /// with what was rubbed into it. `room`, of one band, says where on the sheet the hand went, 0…255.
  func held(
    _ drawn: borrowing Picture, on ground: borrowing Picture, within room: borrowing Picture, _ easel: Easel,
    _ purpose: UInt64
  ) throws(DecoderFailure) -> Picture {
    let tooth = Tooth(easel, purpose, grain: grain)
    let (paper, roughness) = (paper, roughness)
    return try drawn.joined(with: room).joined(with: ground).redrawn(bands: 3) { from, to in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: to.width) { relief in
        for row in to.rows {
          tooth.fill(relief, left: to.left, row: row)
          let (source, target) = (from.row(row), to.row(row))
          for column in 0..<to.width {
            let place = column * 8
            let amount = Float(source[place + 3]) * Float(source[place + 4]) / 255
            let hollow = relief[column] - 128
            let pressed = min(max((amount - Self.half - hollow * roughness) / Self.softness + 0.5, 0), 1)
            let held = pressed * min(amount / 48, 1)
            for band in 0..<3 {
              let rubbed = Float(source[place + 5 + band])
              // What is rubbed in lies on the heights too, but thinner.
              let bare = rubbed - hollow * (0.05 - abs(paper[band] - rubbed) * 0.0014)
              let sample = bare + (Float(source[place + band]) - bare) * held
              target[column * 3 + band] = UInt8(min(max(sample, 0), 255))
            }
          }
        }
      }
    }
  }

  /// A stick of chalk or coal: grains in streaks.
  static func stick(_ seed: UInt64) -> Brush {
    Brush(prints: 8, seed: seed) { along, across, noise in
      let grain = noise.grain(along, across, lengths: 34, breadths: 12)
      let streak = noise.grain(along, across, lengths: 4, breadths: 11)
      let side = 1 - (abs(across) + (grain - 0.5) * 0.5).risen(from: 0.62, to: 1)
      let end = 1 - (abs(along) + (streak - 0.5) * 0.3).risen(from: 0.7, to: 1)
      let cover = (grain * 0.6 + streak * 0.6).risen(from: 0.2, to: 0.7)
      return Brush.Trace(cover: side * end * cover, shade: 1 + (streak - 0.5) * 0.1, body: 0.52 + streak * 0.42)
    }
  }
}
