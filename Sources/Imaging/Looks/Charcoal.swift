import Domain

/// Charcoal: tones rubbed in, the side of the stick drawn over them, lines for the forms, deep blacks where they are
/// wanted, and the grain of the paper in all of it. Lights are left bare, or set with chalk.
struct Charcoal {
  let easel: Easel

  /// What it is drawn with and on.
  private struct Box {
    let paper: SIMD3<Float>
    let coal: SIMD3<Float>
    var chalk: SIMD3<Float>?
  }

  private static let boxes = [
    Box(paper: [245, 242, 234], coal: [28, 27, 28]),
    Box(paper: [160, 160, 157], coal: [24, 24, 26], chalk: [252, 250, 244]),
    Box(paper: [241, 229, 206], coal: [134, 50, 30]),
    Box(paper: [192, 156, 114], coal: [36, 28, 24], chalk: [250, 240, 222]),
  ]

  /// The drawing ends before the sheet does.
  private static let room = Sheet(colour: .zero, margin: 0.06, raggedness: 0.16, softness: 0.22)

  /// Draws an 8-bit sRGB picture.
  func draw(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let box = easel.variant(of: Self.boxes)
    let medium = DryMedium(paper: box.paper, roughness: 0.72)
    let small = try easel.coarse(picture, cell: 1.2)
    let tone = try tone(small)
    let line = Self.line(easel.number(88))
    let fine = try Outline(breadth: 2.1, threshold: 5).touches(of: small.inGrey(), easel, 89, colour: box.coal)
    let broad = try Outline(breadth: 4.4, threshold: 8).touches(of: tone, easel, 90, colour: box.coal)
    let layers = try shading(tone, box) + [fine, broad].map { Strokes($0, of: line, rows: easel.height) }
    let coal = try Picture.filled(width: easel.width, height: easel.height, SIMD3<Double>(box.coal))
    let drawn = try coal.painted(over: 0, with: layers)
    let room = try Self.room.covered(easel).rendered()
    let ground = try medium.sheet(easel).blended(into: rubbed(tone, medium, box), where: room)
    return try easel.finished(picture, medium.held(drawn, on: ground, within: room, easel, 86))
  }

  /// One band of few tones, from the darkest to the lightest there is.
  private func tone(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let flat = try FlatPatches(radius: 3, workingEdge: 800).flattened(picture).inGrey().rendered()
    let levels = try Levels(of: flat)
    return try flat.mapped { levels.place(of: $0) }.in8Bits().rendered()
  }

  /// Strokes of the side and of the edge of the stick, one way all over the sheet, only where it is dark.
  private func shading(_ tone: borrowing Picture, _ box: Box) throws(DecoderFailure) -> [Strokes] {
    let hand = easel.number(80, in: -1.0 ... -0.6)
    let flow = try Flow(of: tone, easel: easel, smoothness: 26, drift: hand, pull: 420)
    let painter = try Painter(easel, of: tone, flow: flow)
    let stick = DryMedium.stick(easel.number(81))
    let coats = [
      Coat(spacing: 15, length: 74, breadth: 15, straying: 0.16, bend: 0.15),
      Coat(spacing: 8, length: 44, breadth: 5.5, straying: 0.14, bend: 0.2),
      Coat(spacing: 4.4, length: 16, breadth: 3.6, detail: 4, straying: 0.2),
    ]
    let three = try tone.joined(with: tone).joined(with: tone).in8Bits().rendered()
    // How dark it has to be for the side, the edge and the tip of the stick.
    let starts: [Float] = box.chalk == nil ? [150, 122, 120] : [112, 92, 90]
    var layers: [Strokes] = []
    for (index, coat) in coats.enumerated() {
      let colours = try Colours(easel.coarse(three, cell: coat.breadth * 0.5))
      let start = starts[index]
      let strokes = painter.strokes(coat, 82 + UInt64(index), in: colours) { stroke, chance in
        let light = stroke.colour.x
        if let chalk = box.chalk, light > 186 {
          stroke.colour = chalk
          stroke.pressure = light.risen(from: 186, to: 250) * (index == 0 ? 0.35 : 0.9)
        } else {
          stroke.colour = box.coal
          let darkness = (start - light) / start
          stroke.pressure = darkness.risen(from: -0.1, to: 0.95) * (0.5 + chance.part() * 0.45)
          stroke.breadth *= 0.7 + 0.5 * max(darkness, 0)
        }
      }
      layers.append(Strokes(strokes, of: stick, rows: easel.height))
    }
    return layers
  }

  /// The paper with coal rubbed into it with a finger, without edges.
  private func rubbed(_ tone: borrowing Picture, _ medium: DryMedium, _ box: Box) throws(DecoderFailure) -> Picture {
    let scale = Double(tone.width) / Double(easel.width)
    let soft = try tone.blurred(sigma: 2.6 * easel.unit * scale).in8Bits().rendered()
    let (paper, coal) = (SIMD3<Double>(medium.paper), SIMD3<Double>(box.coal))
    let lightest = box.chalk == nil ? 0.94 : 0.56
    let rubbed = try soft.toned { light in
      let darkness = min(max((lightest - light) / lightest, 0), 1)
      return paper + (coal - paper) * (0.72 * darkness.raised(to: 1.1))
    }
    return try easel.spread(rubbed.in8Bits().rendered())
  }

  /// The edge of the stick: a line that breaks up along its sides.
  private static func line(_ seed: UInt64) -> Brush {
    Brush(prints: 8, seed: seed) { along, across, noise in
      let grain = noise.grain(along, across, lengths: 26, breadths: 7)
      let side = 1 - (abs(across) + (grain - 0.5) * 0.7).risen(from: 0.5, to: 1)
      let end = 1 - abs(along).risen(from: 0.5, to: 1)
      return Brush.Trace(cover: side * end * 0.9, body: 0.62 + grain * 0.36)
    }
  }
}
