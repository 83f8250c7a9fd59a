/// Charcoal: smudged darks, strokes over them, the grain of the paper, lights left bare or set with chalk.
struct Charcoal {
  let easel: Easel

  /// What it is drawn with and on.
  private struct Box {
    let paper: SIMD3<Float>
    let coal: SIMD3<Float>
    var chalk: SIMD3<Float>?
  }

  private static let boxes = [
    Box(paper: [246, 243, 236], coal: [30, 29, 30]),
    Box(paper: [158, 158, 156], coal: [26, 26, 28], chalk: [252, 250, 244]),
    Box(paper: [240, 228, 206], coal: [126, 44, 26]),
    Box(paper: [190, 154, 112], coal: [38, 30, 26], chalk: [250, 240, 222]),
  ]

  /// Draws an 8-bit sRGB picture.
  func draw(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let box = easel.variant(of: Self.boxes)
    let medium = DryMedium(paper: box.paper, roughness: 0.85)
    let tone = try tone(picture)
    let flow = try Flow(of: tone, easel: easel, smoothness: 24, drift: easel.number(80, in: -1.0 ... -0.5), pull: 120)
    let painter = try Painter(easel, of: tone, flow: flow)
    let stick = DryMedium.stick(easel.number(81))
    let coats = [
      Coat(spacing: 11, length: 54, breadth: 17, straying: 0.3, bend: 0.2),
      Coat(spacing: 6, length: 30, breadth: 5.5, straying: 0.25, bend: 0.3),
      Coat(spacing: 3.4, length: 14, breadth: 3, detail: 5, straying: 0.2),
    ]
    let middle: Float = box.chalk == nil ? 236 : 150
    var layers: [Strokes] = []
    for (index, coat) in coats.enumerated() {
      let colours = try Colours(easel.coarse(tone, cell: coat.breadth * 0.5))
      let strokes = painter.strokes(coat, 82 + UInt64(index), in: colours) { stroke, chance in
        let light = stroke.colour.x
        let darkness = ((middle - light) / middle).risen(from: 0.06, to: 1.25)
        if let chalk = box.chalk, light > 178 {
          stroke.colour = chalk
          stroke.pressure = (light - 178) / 77 * (index == 0 ? 0.3 : 0.95)
        } else {
          stroke.colour = box.coal
          stroke.pressure = darkness * (index == 0 ? 0.4 : 0.85) * (0.65 + chance.part() * 0.3)
          stroke.breadth *= 0.6 + 0.6 * darkness
        }
      }
      layers.append(Strokes(strokes, of: stick, rows: easel.height))
    }
    let drawn = try smudged(tone, medium, box).painted(over: 150, with: layers)
    let held = try medium.held(drawn, easel, 86).rendered()
    let contours = try Contours(breadth: 3.4, threshold: 9, hardness: 0.4).drawn(tone, easel)
    let coal = try Picture.filled(width: easel.width, height: easel.height, SIMD3<Double>(box.coal))
    let outlined = try held.blended(into: coal, where: contours.mapped { (1 - $0) * 0.8 }.in8Bits())
    return try easel.finished(picture, outlined)
  }

  /// Brightness in three bands, its contrast drawn out.
  private func tone(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let grey = try easel.coarse(picture.inGrey(), cell: 1.2)
    let around = try grey.blurred(sigma: 120 * easel.unit * Double(grey.width) / Double(easel.width))
    let even = try grey.weighed(1.4, plus: around, -0.5, plus: 30).rendered()
    return try even.joined(with: even).joined(with: even).in8Bits().rendered()
  }

  /// Coal rubbed into the paper with a finger, without edges.
  private func smudged(_ tone: borrowing Picture, _ medium: DryMedium, _ box: Box) throws(DecoderFailure) -> Picture {
    let grey = try tone.band(0).blurred(sigma: 5 * easel.unit * Double(tone.width) / Double(easel.width))
    let (paper, coal) = (SIMD3<Double>(medium.paper), SIMD3<Double>(box.coal))
    let start = box.chalk == nil ? 0.95 : 0.55
    let tones = [(0, coal * 0.8 + paper * 0.2), (0.5, coal * 0.32 + paper * 0.68), (start, paper)]
    let rubbed = try grey.in8Bits().toned { gradient(tones, at: $0) }
    return try rubbed.in8Bits().rendered().resized(width: easel.width, height: easel.height, kernel: .linear)
  }
}
