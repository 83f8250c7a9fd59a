/// A drawing office's copy: the contours in white lines on blue, over a grid, inside a frame with a title block.
struct Blueprint {
  let easel: Easel

  /// The colours of one process, 0…255 each.
  private struct Process {
    let ground: SIMD3<Double>
    let line: SIMD3<Double>
  }

  /// Blue, navy, blue lines on white, brown.
  private static let processes = [
    Process(ground: [24, 82, 158], line: [236, 244, 252]),
    Process(ground: [14, 34, 76], line: [190, 214, 240]),
    Process(ground: [240, 243, 246], line: [34, 62, 150]),
    Process(ground: [86, 52, 32], line: [246, 230, 204]),
  ]

  /// Copies an 8-bit sRGB picture.
  func copy(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let process = easel.variant(of: Self.processes)
    let lines = try contours(picture).screened(with: ruling(), amount: 0.9)
    let uneven = try easel.coarsely(finest: 4) { easel throws(DecoderFailure) in
      try (easel.clouds(290, size: 240) * 11.0 + easel.clouds(291, size: 40) * 4.0 + easel.grain(292) * 3.0 + 128.0)
        .in8Bits()
    }
    let drawn = try lines.toned { gradient([(0, process.ground), (1, process.line)], at: $0) }
    return try easel.laid(drawn.weighed(1, plus: uneven, 0.6, plus: -77), over: picture)
  }

  /// White lines where it is darker than around, and a trace of the tones.
  private func contours(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let tone = try FlatPatches(radius: 3.2, workingEdge: 1100).flattened(picture).inGrey().rendered()
    // In float: between whole numbers a blur is off by more than a fine line.
    let exact = try tone.inFloat().rendered()
    let near = try exact.blurred(sigma: 1.0 * easel.unit)
    let broad = try exact.blurred(sigma: 3.4 * easel.unit)
    let outer = try exact.blurred(sigma: 9 * easel.unit)
    let fine = try near.weighed(-15, plus: broad, 15, plus: -30).rendered()
    let bold = try broad.weighed(-5.5, plus: outer, 5.5, plus: -46)
    let faint = try tone.mapped { 0.09 * smoothStep(0.2, 0.9, $0) }
    let drawn = try fine.screened(with: bold, amount: 0.55).screened(with: faint)
    return try drawn.lit(by: block().mapped { 1 - $0 }, neutral: 255)
  }

  /// The grid, the frame and the title block.
  private func ruling() throws(DecoderFailure) -> Picture {
    let pitch = 24.0
    let x = easel.number(293, in: 0...1)
    let y = easel.number(294, in: 0...1)
    let across = rule(easel.width, pitch: pitch, phase: x)
    let down = rule(easel.height, pitch: pitch, phase: y)
    let columns = try Picture(bytes: across, width: easel.width, height: 1, bands: 1)
      .resized(width: easel.width, height: easel.height, kernel: .nearest)
    let rows = try Picture(bytes: down, width: 1, height: easel.height, bands: 1)
      .resized(width: easel.width, height: easel.height, kernel: .nearest)
    return try columns.screened(with: rows).screened(with: frame())
  }

  /// How bright a ruled line is at each pixel of an edge: every fifth is bolder.
  private func rule(_ length: Int, pitch: Double, phase: Double) -> [UInt8] {
    let half = max(0.6 * easel.unit, 0.5)
    return (0..<length).map { pixel in
      let place = (Double(pixel) + 0.5) / easel.unit / pitch + phase * 5
      let nearest = place.rounded()
      let distance = abs(place - nearest) * pitch * easel.unit
      let isBold = Int(nearest) % 5 == 0
      return UInt8((isBold ? 74 : 34) * (1 - smoothStep(half * 0.5, half + 0.5, distance)))
    }
  }

  private func frame() throws(DecoderFailure) -> Picture {
    var stencil = Stencil(easel)
    let shorter = Double(min(easel.width, easel.height))
    let (width, height) = (Double(easel.width), Double(easel.height))
    let margin = shorter * 0.03
    let pen = max(1.3 * easel.unit, 1)
    stencil.outline(x: margin, y: margin, width: width - margin * 2, height: height - margin * 2, pen: pen * 1.6)
    let gap = margin * 0.35
    stencil.outline(
      x: margin + gap, y: margin + gap, width: width - (margin + gap) * 2, height: height - (margin + gap) * 2,
      pen: pen * 0.7)
    let block = titleBlock
    stencil.outline(x: block.x, y: block.y, width: block.width, height: block.height, pen: pen)
    stencil.outline(
      x: block.x, y: block.y + block.height * 0.4, width: block.width, height: block.height * 0.3, pen: pen * 0.7)
    stencil.outline(
      x: block.x + block.width * 0.62, y: block.y, width: block.width * 0.38, height: block.height, pen: pen * 0.7)
    return try stencil.picture()
  }

  /// Where the title block is, in pixels: in the lower right corner of the frame.
  private var titleBlock: (x: Double, y: Double, width: Double, height: Double) {
    let shorter = Double(min(easel.width, easel.height))
    let inset = shorter * 0.03 * 1.35
    let (width, height) = (min(shorter * 0.42, Double(easel.width) * 0.4), shorter * 0.12)
    return (Double(easel.width) - inset - width, Double(easel.height) - inset - height, width, height)
  }

  /// 255 within the title block, where nothing is drawn.
  private func block() throws(DecoderFailure) -> Picture {
    var stencil = Stencil(easel)
    let block = titleBlock
    stencil.mark(
      x: block.x + block.width / 2, y: block.y + block.height / 2, reach: (block.width / 2, block.height / 2)
    ) { x, y in abs(x) < block.width / 2 && abs(y) < block.height / 2 ? 1 : 0 }
    return try stencil.picture()
  }
}
