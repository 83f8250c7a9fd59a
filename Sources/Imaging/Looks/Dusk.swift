/// The sun has just gone: violet shadows, a glow along the horizon, the sky from orange to indigo.
struct Dusk {
  let easel: Easel

  /// The colours of one evening: the tops of the sky, between, at the horizon, below it, and the ground; then the
  /// glow that is added where the sun went.
  private struct Evening {
    let sky: [SIMD3<Double>]
    let glow: SIMD3<Double>
  }

  /// Amber under indigo, rose under violet, red under a deep blue, gold under turquoise.
  private static let evenings = [
    Evening(
      sky: [[128, 116, 196], [206, 150, 190], [255, 196, 140], [214, 160, 158], [132, 112, 158]], glow: [44, 20, -4]),
    Evening(
      sky: [[118, 98, 176], [198, 130, 196], [255, 172, 176], [214, 146, 184], [124, 98, 156]], glow: [42, 8, 14]),
    Evening(
      sky: [[92, 112, 186], [168, 140, 178], [255, 164, 112], [196, 128, 130], [106, 92, 140]], glow: [54, 12, -10]),
    Evening(
      sky: [[86, 146, 166], [164, 180, 156], [255, 216, 134], [208, 172, 132], [112, 112, 132]], glow: [48, 30, -8]),
  ]

  private var evening: Evening { easel.variant(of: Self.evenings) }

  /// Lights an 8-bit sRGB picture.
  func light(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let graded = try graded(picture)
    let sky = try sky()
    let lit = try (graded * sky * (1 / 255.0)).in8Bits().rendered()
    let glow = try lit.inFloat() + glow()
    return try picture.mixed(with: glow, amount: smoothStep(-0.2, 0.6, easel.strength))
  }

  /// Darker, with violet in the shadows and peach in the lights.
  private func graded(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let tint = try picture.inGrey().toned { value in
      gradient([(0, [22, 16, 48]), (0.35, [92, 62, 110]), (0.7, [214, 140, 120]), (1, [255, 206, 160])], at: value)
    }
    let dim = try picture.mapped { smoothStep(-0.12, 1.12, $0) * 0.92 }
    return try dim.mixed(with: tint, amount: 0.42)
  }

  /// Colour of the light by height.
  private func sky() throws(DecoderFailure) -> Picture {
    let horizon = easel.number(40, in: 0.36...0.66)
    let places = [0, horizon * 0.55, horizon, horizon + 0.18, 1]
    let stops = Array(zip(places, evening.sky))
    let rows = 96
    var bytes: [UInt8] = []
    for row in 0..<rows {
      let colour = gradient(stops, at: (Double(row) + 0.5) / Double(rows))
      bytes += [UInt8(colour.x), UInt8(colour.y), UInt8(colour.z)]
    }
    return try Picture(bytes: bytes, width: 1, height: rows, bands: 3)
      .resized(width: easel.width, height: easel.height, kernel: .linear).inFloat()
  }

  /// The afterglow, where the sun went.
  private func glow() throws(DecoderFailure) -> Picture {
    let x = easel.number(41, in: -0.9...0.9)
    let y = easel.number(42, in: -0.25...0.15)
    let place = try easel.mask { column, row in
      let across = (column - x) * 0.8
      let down = (row - y) * 1.5
      return 1 - smoothStep(0, 1.3, (across * across + down * down).squareRoot())
    }
    let glow = evening.glow * (1 / 255.0)
    return try place.inFloat().toned3(glow.x, glow.y, glow.z)
  }
}
