/// Paper whose tooth takes chalk and coal off the stick: it stays bare in the hollows until there is enough.
struct DryMedium {
  let paper: SIMD3<Float>
  /// How rough the paper is, 0…1.
  var roughness: Float = 1

  /// A picture of the bare paper.
  func sheet(_ easel: Easel) throws(DecoderFailure) -> Picture {
    try Picture.filled(width: easel.width, height: easel.height, SIMD3<Double>(paper))
  }

  /// What was drawn in three bands, and in a fourth how much of it there is, as the paper holds it.
  func held(_ drawn: borrowing Picture, _ easel: Easel, _ purpose: UInt64) throws(DecoderFailure) -> Picture {
    let tooth = Tooth(easel, purpose, grain: 1.05)
    let paper = paper
    let roughness = roughness
    return try drawn.redrawn(bands: 3) { from, to in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: to.width) { relief in
        for row in to.rows {
          tooth.fill(relief, left: to.left, row: row)
          let (source, target) = (from.row(row), to.row(row))
          for column in 0..<to.width {
            let amount = Float(source[column * 4 + 3])
            let hollow = relief[column] - 128
            // Less where it is deep, and nothing where hardly anything was drawn.
            let held = min(max((amount * 1.4 - 44 - hollow * roughness * 1.0) / 115, 0), 1)
            let fibre = hollow * 0.045
            for band in 0..<3 {
              let bare = paper[band] + fibre
              let sample = bare + (Float(source[column * 4 + band]) - bare) * held
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
      let cover = (grain * 0.6 + streak * 0.6).risen(from: 0.28, to: 0.75)
      return Brush.Trace(cover: side * end * cover, shade: 1 + (streak - 0.5) * 0.1, body: 0.45 + cover * 0.4)
    }
  }
}
