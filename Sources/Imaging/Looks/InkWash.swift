import Domain

/// Diluted ink in a few layers. Where a layer has dried its edge is hard and dark; where the paper was wet it has run.
struct InkWash {
  let easel: Easel

  /// Where each wash begins, and how light it leaves the paper, 0…1: the lights are paper, and black is for lines.
  private static let washes: [(start: Double, light: Double)] = [
    (0.62, 0.84), (0.40, 0.62), (0.22, 0.40), (0.10, 0.20),
  ]

  /// The washes for one band of 8 bits, in its size.
  func laid(_ tone: borrowing Picture) throws(DecoderFailure) -> Picture {
    let here = easel.resized(to: PixelSize(pixelWidth: tone.width, pixelHeight: tone.height))
    let water = try here.coarsely(finest: 7) { easel throws(DecoderFailure) in
      try easel.clouds(140, size: 80) * 15.0 + easel.clouds(141, size: 15) * 8.0
    }
    let wandering = try (tone.blurred(sigma: 1.4 * here.unit).inFloat() + water).in8Bits().rendered()
    let dry = try wandering.mapped { Self.light($0, softness: 0.014) }.in8Bits().rendered()
    let rims = try dry.steepness().blurred(sigma: 0.9 * here.unit)
    let rimmed = try (dry.inFloat() - rims.clamped(0...40) * 0.9).in8Bits().rendered()
    let wet = try wandering.blurred(sigma: 9 * here.unit).in8Bits().mapped { Self.light($0, softness: 0.10) }
      .in8Bits().rendered()
    let wetness = try here.patches(finest: 20, above: 0.05, softness: 0.5) { easel throws(DecoderFailure) in
      try easel.clouds(150, size: 190)
    }
    let run = try rimmed.blended(into: wet, where: wetness).rendered()
    let blooms = try here.coarsely(finest: 6) { easel throws(DecoderFailure) in
      try easel.clouds(142, size: 130) * 22.0 + easel.clouds(143, size: 34) * 12.0
    }
    // Only where there is ink.
    let room = try run.mapped { min(1, (1 - $0) * 2.2) }
    return try (run.inFloat() + blooms * room * (1 / 255.0)).in8Bits().rendered()
  }

  private static func light(_ value: Double, softness: Double) -> Double {
    var light = 1.0
    for wash in washes {
      light += (wash.light - light) * (1 - smoothStep(wash.start - softness, wash.start + softness, value))
    }
    return light
  }
}
