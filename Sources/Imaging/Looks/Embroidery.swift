import Glibc

/// Stitches of coloured thread on cloth, in rows along the forms or in crosses.
struct Embroidery {
  let easel: Easel

  /// What is stitched on, and how.
  private struct Hoop {
    let cloth: SIMD3<Float>
    var isCrossed = false
  }

  private static let hoops = [
    Hoop(cloth: [222, 208, 182]), Hoop(cloth: [34, 44, 76]), Hoop(cloth: [244, 243, 240]),
    Hoop(cloth: [232, 222, 202], isCrossed: true),
  ]

  /// Stitches an 8-bit sRGB picture.
  func stitch(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let hoop = easel.variant(of: Self.hoops)
    let stitches = try hoop.isCrossed ? crosses(picture, hoop) : rows(picture, hoop)
    let thread = Self.thread(easel.number(111))
    let layers = stitches.map { Strokes($0, of: thread, rows: easel.height) }
    return try easel.finished(picture, drop(cloth(hoop).painted(over: 0, with: layers)))
  }

  /// Satin stitch: long, close, in one direction for a form.
  private func rows(_ picture: borrowing Picture, _ hoop: Hoop) throws(DecoderFailure) -> [[Stroke]] {
    let flow = try Flow(of: picture, easel: easel, smoothness: 30, drift: easel.number(110, in: 0.4...1.1), pull: 60)
    let painter = try Painter(easel, of: picture, flow: flow)
    let size = 0.8 + 0.35 * easel.strength
    let coats = [
      Coat(spacing: 6 * size, length: 38 * size, breadth: 6.4 * size, straying: 0.06, bend: 0.12),
      Coat(spacing: 4.6 * size, length: 19 * size, breadth: 4.6 * size, detail: 5, straying: 0.06, bend: 0.1),
    ]
    var layers: [[Stroke]] = []
    for (index, coat) in coats.enumerated() {
      let colours = try Colours(easel.coarse(picture, cell: coat.breadth))
      layers.append(
        painter.strokes(coat, 112 + UInt64(index), in: colours) { stroke, chance in
          stroke.colour = dyed(stroke.colour) + SIMD3(repeating: chance.either() * 9)
          // Cloth of that colour needs no thread.
          stroke.pressure = stroke.colour.distance(to: hoop.cloth) < 34 ? 0 : 1
        })
    }
    return layers
  }

  /// Counted thread: a cross on every square.
  private func crosses(_ picture: borrowing Picture, _ hoop: Hoop) throws(DecoderFailure) -> [[Stroke]] {
    let pitch = 8.5
    let colours = try Colours(easel.coarse(picture, cell: pitch * 0.8))
    let reach = easel.pixels(pitch * 0.5)
    var layers: [[Stroke]] = [[], []]
    for spot in easel.scattered(110, spacing: pitch, disorder: 0.04) {
      var chance = spot.chance
      let colour = dyed(colours.colour(across: spot.across, down: spot.down))
      guard colour.distance(to: hoop.cloth) > 30 else { continue }
      for leg in 0..<2 {
        let angle = (leg == 0 ? 0.25 : -0.25) * Float.pi + chance.either() * 0.05
        let shade = colour + SIMD3(repeating: chance.either() * 8)
        layers[leg].append(
          Stroke(
            x: spot.x, y: spot.y, across: cosf(angle), down: sinf(angle), length: reach * 1.3, breadth: reach * 0.42,
            colour: shade.clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255)), print: Int(chance.part() * 64))
        )
      }
    }
    return layers
  }

  /// The thread that comes nearest: there are not endlessly many.
  private func dyed(_ colour: SIMD3<Float>) -> SIMD3<Float> {
    let vivid = colour.vivid(1.3).clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255))
    let step: Float = 26
    return (vivid / step).rounded(.toNearestOrAwayFromZero) * step * 0.93 + 12
  }

  /// Twisted thread: round, with the twist across it, thinner where it goes through the cloth.
  private static func thread(_ seed: UInt64) -> Brush {
    Brush(prints: 4, seed: seed) { along, across, noise in
      let end = abs(along).risen(from: 0.84, to: 1)
      let side = 1 - abs(across).risen(from: 0.86 - end * 0.5, to: 1 - end * 0.4)
      let twist = sinf((along * 9 + across * 1.6) * .pi + noise.hair(0, count: 1) * 6)
      let round = 1 - across * across
      let light = 0.44 + 0.74 * round - across * 0.16 + twist * 0.1 * round - end * 0.3
      return Brush.Trace(cover: side * (1 - end * end), shade: light, body: 0.3 + 0.6 * round)
    }
  }

  private func cloth(_ hoop: Hoop) throws(DecoderFailure) -> Picture {
    let weave = Weave(pitch: 3.1 * easel.unit)
    let tooth = Tooth(easel, 116, grain: 2.4)
    return try Picture.drawn(width: easel.width, height: easel.height, bands: 3) { to in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: to.width) { relief in
        for row in to.rows {
          tooth.fill(relief, left: to.left, row: row)
          let target = to.row(row)
          for column in 0..<to.width {
            let light = 1 + weave.height(to.left + column, row) * 0.14 + (relief[column] - 128) * 0.0009
            for band in 0..<3 { target[column * 3 + band] = UInt8(min(hoop.cloth[band] * light, 255)) }
          }
        }
      }
    }
  }

  /// Thread stands above the cloth and throws a small shadow on it.
  private func drop(_ stitched: borrowing Picture) throws(DecoderFailure) -> Picture {
    let reach = max(1, Int((easel.unit * 1.3).rounded()))
    return try stitched.redrawn(bands: 3, reach: reach) { from, to in
      for row in to.rows {
        let (above, here) = (from.nearestRow(row - reach), from.row(row))
        let target = to.row(row)
        for column in 0..<to.width {
          let place = column + to.left - from.left
          let higher = Int(above[max(place - reach, 0) * 4 + 3]) - Int(here[place * 4 + 3])
          let light = 1 - Float(max(higher, 0)) * 0.0021
          for band in 0..<3 { target[column * 3 + band] = UInt8(Float(here[place * 4 + band]) * light) }
        }
      }
    }
  }
}
