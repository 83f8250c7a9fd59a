import CVips

extension Picture {
  /// How pixels between pixels are found.
  enum Kernel {
    case nearest, linear, lanczos

    fileprivate var value: CVipsKernel {
      switch self {
      case .nearest: CVIPS_NEAREST
      case .linear: CVIPS_LINEAR
      case .lanczos: CVIPS_LANCZOS
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
