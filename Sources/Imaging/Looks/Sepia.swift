/// An old print on albumen paper: brown, faded, darker towards the corners.
struct Sepia {
  let easel: Easel

  /// Brown, reddish, golden, and one that has turned cool: from the shadows to the lights.
  private static let emulsions: [[(Double, SIMD3<Double>)]] = [
    [
      (0, [38, 22, 12]), (0.28, [92, 61, 36]), (0.58, [170, 130, 88]), (0.85, [228, 202, 160]), (1, [247, 234, 206]),
    ],
    [
      (0, [44, 18, 12]), (0.28, [108, 56, 38]), (0.58, [184, 122, 88]), (0.85, [234, 198, 162]), (1, [250, 232, 210]),
    ],
    [
      (0, [40, 26, 6]), (0.28, [100, 70, 24]), (0.58, [184, 142, 70]), (0.85, [236, 208, 142]), (1, [252, 240, 194]),
    ],
    [
      (0, [30, 24, 20]), (0.28, [78, 64, 52]), (0.58, [148, 130, 108]), (0.85, [212, 200, 178]), (1, [240, 234, 216]),
    ],
  ]

  /// Tones an 8-bit sRGB picture.
  func tone(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let grey = try picture.inGrey().blurred(sigma: 0.5 * easel.unit)
    let age = try easel.coarsely(finest: 3.5) { easel throws(DecoderFailure) in
      try easel.grain(30) * 5.0 + easel.clouds(31, size: 260) * 5.0
    }
    let faded = try (grey.inFloat() + age).in8Bits()
    let emulsion = easel.variant(of: Self.emulsions)
    let fading = easel.number(35, in: 0.04...0.2)
    let toned = try faded.toned { gradient(emulsion, at: smoothStep(-fading, 1 + fading / 2, $0)) }
    let x = easel.number(33, in: -0.3...0.3)
    let y = easel.number(34, in: -0.3...0.3)
    let depth = easel.number(36, in: 0.2...0.55)
    let vignette = try easel.mask { column, row in
      1 - depth * smoothStep(0.5, 1.75, (column - x) * (column - x) + (row - y) * (row - y))
    }
    let aged = try toned * vignette.inFloat() * (1 / 255.0)
    return try picture.mixed(with: aged, amount: smoothStep(-0.2, 0.6, easel.strength))
  }
}
