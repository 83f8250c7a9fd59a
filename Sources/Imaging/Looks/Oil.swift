import Glibc

/// Oil on canvas: strokes that follow the forms, bristles, and light on the ridges of the paint.
struct Oil {
  let easel: Easel

  /// One painter's habits.
  private struct Manner {
    let coats: [Coat]
    /// Whether the paint is spread with a knife.
    var isKnife = false
    /// How high the paint stands.
    var relief: Float = 1
    var vividness: Float = 1.16
    /// What the colours are multiplied with in the end.
    var varnish = SIMD3<Float>(1, 1, 1)
  }

  private var manner: Manner {
    let size = 0.8 + 0.4 * easel.strength
    func coat(_ spacing: Double, _ length: Double, _ breadth: Double, detail: Float = 0, straying: Float = 0.2) -> Coat
    {
      Coat(spacing: spacing * size, length: length * size, breadth: breadth * size, detail: detail, straying: straying)
    }
    return easel.variant(of: [
      Manner(
        coats: [coat(13, 62, 19), coat(7.5, 36, 10, detail: 3.5), coat(4.2, 18, 5.2, detail: 9)], relief: 1.1),
      Manner(
        coats: [coat(8, 36, 10.5), coat(4.6, 21, 5.4, detail: 3), coat(3, 11, 3, detail: 7)], relief: 0.8),
      Manner(
        coats: [
          coat(15, 54, 32, straying: 0.45), coat(9.5, 32, 17, detail: 5, straying: 0.35), coat(6, 19, 8, detail: 12),
        ], isKnife: true, relief: 1.5, vividness: 1.3),
      Manner(
        coats: [coat(9, 40, 12), coat(5, 22, 5.6, detail: 3), coat(3.2, 11, 3.2, detail: 7)], relief: 0.6,
        vividness: 0.86, varnish: SIMD3(1.0, 0.88, 0.62)),
    ])
  }

  /// Paints an 8-bit sRGB picture.
  func paint(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let manner = manner
    let flow = try Flow(of: picture, easel: easel, smoothness: 16, drift: easel.number(60, in: -0.5...0.9))
    let painter = try Painter(easel, of: picture, flow: flow)
    let brush = manner.isKnife ? Self.knife(easel.number(61)) : Self.bristles(easel.number(61))
    var layers: [Strokes] = []
    for (index, coat) in manner.coats.enumerated() {
      let colours = try Colours(easel.coarse(picture, cell: coat.breadth * 0.45))
      let strokes = painter.strokes(coat, 62 + UInt64(index), in: colours) { stroke, chance in
        // In haze there is little to tell one colour from the next: paint that differs more would blow it away.
        let clear = Self.clarity(of: stroke.colour)
        let light = chance.either() * 11 * clear
        let tint = SIMD3(chance.either(), chance.either(), chance.either()) * 7 * clear
        let vividness = 1 + (manner.vividness - 1) * clear
        stroke.colour = stroke.colour.vivid(vividness) + SIMD3(repeating: light) + tint
      }
      layers.append(Strokes(strokes, of: brush, rows: easel.height))
    }
    let ground = try picture.blurred(sigma: 8 * easel.unit)
    let paint = try ground.painted(over: 60, with: layers).rendered()
    return try easel.finished(picture, lit(paint, manner))
  }

  /// How far from pale haze a colour is, 0.2…1.
  private static func clarity(of colour: SIMD3<Float>) -> Float {
    let vivid = (colour.max() - colour.min()).risen(from: 16, to: 70)
    let dark = 1 - colour.brightness.risen(from: 70, to: 170)
    return 0.2 + 0.8 * max(vivid, dark)
  }

  /// A brush of hog bristle, loaded unevenly.
  private static func bristles(_ seed: UInt64) -> Brush {
    Brush(prints: 6, seed: seed) { along, across, noise in
      let hair = noise.hair(across, count: 15)
      let streak = noise.grain(along, across, lengths: 5, breadths: 20)
      let side = 1 - abs(across).risen(from: 0.8, to: 1)
      let end = 1 - (abs(along) + (hair - 0.5) * 0.4).risen(from: 0.74, to: 0.96)
      // The brush runs dry towards the end.
      let dryness = along.risen(from: 0.1, to: 1) * 0.75
      let wet = (streak * 0.6 + hair * 0.4).risen(from: dryness - 0.2, to: dryness)
      let ridge = abs(across).risen(from: 0.5, to: 0.85) * 0.22 + along.risen(from: 0.5, to: 0.85) * 0.16
      return Brush.Trace(
        cover: side * end * wet, shade: 1 + (hair - 0.5) * 0.13 + (streak - 0.5) * 0.09,
        body: 0.22 + hair * 0.34 + streak * 0.2 + ridge)
    }
  }

  /// A knife: flat planes of paint with sharp edges, torn where they end.
  private static func knife(_ seed: UInt64) -> Brush {
    Brush(prints: 6, seed: seed) { along, across, noise in
      let streak = noise.grain(along, across, lengths: 2, breadths: 9)
      let tear = noise.grain(along, across, lengths: 9, breadths: 22)
      let side = 1 - abs(across).risen(from: 0.93, to: 1)
      let end = 1 - (abs(along) + (tear - 0.5) * 0.24).risen(from: 0.84, to: 0.9)
      let torn = tear.risen(from: along * 0.5 - 0.3, to: along * 0.5 - 0.12)
      let ridge = abs(across).risen(from: 0.76, to: 0.94) * 0.4 + along.risen(from: 0.6, to: 0.86) * 0.25
      return Brush.Trace(
        cover: side * end * torn, shade: 1 + (streak - 0.5) * 0.26, body: 0.26 + streak * 0.2 + ridge)
    }
  }

  /// Light from the upper left on the paint and on the weave beneath it.
  private func lit(_ paint: borrowing Picture, _ manner: Manner) throws(DecoderFailure) -> Picture {
    let reach = max(1, Int((easel.unit * 0.8).rounded()))
    let weave = Weave(pitch: 2.6 * easel.unit)
    let relief = manner.relief * Float(0.35 + 0.65 * easel.strength) * 0.42
    let varnish = manner.varnish
    return try paint.redrawn(bands: 3, reach: reach) { from, to in
      for row in to.rows {
        let (above, here, below) = (from.nearestRow(row - reach), from.row(row), from.nearestRow(row + reach))
        let target = to.row(row)
        let shift = to.left - from.left
        for column in 0..<to.width {
          let place = column + shift
          let (left, right) = (max(place - reach, 0), min(place + reach, from.width - 1))
          let across = Float(Int(here[right * 4 + 3]) - Int(here[left * 4 + 3]))
          let down = Float(Int(below[place * 4 + 3]) - Int(above[place * 4 + 3]))
          let cloth = weave.height(to.left + column, row) * (1 - Float(here[place * 4 + 3]) / 320)
          let clear = Self.clarity(
            of: SIMD3(Float(here[place * 4]), Float(here[place * 4 + 1]), Float(here[place * 4 + 2])))
          let raised = (across * 0.6 + down * 0.8) * relief * (0.45 + 0.55 * clear)
          let slope = min(max(raised + cloth * 7, -46), 70)
          let light = 1 + slope * 0.0052
          let shine = max(slope - 16, 0) * 0.5 * clear
          for band in 0..<3 {
            let sample = Float(here[place * 4 + band]) * light * varnish[band] + shine
            target[column * 3 + band] = UInt8(min(max(sample, 0), 255))
          }
        }
      }
    }
  }
}
