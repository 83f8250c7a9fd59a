/// A box of watercolours. Pigment never hides the paper: everything comes out lighter than it was.
struct Pigments {
  /// How much of the paper shines through, in CIE L*.
  let paper: Double
  /// How vivid the colours are, 1 as they were.
  let vividness: Double
  /// Turned to green (below 0) or red, in CIE a*.
  let redness: Double
  /// Turned to blue (below 0) or yellow, in CIE b*.
  let warmth: Double

  /// Clear, cool and diluted, warm and rich, muted.
  static let boxes = [
    Pigments(paper: 20, vividness: 1.28, redness: 0, warmth: 0),
    Pigments(paper: 28, vividness: 1.02, redness: -2, warmth: -9),
    Pigments(paper: 15, vividness: 1.48, redness: 2, warmth: 7),
    Pigments(paper: 24, vividness: 0.80, redness: 0, warmth: 3),
  ]

  /// An 8-bit sRGB picture in these colours.
  func mixed(from picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    try picture.inLab()
      .scaled(by: [1 - paper / 100, vividness, vividness], plus: [paper, redness, warmth])
      .fromLab()
  }
}
