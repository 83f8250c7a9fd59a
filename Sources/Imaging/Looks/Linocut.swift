/// A block of linoleum: large blacks, white cut out of them with a gouge, ridges that the gouge left standing.
struct Linocut {
  let easel: Easel

  /// What is printed; `flat` is a second block under the first.
  private struct Inks {
    let key: SIMD3<Float>
    var flat: SIMD3<Float>?
  }

  private static let inks = [
    Inks(key: [24, 22, 22]), Inks(key: [26, 42, 128]), Inks(key: [158, 42, 28]),
    Inks(key: [28, 34, 46], flat: [226, 152, 62]),
  ]

  static let paper: SIMD3<Float> = [245, 240, 226]

  /// Cuts an 8-bit sRGB picture.
  func cut(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let inks = easel.variant(of: Self.inks)
    let tone = try tone(picture)
    let flow = try Flow(of: tone, easel: easel, smoothness: 24, drift: easel.number(120, in: -0.5...0.5), pull: 60)
    let painter = try Painter(easel, of: tone, flow: flow)
    let gouge = Self.gouge(easel.number(121))
    let tones = try Colours(easel.coarse(tone.joined(with: tone).joined(with: tone), cell: 3))
    // The lightest that the gouge has to reach; what is lighter is cut away whole.
    let (dark, light): (Float, Float) = (64, 142)
    let cuts = painter.strokes(
      Coat(spacing: 8, length: 34, breadth: 6, straying: 0.12, bend: 0.5), 122, in: tones
    ) { stroke, chance in
      let open = stroke.colour.x.risen(from: dark, to: light + 10)
      stroke.pressure = open < 0.06 || stroke.colour.x > light + 14 ? 0 : 1
      stroke.breadth *= 0.3 + open * 0.85
      stroke.length *= 0.6 + open * 0.5
      stroke.colour = SIMD3(repeating: 255)
    }
    let ridges = painter.strokes(
      Coat(spacing: 11, length: 24, breadth: 2.2, straying: 0.2, bend: 0.6), 123, in: tones
    ) { stroke, chance in
      let isLeft = stroke.colour.x > light + 18 && chance.part() < 0.34 - (stroke.colour.x - light) * 0.0016
      stroke.pressure = isLeft ? 1 : 0
      stroke.colour = .zero
    }
    let block = try block(tone, threshold: Double(light)).painted(
      over: 0, with: [cuts, ridges].map { Strokes($0, of: gouge, rows: easel.height) })
    let contours = try Contours(breadth: 4.2, threshold: 8, hardness: 2).drawn(tone, easel)
    let inked = try block.band(0).overlaid(with: contours).joined(with: easel.spread(tone)).in8Bits()
    return try easel.finished(picture, printed(inked, inks))
  }

  /// Brightness in large flat shapes, the contrast drawn out everywhere.
  private func tone(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let small = try easel.coarse(picture, cell: 1.6)
    let grey = try FlatPatches(radius: 5, workingEdge: 520).flattened(small).inGrey().rendered()
    let around = try grey.blurred(sigma: 75 * easel.unit * Double(grey.width) / Double(easel.width))
    return try grey.weighed(1.35, plus: around, -0.7, plus: 46).rendered()
  }

  /// White where all is cut away, black elsewhere, in three bands.
  private func block(_ tone: borrowing Picture, threshold: Double) throws(DecoderFailure) -> Picture {
    let whole = try easel.spread(tone).mapped { smoothStep(-5, 5, $0 * 255 - threshold) }.in8Bits()
    return try whole.joined(with: whole).joined(with: whole).in8Bits()
  }

  /// A V-shaped gouge: it goes in and comes out in a point, with clean edges.
  private static func gouge(_ seed: UInt64) -> Brush {
    Brush(prints: 6, seed: seed) { along, across, noise in
      let shake = noise.grain(along, across, lengths: 7, breadths: 1) - 0.5
      let entry = 1 - along.risen(from: 0.2, to: 1.0)
      let exit = (1 + along).risen(from: 0, to: 0.35)
      let half = 0.9 * (entry * exit).squareRoot() + shake * 0.12
      return Brush.Trace(cover: (half - abs(across)).risen(from: -0.02, to: 0.16))
    }
  }

  /// Ink rolled onto the block: not quite even.
  private func printed(_ block: borrowing Picture, _ inks: Inks) throws(DecoderFailure) -> Picture {
    let tooth = Tooth(easel, 126, grain: 1.3)
    return try block.redrawn(bands: 3) { from, to in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: to.width) { relief in
        for row in to.rows {
          tooth.fill(relief, left: to.left, row: row)
          let (source, target) = (from.row(row), to.row(row))
          for column in 0..<to.width {
            let bare = Float(source[column * 2]) / 255
            // A few pores take no ink.
            let pore = max(relief[column] - 206, 0) * 0.008
            var ground = Self.paper
            if let flat = inks.flat {
              let light = ((Float(source[column * 2 + 1]) - 196) / 8).clamped(to: 0...1)
              ground = flat + (Self.paper - flat) * max(light, pore)
            }
            let open = bare + (1 - bare) * min(pore, 1)
            let sample = inks.key + (ground - inks.key) * open
            for band in 0..<3 { target[column * 3 + band] = UInt8(min(max(sample[band], 0), 255)) }
          }
        }
      }
    }
  }
}

extension Float {
  /// The nearest number within `range`.
  func clamped(to range: ClosedRange<Float>) -> Float { Swift.min(Swift.max(self, range.lowerBound), range.upperBound) }
}
