import CVips

/// Two pictures of one size and as many bands (or one in the second, for all of the first), made one of 8 bits. Each does
/// at once what would otherwise take a pass over all pixels for every operator.
extension Picture {
  /// `self * factor + other * otherFactor + offset`.
  borrowing func weighed(
    _ factor: Double, plus other: borrowing Picture, _ otherFactor: Double, plus offset: Double
  ) throws(DecoderFailure) -> Picture {
    try Picture(cvips_paired(image, other.image, CVIPS_WEIGHTED_SUM, factor, otherFactor, offset))
  }

  /// 255 where both are the same, less where this is darker; `floor` keeps the depths calm.
  borrowing func compared(with other: borrowing Picture, floor: Double) throws(DecoderFailure) -> Picture {
    try Picture(cvips_paired(image, other.image, CVIPS_RATIO, floor, floor, 255))
  }

  /// As when two transparencies lie on each other: white changes nothing, black stays black.
  borrowing func overlaid(with other: borrowing Picture) throws(DecoderFailure) -> Picture {
    try Picture(cvips_paired(image, other.image, CVIPS_WEIGHTED_PRODUCT, 1 / 255.0, 0, 0))
  }

  /// As when light passes through a coloured glass: `self * other / neutral`.
  borrowing func lit(by other: borrowing Picture, neutral: Double) throws(DecoderFailure) -> Picture {
    try Picture(cvips_paired(image, other.image, CVIPS_WEIGHTED_PRODUCT, 1 / neutral, 0, 0))
  }

  /// As when `amount` of the light of `other` is thrown on it too: black changes nothing, white stays white.
  borrowing func screened(with other: borrowing Picture, amount: Double = 1) throws(DecoderFailure) -> Picture {
    try Picture(cvips_paired(image, other.image, CVIPS_SCREEN, amount, 0, 0))
  }
}
