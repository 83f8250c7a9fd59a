/// Soft pastel on coloured paper: chalky strokes over each other, the paper between them.
struct Pastel {
  let easel: Easel

  /// Draws an 8-bit sRGB picture.
  func draw(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let papers: [SIMD3<Float>] = [[238, 226, 200], [128, 142, 156], [36, 35, 38], [176, 106, 76]]
    let medium = DryMedium(paper: easel.variant(of: papers))
    let lean = easel.number(70, in: -1.1 ... -0.6)
    let flow = try Flow(of: picture, easel: easel, smoothness: 22, drift: lean, pull: 160)
    let painter = try Painter(easel, of: picture, flow: flow)
    let stick = DryMedium.stick(easel.number(71))
    let size = 0.75 + 0.4 * easel.strength
    let coats = [
      Coat(spacing: 10 * size, length: 46 * size, breadth: 17 * size, straying: 0.3, bend: 0.2, pressure: 0.5),
      Coat(spacing: 6.5 * size, length: 30 * size, breadth: 7 * size, straying: 0.3, bend: 0.4, pressure: 0.8),
      Coat(spacing: 3.8 * size, length: 15 * size, breadth: 3.8 * size, detail: 5, straying: 0.25),
    ]
    var layers: [Strokes] = []
    for (index, coat) in coats.enumerated() {
      let colours = try Colours(easel.coarse(picture, cell: coat.breadth * 0.5))
      let strokes = painter.strokes(coat, 72 + UInt64(index), in: colours) { stroke, chance in
        let tint = SIMD3(chance.either(), chance.either(), chance.either()) * 14
        // Chalk is light: the deepest tone is far from black.
        stroke.colour = stroke.colour.vivid(1.4) * 0.86 + SIMD3(repeating: 30 + chance.either() * 13) + tint
        // Where the paper has the colour already, it is left alone.
        let apart = stroke.colour.distance(to: medium.paper)
        stroke.pressure *= 0.35 + 0.65 * apart.risen(from: 15, to: 80)
      }
      layers.append(Strokes(strokes, of: stick, rows: easel.height))
    }
    let drawn = try medium.sheet(easel).painted(over: 0, with: layers)
    return try easel.finished(picture, medium.held(drawn, easel, 76))
  }
}
