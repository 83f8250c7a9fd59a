import Glibc

/// What is leaf and grass by its colour: green, yellow green, and the darker and duller of these.
enum Foliage {
  /// How much of a colour is foliage, 0…1.
  static func amount(in colour: LabColour) -> Double {
    let hue = colour.hue
    let green = smoothStep(88, 106, hue) * (1 - smoothStep(160, 212, hue))
    // A bright pale green is a wall or a cloud.
    let pale = smoothStep(78, 96, colour.lightness) * (1 - smoothStep(24, 44, colour.chroma))
    return green * smoothStep(5, 15, colour.chroma) * (1 - pale)
  }

  /// Where there is foliage near enough for its leaves to be seen; what is out of focus bears neither blossom nor rime.
  static func leaves(in picture: borrowing Picture, _ easel: Easel) throws(DecoderFailure) -> Picture {
    let detail = try easel.coarsely(finest: 5) { easel throws(DecoderFailure) in
      let small = try picture.resized(width: easel.width, height: easel.height, kernel: .linear).inGrey().inFloat()
        .rendered()
      let mean = try small.blurred(sigma: 5 * easel.unit)
      let unevenness = try (small - mean) * (small - mean)
      return try (unevenness.clamped(0...2000).blurred(sigma: 7 * easel.unit) * 2.4 - 60.0).in8Bits()
    }
    return try mask(in: picture).lit(by: detail, neutral: 255)
  }

  /// 0…255 in one 8-bit band.
  static func mask(in picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    try picture.measured { amount(in: LabColour($0)) }
  }
}
