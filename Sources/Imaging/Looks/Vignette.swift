/// The edges of the picture give way: to the dark, to the light, to an oval, or out of focus.
struct Vignette {
  let easel: Easel

  private enum Edge {
    case dark, light, oval, soft
  }

  private static let edges = [Edge.dark, .light, .oval, .soft]

  /// Frames an 8-bit sRGB picture.
  func frame(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    try easel.laid(framed(picture), over: picture)
  }

  private func framed(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    switch easel.variant(of: Self.edges) {
    case .dark:
      let shade = try outside(from: 0.3, to: 1.9)
      return try picture.lit(by: shade.mapped { 1 - 0.88 * $0 }, neutral: 255)
    case .light:
      return try picture.blended(into: paper([255, 253, 249]), where: outside(from: 0.38, to: 1.3))
    case .oval:
      return try picture.blended(into: paper([243, 235, 216]), where: oval())
    case .soft:
      let soft = try picture.blurred(sigma: 16 * easel.unit).in8Bits().rendered()
      let edge = try outside(from: 0.3, to: 1.05).rendered()
      let blurred = try picture.blended(into: soft, where: edge)
      return try blurred.lit(by: edge.mapped { 1 - 0.3 * $0 }, neutral: 255)
    }
  }

  private func paper(_ colour: SIMD3<Double>) throws(DecoderFailure) -> Picture {
    try Picture.filled(width: easel.width, height: easel.height, colour)
  }

  /// How far outside it is, 0…255, by the square of the distance; never quite centred.
  private func outside(from start: Double, to end: Double) throws(DecoderFailure) -> Picture {
    let x = easel.number(400, in: -0.1...0.1)
    let y = easel.number(401, in: -0.1...0.1)
    return try easel.mask { column, row in
      smoothStep(start, end, (column - x) * (column - x) + (row - y) * (row - y))
    }
  }

  /// Outside an oval with a narrow soft edge.
  private func oval() throws(DecoderFailure) -> Picture {
    let size = easel.number(402, in: 0.86...0.9)
    let x = easel.number(403, in: -0.02...0.02)
    return try easel.mask { column, row in
      smoothStep(0.93, 1.07, (((column - x) * (column - x) + row * row).squareRoot()) / size)
    }
  }
}
