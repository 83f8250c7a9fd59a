import Domain

extension PictureFile {
  /// How much care scaling takes.
  enum Care {
    /// The decoder may do all of the shrinking, and half as much again: for what is seen in symbols of 8 × 8 pixels.
    case quick
    /// The decoder may do nearly all of the shrinking.
    case even
    /// The decoder leaves at least a factor of two to a better filter.
    case thorough
  }

  /// The picture upright, in 8-bit sRGB, `size` pixels large, in memory, and nothing but pixels.
  ///
  /// Scaling comes before the colour profile, on the samples as stored: a hundredth of the pixels to convert, and no
  /// difference that could be seen. Alpha stays where anything is clear.
  borrowing func upright(
    size: PixelSize, care: Care, whole: Bool, kernel: Picture.Kernel = .lanczos
  ) throws(DecoderFailure) -> Picture {
    let isTurned = facts.orientation >= 5
    let stored = isTurned ? facts.size.turned : facts.size
    let wanted = isTurned ? size.turned : size
    let factor = min(
      Double(stored.pixelWidth) / Double(wanted.pixelWidth), Double(stored.pixelHeight) / Double(wanted.pixelHeight))
    let opened = try picture(shrink: shrinkOnLoad(factor, care), whole: whole)
    let resized = try opened.resized(width: wanted.pixelWidth, height: wanted.pixelHeight, kernel: kernel)
    let small = try resized.inSRGB().rendered()
    return facts.orientation == 1 ? try small.bare() : try small.upright().rendered().bare()
  }

  /// What the decoder divides the size by, of 1, 2, 4 and 8.
  borrowing func shrinkOnLoad(_ factor: Double, _ care: Care) -> Int {
    guard format == .jpeg || format == .webp else { return 1 }
    let spare =
      switch care {
      case .quick: factor * 1.5
      case .even: factor
      case .thorough: factor / 2
      }
    return [8, 4, 2].first { Double($0) <= spare } ?? 1
  }
}
