import Domain

/// Gouache: opaque, matt, few tones, flat shapes with the marks of a broad brush at their edges.
struct Gouache {
  let easel: Easel

  /// What a box of paints makes of a colour.
  fileprivate struct Paints {
    let vividness: Float
    /// The darkest and the lightest that there is.
    let black: SIMD3<Float>
    let white: SIMD3<Float>
    /// How many tones from dark to light.
    let tones: Float
  }

  private static let boxes = [
    Paints(vividness: 1.45, black: [26, 26, 44], white: [255, 250, 238], tones: 7),
    Paints(vividness: 0.85, black: [84, 82, 98], white: [255, 250, 244], tones: 6),
    Paints(vividness: 0.75, black: [48, 30, 18], white: [250, 230, 188], tones: 6),
    Paints(vividness: 1.15, black: [8, 12, 42], white: [196, 206, 226], tones: 6),
  ]

  /// Paints an 8-bit sRGB picture.
  func paint(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let paints = easel.variant(of: Self.boxes)
    let flat = try FlatPatches(radius: 5 + 2.5 * easel.strength, workingEdge: 560).flattened(picture).rendered()
    let flow = try Flow(of: flat, easel: easel, smoothness: 20, drift: easel.number(100, in: -0.6...0.6))
    let painter = try Painter(easel, of: picture, flow: flow)
    let brush = Self.brush(easel.number(101))
    let coats = [
      Coat(spacing: 11, length: 54, breadth: 21, straying: 0.15, bend: 0.2),
      Coat(spacing: 8, length: 30, breadth: 11, detail: 4, straying: 0.15, bend: 0.3),
      Coat(spacing: 4.6, length: 15, breadth: 5.4, detail: 9, straying: 0.15, bend: 0.3),
    ]
    var layers: [Strokes] = []
    for (index, coat) in coats.enumerated() {
      let source = try index == 2 ? picture.shared() : flat.shared()
      let colours = try Colours(easel.coarse(source, cell: coat.breadth * 0.4))
      let strokes = painter.strokes(coat, 102 + UInt64(index), in: colours) { stroke, chance in
        stroke.colour = paints.mixed(stroke.colour) + SIMD3(repeating: chance.either() * 5)
      }
      layers.append(Strokes(strokes, of: brush, rows: easel.height))
    }
    var ground = try Colours(easel.coarse(flat, cell: 2.5))
    ground.replace { paints.mixed($0) }
    let underneath = try Picture(bytes: ground.samples, width: ground.width, height: ground.height, bands: 3)
      .resized(width: easel.width, height: easel.height, kernel: .linear)
    return try easel.finished(picture, matt(underneath.painted(over: 128, with: layers)))
  }

  /// A flat brush with soft hair: even, frayed where it leaves the paper.
  private static func brush(_ seed: UInt64) -> Brush {
    Brush(prints: 6, seed: seed) { along, across, noise in
      let hair = noise.hair(across, count: 22)
      let streak = noise.grain(along, across, lengths: 6, breadths: 26)
      let side = 1 - abs(across).risen(from: 0.9, to: 1)
      let end = 1 - (abs(along) + (hair - 0.5) * 0.3).risen(from: 0.8, to: 0.9)
      let dryness = along.risen(from: 0.35, to: 1) * 0.7
      let wet = (streak * 0.7 + hair * 0.3).risen(from: dryness - 0.12, to: dryness)
      return Brush.Trace(cover: side * end * wet, shade: 1 + (hair - 0.5) * 0.06, body: 0.4 + hair * 0.3)
    }
  }

  /// Paint dries matt: a faint grain, no shine.
  private func matt(_ paint: borrowing Picture) throws(DecoderFailure) -> Picture {
    let tooth = Tooth(easel, 106, grain: 1.7)
    return try paint.redrawn(bands: 3) { from, to in
      withUnsafeTemporaryAllocation(of: Float.self, capacity: to.width) { relief in
        for row in to.rows {
          tooth.fill(relief, left: to.left, row: row)
          let (source, target) = (from.row(row), to.row(row))
          for column in 0..<to.width {
            let grain = (relief[column] - 128) * 0.06
            for band in 0..<3 {
              target[column * 3 + band] = UInt8(min(max(Float(source[column * 4 + band]) + grain, 0), 255))
            }
          }
        }
      }
    }
  }
}

extension Gouache.Paints {
  /// The paint that comes nearest: one of a few tones, between the black and the white of the box.
  fileprivate func mixed(_ colour: SIMD3<Float>) -> SIMD3<Float> {
    let light = max(colour.brightness, 1)
    let step = 256 / tones
    let tone = ((light / step).rounded(.down) + 0.5) * step
    let kept = light + (tone - light) * 0.85
    let pure = (colour * (kept / light)).vivid(vividness)
    let part = pure.clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255)) / 255
    return black + (white - black) * part
  }
}
