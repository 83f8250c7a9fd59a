import CVips

extension Picture {
  /// Only pixels: no profile, no camera, no place; and no alpha where everything is opaque. Reads every pixel.
  borrowing func bare() throws(DecoderFailure) -> Picture {
    let bare = try Picture(cvips_bare(image))
    return bare.hasAlpha && cvips_is_opaque(image) ? try bare.band(0, count: bands - 1) : bare
  }

  /// 8-bit sRGB, by the embedded profile where there is a usable one.
  borrowing func inSRGB() throws(DecoderFailure) -> Picture { try Picture(cvips_srgb(image)) }

  /// One 8-bit band: how bright it is.
  borrowing func inGrey() throws(DecoderFailure) -> Picture { try Picture(cvips_grey(image)) }

  /// CIE L*a*b* of sRGB, in float.
  borrowing func inLab() throws(DecoderFailure) -> Picture { try Picture(cvips_lab(image)) }

  /// sRGB of CIE L*a*b*.
  borrowing func fromLab() throws(DecoderFailure) -> Picture { try Picture(cvips_srgb_from_lab(image)) }

  /// Laid over `background` (0xRRGGBB); as it is where there is no alpha.
  borrowing func flattened(over background: UInt32) throws(DecoderFailure) -> Picture {
    guard hasAlpha else { return try shared() }
    let red = Double(background >> 16 & 0xFF)
    let green = Double(background >> 8 & 0xFF)
    let blue = Double(background & 0xFF)
    return try Picture(cvips_flattened(image, red, green, blue))
  }

  /// One colour (0…255 each) everywhere.
  static func filled(width: Int, height: Int, _ colour: SIMD3<Double>) throws(DecoderFailure) -> Picture {
    try Picture(cvips_filled(Int32(width), Int32(height), colour.x, colour.y, colour.z))
  }

  /// Clipped and rounded to 8 bits.
  borrowing func in8Bits() throws(DecoderFailure) -> Picture { try Picture(cvips_8bit(image)) }

  /// The same samples in float.
  borrowing func inFloat() throws(DecoderFailure) -> Picture { try Picture(cvips_float(image)) }

  /// `count` bands from `first`.
  borrowing func band(_ first: Int, count: Int = 1) throws(DecoderFailure) -> Picture {
    try Picture(cvips_band(image, Int32(first), Int32(count)))
  }

  /// These bands and then those of `other`.
  borrowing func joined(with other: borrowing Picture) throws(DecoderFailure) -> Picture {
    try Picture(cvips_joined(image, other.image))
  }

  /// Every 8-bit sample replaced by `curve(sample / 255) * 255`.
  borrowing func mapped(_ curve: (Double) -> Double) throws(DecoderFailure) -> Picture {
    let table = (0..<256).map { Float(curve(Double($0) / 255) * 255) }
    return try Picture(cvips_mapped(image, table, 1))
  }

  /// Three bands of one, in proportion.
  borrowing func toned3(_ red: Double, _ green: Double, _ blue: Double) throws(DecoderFailure) -> Picture {
    try joined(with: self).joined(with: self).scaled(by: [red, green, blue], plus: [0, 0, 0])
  }

  /// One 8-bit band replaced by three: `gradient(sample / 255)`, each 0…255.
  borrowing func toned(_ gradient: (Double) -> SIMD3<Double>) throws(DecoderFailure) -> Picture {
    var table: [Float] = []
    for index in 0..<256 {
      let colour = gradient(Double(index) / 255)
      table += [Float(colour.x), Float(colour.y), Float(colour.z)]
    }
    return try Picture(cvips_mapped(image, table, 3))
  }

  /// One 8-bit band of places in a palette, replaced by the three samples that each of its 256 entries has.
  borrowing func replaced(by palette: [UInt8]) throws(DecoderFailure) -> Picture {
    try Picture(cvips_mapped(image, palette.map(Float.init), 3)).in8Bits()
  }
}
