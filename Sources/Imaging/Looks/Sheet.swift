/// The paper that shows around a medium.
struct Sheet {
  /// 0…255 each.
  let colour: SIMD3<Double>
  /// The margin, in parts of half the shorter edge.
  let margin: Double
  /// How far the edge of the paint strays, in the same measure.
  let raggedness: Double
  /// How suddenly the paint ends.
  let softness: Double
  /// How much farther some strokes of a brush reach across the sheet than others, in the same measure.
  var strokes = 0.0

  /// A loose wash that ends before the sheet does.
  static func watercolour(_ easel: Easel) -> Sheet {
    Sheet(
      colour: easel.choice(90, of: papers), margin: easel.number(94, in: 0.035...0.10),
      raggedness: easel.number(95, in: 0.05...0.13), softness: 0.018)
  }

  /// Strokes that thin out towards the edge.
  static func drawing(_ easel: Easel) -> Sheet {
    Sheet(
      colour: Pencil.paper(easel), margin: easel.number(94, in: 0.05...0.12), raggedness: 0.12, softness: 0.10)
  }

  /// A coating that the brush laid on in strokes across the sheet.
  static func brushed(_ easel: Easel) -> Sheet {
    Sheet(
      colour: Cyanotype.paper(easel), margin: easel.number(94, in: 0.08...0.12), raggedness: 0.02, softness: 0.012,
      strokes: 0.11)
  }

  /// A block printed with an even margin.
  static func print(_ easel: Easel) -> Sheet {
    Sheet(colour: Woodcut.paper(easel), margin: 0.05, raggedness: 0.012, softness: 0.006)
  }

  private static let papers: [SIMD3<Double>] = [[252, 250, 244], [250, 247, 238], [249, 249, 247], [252, 248, 240]]

  /// The painting on the sheet.
  func laid(under painting: borrowing Picture, _ easel: Easel) throws(DecoderFailure) -> Picture {
    let paper = try Picture.filled(width: easel.width, height: easel.height, colour)
    return try paper.blended(into: painting, where: covered(easel))
  }

  /// Where the paint is, 0…255.
  func covered(_ easel: Easel) throws(DecoderFailure) -> Picture {
    try easel.coarsely(finest: 6) { easel throws(DecoderFailure) in
      let shorter = Double(min(easel.width, easel.height))
      let across = Double(easel.width) / shorter
      let down = Double(easel.height) / shorter
      // How far inside the edge, 0…0.5 of the shorter half, as 0…255.
      let inside = try easel.mask { x, y in min((1 - abs(x)) * across, (1 - abs(y)) * down) * 2 }
      let stray =
        try easel.clouds(91, size: 160) + easel.clouds(92, size: 45) * 0.5 + easel.clouds(93, size: 14) * 0.2
      var edge = try inside * (1 / 510.0) + stray * (raggedness * 0.55)
      if strokes > 0 {
        let brush = try easel.streaks(96, length: 240, thickness: 7) + easel.streaks(97, length: 120, thickness: 2.5)
        edge = try edge + brush * (strokes * 0.3)
      }
      return try edge.scaled(by: [255 / softness], plus: [-255 * margin / softness]).in8Bits()
    }
  }
}
