import Domain

/// Where looks may change a picture: one band of 0…255, full where they may.
enum LookMask {
  /// Makes the user's mask ready for a picture of `size`. Throws where it fits none of that shape, or allows nothing.
  static func prepare(_ file: borrowing PictureFile, fitting size: PixelSize) throws(Failure) -> Picture {
    guard hasShape(file.facts.size, of: size) else {
      throw .unusableMask(
        file.path, detail: "it is \(file.facts.size), which are not the proportions of \(size)")
    }
    let fitted = LookPainter.canvas(for: size)
    let mask = try file.decoding { () throws(DecoderFailure) in
      try allowance(of: file.upright(size: fitted, care: .thorough, whole: true)).rendered()
    }
    try file.confirmUnchanged()
    let allowsAnything = try file.decoding { () throws(DecoderFailure) in
      try mask.withBytes { $0.contains { $0 >= leastAllowance } }
    }
    guard allowsAnything else {
      throw .unusableMask(file.path, detail: "nothing in it is clear or white, so nothing would change")
    }
    return mask
  }

  /// The mask in `file`, which ``prepare(_:fitting:)`` made, for a picture of that size, fading in from its edges. Outside it
  /// nothing changes, and what is smaller than the fade has hard edges.
  static func faded(_ file: borrowing PictureFile, width: Int, height: Int) throws(DecoderFailure) -> Picture {
    let size = PixelSize(pixelWidth: width, pixelHeight: height)
    let mask = try file.upright(size: size, care: .thorough, whole: true).inGrey().rendered()
    // From the edge, where the blur is at one half, it takes two sigma until it is full.
    let sigma = fade * Double(size.longestEdge) / 2
    // What is beyond the edge of the picture is as what is at it.
    let margin = Int((sigma * 3).rounded(.up))
    let wide = try mask.placed(left: margin, top: margin, width: width + margin * 2, height: height + margin * 2)
    let blurred = try wide.rendered().blurred(sigma: sigma).in8Bits().rendered()
    let inside = try blurred.part(PixelArea(left: margin, top: margin, width: width, height: height))
      .mapped { max($0 * 2 - 1, 0) }.in8Bits()
    let faded = try inside.overlaid(with: mask).rendered()
    let isLost = try faded.withBytes { !$0.contains { $0 >= leastAllowance } }
    return isLost ? mask : faded
  }

  /// The mask in `file`, which ``prepare(_:fitting:)`` made, as services want it: black, of that size, clear where the
  /// picture may change.
  static func punched(_ file: borrowing PictureFile, size: PixelSize) throws(Failure) -> Picture {
    try file.decoding { () throws(DecoderFailure) in
      let allowance = try file.upright(size: size, care: .thorough, whole: true).inGrey()
      let alpha = try allowance.mapped { 1 - $0 }.in8Bits()
      let black = try Picture.filled(width: size.pixelWidth, height: size.pixelHeight, SIMD3(0, 0, 0))
      return try black.in8Bits().joined(with: alpha).rendered()
    }
  }

  /// How far a look fades in, of the longest edge.
  private static let fade = 0.015
  /// Less is what lossy formats make of black.
  private static let leastAllowance: UInt8 = 32

  /// What is clear may change; in a picture without anything clear, what is white.
  private static func allowance(of picture: borrowing Picture) throws(DecoderFailure) -> Picture {
    guard picture.hasAlpha else { return try picture.inGrey() }
    return try picture.band(picture.bands - 1).mapped { 1 - $0 }.in8Bits()
  }

  /// Whether both have the same proportions, but for the rounding of whole pixels and a hundredth.
  private static func hasShape(_ mask: PixelSize, of size: PixelSize) -> Bool {
    let height = Double(mask.pixelWidth) * Double(size.pixelHeight) / Double(size.pixelWidth)
    return abs(height - Double(mask.pixelHeight)) <= max(1, height / 100)
  }
}
