import CVips
import Domain

extension Picture {
  /// How pixels between pixels are found.
  enum Kernel {
    case nearest, linear, lanczos
    /// Lanczos also where pixels are added, which ``lanczos`` leaves to cubic curves.
    case fine

    fileprivate var value: CVipsKernel {
      switch self {
      case .nearest: CVIPS_NEAREST
      case .linear: CVIPS_LINEAR
      case .lanczos, .fine: CVIPS_LANCZOS
      }
    }
  }

  /// Exactly `width` × `height` pixels; alpha is weighed, so that transparent pixels leave no fringe.
  borrowing func resized(width: Int, height: Int, kernel: Kernel = .lanczos) throws(DecoderFailure) -> Picture {
    guard width != self.width || height != self.height else { return try shared() }
    guard hasAlpha else { return try stretched(width: width, height: height, kernel: kernel) }
    let premultiplied = try Picture(cvips_premultiplied(image))
    let stretched = try premultiplied.stretched(width: width, height: height, kernel: kernel)
    return try stretched.unpremultiplied().restored(to: cvips_samples(image))
  }

  private borrowing func stretched(width: Int, height: Int, kernel: Kernel) throws(DecoderFailure) -> Picture {
    if kernel == .fine, width >= self.width, height >= self.height {
      return try Picture(cvips_enlarged_finely(image, Int32(width), Int32(height)))
    }
    let across = Double(width) / Double(self.width)
    let down = Double(height) / Double(self.height)
    let resized = try Picture(cvips_resized(image, across, down, kernel.value))
    guard resized.width != width || resized.height != height else { return resized }
    // Rounding may leave it one pixel off.
    return try resized.framed(width: width, height: height)
  }

  private borrowing func framed(width: Int, height: Int) throws(DecoderFailure) -> Picture {
    try Picture(cvips_framed(image, Int32(width), Int32(height)))
  }

  /// Put with its corner at a place in a larger picture, its edges drawn out over the rest.
  borrowing func placed(left: Int, top: Int, width: Int, height: Int) throws(DecoderFailure) -> Picture {
    try Picture(cvips_placed(image, Int32(left), Int32(top), Int32(width), Int32(height)))
  }

  private borrowing func unpremultiplied() throws(DecoderFailure) -> Picture {
    try Picture(cvips_unpremultiplied(image))
  }

  private borrowing func restored(to samples: CVipsSamples) throws(DecoderFailure) -> Picture {
    try Picture(cvips_restored(image, samples))
  }

  /// The pixels of `area`, which lies within.
  borrowing func part(_ area: PixelArea) throws(DecoderFailure) -> Picture {
    try Picture(
      cvips_part(image, Int32(area.left), Int32(area.top), Int32(area.width), Int32(area.height)))
  }

  /// Turned the way its EXIF orientation says.
  borrowing func upright() throws(DecoderFailure) -> Picture { try Picture(cvips_upright(image)) }

  /// Turned clockwise by right angles.
  borrowing func turned(quarters: Int) throws(DecoderFailure) -> Picture {
    try Picture(cvips_turned(image, Int32(quarters & 3)))
  }

  /// Left and right exchanged.
  borrowing func mirrored() throws(DecoderFailure) -> Picture { try Picture(cvips_flipped(image, false)) }

  /// Top and bottom exchanged.
  borrowing func flipped() throws(DecoderFailure) -> Picture { try Picture(cvips_flipped(image, true)) }

  /// Turned clockwise around its middle, which becomes that of a picture of `size`; its edges are drawn out.
  borrowing func straightened(
    degrees: Double, to size: PixelSize, isQuick: Bool
  ) throws(DecoderFailure) -> Picture {
    try Picture(cvips_straightened(image, degrees, Int32(size.pixelWidth), Int32(size.pixelHeight), isQuick))
  }

  /// Each pixel fetched from as far away as the two bands of `offsets` say, in pixels.
  borrowing func displaced(by offsets: borrowing Picture) throws(DecoderFailure) -> Picture {
    try sampled(at: Picture.positions(width: width, height: height) + offsets)
  }

  private borrowing func sampled(at positions: borrowing Picture) throws(DecoderFailure) -> Picture {
    try Picture(cvips_sampled(image, positions.image))
  }

  /// Two bands: the column and the row of every pixel of a picture of this size.
  static func positions(width: Int, height: Int) throws(DecoderFailure) -> Picture {
    try Picture(cvips_positions(Int32(width), Int32(height)))
  }
}
