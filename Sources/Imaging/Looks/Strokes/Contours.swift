import Domain

/// Lines where a form is darker than what lies next to it, as thick as a pen of that size makes them (a difference of
/// Gaussians; Winnemöller, 2011).
struct Contours {
  /// Of the pen, in units.
  let breadth: Double
  /// How much darker it has to be, 0…255.
  let threshold: Double
  /// How suddenly a line begins: 1 for a pen, less for a brush that is nearly dry.
  var hardness = 1.0

  /// 0 on a line, 255 elsewhere, for a picture of 8 bits.
  func drawn(_ picture: borrowing Picture, _ easel: Easel) throws(DecoderFailure) -> Picture {
    let cell = max(breadth * 0.4, 0.8)
    let grey = try easel.coarse(picture.inGrey(), cell: cell)
    let sigma = max(0.7, breadth * 0.5 / cell * min(1, cell * easel.unit))
    let narrow = try grey.blurred(sigma: sigma)
    let wide = try grey.blurred(sigma: sigma * 2)
    let darker = try wide.weighed(5, plus: narrow, -5, plus: 40).rendered()
      .resized(width: easel.width, height: easel.height, kernel: .linear)
    let start = (40 + threshold * 5) / 255
    let softness = 0.11 / hardness
    return try darker.mapped { 1 - smoothStep(start - softness, start + softness, $0) }.in8Bits()
  }
}
