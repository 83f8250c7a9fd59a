/// Seen with half-closed eyes: everything glows, colours are pastel, a veil lies over the edges.
struct Dream {
  let easel: Easel

  /// The colours of one dream, 0…255 each: of the shadows, and of the veil.
  private struct Veil {
    let shadow: SIMD3<Double>
    let light: SIMD3<Double>
  }

  /// Rose, lavender, peach, mint.
  private static let veils = [
    Veil(shadow: [168, 96, 146], light: [255, 206, 222]),
    Veil(shadow: [112, 96, 184], light: [220, 208, 255]),
    Veil(shadow: [176, 112, 100], light: [255, 222, 188]),
    Veil(shadow: [76, 140, 146], light: [200, 246, 228]),
  ]

  /// Softens an 8-bit sRGB picture.
  func soften(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let veil = easel.variant(of: Self.veils)
    let pastel = try picture.graded { Self.pastel($0, veil) }.rendered()
    // Two exposures, one of them out of focus (Orton): sharp lines in a glow.
    let blurred = try easel.coarsely(finest: 9) { easel throws(DecoderFailure) in
      let small = try pastel.resized(width: easel.width, height: easel.height, kernel: .linear).rendered()
      let soft = try easel.bloom(of: small, sigma: 9).rendered()
      return try soft.weighed(0.6, plus: easel.bloom(of: soft, sigma: 30), 0.4, plus: 0)
    }
    let glowing = try pastel.weighed(0.5, plus: blurred, 0.5, plus: -4)
      .screened(with: blurred.mapped { smoothStep(0.25, 1.1, $0) }, amount: 0.42)
    let x = easel.number(370, in: -0.25...0.25)
    let y = easel.number(371, in: -0.2...0.2)
    let edge = try easel.mask { column, row in
      0.6 * smoothStep(0.5, 1.8, (column - x) * (column - x) + (row - y) * (row - y))
    }
    let mist = try easel.coarsely(finest: 30) { easel throws(DecoderFailure) in
      try (easel.clouds(372, size: 380) * 44.0 + 210.0).in8Bits()
    }
    let air = try Picture.filled(width: easel.width, height: easel.height, veil.light)
    let veiled = try glowing.blended(into: air, where: edge.lit(by: mist, neutral: 230))
    return try easel.laid(sparkling(veiled), over: picture)
  }

  /// Points of light out of focus.
  private func sparkling(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    var stencil = Stencil(easel)
    for index in 0..<34 {
      let purpose = 1000 + UInt64(index) * 8
      let size = easel.number(purpose, in: 0...1)
      stencil.disc(
        x: easel.number(purpose + 1, in: 0...1) * Double(easel.width),
        y: easel.number(purpose + 2, in: 0...1) * Double(easel.height), radius: (5 + 40 * size * size) * easel.unit,
        softness: 0.3, opacity: 0.42 - 0.22 * size)
    }
    return try picture.screened(with: stencil.picture())
  }

  /// Blacks lifted into a colour, lights into another, little contrast, clear colours.
  private static func pastel(_ colour: SIMD3<Double>, _ veil: Veil) -> SIMD3<Double> {
    var lab = LabColour(colour)
    lab.a *= 1.4
    lab.b *= 1.4
    let vivid = lab.samples
    let grey = lab.lightness / 100
    let tint = veil.shadow / 255 + (veil.light / 255 - veil.shadow / 255) * grey
    return vivid * 0.52 + tint * 0.48
  }
}
