import Domain

extension Easel {
  /// The picture with the look over it, as far as the strength goes.
  func laid(_ look: borrowing Picture, over picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    let amount = smoothStep(-0.2, 0.6, strength)
    return amount < 1 ? try picture.weighed(1 - amount, plus: look, amount, plus: 0) : try look.shared()
  }

  /// Three bands of 8 bits, smooth, from `colour` (0…255 each) at places given as -1…1 across and down.
  func wash(_ colour: (_ x: Double, _ y: Double) -> SIMD3<Double>) throws(DecoderFailure) -> Picture {
    let coarse = PixelSize(pixelWidth: width, pixelHeight: height).fitted(within: .square(160))
    var bytes: [UInt8] = []
    bytes.reserveCapacity(coarse.pixels * 3)
    for row in 0..<coarse.pixelHeight {
      let y = (Double(row) + 0.5) / Double(coarse.pixelHeight) * 2 - 1
      for column in 0..<coarse.pixelWidth {
        let x = (Double(column) + 0.5) / Double(coarse.pixelWidth) * 2 - 1
        let here = colour(x, y).clamped(lowerBound: .zero, upperBound: SIMD3(repeating: 255))
        bytes += [UInt8(here.x), UInt8(here.y), UInt8(here.z)]
      }
    }
    return try Picture(bytes: bytes, width: coarse.pixelWidth, height: coarse.pixelHeight, bands: 3)
      .resized(width: width, height: height, kernel: .linear)
  }

  /// The light that spreads from a picture over `sigma` units: of every sample, as much as `curve` (0…1) says.
  func bloom(
    of picture: borrowing Picture, sigma: Double, _ curve: (Double) -> Double = { $0 }
  ) throws(DecoderFailure) -> Picture {
    try coarsely(finest: sigma) { easel throws(DecoderFailure) in
      let small = try picture.resized(width: easel.width, height: easel.height, kernel: .linear)
      return try small.in8Bits().mapped(curve).in8Bits().rendered().blurred(sigma: sigma * easel.unit).in8Bits()
    }
  }

  /// Grain of film around 128, one 8-bit band; grains are `size` units wide, or a pixel where that is more.
  func filmGrain(_ purpose: UInt64, size: Double) throws(DecoderFailure) -> Picture {
    try coarsely(finest: size * 3) { easel throws(DecoderFailure) in
      try easel.grain(purpose).scaled(by: [32], plus: [128]).in8Bits()
    }
  }

  /// Places where `noise` of about -1…1 is above `level`, as one 8-bit band with edges of `softness`.
  func patches(
    finest: Double, above level: Double, softness: Double,
    _ noise: (Easel) throws(DecoderFailure) -> Picture
  ) throws(DecoderFailure) -> Picture {
    try coarsely(finest: finest) { easel throws(DecoderFailure) in
      try noise(easel).scaled(by: [255 / softness], plus: [127 - 255 * level / softness]).in8Bits()
    }
  }
}
