import Domain

/// Washes of transparent pigment: flat patches with dark rims, a trembling hand, paper that shines through.
struct Watercolour {
  let easel: Easel

  /// A wet brush draws nothing finer than this edge shows.
  private static let workingEdge = 1024

  init(easel: Easel) { self.easel = easel }

  /// Paints an 8-bit sRGB picture.
  func paint(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let full = PixelSize(pixelWidth: easel.width, pixelHeight: easel.height)
    let size = full.fitted(within: .square(Self.workingEdge))
    let small = try picture.resized(width: size.pixelWidth, height: size.pixelHeight, kernel: .linear).rendered()
    let painted = try Watercolour(easel: easel.resized(to: size)).painted(small)
    let scaled = try painted.in8Bits().rendered()
      .resized(width: full.pixelWidth, height: full.pixelHeight, kernel: .linear)
    return try picture.mixed(with: scaled, amount: smoothStep(-0.2, 0.6, easel.strength))
  }

  private func painted(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    try granulated(pooled(washes(picture)))
  }

  /// One painter's colours.
  private var pigments: Pigments { easel.variant(of: Pigments.boxes) }

  /// Patches without texture, their edges kept, wandering as a brush does.
  private func washes(_ picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let radius = (3.2 + 2.8 * easel.strength) * easel.number(8, in: 0.75...1.5)
    let flat = try FlatPatches(radius: radius, workingEdge: 680).flattened(picture) { patches throws(DecoderFailure) in
      try pigments.mixed(from: patches)
    }
    let tremble = 2.2 + 2.2 * easel.strength
    let unit = easel.unit
    let offsets = try easel.coarsely(finest: 8) { easel throws(DecoderFailure) in
      let across = try easel.clouds(1, size: 38) * (tremble * unit) + easel.clouds(2, size: 9) * (0.9 * unit)
      let down = try easel.clouds(3, size: 38) * (tremble * unit) + easel.clouds(4, size: 9) * (0.9 * unit)
      return try across.joined(with: down)
    }
    // What a finer brush adds: the features of a face are smaller than a wash.
    let grey = try picture.inGrey().rendered()
    let features = try grey.inFloat() - grey.blurred(sigma: 4.2 * unit).inFloat()
    let drawn = try (flat.inFloat() + features.clamped(-70...28) * 0.46).in8Bits().rendered()
    return try drawn.displaced(by: offsets).in8Bits().rendered()
  }

  /// Pigment gathers where a wash ends: tones in steps, and a dark rim along each step.
  private func pooled(_ washes: borrowing Picture) throws(DecoderFailure) -> Picture {
    let tone = try washes.inGrey().blurred(sigma: 2 * easel.unit).in8Bits().rendered()
    let count = 5.0
    let steps = try tone.mapped { value in
      let scaled = value * count
      return (scaled.rounded(.down) + smoothStep(0.32, 0.68, scaled - scaled.rounded(.down))) / count
    }.rendered()
    let stepped = try washes.inFloat() + (steps - tone) * 0.55
    let rims = try steps.steepness().blurred(sigma: 0.9 * easel.unit)
    let rim = try (rims * (0.018 * max(1, easel.unit))).scaled(by: [-1], plus: [1])
    return try (stepped * rim.clamped(0.62...1)).in8Bits().rendered()
  }

  /// Uneven water and the tooth of the paper, seen most in the middle tones.
  private func granulated(_ paint: borrowing Picture) throws(DecoderFailure) -> Picture {
    let density = try easel.coarsely(finest: 4.5) { easel throws(DecoderFailure) in
      let blooms = try easel.clouds(5, size: 150) * 0.22 + easel.clouds(6, size: 48) * 0.16
      return try blooms + easel.grain(7).blurred(sigma: 0.6) * 0.13
    }.rendered()
    // Strongest halfway between paper and full pigment.
    let room = try paint.mapped { $0 * (1 - $0) * 1.6 }
    let relief = try density * 18.0
    return try paint.inFloat() - room * density + relief * 0.25
  }
}
