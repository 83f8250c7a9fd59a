import Domain

/// What kind of picture it is, and how sharp.
extension Statement {
  /// The least edge, in pixels, of a picture whose kind can be told.
  private static let leastEdge = 48

  /// Whether it was taken or drawn: what is drawn has a few colours that are the same to the bit over large areas, and
  /// hard steps between them; a photograph has neither. Where it has one of both, nothing is said.
  static func kind(_ observations: Observations) -> Statement? {
    let size = observations.facts.size
    guard let texture = observations.texture, min(size.pixelWidth, size.pixelHeight) >= leastEdge else { return nil }
    let isDrawn = min(
      Agreement.that(texture.commonShare, isAbove: 0.4, by: 0.12),
      Agreement.that(texture.softShare, isBelow: 0.62, by: 0.12))
    let isTaken = min(
      Agreement.that(texture.commonShare, isBelow: 0.34, by: 0.08),
      Agreement.that(texture.softShare, isAbove: 0.3, by: 0.12),
      Agreement.that(observations.detail, isAbove: 0.012, by: 0.008),
      // Cut-outs are logos more often than photographs.
      Agreement.that(observations.clearShare, isBelow: 0.03, by: 0.01))
    return isDrawn > isTaken ? Statement(.kind(.graphic), isDrawn) : Statement(.kind(.photograph), isTaken)
  }

  /// Dark lines or letters on white, and hardly anything else.
  static func lines(_ observations: Observations) -> Statement? {
    guard let tones = observations.tones, let texture = observations.texture, tones.darkest < 0.75 else { return nil }
    return Statement(
      .lines,
      min(
        Agreement.that(observations.chroma, isBelow: 3, by: 1), Agreement.that(tones.middle, isAbove: 0.95, by: 0.02),
        Agreement.that(texture.commonShare, isAbove: 0.6, by: 0.1),
        Agreement.that(observations.detail, isAbove: 0.02, by: 0.01)))
  }

  static func texture(_ observations: Observations) -> [Statement] {
    var statements = [
      Statement(
        .detail(isFine: true),
        min(
          Agreement.that(observations.detail, isAbove: 0.13, by: 0.04),
          Agreement.that(observations.texture?.flatShare ?? 0, isBelow: 0.75, by: 0.1),
          Agreement.that(observations.texture?.grain ?? 0, isBelow: 4.0 / 255, by: 2.0 / 255)))
    ]
    guard let texture = observations.texture else { return statements }
    if let blur = texture.blur {
      statements += [
        Statement(.focus(.crisp), Agreement.that(blur, isBelow: 0.3, by: 0.06)),
        blur < 0.56
          ? Statement(.focus(.soft), Agreement.that(blur, isAbove: 0.4, by: 0.06))
          : Statement(.focus(.blurred), Agreement.that(blur, isAbove: 0.52, by: 0.08)),
      ]
    }
    statements.append(Statement(.grain, Agreement.that(texture.grain * 255, isAbove: 4, by: 2)))
    return statements
  }
}
