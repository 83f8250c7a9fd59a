/// Soft pastel on coloured paper: chalky strokes over each other, the paper between them and around them.
struct Pastel {
  let easel: Easel

  private static let papers: [SIMD3<Float>] = [[238, 224, 192], [126, 144, 162], [34, 33, 37], [178, 100, 68]]

  /// Draws an 8-bit sRGB picture.
  func draw(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let medium = DryMedium(paper: easel.variant(of: Self.papers))
    let lean = easel.number(70, in: -1.1 ... -0.6)
    let flow = try Flow(of: picture, easel: easel, smoothness: 22, drift: lean, pull: 160)
    let painter = try Painter(easel, of: picture, flow: flow)
    let stick = DryMedium.stick(easel.number(71))
    let size = 0.85 + 0.4 * easel.strength
    // Loose where there is little to see; what matters is gone over again with the edge of the stick.
    let coats = [
      Coat(spacing: 16 * size, length: 52 * size, breadth: 18 * size, straying: 0.3, bend: 0.2, pressure: 0.8),
      Coat(spacing: 10 * size, length: 34 * size, breadth: 8 * size, straying: 0.3, bend: 0.4, pressure: 0.9),
      Coat(spacing: 5.4 * size, length: 20 * size, breadth: 5.2 * size, detail: 3.5, straying: 0.25),
      Coat(spacing: 3.4 * size, length: 11 * size, breadth: 3 * size, detail: 9, straying: 0.2),
    ]
    var layers: [Strokes] = []
    for (index, coat) in coats.enumerated() {
      let colours = try Colours(easel.coarse(picture, cell: coat.breadth * 0.5))
      let strokes = painter.strokes(coat, 72 + UInt64(index), in: colours) { stroke, chance in
        let tint = SIMD3(chance.either(), chance.either(), chance.either()) * 13
        // Chalk is light: the deepest tone is far from black.
        stroke.colour = stroke.colour.vivid(1.4) * 0.88 + SIMD3(repeating: 28 + chance.either() * 15) + tint
        // Where the paper has the colour already, it is left alone.
        stroke.pressure *= 0.1 + 0.9 * stroke.colour.distance(to: medium.paper).risen(from: 18, to: 105)
      }
      layers.append(Strokes(strokes, of: stick, rows: easel.height))
    }
    let sheet = try medium.sheet(easel)
    let drawn = try sheet.painted(over: 0, with: layers)
    return try easel.finished(picture, medium.held(drawn, on: sheet, within: Self.room.covered(easel), easel, 76))
  }

  /// The hand stops short of the edges.
  private static let room = Sheet(colour: .zero, margin: 0.045, raggedness: 0.09, softness: 0.08)
}
