import Domain
import Glibc

/// Pieces of coloured glass that follow the forms, in lead, with the light behind them; what is finer than glass can be
/// cut, a face, is painted on it in brown.
struct StainedGlass {
  let easel: Easel

  /// What light comes through which glass.
  private struct Window {
    var vividness: Float
    /// What every colour is multiplied with.
    let light: SIMD3<Float>
    /// How bright: 1 as the picture is, more pulls dark glass up.
    var glow: Float = 1
  }

  private static let windows = [
    Window(vividness: 2.1, light: [1.06, 1.04, 0.98], glow: 1.2),
    Window(vividness: 3.2, light: [0.92, 0.82, 1.04], glow: 0.85),
    Window(vividness: 1.8, light: [1.22, 0.94, 0.66], glow: 1.1),
    Window(vividness: 1.8, light: [0.74, 1.0, 1.24], glow: 1.1),
  ]

  /// Sets an 8-bit sRGB picture in glass.
  func glaze(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let window = easel.variant(of: Self.windows)
    let size = 34 + 14 * easel.strength
    let pieces = try GlassPieces(picture, easel, size: size)
    var chance = Chance(easel.number(181))
    let glass = pieces.colours.map { colour in
      let light = max(colour.brightness, 1)
      let lifted = (255 * powf(light / 255, 0.72) * window.glow).clamped(to: 34...236)
      let tint = SIMD3(chance.either(), chance.either(), chance.either()) * 16
      let shade = 0.9 + chance.part() * 0.2
      return ((colour * (lifted / light)).vivid(window.vividness) + tint) * window.light * shade
    }
    return try easel.finished(picture, leaded(pieces, glass, painting: painted(picture)))
  }

  /// What is painted on the glass and burnt in, one band: contours in full, shadows thinly; 255 where the glass is clear.
  private func painted(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let small = try easel.coarse(picture, cell: 1.4)
    let grey = try small.inGrey().rendered()
    let touches = try Outline(breadth: 2.6, threshold: 6, length: 5.5).touches(of: grey, easel, 183, colour: .zero)
    let brush = Brush(prints: 4, seed: easel.number(184)) { along, across, _ in
      let swell = (1 - along * along).squareRoot()
      return Brush.Trace(cover: 1 - (abs(across) / max(swell, 0.05)).risen(from: 0.6, to: 1))
    }
    let unit = easel.unit * Double(grey.width) / Double(easel.width)
    let around = try grey.blurred(sigma: 26 * unit)
    // Brushed on thinly in two tones, where it is darker than the piece around it.
    let matt = try grey.blurred(sigma: 1.5 * unit).in8Bits().rendered().compared(with: around, floor: 24)
      .mapped { ratio in
        1 - 0.24 * (1 - smoothStep(0.80, 0.88, ratio)) - 0.26 * (1 - smoothStep(0.58, 0.66, ratio))
      }
    return try Picture.filled(width: easel.width, height: easel.height, [255, 255, 255])
      .painted(over: 0, with: [Strokes(touches, of: brush, rows: easel.height)]).band(0)
      .overlaid(with: easel.spread(matt.in8Bits().rendered()))
  }

  /// Glass of uneven thickness, brighter in the middle of a piece, and round lead along its edges.
  private func leaded(
    _ pieces: GlassPieces, _ glass: [SIMD3<Float>], painting: borrowing Picture
  ) throws(DecoderFailure) -> Picture {
    let tooth = Tooth(easel, 182, grain: 7, lengthening: 3)
    let (width, height) = (easel.width, easel.height)
    let lead = Float(2.6)
    let brown = SIMD3<Float>(34, 22, 14)
    return try painting.redrawn(bands: 3) { from, to in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: to.width * 2) { room in
        let relief = UnsafeMutableBufferPointer(rebasing: room[..<to.width])
        let depths = UnsafeMutableBufferPointer(rebasing: room[to.width...])
        for row in to.rows {
          tooth.fill(relief, left: to.left, row: row)
          pieces.depths.fill(depths, left: to.left, row: row, width: width, height: height)
          let (source, target) = (from.row(row), to.row(row))
          for column in 0..<to.width {
            let depth = depths[column]
            let piece = pieces.piece(Float(to.left + column) / Float(width), Float(row) / Float(height))
            let streak = (relief[column] - 128) * 0.0028
            let glow = 0.88 + 0.18 * depth.risen(from: lead, to: 11) + streak
            var colour = (glass[piece] * glow).clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255))
            colour += (brown - colour) * (1 - Float(source[column]) / 255)
            // Light spreads a little over the lead.
            let bar = 1 - depth.risen(from: lead - 0.7, to: lead + 0.5)
            let round = 1 - (depth / lead).clamped(to: 0...1)
            let metal = SIMD3<Float>(26, 25, 28) + SIMD3<Float>(46, 46, 50) * round * round + colour * 0.06
            colour += (metal - colour) * bar
            for band in 0..<3 { target[column * 3 + band] = UInt8(min(max(colour[band], 0), 255)) }
          }
        }
      }
    }
  }
}
