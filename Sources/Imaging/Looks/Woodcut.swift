/// A block of wood, cut and printed in one ink: lines that swell with the shadow, solid blacks, bare paper.
struct Woodcut {
  let easel: Easel

  /// The paper of a print.
  static func paper(_ easel: Easel) -> SIMD3<Double> {
    easel.choice(20, of: [[244, 236, 216], [240, 232, 214], [247, 240, 226], [238, 228, 204]])
  }

  /// Cuts an 8-bit sRGB picture.
  func cut(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let tone = try tone(picture)
    let grain = try grain()
    let lines = try lines(tone, grain)
    let outlines = try outlines(tone)
    let block = try lines.overlaid(with: outlines).rendered()
    let inks: [SIMD3<Double>] = [[26, 22, 20], [24, 30, 48], [52, 24, 20], [22, 36, 30]]
    let ink = easel.variant(of: inks)
    let printed = try block.toned { gradient([(0, ink), (1, Self.paper(easel))], at: $0) }
    let worn = try printed + grain.clamped(0...1) * 26.0 * (255.0 - block.inFloat()) * (1 / 255.0)
    return try picture.mixed(with: worn, amount: smoothStep(-0.2, 0.6, easel.strength))
  }

  /// Brightness without texture, its contrast drawn out everywhere.
  private func tone(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let grey = try FlatPatches(radius: 5, workingEdge: 720).flattened(picture).inGrey().rendered()
    let around = try grey.blurred(sigma: 80 * easel.unit)
    return try grey.weighed(1.25, plus: around, 0.55 - 1.25, plus: 62).rendered()
  }

  /// The wood: streaks along the block.
  private func grain() throws(DecoderFailure) -> Picture {
    try easel.streaks(22, length: 22, thickness: 1).rendered()
  }

  /// Parallel cuts that bend around the forms and swell with the shadow.
  private func lines(_ tone: borrowing Picture, _ grain: borrowing Picture) throws(DecoderFailure) -> Picture {
    let angle = easel.number(23, in: -0.35...0.35)
    let period = easel.number(24, in: 8.5...10.5) * max(easel.unit, 0.45)
    let phase = try easel.coarsely(finest: 9) { easel throws(DecoderFailure) in
      let scale = Double(self.easel.width) / Double(easel.width)
      let places = try Picture.positions(width: easel.width, height: easel.height).inFloat()
      let across = try places.band(0) * (angle * scale / period) + places.band(1) * (scale / period)
      let small = try tone.resized(width: easel.width, height: easel.height, kernel: .linear)
      let bend = try small.blurred(sigma: 9 * easel.unit).inFloat() * (2.6 / 255)
      let wander = try easel.clouds(25, size: 60) * 0.30 + easel.clouds(26, size: 16) * 0.08
      return try across + bend + wander
    }
    let wave = try phase.sine()
    let sharp = 5.5 / max(easel.unit, 0.6)
    let edges = try grain * 9.0 - wave * 68.0
    return try tone.weighed(sharp, plus: edges, sharp, plus: 128 - 128 * sharp)
  }

  /// A dark line along every edge.
  private func outlines(_ tone: borrowing Picture) throws(DecoderFailure) -> Picture {
    let narrow = try tone.blurred(sigma: 1.2 * easel.unit)
    let wide = try tone.blurred(sigma: 2.8 * easel.unit)
    return try narrow.weighed(22, plus: wide, -22, plus: 300)
  }
}
